using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Data.Offers;
using Catalogue.Data.Tests.Snapshot;

namespace Catalogue.Data.Tests.Fields;

/// <summary>That JSON is read alike whatever the order of its members, and that what must be there is missed by its name.</summary>
public sealed class FieldReaderTests
{
    private const string Bare =
        """{"title":"Typlessen","organisation":"00000000-0000-8000-8000-000000000001","provenance":{"kind":"EXAMPLE"}}""";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_members_does_not_matter(int seed)
    {
        var random = new Random(seed);
        foreach (var offer in new RandomEntries(random).Entries(30).Offers)
        {
            var written = OfferContentJson.Write(offer.Content);
            var members = JsonNode.Parse(written)!.AsObject().ToArray();
            random.Shuffle(members);
            var shuffled = new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
            shuffled.Insert(random.Next(shuffled.Count), "unknown", new JsonArray(1, new JsonObject { ["title"] = "x" }));
            Assert.Equal(written, OfferContentJson.Write(OfferContentJson.Read(shuffled.ToJsonString())));
        }
    }

    [Theory]
    [InlineData("title")]
    [InlineData("organisation")]
    [InlineData("provenance")]
    public void What_must_be_there_is_missed_by_its_name(string member)
    {
        var json = JsonNode.Parse(Bare)!.AsObject();
        json.Remove(member);
        Assert.Contains(
            $"\"{member}\"",
            Assert.Throws<JsonException>(() => OfferContentJson.Read(json.ToJsonString())).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("partners", "[{}]", "organisation")]
    [InlineData("areas", "[{}]", "municipality")]
    [InlineData("places", "[{}]", "kind")]
    [InlineData("reach", """[{"count":1}]""", "unit")]
    [InlineData("documents", """[{"kind":"OTHER"}]""", "title")]
    [InlineData("schedule", """{"rules":[{"days":["MONDAY"],"starts":"09:00:00"}]}""", "ends")]
    public void So_is_what_a_part_must_have(string field, string part, string missing)
    {
        var json = JsonNode.Parse(Bare)!.AsObject();
        json[field] = JsonNode.Parse(part);
        Assert.Contains(
            $"\"{missing}\"",
            Assert.Throws<JsonException>(() => OfferContentJson.Read(json.ToJsonString())).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("registration", """{"isRequired":true}""", """{"required":true}""")]
    [InlineData("schedule", """{"isByArrangement":true}""", """{"byArrangement":true}""")]
    public void A_member_is_read_by_the_name_of_before(string field, string former, string now)
    {
        var json = JsonNode.Parse(Bare)!.AsObject();
        json[field] = JsonNode.Parse(former);
        var read = OfferContentJson.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
        Assert.Equal(now, JsonNode.Parse(OfferContentJson.Write(read))![field]!.ToJsonString());
    }
}
