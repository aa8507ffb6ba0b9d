using System.Text.Json;
using Catalogue.Api.Tests.Identity;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Curation;

/// <summary>The staff of Staff at the nouns that are no offers: what they do, and that what is refused writes nothing.</summary>
internal sealed class EntryStaff(SignedInServer server)
{
    private readonly Staff staff = new(server.Api, server.City);

    public string Curator => staff.Curator;

    public string OtherCurator => staff.OtherCurator;

    public string Administrator => staff.Administrator;

    public string Editor(string organisation) => server.City.Bearer("editor", ("organisation", organisation), ("sub", "editor"));

    public async Task<string> AskAsync(string? who, string query) => (await server.Api.AskAsAsync(who, query)).Text;

    /// <summary>The payload of a mutation that is done.</summary>
    public async Task<JsonElement> DoAsync(string who, string mutation, string fields = "findings { code }")
    {
        var payload = await PayloadAsync(who, mutation, fields);
        Assert.Equal("[]", payload.GetProperty("userErrors").GetRawText());
        return payload;
    }

    /// <summary>Refused with these codes, and nothing is written.</summary>
    public async Task RefusedAsync(string who, string mutation, params string[] codes)
    {
        var before = await WrittenAsync();
        var payload = await PayloadAsync(who, mutation, "findings { code }");
        Assert.Equal(codes, payload.GetProperty("userErrors").EnumerateArray().Select(error => error.GetProperty("code").GetString()));
        Assert.Equal(before, await WrittenAsync());
    }

    /// <summary>The sum of all that an act writes but the audit log.</summary>
    public async Task<string> WrittenAsync() => (string)(await server.Api.Database.AskAsync(
        """
        SELECT concat_ws(' ', (SELECT version FROM catalogue_version), (SELECT sum(version) FROM organisation), (SELECT sum(version) FROM school), (SELECT sum(version) FROM neighbourhood),
            (SELECT sum(version) FROM theme), (SELECT sum(version) FROM platform), (SELECT sum(version) FROM offer), (SELECT count(*) FROM entry_revision), (SELECT count(*) FROM offer_revision),
            (SELECT md5(string_agg(reference::text, ',' ORDER BY reference::text)) FROM offer_reference AS reference), (SELECT count(*) FROM change), (SELECT count(*) FROM curation_call))
        """))!;

    private async Task<JsonElement> PayloadAsync(string who, string mutation, string fields)
    {
        var answer = await server.Api.AskAsAsync(who, $"mutation {{ done: {mutation} {{ {fields} userErrors {{ path code message }} }} }}");
        Assert.DoesNotContain("\"errors\"", answer.Text, StringComparison.Ordinal);
        return answer.Data.GetProperty("done");
    }
}
