using System.Collections.Immutable;
using Catalogue.Data.Naming;
using Catalogue.Data.Postgres;
using Npgsql;

namespace Catalogue.Data.Offers;

/// <summary>
/// An offer in both graphs: the same object when they show the same content; Published is null when the offer is not public.
/// </summary>
internal sealed record OfferPair(Offer Working, Offer? Published);

internal static class OfferQuery
{
    // When the working content is the published one, it is sent once.
    private const string Every = """
        SELECT id, slug, status, version, updated_at, last_checked, review_date, was_public::int, embargo_until, ends_at, working,
            published_version, published_at, CASE WHEN status <> 'PUBLISHED' THEN published END
        FROM offer
        """;

    // COPY takes no parameters, but it can read a setting, and setting one can take a parameter.
    private const string Asked = $"{Every} WHERE id = ANY (string_to_array(current_setting('catalogue.asked'), ',')::uuid[])";

    // How many batches may wait to be parsed; without a limit the whole catalogue would be in memory as JSON too.
    private static readonly int MostAhead = 2 * Environment.ProcessorCount;

    /// <summary>
    /// Every offer, or those of the given ids that exist, in the connection's transaction. Details are read later. Batches are parsed on
    /// other threads while further ones are read. Throws CatalogueDatabaseException, with the row's id, for a row that cannot be read.
    /// </summary>
    public static async Task<ImmutableArray<OfferPair>> RunAsync(NpgsqlConnection connection, Guid[]? ids, CancellationToken cancel)
    {
        if (ids is not null)
        {
            await using var ask = new NpgsqlCommand("SELECT set_config('catalogue.asked', $1, true)", connection);
            ask.Parameters.Add(new() { Value = string.Join(',', ids) });
            await ask.ExecuteNonQueryAsync(cancel);
        }

        var parsed = new List<Task<List<OfferPair>>>();
        await foreach (var batch in RowCopy.ReadAsync(connection, ids is null ? Every : Asked, cancel))
        {
            parsed.Add(Task.Run(() => Parse(batch, isWhole: ids is not null), CancellationToken.None));
            if (parsed.Count > MostAhead)
                await parsed[^MostAhead];
        }

        var offers = ImmutableArray.CreateBuilder<OfferPair>();
        foreach (var batch in parsed)
            offers.AddRange(await batch);
        return offers.DrainToImmutable();
    }

    private static List<OfferPair> Parse(RowBatch batch, bool isWhole)
    {
        using (batch)
        {
            var offers = new List<OfferPair>();
            for (var rows = batch.Rows; rows.Next();)
            {
                var id = rows.Id();
                try
                {
                    offers.Add(Read(id, isWhole, ref rows));
                }
                catch (Exception fault)
                {
                    throw EntryQuery.Unreadable("offer", id, fault);
                }
            }

            return offers;
        }
    }

    private static OfferContent Content(ReadOnlySpan<byte> json, bool isWhole) =>
        isWhole ? OfferContentJson.Read(json) : OfferContentJson.ReadFindable(json.ToArray());

    private static OfferPair Read(Guid id, bool isWhole, ref CopiedRows row)
    {
        var working = new Offer
        {
            Id = id,
            Slug = row.Text(),
            Status = UpperSnake<OfferStatus>.Parse(row.Text()),
            Version = row.Whole(),
            UpdatedAt = row.Moment(),
            LastChecked = row.DayOrNull(),
            NextCheck = row.DayOrNull(),
            WasPublic = row.Whole() != 0,
            Arranged = OfferArrangement.Of(row.MomentOrNull(), row.MomentOrNull()),
            Content = Content(row.Value(), isWhole),
        };
        var (version, at) = (row.WholeOrNull(), row.MomentOrNull());
        if (!row.TryValue(out var content))
            return new(working, working.Status == OfferStatus.Published ? working : null);
        return new(
            working,
            working with { Status = OfferStatus.Published, Version = version!.Value, UpdatedAt = at!.Value, Arranged = null,
                Content = Content(content, isWhole) });
    }
}
