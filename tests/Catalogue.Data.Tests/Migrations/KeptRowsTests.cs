using Catalogue.Testing;
using Npgsql;

namespace Catalogue.Data.Tests.Migrations;

/// <summary>
/// What the server's role can add to what is kept for ever, by any statement: rows that follow those that there are, of the moment that it
/// is.
/// </summary>
public sealed class KeptRowsTests : IAsyncLifetime
{
    private const string Offer = "(SELECT id FROM offer ORDER BY id LIMIT 1)";
    private const string School = "(SELECT id FROM school ORDER BY id LIMIT 1)";

    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await CatalogueTemplate.SeededAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task The_database_numbers_and_dates_revisions_of_offers()
    {
        await database.AskAsync($"UPDATE offer SET version = version + 2, status = 'DRAFT' WHERE id = {Offer}");
        var before = await database.AskAsync("SELECT clock_timestamp()");
        await AsServerAsync(Revisions("offer", Offer, 2));
        Assert.Equal(
            "1 seed, 2 save 1, 3 save 2",
            await database.AskAsync(
                $"SELECT string_agg(concat_ws(' ', version, what), ', ' ORDER BY version) FROM offer_revision WHERE offer_id = {Offer}"));
        Assert.Equal(
            2L,
            await database.AskAsync(
                $"SELECT count(*) FROM offer_revision WHERE offer_id = {Offer} AND at BETWEEN '{before:O}' AND clock_timestamp()"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(3, 5)]
    [InlineData(-1, 1)]
    public async Task None_goes_in_the_place_of_another_or_before_it(int raised, int revisions)
    {
        await database.AskAsync(
            $"UPDATE offer SET version = version + {raised}, published_version = NULL, published = NULL, published_at = NULL, status = 'ARCHIVED' WHERE id = {Offer} AND version + {raised} > 0");
        await database.AskAsync($"UPDATE school SET version = version + {raised} WHERE id = {School} AND version + {raised} > 0");
        await RefusedAsync(Revisions("offer", Offer, revisions));
        await RefusedAsync(Revisions("entry", School, revisions));
        Assert.Equal(1L, await database.AskAsync($"SELECT count(*) FROM offer_revision WHERE offer_id = {Offer}"));
        Assert.Equal(1L, await database.AskAsync($"SELECT count(*) FROM entry_revision WHERE entry_id = {School}"));
    }

    [Fact]
    public async Task None_is_of_what_there_is_not()
    {
        await RefusedAsync(Revisions("offer", "gen_random_uuid()", 1));
        await RefusedAsync(Revisions("entry", "gen_random_uuid()", 1));
        await RefusedAsync(Revisions("entry", Offer, 1));
    }

    [Fact]
    public async Task Revisions_of_other_entries_are_numbered_alike()
    {
        await database.AskAsync($"UPDATE school SET version = version + 3 WHERE id = {School}");
        await AsServerAsync(Revisions("entry", School, 3));
        Assert.Equal(
            "1 seed, 2 save 1, 3 save 2, 4 save 3",
            await database.AskAsync(
                $"SELECT string_agg(concat_ws(' ', version, what), ', ' ORDER BY version) FROM entry_revision WHERE entry_id = {School} AND at <= clock_timestamp()"));
    }

    [Fact]
    public async Task The_moment_of_a_deletion_is_the_databases()
    {
        await database.AskAsync(
            $"UPDATE offer SET status = 'DRAFT', published_version = NULL, published = NULL, published_at = NULL WHERE id = {Offer}");
        await database.AskAsync(
            $"ALTER TABLE offer DISABLE TRIGGER stay_seen; UPDATE offer SET was_public = false WHERE id = {Offer}; DELETE FROM offer_revision WHERE offer_id = {Offer}");
        await AsServerAsync($"SELECT delete_draft({Offer}, 'x', '2001-01-01', NULL)");
        Assert.Equal(
            1L, await database.AskAsync("SELECT count(*) FROM audit_log WHERE what = 'delete draft' AND at > now() - interval '1 minute'"));
    }

    [Theory]
    [InlineData("UPDATE confirmation_link SET used_at = NULL, answer = NULL")]
    [InlineData("UPDATE confirmation_link SET used_at = used_at + interval '1 day'")]
    [InlineData("UPDATE confirmation_link SET answer = 'CHANGED'")]
    [InlineData("UPDATE report SET handled_at = NULL, outcome = NULL, handled_by = NULL, handled_by_name = NULL")]
    [InlineData("UPDATE report SET handled_by = 'someone else'")]
    [InlineData("UPDATE offer SET was_public = false WHERE was_public")]
    public async Task What_happened_once_is_not_undone(string sql)
    {
        await AsServerAsync($"""
            INSERT INTO confirmation_link (id, secret_hash, offer_id, made_by, made_at, expires_at) SELECT gen_random_uuid(), '\x01', {Offer}, 'x', now(), now() + interval '1 day';
            INSERT INTO report (id, offer_id, kind, source, message, at) SELECT gen_random_uuid(), {Offer}, 'WRONG', 'VISITOR', 'x', now();
            UPDATE confirmation_link SET used_at = now(), answer = 'HOLDS';
            UPDATE report SET handled_at = now(), outcome = 'MENDED', handled_by = 'x';
            """);
        await RefusedAsync(sql);
    }

    private static string Revisions(string table, string id, int count)
    {
        var (ids, texts) = (string.Join(", ", Enumerable.Repeat(id, count)), string.Join(", ", Enumerable.Range(1, count).Select(number => $"'save {number}'")));
        var (whole, nothing) = ($"array_fill('{{}}'::jsonb, ARRAY[{count}])", $"array_fill(NULL::text, ARRAY[{count}])");
        return table == "offer"
            ? $"SELECT keep_offer_revisions(ARRAY[{ids}], {whole}, array_fill('DRAFT'::text, ARRAY[{count}]), array_fill('x'::text, ARRAY[{count}]), ARRAY[{texts}], {nothing}, {nothing})"
            : $"SELECT keep_entry_revisions(array_fill('SCHOOL'::text, ARRAY[{count}]), ARRAY[{ids}], {whole}, array_fill('x'::text, ARRAY[{count}]), ARRAY[{texts}], {nothing}, {nothing})";
    }

    private Task AsServerAsync(string sql) => database.AskAsync(sql, asServer: true);

    private async Task RefusedAsync(string sql)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => AsServerAsync(sql));
        Assert.Equal(PostgresErrorCodes.CheckViolation, refusal.SqlState);
    }
}
