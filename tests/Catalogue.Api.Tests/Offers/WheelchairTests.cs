using Catalogue.Api.Tests.Curation;
using Catalogue.Api.Tests.Identity;

namespace Catalogue.Api.Tests.Offers;

/// <summary>What a place says of wheelchairs: written by staff, read, found and counted.</summary>
public sealed class WheelchairTests(SignedInServer server) : IClassFixture<SignedInServer>
{
    private readonly Staff staff = new(server.Api, server.City);

    [Fact]
    public async Task A_place_that_a_wheelchair_can_reach_is_found_and_counted()
    {
        var reached = await staff.PublishAsync(
            "Lezen op de begane grond",
            ", places: [{ kind: ADDRESS, name: \"Bib\", wheelchairAccessible: true }, { kind: ONLINE, wheelchairAccessible: false }]");
        var upstairs =
            await staff.PublishAsync("Lezen op zolder", ", places: [{ kind: ADDRESS, name: \"Zolder\", wheelchairAccessible: false }]");
        var unknown = await staff.PublishAsync("Lezen ergens", ", places: [{ kind: ADDRESS, name: \"Ergens\" }]");

        Assert.Equal("""{"places":[{"wheelchairAccessible":true},{"wheelchairAccessible":false}]}""", await staff.PublicAsync(reached, "places { wheelchairAccessible }"));
        Assert.Equal([reached], await FoundAsync("true"));
        Assert.Equal([reached, upstairs], await FoundAsync("false"));
        Assert.DoesNotContain(unknown, await FoundAsync("true"));
        var facets = await server.Api.AskAsync(
            "{ offers(filter: {period: {}}) { facets(dimensions: [WHEELCHAIR_ACCESSIBLE]) { label values { value label count } } } }");
        Assert.Equal(
            """[{"label":"Rolstoel","values":[{"value":"true","label":"Toegankelijk met een rolstoel","count":1},{"value":"false","label":"Niet toegankelijk met een rolstoel","count":2}]}]""",
            facets.Data.GetProperty("offers").GetProperty("facets").GetRawText());
    }

    private async Task<IEnumerable<string>> FoundAsync(string accessible)
    {
        var answer =
            await server.Api.AskAsync($"{{ offers(filter: {{period: {{}}, wheelchairAccessible: {accessible}}}) {{ nodes {{ slug }} }} }}");
        return answer.Data.GetProperty("offers").GetProperty("nodes").EnumerateArray()
            .Select(offer => offer.GetProperty("slug").GetString()!);
    }
}
