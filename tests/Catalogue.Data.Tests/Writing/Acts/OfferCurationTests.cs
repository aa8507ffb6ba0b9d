using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Postgres;
using Catalogue.Data.Texts;
using Catalogue.Data.Writing.Acts;
using Catalogue.Testing;

namespace Catalogue.Data.Tests.Writing.Acts;

public sealed class OfferCurationTests : IAsyncLifetime
{
    private static readonly OfferState Draft = new(OfferStatus.Draft, PublicPast.NeverPublic);
    private static readonly OfferState Published = new(OfferStatus.Published, PublicPast.IsPublic);
    private CurationTown town = null!;

    public async Task InitializeAsync() => town = await CurationTown.MakeAsync();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task A_published_offer_goes_on_showing_what_was_approved_while_changes_wait()
    {
        var (offer, title) = ((await town.AddAsync(Published))[0], town.Content.Title.Dutch);
        await town.Curation.UpdateAsync(town.Editor, offer, CurationTown.Titled("Nieuw"), new(), default);
        await town.Curation.ActAsync(town.Editor, offer, OfferAction.Submit, new(), default);
        Assert.Equal(("Nieuw", title), await TitlesAsync(offer));

        await town.Curation.ActAsync(town.Curator, offer, OfferAction.Return, new(Remark: "Wanneer?"), default);
        await town.Curation.ActAsync(town.Curator, offer, OfferAction.Publish, new(), default);
        Assert.Equal(("Nieuw", "Nieuw"), await TitlesAsync(offer));

        var history = await town.Curation.HistoryAsync(offer, 10);
        Assert.Equal(
            ["5 Published publish Cas ", "4 Draft return Cas Wanneer?", "3 InReview submit Eva ", "2 Draft update Eva ", "1 Published begin  "],
            history.Select(one => $"{one.Version} {one.Status} {one.What} {one.Name} {one.Remark}"));
        Assert.Equal([3, 2], (await town.Curation.HistoryAsync(offer, 2, 4)).Select(one => one.Version));
    }

    [Fact]
    public async Task An_earlier_version_is_brought_back_as_a_new_one()
    {
        var offer = (await town.AddAsync(Draft))[0];
        await town.Curation.UpdateAsync(town.Editor, offer, CurationTown.Titled("Mislukt"), new(), default);
        await town.Curation.BringBackAsync(town.Editor, offer, 1, new(), default);

        Assert.Equal((town.Content.Title.Dutch, null), await TitlesAsync(offer));
        Assert.Equal(["REVISION_NOT_FOUND"], Codes(await town.Curation.BringBackAsync(town.Editor, offer, 9, new(), default)));
        Assert.Equal("bring back 1", (await town.Curation.HistoryAsync(offer, 1))[0].What);
    }

    [Fact]
    public async Task Offers_of_one_title_have_slugs_of_their_own()
    {
        foreach (var _ in Enumerable.Range(0, 3))
            await town.Curation.CreateAsync(town.Editor, CurationTown.Titled("Muziek voor élke kleuter!")(town.Content), new(), default);
        Assert.Equal(
            "muziek-voor-elke-kleuter muziek-voor-elke-kleuter-2 muziek-voor-elke-kleuter-3",
            await town.Database.AskAsync("SELECT string_agg(slug, ' ' ORDER BY slug) FROM offer WHERE slug LIKE 'muziek-voor-elke%'"));
        Assert.Equal(
            ["SLUG_NOT_POSSIBLE"],
            Codes(await town.Curation.CreateAsync(town.Editor, CurationTown.Titled("!?")(town.Content), new(), default)));
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once_and_nothing_is_written()
    {
        var offer = (await town.AddAsync(Published))[0];
        var before = await town.WrittenAsync();

        var result = await town.Curation.UpdateAsync(
            town.Editor,
            offer,
            content => content with { MinAgeMonths = 9, MaxAgeMonths = 3, Themes = [Guid.NewGuid()], Title = LocalizedText.InDutch("Nul \0") },
            new(ExpectedVersion: 7, EndsAt: CurationTown.Now),
            default);

        Assert.Equal(
            ["ARRANGEMENT_NOT_ALLOWED", "INVALID_CONTENT", "INVALID_CONTENT", "UNKNOWN_REFERENCE", "VERSION_CONFLICT"],
            Codes(result).Order(StringComparer.Ordinal));
        Assert.All(result.Errors, error => Assert.NotEqual(error.Message.Dutch, error.Message.In("en").Text));
        Assert.Equal(
            ["REMARK_REQUIRED", "STEP_NOT_ALLOWED"],
            Codes(await town.Curation.ActAsync(town.Curator, offer, OfferAction.Return, new(), default)));
        Assert.Equal(["NOT_FOUND"], Codes(await town.Curation.ActAsync(town.Curator, Guid.NewGuid(), OfferAction.Archive, new(), default)));
        Assert.Equal(before, await town.WrittenAsync());
    }

    [Fact]
    public async Task Of_two_curators_at_once_one_is_told_the_version_that_the_other_made()
    {
        var offer = (await town.AddAsync(Draft))[0];
        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(number =>
            Task.Run(
                () => town.Curation.UpdateAsync(
                    town.Curator, offer, CurationTown.Titled($"Versie {number}"), new(ExpectedVersion: 1), default))));

        var refused = Assert.Single(results, result => !result.Errors.IsEmpty);
        Assert.Equal(["VERSION_CONFLICT"], Codes(refused));
        Assert.Contains("versie 2", refused.Errors[0].Message.Dutch, StringComparison.Ordinal);
        Assert.Equal(2, (await town.Curation.HistoryAsync(offer, 10)).Length);
    }

    [Fact]
    public async Task Trying_without_saving_writes_nothing_at_all()
    {
        var (draft, published) = ((await town.AddAsync(Draft))[0], (await town.AddAsync(Published))[0]);
        var before = await town.WrittenAsync();
        var audited = await town.Database.AskAsync("SELECT count(*) FROM audit_log");
        var call = new CurationCall(ValidateOnly: true, IdempotencyKey: "proef");

        CurationResult[] results =
        [
            await town.Curation.CreateAsync(town.Editor, town.Content, call, default),
            await town.Curation.UpdateAsync(town.Editor, published, CurationTown.Titled("Anders"), call, default),
            await town.Curation.ActAsync(town.Curator, draft, OfferAction.Publish, call, default),
            await town.Curation.ActAsync(town.Curator, draft, OfferAction.DeleteDraft, call, default),
        ];

        Assert.All(results, result => Assert.Equal((0, null), (result.Errors.Length, result.CatalogueVersion)));
        Assert.Equal(before, await town.WrittenAsync());
        Assert.Equal(audited, await town.Database.AskAsync("SELECT count(*) FROM audit_log"));
    }

    [Fact]
    public async Task An_embargo_leaves_it_in_review_until_then_and_a_change_ends_it()
    {
        var offer = (await town.AddAsync(Draft))[0];
        var call = new CurationCall(EmbargoUntil: CurationTown.Now.AddDays(1), EndsAt: CurationTown.Now.AddDays(9));
        Assert.Equal(
            ["ENDS_TOO_EARLY"],
            Codes(
                await town.Curation.ActAsync(town.Curator, offer, OfferAction.Publish, call with { EndsAt = CurationTown.Now }, default)));

        await town.Curation.ActAsync(town.Curator, offer, OfferAction.Publish, call, default);
        var waiting = await town.RowAsync(offer);
        await town.Curation.UpdateAsync(town.Editor, offer, CurationTown.Titled("Nog niet gelezen"), new(), default);
        var changed = await town.RowAsync(offer);

        Assert.Equal((OfferStatus.InReview, call.EmbargoUntil, call.EndsAt), (waiting!.Status, waiting.EmbargoUntil, waiting.EndsAt));
        Assert.Equal((OfferStatus.Draft, null, null), (changed!.Status, changed.EmbargoUntil, changed.EndsAt));
    }

    [Fact]
    public async Task Still_holding_is_said_for_a_school_year()
    {
        var offer = (await town.AddAsync(Published))[0];
        await town.Curation.ActAsync(town.Editor, offer, OfferAction.Confirm, new(), default);

        var row = (await town.RowAsync(offer))!;
        Assert.Equal(
            (new DateOnly(2026, 11, 23), new DateOnly(2027, 9, 1), 2),
            (row.LastChecked!.Value, row.ReviewDate!.Value, row.PublishedVersion!.Value));
    }

    [Fact]
    public async Task A_connection_lost_in_the_middle_of_a_save_leaves_nothing()
    {
        var offer = (await town.AddAsync(Published))[0];
        await town.Database.AskAsync("""
            CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
            CREATE TRIGGER die AFTER INSERT ON offer_revision FOR EACH ROW EXECUTE FUNCTION die();
            """);
        var before = await town.WrittenAsync();

        await Assert.ThrowsAsync<CatalogueUnavailableException>(
            () => town.Curation.UpdateAsync(town.Editor, offer, CurationTown.Titled("Weg"), new(IdempotencyKey: "sleutel"), default));

        Assert.Equal(before, await town.WrittenAsync());
        await town.Database.AskAsync("DROP TRIGGER die ON offer_revision");
        Assert.Empty(
            (await town.Curation.UpdateAsync(town.Editor, offer, CurationTown.Titled("Toch"), new(IdempotencyKey: "sleutel"), default)).Errors);
    }

    private static IEnumerable<string> Codes(CurationResult result) => result.Errors.Select(error => error.Code);

    private async Task<(string Working, string? Published)> TitlesAsync(Guid offer)
    {
        var now = await town.Database.LoadAsync(town.First);
        return (now.Working.FindOffer(offer)!.Content.Title.Dutch, now.Published.FindOffer(offer)?.Content.Title.Dutch);
    }
}
