using System.Collections.Concurrent;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Acts;
using Catalogue.Testing;

namespace Catalogue.Data.Tests.Writing.Acts;

public sealed class ConcurrentActsTests : IAsyncLifetime
{
    private const int Edits = 200;
    private CurationTown town = null!;

    public async Task InitializeAsync() => town = await CurationTown.MakeAsync();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task Every_acknowledged_change_is_in_the_history_once_and_versions_have_no_gap()
    {
        var offers = await town.AddAsync(Enumerable.Repeat(new OfferState(OfferStatus.Published, PublicPast.IsPublic), 10));
        var held = await town.Database.LoadAsync(town.First);
        var actions = Enum.GetValues<OfferAction>();
        var random = new Random(5);
        var plan = Enumerable.Range(0, Edits).Select(
            number => (Number: number, Offer: offers[random.Next(offers.Length)], Action: random.Next(2) == 0 ? OfferAction.Update : actions[random.Next(actions.Length)])).ToList();
        var done = new ConcurrentBag<(int Number, Guid Offer, OfferAction Action, long Version)>();

        await Parallel.ForEachAsync(plan, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (edit, cancel) =>
        {
            var actor = town.Administrator with { Subject = $"https://id.example/{edit.Number % 8}" };
            var call = new CurationCall(IdempotencyKey: $"sleutel {edit.Number}", Remark: "Samen");
            var result = edit.Action == OfferAction.Update
                ? await town.Curation.UpdateAsync(actor, edit.Offer, CurationTown.Titled($"Bewerking {edit.Number}"), call, cancel)
                : await town.Curation.ActAsync(actor, edit.Offer, edit.Action, call, cancel);
            if (result.Errors.IsEmpty)
                done.Add((edit.Number, edit.Offer, edit.Action, result.CatalogueVersion!.Value));
        });

        Assert.Equal(done.Count, done.Select(edit => edit.Version).Distinct().Count());
        Assert.Equal(held.Version.Number + done.Count, (await town.Database.LoadAsync()).Version.Number);
        foreach (var offer in offers)
        {
            var history = await town.Curation.HistoryAsync(offer, 1000);
            Assert.Equal(Enumerable.Range(1, history.Length).Reverse(), history.Select(one => one.Version));
            Assert.Equal(
                done.Where(edit => edit.Offer == offer).OrderBy(edit => edit.Version).Select(edit => OfferAct.Named(edit.Action)),
                history.Reverse().Skip(1).Select(one => one.What));
            Assert.Equal(
                done.Where(
                    edit => edit.Offer == offer && edit.Action == OfferAction.Update).OrderBy(edit => edit.Version).Select(edit => $"Bewerking {edit.Number}"),
                history.Reverse().Where(one => one.What == "update").Select(one => one.Content.Title.Dutch));
        }

        var (refreshed, anew) = (await town.Database.LoadAsync(held), await town.Database.LoadAsync());
        Assert.Equal(Told(anew.Working), Told(refreshed.Working));
        Assert.Equal(Told(anew.Published), Told(refreshed.Published));
    }

    private static IEnumerable<string> Told(Data.Snapshot.Catalogue graph) => graph.Offers
        .Select(
            offer => $"{offer.Id} {offer.Slug} {offer.Status} {offer.Version} {offer.UpdatedAt:O} {offer.WasPublic} {OfferContentJson.Write(offer.Content)}").Order(StringComparer.Ordinal);
}
