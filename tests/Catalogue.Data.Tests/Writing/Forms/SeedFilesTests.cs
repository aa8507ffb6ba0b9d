using System.Text;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Offers;
using Catalogue.Data.Platforms;
using Catalogue.Data.Writing.Forms;

namespace Catalogue.Data.Tests.Writing.Forms;

public sealed class SeedFilesTests
{
    private const string City = """[{"slug":"stad","name":"Stad","nisCode":"71000","provenance":{"kind":"EXAMPLE","sources":[]}}]""";

    [Fact]
    public void The_starting_data_has_no_fault() => Assert.NotEmpty(SeedFiles.Embedded().Municipalities);

    [Fact]
    public void Without_examples_every_entry_that_is_named_is_there_and_no_offer_or_platform_is_made_up()
    {
        var (all, real) = (SeedFiles.Embedded(), SeedFiles.Embedded().WithoutExamples());
        Assert.All(real.Offers.Select(offer => offer.Content.Provenance).Concat(real.Platforms.Select(platform => platform.Provenance)), provenance => Assert.Equal(ProvenanceKind.Page, provenance.Kind));
        Assert.Equal(all.Offers.Count(offer => offer.Content.Provenance.Kind == ProvenanceKind.Page), real.Offers.Length);
        Assert.Equal(
            (all.Municipalities.Length, all.Neighbourhoods.Length, all.Schools.Length, all.Themes.Length),
            (real.Municipalities.Length, real.Neighbourhoods.Length, real.Schools.Length, real.Themes.Length));
        var named = real.Offers.SelectMany(offer => OfferFields.All.References(offer.Content)).Concat(
            real.Platforms.SelectMany(ConsultationPlatformFields.All.References)).Where(reference => reference.Kind == EntryKind.Organisation);
        Assert.Empty(named.Select(reference => reference.Id).Except(real.Organisations.Select(entry => entry.Id)));
        Assert.InRange(real.Organisations.Length, 1, all.Organisations.Length - 1);
    }

    [Fact]
    public void Ids_are_the_same_wherever_they_are_made()
    {
        Assert.Equal(Read(("municipalities.json", City)).Municipalities[0].Id, Read(("municipalities.json", City)).Municipalities[0].Id);
        Assert.Equal(8, Read(("municipalities.json", City)).Municipalities[0].Id.Version);
    }

    [Fact]
    public void Every_fault_of_every_file_is_told_at_once_with_its_place()
    {
        var faults = Faults(
            ("municipalities.json", City),
            ("themes.json", """[{"slug":"a","name":"A","parent":"b","policyBasis":"LAW","provenance":{"kind":"PAGE","sources":[]}},{"slug":"b","name":{"en":"B"},"parent":"a","colour":1}]"""),
            ("neighbourhoods.json", """[{"slug":"wijk","name":"","kind":"WIJK","municipality":"stad","borders":["stad-x"],"provenance":{"kind":"EXAMPLE"}}]"""),
            ("schools.json", "[{]"),
            ("organisations.json", "{}"));

        Assert.Equal(
            [
                "neighbourhoods.json: wijk: borders[0]: names 'stad-x', and there is no neighbourhood of that slug",
                "neighbourhoods.json: wijk: name: is not a text",
                "neighbourhoods.json: wijk: slug: does not begin with stad-",
                "organisations.json: is not an array of entries",
                "themes.json: a: parent: leads back to the theme itself",
                "themes.json: a: policyBasis: is not one of DECREE_TASK, LOCAL_POLICY",
                "themes.json: a: provenance.sources: names no page",
                "themes.json: b: colour: is not a field here; these are: slug, name, parent, policyBasis, description, provenance, retired, mergedInto",
                "themes.json: b: name: is not a text (Dutch) or an object of languages and texts with \"nl\" among them",
                "themes.json: b: parent: leads back to the theme itself",
                "themes.json: b: provenance: is missing",
            ],
            faults.Where(fault => !fault.Contains("JSON:", StringComparison.Ordinal)));
        Assert.Contains(faults, fault => fault.StartsWith("schools.json: is not JSON:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"minAgeMonths\":36,\"maxAgeMonths\":12", "maxAgeMonths: is less than minAgeMonths")]
    [InlineData("\"ageApplies\":false,\"minAgeMonths\":36", "ageApplies: is false, yet there are ages")]
    [InlineData("\"minAgeMonths\":-1", "minAgeMonths: is not a whole number of 0 or more")]
    [InlineData("\"validFrom\":\"2026-09-01\",\"validUntil\":\"2025-09-01\"", "validUntil: is before validFrom")]
    [InlineData("\"validFrom\":\"2026-02-30\"", "validFrom: is not a day written 2026-09-01")]
    [InlineData("\"allNetworks\":true,\"networks\":[\"GO\"]", "networks: are named, yet allNetworks is true")]
    [InlineData("\"areas\":[{\"municipality\":\"stad\"}]", "areas: is not citywide, yet names no neighbourhood")]
    [InlineData("\"networks\":[\"KATHOLIEK\"]", "networks[0]: is not one of GO, OGO, VGO")]
    public void An_offer_that_says_what_cannot_be_is_a_fault(string fields, string fault) =>
        Assert.Equal([$"offers.stad.json: aanbod: {fault}"], Faults(Offer(fields)));

    [Theory]
    [InlineData("{\"network\":\"GO\"},{\"network\":\"VGO\"}", true)]
    [InlineData("{\"network\":\"GO\",\"from\":\"2023-09-01\"},{\"network\":\"VGO\",\"until\":\"2023-09-01\"}", true)]
    [InlineData("{\"network\":\"GO\",\"from\":\"2020-09-01\",\"until\":\"2023-08-31\"},{\"network\":\"VGO\",\"from\":\"2021-01-01\",\"until\":\"2021-01-01\"}", true)]
    [InlineData("{\"network\":\"GO\",\"from\":\"2023-09-01\"},{\"network\":\"VGO\",\"until\":\"2023-08-31\"}", false)]
    public void A_school_with_two_networks_on_one_day_is_a_fault(string networks, bool isFault)
    {
        (string, string)[] files =
        [
            ("municipalities.json", City),
            ("schools.json", $$$"""[{"slug":"school","name":"School","municipality":"stad","levels":["PRIMARY"],"networks":[{{{networks}}}],"provenance":{"kind":"EXAMPLE"}}]"""),
        ];
        if (isFault)
            Assert.Equal(["schools.json: school: networks: two have days in common"], Faults(files));
        else
            Assert.Equal(2, Read(files).Schools[0].Networks.Length);
    }

    [Theory]
    [InlineData("\"nisCode\",\"name\"", null, null)]
    [InlineData("\"nisCodes\"", "provenance.assumed: names \"nisCodes\", which is no field of this noun", "did you mean nisCode?")]
    [InlineData("\"levels\"", "provenance.assumed: names \"levels\", which is no field of this noun", "name fields as the schema spells them")]
    [InlineData("\"name\",\"name\"", "provenance.assumed: names a field twice", "name it once")]
    public void What_is_assumed_names_fields_of_the_noun_each_once(string assumed, string? fault, string? remedy)
    {
        var city = City.Replace("\"sources\":[]", $"\"sources\":[],\"assumed\":[{assumed}]", StringComparison.Ordinal);
        if (fault is null)
        {
            Assert.Equal((string[])["nisCode", "name"], Read(("municipalities.json", city)).Municipalities[0].Provenance.Assumed);
            return;
        }

        var found = Assert.Single(Assert.Throws<SeedFaultsException>(() => Read(("municipalities.json", city))).Faults);
        Assert.Equal(($"municipalities.json: stad: {fault}", remedy), (found.ToString(), found.Remedy));
    }

    [Fact]
    public void An_offer_is_published_unless_it_says_otherwise()
    {
        Assert.Equal(OfferStatus.Published, Read(Offer("\"free\":true")).Offers[0].Status);
        Assert.Equal(OfferStatus.Draft, Read(Offer("\"status\":\"DRAFT\"")).Offers[0].Status);
    }

    private static (string, string)[] Offer(string fields) =>
    [
        ("municipalities.json", City),
        ("organisations.json", """[{"slug":"dienst","name":"Dienst","kind":"MUNICIPAL","provenance":{"kind":"EXAMPLE"}}]"""),
        ("offers.stad.json", $$$"""[{"slug":"aanbod","title":"Aanbod","organisation":"dienst",{{{fields}}},"provenance":{"kind":"EXAMPLE"}}]"""),
    ];

    private static SeedFiles Read(params (string Name, string Json)[] files) =>
        SeedFiles.Read(files.Select(file => new SeedFile(file.Name, Encoding.UTF8.GetBytes(file.Json))));

    private static IEnumerable<string> Faults(params (string Name, string Json)[] files) =>
        Assert.Throws<SeedFaultsException>(() => Read(files)).Faults.Select(fault => fault.ToString()).Order(StringComparer.Ordinal);
}
