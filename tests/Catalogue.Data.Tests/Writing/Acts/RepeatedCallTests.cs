using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;
using Catalogue.Data.Writing.Acts;
using Catalogue.Testing;

namespace Catalogue.Data.Tests.Writing.Acts;

public sealed class RepeatedCallTests : IAsyncLifetime
{
    private static readonly CurationCall Keyed = new(IdempotencyKey: "een-sleutel");
    private CurationTown town = null!;
    private Guid offer;

    public async Task InitializeAsync()
    {
        town = await CurationTown.MakeAsync();
        offer = (await town.AddAsync(new OfferState(OfferStatus.Published, PublicPast.IsPublic)))[0];
    }

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task A_change_repeated_is_answered_as_the_first_whatever_happened_since()
    {
        OfferContent Change(OfferContent content) => content with { Title = new([new("nl", "Eerst"), new("fr", "D'abord"), new("ar", "أولا")]) };
        var first = await town.Curation.UpdateAsync(town.Editor, offer, Change, Keyed, default);
        await town.Curation.UpdateAsync(town.Curator, offer, CurationTown.Titled("Daarna"), new(), default);
        var before = await town.WrittenAsync();

        var again = await town.Curation.UpdateAsync(town.Editor, offer, Change, Keyed, default);

        Assert.Empty(first.Errors);
        Assert.Equal((first.Entry, first.CatalogueVersion, 0), (again.Entry, again.CatalogueVersion, again.Errors.Length));
        Assert.Equal(before, await town.WrittenAsync());
    }

    [Fact]
    public async Task A_key_with_another_body_is_refused_and_another_persons_is_another_key()
    {
        await town.Curation.UpdateAsync(town.Editor, offer, CurationTown.Titled("Een"), Keyed, default);
        var before = await town.WrittenAsync();

        CurationResult[] refused =
        [
            await town.Curation.UpdateAsync(town.Editor, offer, CurationTown.Titled("Twee"), Keyed, default),
            await town.Curation.UpdateAsync(town.Editor, offer, CurationTown.Titled("Een"), Keyed with { Remark = "Anders" }, default),
            await town.Curation.ActAsync(town.Editor, offer, OfferAction.Submit, Keyed, default),
            await town.Curation.CreateAsync(town.Editor, town.Content, Keyed, default),
        ];

        Assert.All(refused, result => Assert.Equal("IDEMPOTENCY_KEY_REUSED", Assert.Single(result.Errors).Code));
        Assert.Equal(before, await town.WrittenAsync());
        Assert.Empty((await town.Curation.ActAsync(town.Curator, offer, OfferAction.Submit, Keyed, default)).Errors);
    }

    [Fact]
    public async Task Made_at_once_with_one_key_there_is_one_offer()
    {
        var content = town.Content with { Title = LocalizedText.InDutch("Eenmalig") };
        var results = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => Task.Run(() => town.Curation.CreateAsync(town.Editor, content, Keyed, default))));

        Assert.Single(results.Select(result => (result.Entry, result.CatalogueVersion)).Distinct());
        Assert.Equal(1L, await town.Database.AskAsync("SELECT count(*) FROM offer WHERE slug LIKE 'eenmalig%'"));
    }

    [Fact]
    public async Task A_step_and_a_deletion_repeated_are_done_once()
    {
        var draft = (await town.AddAsync(new OfferState(OfferStatus.Draft, PublicPast.NeverPublic)))[0];
        var deleted = await town.Curation.ActAsync(town.Curator, draft, OfferAction.DeleteDraft, Keyed, default);
        var confirmed = await town.Curation.ActAsync(town.Editor, offer, OfferAction.Confirm, Keyed, default);

        Assert.Equal(
            deleted.CatalogueVersion,
            (await town.Curation.ActAsync(town.Curator, draft, OfferAction.DeleteDraft, Keyed, default)).CatalogueVersion);
        Assert.Equal(
            confirmed.CatalogueVersion,
            (await town.Curation.ActAsync(town.Editor, offer, OfferAction.Confirm, Keyed, default)).CatalogueVersion);
        Assert.Equal(2, (await town.RowAsync(offer))!.Version);
    }

    [Fact]
    public async Task After_seven_days_a_key_is_new_again()
    {
        await town.Curation.ActAsync(town.Editor, offer, OfferAction.Confirm, Keyed, default);
        await town.Database.AskAsync("UPDATE curation_call SET at = at - interval '7 days'");

        await town.Curation.ActAsync(town.Editor, offer, OfferAction.Confirm, Keyed, default);

        Assert.Equal(3, (await town.RowAsync(offer))!.Version);
        Assert.Equal(1L, await town.Database.AskAsync("SELECT count(*) FROM curation_call"));
    }

    [Fact]
    public async Task What_changes_nothing_is_no_new_version_and_its_key_is_known()
    {
        var before = await town.Database.AskAsync("SELECT version FROM catalogue_version");
        var result = await town.Curation.UpdateAsync(town.Editor, offer, content => content, Keyed, default);

        Assert.Equal((offer, before, 0), (result.Entry!.Value, result.CatalogueVersion, result.Errors.Length));
        Assert.Equal((1, OfferStatus.Published), ((await town.RowAsync(offer))!.Version, (await town.RowAsync(offer))!.Status));
        Assert.Equal(
            ["IDEMPOTENCY_KEY_REUSED"],
            (await town.Curation.UpdateAsync(town.Editor, offer, CurationTown.Titled("Toch"), Keyed, default)).Errors.Select(error => error.Code));
    }
}
