using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Api.Tests.Identity;

/// <summary>
/// Tokens that are signed as they must be, with claims of every form: what RFC 7519 allows is taken, all else is 401 and never more than
/// that.
/// </summary>
public sealed class TokenFormTests(SignedInServer server) : IClassFixture<SignedInServer>
{
    private const string Question = "{ viewer { name role } }";
    private const long Now = 1_795_348_800;

    [Theory]
    [InlineData("exp", "1795348860")]
    [InlineData("exp", "1795348800.25")]
    [InlineData("exp", "1.7953489e9")]
    [InlineData("exp", "1795348771")]
    [InlineData("exp", "253402300799")]
    [InlineData("nbf", "1795348829")]
    [InlineData("nbf", "1795348829.999")]
    [InlineData("nbf", "0")]
    [InlineData("iat", "1795348799.5")]
    [InlineData("iat", "17953487E2")]
    [InlineData("aud", "\"catalogue-of-tests\"")]
    [InlineData("aud", "[\"another\", \"catalogue-of-tests\"]")]
    [InlineData("sub", "\"Zoë Ñandú 42\"")]
    [InlineData("more", "{\"a\": [1e400, null, {\"b\": true}]}")]
    public async Task What_a_claim_may_be_is_taken(string claim, string json) => await TakenAsync(Claims((claim, json)));

    [Theory]
    [InlineData("exp", "1000000000000000000", "The claim exp of the token is not a time")]
    [InlineData("exp", "1795352400000", "The claim exp of the token is not a time")]
    [InlineData("exp", "253402300799.5", "The claim exp of the token is not a time")]
    [InlineData("exp", "253402300800", "The claim exp of the token is not a time")]
    [InlineData("exp", "9223372036854775807", "The claim exp of the token is not a time")]
    [InlineData("exp", "1e308", "The claim exp of the token is not a time")]
    [InlineData("exp", "1e999999", "The claim exp of the token is not a time")]
    [InlineData("exp", "-1", "The claim exp of the token is not a time")]
    [InlineData("exp", "\"1795352400\"", "The claim exp of the token is not a time")]
    [InlineData("exp", "\"2026-11-22T13:00:00Z\"", "The claim exp of the token is not a time")]
    [InlineData("exp", "[1795352400]", "The claim exp of the token is not a time")]
    [InlineData("exp", "null", "The claim exp of the token is not a time")]
    [InlineData("exp", "true", "The claim exp of the token is not a time")]
    [InlineData("exp", "1795348769.9", "The token has expired")]
    [InlineData("exp", "0", "The token has expired")]
    [InlineData("nbf", "1795348830.5", "The token is not valid yet")]
    [InlineData("nbf", "1795348800000", "The claim nbf of the token is not a time")]
    [InlineData("nbf", "-9223372036854775808", "The claim nbf of the token is not a time")]
    [InlineData("nbf", "\"soon\"", "The claim nbf of the token is not a time")]
    [InlineData("iat", "1e30", "The claim iat of the token is not a time")]
    [InlineData("iat", "\"\"", "The claim iat of the token is not a time")]
    [InlineData("iat", "{}", "The claim iat of the token is not a time")]
    [InlineData("aud", "\"catalogue-of-tests/\"", "The token is for another audience")]
    [InlineData("aud", "\"Catalogue-of-tests\"", "The token is for another audience")]
    [InlineData("aud", "\" catalogue-of-tests\"", "The token is for another audience")]
    [InlineData("aud", "[\"catalogue-of-tests/\", \"catalogue\"]", "The token is for another audience")]
    [InlineData("aud", "\"another catalogue-of-tests\"", "The token is for another audience")]
    [InlineData("aud", "[]", "The token is for another audience")]
    [InlineData("aud", "[\"catalogue-of-tests\", 7]", "The token's audience is neither")]
    [InlineData("aud", "[[\"catalogue-of-tests\"]]", "The token's audience is neither")]
    [InlineData("aud", "{\"a\": \"catalogue-of-tests\"}", "The token's audience is neither")]
    [InlineData("iss", "7", "The token was issued by nobody")]
    [InlineData("iss", "null", "The token was issued by nobody")]
    [InlineData("sub", "123", "The token does not say whose it is")]
    [InlineData("sub", "[\"123\"]", "The token does not say whose it is")]
    [InlineData("sub", "\"a\\u0000b\"", "A claim of the token holds a control character")]
    [InlineData("name", "\"Jo\\u0007\"", "A claim of the token holds a control character")]
    [InlineData("role", "[\"administrator\", \"\\u001b[2J\"]", "A claim of the token holds a control character")]
    [InlineData("municipality", "\"sint-truiden\\u0000\"", "A claim of the token holds a control character")]
    [InlineData("more", "{\"deep\": [{\"er\": \"\\u0085\"}]}", "A claim of the token holds a control character")]
    [InlineData("mo\\u0001re", "1", "A claim of the token holds a control character")]
    [InlineData("name", "\"\\ud83d\"", "What stands after Bearer is not a JSON Web Token")]
    [InlineData("\\udc00", "1", "What stands after Bearer is not a JSON Web Token")]
    [InlineData("more", "01", "What stands after Bearer is not a JSON Web Token")]
    public async Task Any_other_is_refused(string claim, string json, string sentence) =>
        await RefusedAsync(server.City.Raw(Claims((claim, json))), sentence);

    [Theory]
    [InlineData("\"role\":\"editor\"")]
    [InlineData("\"exp\":1795352400")]
    [InlineData("\"r\\u006fle\":\"administrator\"")]
    [InlineData("\"aud\":[\"catalogue-of-tests\"]")]
    [InlineData("\"more\":{\"a\":1,\"b\":{\"c\":1,\"c\":1}}")]
    public async Task A_claim_that_stands_twice_is_refused(string more) =>
        await RefusedAsync(server.City.Raw($"{Claims()},{more}"), "What stands after Bearer is not a JSON Web Token");

    [Theory]
    [InlineData(",\"crit\":[\"exp\"],\"exp\":1", "The token asks for an extension")]
    [InlineData(",\"crit\":[\"b64\"],\"b64\":true", "The token asks for an extension")]
    [InlineData(",\"crit\":[]", "The token asks for an extension")]
    [InlineData(",\"crit\":null", "The token asks for an extension")]
    [InlineData(",\"alg\":\"RS256\"", "What stands after Bearer is not a JSON Web Token")]
    [InlineData(",\"typ\":\"J\\u0000WT\"", "A claim of the token holds a control character")]
    public async Task A_header_that_asks_for_more_or_says_something_twice_is_refused(string header, string sentence) =>
        await RefusedAsync(server.City.Raw(Claims(), header), sentence);

    [Fact]
    public async Task Neither_a_space_nor_another_part_makes_another_text_of_a_token()
    {
        var token = server.City.Raw(Claims())["Bearer ".Length..];
        await TakenAsync(Claims());
        foreach (var changed in new[] { token.Replace(".", ". ", StringComparison.Ordinal), token.Insert(8, "\t"), token + "=", token.Insert(token.IndexOf('.', StringComparison.Ordinal), "="), token + ".", "." + token, token + ".." })
            Assert.Equal(StatusCodes.Status401Unauthorized, (await server.Api.AskAsAsync("Bearer " + changed, Question)).Status);
    }

    private async Task TakenAsync(string claims)
    {
        var answer = await server.Api.AskAsAsync(server.City.Raw(claims), Question);
        Assert.Equal("""{"data":{"viewer":{"name":"Jo Peeters","role":"ADMINISTRATOR"}}}""", answer.Text);
    }

    private async Task RefusedAsync(string authorization, string sentence)
    {
        var answer = await server.Api.AskAsAsync(authorization, Question);
        Assert.Equal(StatusCodes.Status401Unauthorized, answer.Status);
        Assert.Equal(["UNAUTHENTICATED"], answer.Errors);
        Assert.StartsWith(sentence, answer.Messages.Single(), StringComparison.Ordinal);
        using var socket = await server.Api.ConnectAsync();
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":"{{{authorization}}}"}}""");
        Assert.StartsWith("4403 ", await socket.NextAsync(), StringComparison.Ordinal);
    }

    // Good ones, and the one that a case is about in the place of its name; its name and value are JSON.
    private string Claims(params (string Name, string Json)[] changed)
    {
        var claims = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["iss"] = JsonSerializer.Serialize(server.City.Authority),
            ["aud"] = $"\"{TestProvider.Audience}\"",
            ["exp"] = $"{Now + 3600}",
            ["sub"] = "\"123\"",
            ["name"] = "\"Jo Peeters\"",
            ["role"] = "\"administrator\"",
        };
        foreach (var (name, json) in changed)
            claims[name] = json;
        return string.Join(',', claims.Select(claim => $"\"{claim.Key}\":{claim.Value}"));
    }
}
