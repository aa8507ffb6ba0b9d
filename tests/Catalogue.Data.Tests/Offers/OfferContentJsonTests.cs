using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Fields;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schedules;
using Catalogue.Data.Schools;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.Data.Writing.Forms;

namespace Catalogue.Data.Tests.Offers;

public sealed class OfferContentJsonTests
{
    private static readonly OfferContent Bare = new()
    {
        Title = LocalizedText.InDutch("Typlessen"),
        Organisation = Guid.Parse("00000000-0000-8000-8000-000000000001"),
        Provenance = new(ProvenanceKind.Example, []),
    };

    [Fact]
    public void Every_offer_of_the_starting_data_is_read_back_as_it_was_written()
    {
        foreach (var offer in SeedFiles.Embedded().Offers)
        {
            var written = OfferContentJson.Write(offer.Content);
            Assert.Equal(written, OfferContentJson.Write(OfferContentJson.Read(Encoding.UTF8.GetBytes(written))));
        }
    }

    [Fact]
    public void Nulls_and_empty_lists_are_left_out()
    {
        Assert.Equal(
            """{"title":"Typlessen","organisation":"00000000-0000-8000-8000-000000000001","ageApplies":true,"allNetworks":false,"provenance":{"kind":"EXAMPLE"}}""",
            OfferContentJson.Write(Bare));
    }

    [Fact]
    public void Lists_that_are_not_there_are_empty()
    {
        var read = OfferContentJson.Read(Encoding.UTF8.GetBytes(OfferContentJson.Write(Bare)));
        Assert.Empty(read.Partners);
        Assert.Empty(read.Areas);
        Assert.Empty(read.Provenance.Sources);
        Assert.True(read.AgeApplies);
    }

    [Fact]
    public void Names_of_values_are_those_of_the_schema()
    {
        var written = OfferContentJson.Write(Bare with
        {
            Levels = [EducationLevel.PreSchool],
            Networks = [SchoolNetwork.GO],
            TargetGroups = [TargetGroup.SchoolStaff],
            Reach = [new(180, ReachUnit.PerWeek, new DateOnly(2006, 9, 1))],
            Areas = [new(Bare.Organisation, Citywide: true, [])],
        });
        Assert.Contains("\"levels\":[\"PRE_SCHOOL\"]", written, StringComparison.Ordinal);
        Assert.Contains("\"networks\":[\"GO\"]", written, StringComparison.Ordinal);
        Assert.Contains("\"targetGroups\":[\"SCHOOL_STAFF\"]", written, StringComparison.Ordinal);
        Assert.Contains("\"reach\":[{\"count\":180,\"unit\":\"PER_WEEK\",\"from\":\"2006-09-01\"}]", written, StringComparison.Ordinal);
        Assert.Contains("\"citywide\":true}]", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_a_later_version_is_passed_over()
    {
        var later = OfferContentJson.Write(Bare).Insert(1, "\"colour\":\"red\",");
        Assert.Equal("Typlessen", OfferContentJson.Read(Encoding.UTF8.GetBytes(later)).Title.Dutch);
    }

    [Fact]
    public void What_is_read_is_what_the_serializer_reads()
    {
        var random = new RandomEntries(new Random(7));
        var entries = random.Entries(offers: 300);
        foreach (var content in entries.Offers.Concat(SeedFiles.Embedded().Offers.Select(offer => random.Offer(entries, 0) with { Content = offer.Content })).Select(offer => offer.Content))
        {
            // A rule without days, which no check lets in, the serializer cannot read back: it leaves the empty list out and then misses
            // it.
            if (content.Schedule?.Rules.All(rule => rule.Days.Length > 0) != false)
                Same(OfferContentJson.Write(content));
        }

        Same(Whole);
    }

    [Fact]
    public void Details_are_read_when_somebody_asks_for_them()
    {
        var json = Encoding.UTF8.GetBytes(Whole);
        var findable = OfferContentJson.ReadFindable(json);

        Assert.Equal("Typlessen", findable.Title.Dutch);
        Assert.Same(findable.Details, findable.Details);
        Assert.Equal(OfferContentJson.Write(OfferContentJson.Read(json)), OfferContentJson.Write(OfferContentJson.ReadFindable(json)));
        Assert.Equal("Anders", (OfferContentJson.ReadFindable(json) with { Summary = LocalizedText.InDutch("Anders") }).Summary!.Dutch);
    }

    [Fact]
    public void A_document_with_the_names_of_before_is_read_and_written_with_those_of_now()
    {
        var before = Whole.Replace("\"required\"", "\"isRequired\"", StringComparison.Ordinal).Replace(
            "\"byArrangement\"", "\"isByArrangement\"", StringComparison.Ordinal);
        var written = OfferContentJson.Write(OfferContentJson.Read(Encoding.UTF8.GetBytes(before)));
        Assert.Equal(OfferContentJson.Write(OfferContentJson.Read(Encoding.UTF8.GetBytes(Whole))), written);
        Assert.Contains("\"byArrangement\":true", written, StringComparison.Ordinal);
        Assert.Contains("\"registration\":{\"required\":true", written, StringComparison.Ordinal);
    }

    // A member that is added to a record has to be read: this names it until the document below has it, and the test above until it is
    // read.
    [Theory]
    [InlineData(typeof(OfferContent))]
    [InlineData(typeof(OfferPartner))]
    [InlineData(typeof(ServedArea))]
    [InlineData(typeof(OfferPlace))]
    [InlineData(typeof(Address))]
    [InlineData(typeof(Coordinates))]
    [InlineData(typeof(Schedule))]
    [InlineData(typeof(ScheduleRule))]
    [InlineData(typeof(Session))]
    [InlineData(typeof(Price))]
    [InlineData(typeof(Registration))]
    [InlineData(typeof(Contact))]
    [InlineData(typeof(Reach))]
    [InlineData(typeof(OfferDocument))]
    [InlineData(typeof(Provenance))]
    public void The_whole_document_has_every_member(Type record)
    {
        var members = record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(
            property => property.CanWrite && !property.IsDefined(typeof(JsonIgnoreAttribute))).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        Assert.Contains(Objects(JsonNode.Parse(Whole)!), one => members.All(one.ContainsKey));
    }

    [Theory]
    [InlineData("{}", "title")]
    [InlineData("""{"title":"Typlessen"}""", "organisation")]
    [InlineData("""{"title":"Typlessen","organisation":"00000000-0000-8000-8000-000000000001"}""", "provenance")]
    [InlineData("""{"title":"Typlessen","partners":[{}]}""", "organisation")]
    [InlineData("""{"title":"Typlessen","schedule":{"rules":[{"days":["MONDAY"],"starts":"13:30:00"}]}}""", "ends")]
    [InlineData("""{"title":"Typlessen","schedule":{"rules":[{"starts":"25:00:00"}]}}""", "13:30:00")]
    [InlineData("""{"title":"Typlessen","validFrom":"1 september"}""", "1 september")]
    [InlineData("""{"title":"Typlessen","themes":"x"}""", "array")]
    [InlineData("""{"title":"Typlessen","minAgeMonths":"x"}""", "byte 36")]
    [InlineData("""{"title":"Typlessen","minAgeMonths":1.5}""", "byte 36")]
    [InlineData("""{"title":"Typlessen","ageApplies":null}""", "byte 34")]
    [InlineData("""{"title":"Typlessen","levels":["HIGH"]}""", "HIGH")]
    [InlineData("""{"title":"Typlessen","schedule":{"rules":[{"starts":"0.13:30:00"}]}}""", "13:30:00")]
    [InlineData("[]", "object")]
    public void What_is_not_the_content_of_an_offer_is_refused_with_what_is_wrong(string json, string told) =>
        Assert.Contains(
            told,
            Assert.ThrowsAny<JsonException>(() => OfferContentJson.Read(Encoding.UTF8.GetBytes(json))).Message,
            StringComparison.Ordinal);

    private static void Same(string json) =>
        Assert.Equal(
            OfferContentJson.Write(CatalogueJson.Read<OfferContent>(json)),
            OfferContentJson.Write(OfferContentJson.Read(Encoding.UTF8.GetBytes(json))));

    private static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject one => one.SelectMany(member => member.Value is { } value ? Objects(value) : []).Prepend(one),
        JsonArray list => list.SelectMany(value => Objects(value!)),
        _ => [],
    };

    private const string Whole = """
        {
          "title": {"nl": "Typlessen", "fr": {"text": "Dactylo", "origin": "MACHINE", "reviewed": false}}, "summary": "Kort", "description": "Lang", "previousNames": ["Tikken", "Klavier"],
          "externalId": "42", "organisation": "00000000-0000-8000-8000-000000000001",
          "partners": [{"organisation": "00000000-0000-8000-8000-000000000002", "role": "mede-organisator"}],
          "funders": ["00000000-0000-8000-8000-000000000003"], "themes": ["00000000-0000-8000-8000-000000000004"],
          "targetGroups": ["PUPILS", "SCHOOL_STAFF"], "levels": ["PRE_SCHOOL", "PRIMARY"], "ageApplies": false, "minAgeMonths": 30, "maxAgeMonths": 155,
          "schools": ["00000000-0000-8000-8000-000000000005"], "allNetworks": true, "networks": ["GO", "VGO"],
          "areas": [{"municipality": "00000000-0000-8000-8000-000000000006", "citywide": true, "neighbourhoods": ["00000000-0000-8000-8000-000000000007"]}],
          "languages": ["nl", "ar"], "free": false,
          "price": {"amount": 12.50, "per": "PER_SESSION", "reducedAmount": 2, "reducedFor": "UiTPAS", "paidTo": "00000000-0000-8000-8000-000000000001", "note": "Contant"},
          "eligibility": "Wie wil", "preparation": {"nl": "Breng een zwempak mee", "fr": "Prenez un maillot"},
          "places": [{"kind": "ADDRESS", "name": "Bibliotheek", "address": {"street": "Markt 1", "postcode": "3800", "locality": "Sint-Truiden"}, "coordinates": {"latitude": 50.8, "longitude": 5.19}, "url": "https://example.org", "wheelchairAccessible": true}],
          "schedule": {
            "rules": [{"days": ["WEDNESDAY"], "starts": "13:30:00", "ends": "15:30:00", "weeks": "ALL", "notIn": ["AUTUMN"], "onlyIn": ["SUMMER", "DAY_OFF"], "every": 2, "inMonth": -1, "from": "2026-09-01", "until": "2027-06-30"}],
            "sessions": [{"day": "2026-12-05", "starts": "09:00:00", "ends": "12:00:00"}, {"day": "2026-12-07", "starts": "09:00:00", "ends": "08:00:00", "lastDay": "2026-12-11"}], "except": ["2026-11-11"], "byArrangement": true, "note": "Behalve bij regen"},
          "capacity": 12, "placesLeft": 3, "placesAsOf": "2026-11-01",
          "registration": {"required": true, "how": "Per e-mail", "url": "https://example.org/in", "from": "2026-08-01", "deadline": "2026-09-15", "documents": ["Kids-ID", {"nl": "Attest", "en": "Certificate"}]},
          "contact": {"street": "Markt 1", "postcode": "3800", "locality": "Sint-Truiden", "phone": "011 00 00 00", "email": "onderwijs@example.org", "website": "https://example.org", "function": "balie"},
          "validFrom": "2026-09-01", "validUntil": "2027-06-30",
          "reach": [{"count": 180, "unit": "PER_WEEK", "from": "2025-09-01", "until": "2026-06-30", "of": "leerlingen"}],
          "documents": [{"kind": "HANDBOOK", "title": "Draaiboek", "url": "https://example.org/doc"}],
          "provenance": {"kind": "PAGE", "sources": ["https://example.org"], "note": "De prijs niet", "assumed": ["price"]},
          "colour": {"red": [1, 2]}
        }
        """;
}
