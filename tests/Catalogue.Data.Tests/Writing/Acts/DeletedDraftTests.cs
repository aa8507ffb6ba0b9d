using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Acts;
using Catalogue.Testing;
using Npgsql;

namespace Catalogue.Data.Tests.Writing.Acts;

public sealed class DeletedDraftTests : IAsyncLifetime
{
    private CurationTown town = null!;
    private Guid draft;
    private Guid published;

    public async Task InitializeAsync()
    {
        town = await CurationTown.MakeAsync();
        draft = (await town.AddAsync(new OfferState(OfferStatus.Draft, PublicPast.NeverPublic)))[0];
        published = (await town.AddAsync(new OfferState(OfferStatus.Draft, PublicPast.WasPublic)))[0];
    }

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task It_is_gone_from_every_snapshot_and_from_every_table_but_the_audit_log()
    {
        await town.Curation.UpdateAsync(town.Editor, draft, CurationTown.Titled("Nooit gepubliceerd"), new(), default);
        var held = await town.Database.LoadAsync(town.First);
        Assert.NotNull(held.Working.FindOffer(draft));

        var result = await town.Curation.ActAsync(town.Curator, draft, OfferAction.DeleteDraft, new(Remark: "Dubbel"), default);

        var (refreshed, anew) = (await town.Database.LoadAsync(held), await town.Database.LoadAsync());
        Assert.Equal(result.CatalogueVersion, refreshed.Version.Number);
        Assert.Equal((null, null), (refreshed.Working.FindOffer(draft), anew.Working.FindOffer(draft)));
        Assert.Equal(held.Version.PublicNumber, refreshed.Version.PublicNumber);
        foreach (var table in new[] { "offer_reference", "offer_revision" })
            Assert.Equal(0L, await town.Database.AskAsync($"SELECT count(*) FROM {table} WHERE offer_id = '{draft}'"));
        Assert.Equal(
            "false true",
            await town.Database.AskAsync(
                $"SELECT string_agg(public::text || ' ' || tombstone, ',') FROM change WHERE version = {result.CatalogueVersion}"));
        Assert.Equal(
            "Nooit gepubliceerd, Dubbel, 2",
            await town.Database.AskAsync(
                $"SELECT concat_ws(', ', details #>> '{{revisions,1,content,title}}', details ->> 'remark', jsonb_array_length(details -> 'revisions')) FROM audit_log WHERE entry_id = '{draft}' AND what = 'delete draft'"));
        Assert.Empty(await town.Curation.HistoryAsync(draft, 10));
    }

    [Fact]
    public async Task The_database_itself_refuses_to_delete_what_was_public()
    {
        var seeded = town.First.Published.Offers[0].Id;
        foreach (var offer in new[] { published, seeded, Guid.NewGuid() })
        {
            var refusal = await Assert.ThrowsAsync<PostgresException>(
                () => town.Database.AskAsync($"SELECT delete_draft('{offer}', 'x', now(), '{{}}')", asServer: true));
            Assert.Equal(PostgresErrorCodes.CheckViolation, refusal.SqlState);
        }
    }

    [Fact]
    public async Task Every_act_and_every_refusal_is_in_a_log_that_the_server_only_adds_to()
    {
        await town.Curation.UpdateAsync(town.Editor, draft, CurationTown.Titled("Anders"), new(), default);
        await town.Curation.ActAsync(town.Editor, draft, OfferAction.Publish, new(), default);

        Assert.Equal(
            $"{town.Editor.Subject} update 2, {town.Editor.Subject} publish FORBIDDEN",
            await town.Database.AskAsync(
                $"SELECT string_agg(concat_ws(' ', who, what, details ->> 'version', details ->> 'refused'), ', ' ORDER BY id) FROM audit_log WHERE entry_id = '{draft}'"));
        foreach (var sql in new[] { "UPDATE audit_log SET who = 'x'", "DELETE FROM audit_log", "TRUNCATE audit_log", "UPDATE offer_revision SET name = 'x'", "UPDATE curation_call SET key = 'x'" })
        {
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => town.Database.AskAsync(sql, asServer: true));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        }

        await town.Database.AskAsync(
            "SELECT keep_audit(ARRAY['x'], ARRAY['y'], ARRAY[NULL]::text[], ARRAY[NULL]::uuid[], ARRAY[NULL]::jsonb[])", asServer: true);
    }
}
