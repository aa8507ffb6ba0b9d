using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.Data.Tests.Files;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.Data.Writing.Rules;
using static Catalogue.Data.Tests.Writing.Rules.RuleSample;

namespace Catalogue.Data.Tests.Writing.Rules;

public sealed class ContentDifferencesTests
{
    private static readonly OfferContent Bare = new()
    {
        Title = Dutch("Typlessen"),
        Organisation = Guid.Parse("00000000-0000-8000-8000-000000000001"),
        Provenance = new(ProvenanceKind.Example, []),
        Areas = [new(Guid.Empty, Citywide: false, [Guid.Parse("00000000-0000-8000-8000-000000000002")])],
        Contact = new(Phone: "011 70 15 64"),
    };

    [Fact]
    public void What_differs_is_told_member_by_member() => Assert.All(
        new (OfferContent After, string Difference)[]
        {
            (Bare with { Title = Dutch("Crèche") }, """title.nl: "Typlessen" → "Crèche";"""),
            (Bare with { Title = Bare.Title.With("fr", "Dactylo") }, """title.fr:  → "Dactylo";"""),
            (Bare with { Title = new([Bare.Title.Translations[0], new("fr", "Dactylo", TextOrigin.Machine, IsReviewed: false)]) }, """title.fr:  → {"text":"Dactylo","origin":"MACHINE","reviewed":false};"""),
            (Bare with { Summary = Dutch("Kort") }, """summary.nl:  → "Kort";"""),
            (Bare with { Areas = [new(Guid.Empty, Citywide: true, [])] }, """areas[0].citywide: false → true; areas[0].neighbourhoods: ["00000000-0000-8000-8000-000000000002"] → ;"""),
            (Bare with { Areas = [] }, """areas[0].municipality: "00000000-0000-0000-0000-000000000000" → ; areas[0].citywide: false → ; areas[0].neighbourhoods: ["00000000-0000-8000-8000-000000000002"] → ;"""),
            (Bare with { Levels = [EducationLevel.Primary] }, """levels:  → ["PRIMARY"];"""),
            (Bare with { Languages = ["nl", "fr"] }, """languages:  → ["nl","fr"];"""),
            (Bare with { Contact = new(Phone: "011 70 15 65", Function: Dutch("balie")) }, """contact.phone: "011 70 15 64" → "011 70 15 65"; contact.function.nl:  → "balie";"""),
            (Bare with { Registration = new() { Documents = [Dutch("kids-ID")] } }, """registration.documents[0].nl:  → "kids-ID";"""),
            (Bare with { Schedule = new() { Rules = [new() { Days = [DayOfWeek.Monday], Starts = new(9, 0), Ends = new(10, 0) }] } }, """schedule.rules[0].days:  → ["MONDAY"]; schedule.rules[0].starts:  → "09:00:00"; schedule.rules[0].ends:  → "10:00:00"; schedule.rules[0].weeks:  → "SCHOOL"; schedule.rules[0].every:  → 1; schedule.byArrangement:  → false;"""),
            (Bare with { Registration = new() }, "registration:  → {};"),
            (Bare with { MinAgeMonths = 36, AgeApplies = false }, "ageApplies: true → false; minAgeMonths:  → 36;"),
        },
        changed => Assert.Equal(changed.Difference, Told(Bare, changed.After)));

    [Fact]
    public void Of_a_content_that_was_not_there_all_is_told()
    {
        Assert.Equal(["title.nl", "organisation", "ageApplies", "allNetworks", "areas[0].municipality", "areas[0].citywide", "areas[0].neighbourhoods", "contact.phone", "provenance.kind"],
            ContentDifferences.Between(null, Bare).Select(difference => difference.Path));
        Assert.Equal(
            ContentDifferences.Between(null, Bare)
                .Select(difference => new ContentDifference(difference.Path, difference.After, difference.Before)),
            ContentDifferences.Between(Bare, null));
        Assert.Empty(ContentDifferences.Between(null, null));
    }

    [Fact]
    public void Nothing_differs_only_where_the_JSON_is_the_same()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            OfferContent[] contents = [.. new RandomEntries(new Random(seed)).Entries(12).Offers.Select(offer => offer.Content), .. ImportSample.Catalogue.Offers.Skip(seed * 2).Take(6).Select(offer => offer.Content)];
            foreach (var before in contents)
            {
                foreach (var after in contents)
                {
                    var differences = ContentDifferences.Between(before, after);
                    Assert.Equal(OfferContentJson.Write(before) == OfferContentJson.Write(after), differences.IsEmpty);
                    Assert.All(differences, difference => Assert.NotEqual(difference.Before, difference.After));
                    Assert.Equal(differences.Length, differences.Select(difference => difference.Path).Distinct().Count());
                }
            }
        }
    }

    private static string Told(OfferContent before, OfferContent after) =>
        string.Join(
            ' ',
            ContentDifferences.Between(before, after)
                .Select(difference => $"{difference.Path}: {difference.Before} → {difference.After};"));
}
