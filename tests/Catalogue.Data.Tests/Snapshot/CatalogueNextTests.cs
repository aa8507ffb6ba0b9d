using System.Runtime.CompilerServices;
using Catalogue.Data.Entries;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Tests.Snapshot;

/// <summary>
/// What a catalogue that has become what it is shares with the one before it, and where it has to begin anew. That it answers right is
/// PlainLoopTests' concern.
/// </summary>
public sealed class CatalogueNextTests
{
    private readonly RandomEntries random = new(new Random(1));

    [Fact]
    public void An_offer_keeps_its_slot_while_others_come_and_go()
    {
        var entries = random.Entries(offers: 20);
        var catalogue = new Data.Snapshot.Catalogue(entries);
        var kept = entries.Offers[7];
        var slot = catalogue.Slots.OrdinalOf(kept.Id);
        for (var time = 0; time < 100; time++)
        {
            var next = entries with { Offers = [.. entries.Offers.Where(offer => offer.Id == kept.Id || random.Chance(0.7)), random.Offer(entries, 2000 + time)] };
            (catalogue, entries) = (catalogue.Next(entries, next), next);
            Assert.Equal(slot, catalogue.Slots.OrdinalOf(kept.Id));
        }

        Assert.Equal(entries.Offers.Length, catalogue.OfferCount);
        Assert.Equal(Ids(new Data.Snapshot.Catalogue(entries)), Ids(catalogue));
    }

    [Fact]
    public void A_version_does_not_keep_the_one_before_it_in_memory()
    {
        var entries = random.Entries(offers: 20);
        var (latest, before) = SomeVersions(entries);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.All(before, version => Assert.False(version.IsAlive, "An earlier version is still in memory."));
        GC.KeepAlive(latest);
    }

    // Apart, so that no local of the test holds what it looks for.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (Data.Snapshot.Catalogue Latest, List<WeakReference> Before) SomeVersions(CatalogueEntries entries)
    {
        var before = new List<WeakReference>();
        var catalogue = new Data.Snapshot.Catalogue(entries);
        for (var time = 0; time < 3; time++)
        {
            before.Add(new(catalogue.Index));
            var next = entries with { Offers = [.. entries.Offers.Where(_ => random.Chance(0.7)), random.Offer(entries, 4000 + time)] };
            (catalogue, entries) = (catalogue.Next(entries, next), next);
        }

        return (catalogue, before);
    }

    [Fact]
    public void More_offers_than_there_are_slots_for_make_more_slots()
    {
        var entries = random.Entries(offers: 3);
        var catalogue = new Data.Snapshot.Catalogue(entries);
        var more = entries with { Offers = [.. entries.Offers, .. Enumerable.Range(0, 300).Select(number => random.Offer(entries, 3000 + number))] };

        var next = catalogue.Next(entries, more);

        Assert.True(next.Slots.Size > catalogue.Slots.Size);
        Assert.Equal(Ids(new Data.Snapshot.Catalogue(more)), Ids(next));
        Assert.Equal(3, catalogue.OfferCount);
    }

    [Fact]
    public void A_change_of_what_one_offer_says_leaves_the_catalogue_that_is_read_as_it_was()
    {
        var entries = random.Entries(offers: 30);
        var catalogue = new Data.Snapshot.Catalogue(entries);
        var titles = catalogue.Offers.Select(offer => offer.Content.Title.Dutch).ToArray();
        var changed =
            entries.Offers[0] with { Content = entries.Offers[0].Content with { Title = LocalizedText.InDutch("Zzz"), Themes = [] } };

        var next = catalogue.Next(entries, entries with { Offers = entries.Offers.SetItem(0, changed) });

        Assert.Equal(titles, catalogue.Offers.Select(offer => offer.Content.Title.Dutch));
        Assert.Same(changed, next.Offers[^1]);
        Assert.Same(changed, next.FindOfferBySlug(changed.Slug));
        Assert.Equal(29, next.Offers.Intersect(catalogue.Offers, ReferenceEqualityComparer.Instance).Count());
    }

    [Fact]
    public void An_offer_under_another_slug_is_found_by_that_one_alone()
    {
        var entries = random.Entries(offers: 5);
        var renamed = entries.Offers[2] with { Slug = "anders" };

        var next = new Data.Snapshot.Catalogue(entries).Next(entries, entries with { Offers = entries.Offers.SetItem(2, renamed) });

        Assert.Same(renamed, next.FindOfferBySlug("anders"));
        Assert.Null(next.FindOfferBySlug(entries.Offers[2].Slug));
    }

    private static IEnumerable<Guid> Ids(Data.Snapshot.Catalogue catalogue) => catalogue.Offers.Select(offer => offer.Id);
}
