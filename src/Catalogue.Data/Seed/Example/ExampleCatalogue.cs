using System.Collections.Immutable;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Forms;

namespace Catalogue.Data.Seed.Example;

/// <summary>
/// An invented catalogue of any size, the same for the same random seed and school year: the starting data, towns with their
/// neighbourhoods, schools and organisations, themes, and offers in them. Every entry states that it is an example.
/// </summary>
internal sealed class ExampleCatalogue
{
    private const int LeastTowns = 10;
    private const int MostTowns = 300;
    private const int OffersPerTown = 200;
    private readonly ExampleOffers offers;

    /// <summary>The school year is given by its first day.</summary>
    public ExampleCatalogue(int count, int randomSeed, DateOnly schoolYear)
    {
        var (draw, words) = (new ExampleDraw(randomSeed), ExampleWords.Read());
        var towns = new ExampleTowns(draw, words).Make(Math.Clamp(count / OffersPerTown, LeastTowns, MostTowns));
        offers = new(draw, words, towns, schoolYear);
        Count = count;
        var start = SeedFiles.Embedded();
        Reference = start with
        {
            Municipalities = [.. start.Municipalities, .. towns.Select(town => town.Municipality)],
            Neighbourhoods = [.. start.Neighbourhoods, .. towns.SelectMany(town => town.Neighbourhoods)],
            Schools = [.. start.Schools, .. towns.SelectMany(town => town.Schools)],
            Organisations = [.. start.Organisations, .. towns.SelectMany(town => town.Organisations)],
            Themes = [.. start.Themes, .. ExampleThemes.Below(start.Themes, words)],
        };
    }

    public int Count { get; }

    /// <summary>The starting data, including its own offers, and everything that example offers refer to.</summary>
    public SeedFiles Reference { get; }

    /// <summary>Each offer as the rows of its saves, in order. Enumerate only once: a second time draws other offers.</summary>
    public IEnumerable<ImmutableArray<OfferRow>> Offers() => Enumerable.Range(1, Count).Select(offers.Make);
}
