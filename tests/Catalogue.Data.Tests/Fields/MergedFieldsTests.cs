using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Tests.Fields;

/// <summary>What one object says and another does not, taken over; and entries that are now called otherwise.</summary>
public sealed class MergedFieldsTests
{
    private static readonly Guid One = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    private static readonly OfferContent Bare = OfferFields.All.Blank with { Title = LocalizedText.InDutch("Typen"), Organisation = One };

    /// <summary>Each row is a group of which the one says something and the other all.</summary>
    [Fact]
    public void What_makes_sense_together_is_taken_together_or_not_at_all()
    {
        var full = Bare with
        {
            Title = LocalizedText.InDutch("Anders"),
            Organisation = Other,
            AgeApplies = true,
            MinAgeMonths = 36,
            MaxAgeMonths = 60,
            AllNetworks = true,
            Networks = [SchoolNetwork.GO],
            Free = false,
            Price = new() { Amount = 5 },
            Capacity = 9,
            PlacesLeft = 3,
            PlacesAsOf = new(2026, 9, 1),
            ValidFrom = new(2026, 9, 1),
            ValidUntil = new(2027, 6, 30),
        };
        var merged = OfferFields.All.Merged(Bare, full);
        Assert.Equal(("Typen", One), (merged.Title.Dutch, merged.Organisation));
        Assert.Equal(
            (36, 60, true, 5m, 9, 3),
            (merged.MinAgeMonths, merged.MaxAgeMonths, merged.AllNetworks, merged.Price!.Amount, merged.Capacity, merged.PlacesLeft));
        Assert.Equal(full.ValidUntil, merged.ValidUntil);

        Assert.Equal(
            ((int?)null, (int?)12),
            OfferFields.All.Merged(Bare with { MaxAgeMonths = 12 }, full) is var young
                ? (young.MinAgeMonths, young.MaxAgeMonths)
                : default);
        Assert.False(OfferFields.All.Merged(Bare with { AgeApplies = false }, full).MinAgeMonths.HasValue);
        Assert.Null(OfferFields.All.Merged(Bare with { Free = true }, full).Price);
        Assert.Empty(OfferFields.All.Merged(Bare with { Schools = [One] }, full).Networks);
        Assert.Null(OfferFields.All.Merged(Bare with { PlacesLeft = 1 }, full).Capacity);
        Assert.Null(OfferFields.All.Merged(Bare with { ValidFrom = new(2026, 1, 1) }, full).ValidUntil);
        // A day that counts no places is no reason to keep the places of the other out.
        Assert.Equal(9, OfferFields.All.Merged(Bare with { PlacesAsOf = new(2026, 1, 1) }, full).Capacity);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void What_names_nothing_else_stays_the_very_object(int seed)
    {
        foreach (var offer in new RandomEntries(new Random(seed)).Entries(40).Offers)
            Assert.Same(offer.Content, OfferFields.All.Renamed(offer.Content, id => id));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Every_reference_is_renamed(int seed)
    {
        foreach (var offer in new RandomEntries(new Random(seed)).Entries(40).Offers)
        {
            var before = offer.Content with { Price = new() { PaidTo = One }, Funders = [One, Other] };
            var names = OfferFields.All.References(before).Select(reference => reference.Id).Distinct().ToDictionary(id => id, _ => Guid.NewGuid());
            Assert.Equal(
                OfferFields.All.References(before).Select(reference => reference with { Id = names[reference.Id] }).Distinct(),
                OfferFields.All.References(OfferFields.All.Renamed(before, id => names[id])).Distinct());
        }
    }

    [Fact]
    public void What_has_become_one_is_named_once() =>
        Assert.Equal(
            Other, Assert.Single(OfferFields.All.Renamed(Bare with { Themes = [One, Other] }, id => id == One ? Other : id).Themes));

    [Fact]
    public void Neighbours_are_left_as_they_are()
    {
        var wijk = NeighbourhoodFields.All.Blank with { Parent = One, Borders = [One] };
        var renamed = NeighbourhoodFields.All.Renamed(wijk, _ => Other);
        Assert.Equal(Other, renamed.Parent);
        Assert.Equal(One, Assert.Single(renamed.Borders));
        Assert.NotNull(NeighbourhoodFields.All.Find("borders"));
    }

    [Fact]
    public void A_text_is_had_and_set_by_the_name_of_its_field()
    {
        var text = LocalizedText.InDutch("Breng een potlood mee.");
        var made = OfferFields.All.WithText(Bare, "preparation", text);
        Assert.Equal(text, OfferFields.All.TextOf(made, "preparation"));
        Assert.Null(OfferFields.All.TextOf(Bare, "preparation"));
        Assert.Equal(["title", "summary", "description", "eligibility", "preparation"], OfferFields.All.TextNames);
    }
}
