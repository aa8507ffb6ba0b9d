using System.Globalization;
using System.Runtime.CompilerServices;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Postgres;
using Npgsql;
using NpgsqlTypes;

namespace Catalogue.Data.Search;

/// <summary>
/// Full-text search of offers in PostgreSQL: which match, and how well. Results are cached for as long as their catalogue is served.
/// Database is made by CatalogueDatabase.OpenForServing.
/// </summary>
public sealed class OfferSearch(NpgsqlDataSource database)
{
    public const string Unavailable = "SEARCH_UNAVAILABLE";

    private const int PatienceSeconds = 5;
    private const string Away = "Searching is not possible at the moment: ask again later, or ask without search.";

    // A title weighs ten times a description. The words as typed weigh more than their alternatives, which are only ranked for offers
    // without the words: there may be eighty alternatives, and a common search finds a hundred thousand offers. An offer has a row per
    // language, and its best one counts; that maximum is taken here, because PostgreSQL would sort all its search words to compute it.
    private const string Ranks = """
        SELECT offer_id, CASE
            WHEN words @@ $2::tsquery THEN 1 + 10 * ts_rank('{0.1, 0.3, 0.4, 1.0}', words, $2::tsquery)
            ELSE ts_rank('{0.1, 0.3, 0.4, 1.0}', words, $1::tsquery) END
        FROM offer_search
        WHERE words @@ $1::tsquery AND graph = ANY ($3) AND language = ANY ($4)
        """;

    private readonly ConditionalWeakTable<Snapshot.Catalogue, SearchMemory> memories = [];

    /// <summary>
    /// The offers of a catalogue that contain every word in the requested language or in Dutch, by rank; those overdue today rank lower.
    /// Graph must be the catalogue's: only its texts are searched. Throws CatalogueUnavailableException, with Unavailable, when the
    /// database is unavailable and the result is not cached.
    /// </summary>
    public async Task<OfferRanking> FindAsync(
        Snapshot.Catalogue catalogue, OfferGraph graph, SearchText text, DateOnly today, CancellationToken cancel = default)
    {
        var memory = memories.GetOrCreateValue(catalogue);
        var key = string.Create(CultureInfo.InvariantCulture, $"{today.DayNumber} {text.Key}");
        if (memory.Find(key) is { } remembered)
            return remembered;
        var found = await PersistAsync(connection => FindAsync(connection, catalogue, graph, text, today, cancel), cancel);
        memory.Keep(key, found);
        return found;
    }

    /// <summary>Whether typos are tolerated: the server has pg_trgm. Throws CatalogueUnavailableException.</summary>
    public Task<bool> FindsTyposAsync(CancellationToken cancel = default) =>
        PersistAsync(connection => WordTable.FindsTyposAsync(connection, cancel), cancel);

    private static async Task<OfferRanking> FindAsync(
        NpgsqlConnection connection,
        Snapshot.Catalogue catalogue,
        OfferGraph graph,
        SearchText text,
        DateOnly today,
        CancellationToken cancel)
    {
        var plan = SearchPlan.Of(text, Synonyms.Of(text.Stemmers[0]));
        var words = await WordTable.FindAsync(connection, plan, text.Stemmers, isPublic: graph == OfferGraph.Published, cancel);
        if (SearchQuery.Of(plan, words) is not { } query)
            return OfferRanking.None(catalogue, text);
        await using var command = new NpgsqlCommand(Ranks, connection)
        {
            CommandTimeout = PatienceSeconds,
            Parameters =
            {
                // Sent as unknown type, so that PostgreSQL parses each to a tsquery once and knows how frequent its words are before
                // planning.
                new() { Value = query.Whole, NpgsqlDbType = NpgsqlDbType.Unknown },
                new() { Value = query.Strict ?? "", NpgsqlDbType = NpgsqlDbType.Unknown },
                new() { Value = new[] { UpperSnake<OfferGraph>.Name(graph), "BOTH" } },
                new() { Value = text.Tags.ToArray() },
            },
        };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var ranks = new List<(Guid Offer, float Rank)>();
        while (await rows.ReadAsync(cancel))
            ranks.Add((rows.GetGuid(0), rows.GetFloat(1)));
        return OfferRanking.Of(catalogue, text, today, ranks, query.Words);
    }

    // A pooled connection may have died in a restart of the database, which shows only in use; the retry uses a new one.
    private async Task<T> PersistAsync<T>(Func<NpgsqlConnection, Task<T>> ask, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(2 * PatienceSeconds));
        for (var isAgain = false; ; isAgain = true)
        {
            try
            {
                await using var connection = await database.OpenConnectionAsync(patience.Token);
                return await ask(connection);
            }
            catch (OperationCanceledException fault) when (!cancel.IsCancellationRequested)
            {
                throw new CatalogueUnavailableException(Away, fault, Unavailable);
            }
            catch (Exception fault) when (DatabaseFaults.MayPass(fault))
            {
                if (isAgain || fault is NpgsqlException { InnerException: TimeoutException })
                    throw new CatalogueUnavailableException(Away, fault, Unavailable);
                database.Clear();
            }
        }
    }
}
