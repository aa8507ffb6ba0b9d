using System.Collections.Immutable;
using Npgsql;

namespace Catalogue.Data.Search;

/// <summary>How a word of the catalogue matches a searched word: by the same stem, by prefix or substring, or with a typo.</summary>
internal enum WordMatch
{
    /// <summary>The searched word is a stop word, such as "de".</summary>
    Stop,
    Stem,
    Part,
    Typo,
}

/// <summary>A word of the catalogue that matches a searched word.</summary>
internal sealed record FoundWord(string Asked, WordMatch Match, string Word, ImmutableArray<string> Lexemes);

/// <summary>Looks up words in search_word, which has every word of every offer.</summary>
internal static class WordTable
{
    // Of prefix and substring matches, this many of the shortest: these are the closest.
    private const int MostParts = 40;
    private const int NearestSpellings = 60;

    private const string ByStem = """
        WITH asked AS (SELECT * FROM unnest($1::text[], $2::boolean[]) AS asked (word, wide)),
        stem AS (
            SELECT asked.word, stemmer, place, tsvector_to_array(to_tsvector(search_config(stemmer), asked.word)) AS lexemes
            FROM asked, unnest($3::text[]) WITH ORDINALITY AS stemmers (stemmer, place))
        SELECT word, 0, '', ARRAY[]::text[] FROM stem WHERE place = 1 AND lexemes = '{}'
        UNION ALL
        SELECT stem.word, 1, found.word, found.lexemes
        FROM stem JOIN search_word AS found ON found.language = stemmer AND found.lexemes = stem.lexemes AND found.public >= $4
        UNION ALL
        SELECT asked.word, 2, found.word, found.lexemes
        FROM asked, LATERAL (
            SELECT word, lexemes FROM search_word
            WHERE word >= asked.word AND word < asked.word || chr(1114111) AND language = ANY ($3) AND public >= $4
            ORDER BY length(word), word LIMIT $5) AS found
        WHERE asked.wide AND length(asked.word) >= 3
        UNION ALL
        SELECT asked.word, 2, found.word, found.lexemes
        FROM asked, LATERAL (
            SELECT word, lexemes FROM search_word
            WHERE word LIKE '_%' || asked.word || '%' AND language = ANY ($3) AND public >= $4
            ORDER BY length(word), word LIMIT $5) AS found
        WHERE asked.wide AND length(asked.word) >= 6
        """;

    private const string BySpelling = """
        SELECT asked, 3, found.word, found.lexemes
        FROM unnest($1::text[]) AS asked, LATERAL (
            SELECT word, lexemes FROM search_word WHERE language = ANY ($2) AND public >= $3 ORDER BY word <-> asked LIMIT $4) AS found
        """;

    public static async Task<ILookup<string, FoundWord>> FindAsync(
        NpgsqlConnection connection, SearchPlan plan, ImmutableArray<string> stemmers, bool isPublic, CancellationToken cancel)
    {
        (string Word, bool IsWide)[] words = [.. plan.Words];
        string[] languages = [.. stemmers];
        await using var byStem = new NpgsqlCommand(ByStem, connection)
        {
            Parameters =
            {
                new() { Value = words.Select(word => word.Word).ToArray() }, new() { Value = words.Select(word => word.IsWide).ToArray() },
                new() { Value = languages }, new() { Value = isPublic }, new() { Value = MostParts },
            },
        };
        var found = await ReadAsync(byStem, cancel);
        var known = found.Select(word => word.Asked).ToHashSet(StringComparer.Ordinal);
        string[] misspelt =
            [.. plan.Places.SelectMany(place => place.Typed).Where(word => !known.Contains(word) && Spelling.Tolerance(word) > 0)];
        if (misspelt.Length > 0 && await FindsTyposAsync(connection, cancel))
        {
            await using var bySpelling = new NpgsqlCommand(BySpelling, connection)
            {
                Parameters = { new() { Value = misspelt }, new() { Value = languages }, new() { Value = isPublic },
                    new() { Value = NearestSpellings } },
            };
            found.AddRange((await ReadAsync(bySpelling, cancel)).Where(word => Spelling.IsTypo(word.Asked, word.Word)));
        }

        return found.ToLookup(word => word.Asked, StringComparer.Ordinal);
    }

    /// <summary>Whether the server has pg_trgm, without which words are only found in their exact spelling.</summary>
    public static async Task<bool> FindsTyposAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm')", connection);
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    private static async Task<List<FoundWord>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<FoundWord>();
        while (await rows.ReadAsync(cancel))
            found.Add(new FoundWord(
                rows.GetString(0), (WordMatch)rows.GetInt32(1), rows.GetString(2), [.. rows.GetFieldValue<string[]>(3)]));
        return found;
    }
}
