using System.Security.Cryptography;
using System.Text;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Api.Tests.Identity;

/// <summary>A token that does not hold lets nobody in, not even as an anonymous one: what is wrong is said, and nothing is shown.</summary>
public sealed class BadTokenTests(SignedInServer server) : IClassFixture<SignedInServer>
{
    private const string Question = "query @inContext(catalogue: WORKING) { viewer { name } offers { totalCount nodes { title } } }";
    private const string Mutation = $"mutation {{ updateOffer(input: {{ offer: \"{SignedInServer.Drafted}\", content: {{ capacity: 7 }} }}) {{ offer {{ title }} userErrors {{ code }} }} }}";

    [Theory]
    [InlineData("expired", "The token has expired")]
    [InlineData("not yet valid", "The token is not valid yet")]
    [InlineData("without an end", "The token has no end (claim exp)")]
    [InlineData("another audience", "The token is for another audience than this catalogue")]
    [InlineData("no audience", "The token is for another audience than this catalogue")]
    [InlineData("another issuer", "The token was issued by nobody that this server trusts")]
    [InlineData("no issuer", "The token was issued by nobody that this server trusts")]
    [InlineData("another key", "The token is not signed by a key of its issuer")]
    [InlineData("the key of the other provider", "The token is not signed by a key of its issuer")]
    [InlineData("the public key as a secret", "The token is")]
    [InlineData("alg none", "The token is not signed by a key of its issuer")]
    [InlineData("no signature", "The token is not signed by a key of its issuer")]
    [InlineData("other claims than were signed", "The token is not signed by a key of its issuer")]
    [InlineData("no subject", "The token does not say whose it is (claim sub)")]
    [InlineData("of development", "The token was issued by nobody that this server trusts")]
    [InlineData("malformed", "What stands after Bearer is not a JSON Web Token")]
    [InlineData("empty", "What stands after Bearer is not a JSON Web Token")]
    [InlineData("endless", "What stands after Bearer is not a JSON Web Token")]
    [InlineData("basic", "The Authorization header is not one bearer token")]
    public async Task It_is_refused_with_what_is_wrong_and_the_way_out(string kind, string sentence)
    {
        var (authorization, before) = (Bad(kind), await WrittenAsync());
        foreach (var answer in new[] { await server.Api.AskAsAsync(authorization, Question), await server.Api.AskAsAsync(authorization, Mutation), await GetAsync(authorization), await StreamAsync(authorization) })
        {
            Assert.Equal(StatusCodes.Status401Unauthorized, answer.Status);
            Assert.Equal(["UNAUTHENTICATED"], answer.Errors);
            Assert.StartsWith(sentence, answer.Messages.Single(), StringComparison.Ordinal);
            Assert.EndsWith("sign in again, or ask without a token.", answer.Messages.Single(), StringComparison.Ordinal);
            Assert.StartsWith(
                "Bearer realm=\"catalogue\", error=\"invalid_token\", error_description=\"",
                Assert.Single(answer.Headers["WWW-Authenticate"]),
                StringComparison.Ordinal);
            Assert.False(answer.Body.TryGetProperty("data", out _));
            Assert.DoesNotContain(SignedInServer.Word, answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(before, await WrittenAsync());
    }

    [Theory]
    [InlineData("expired", "nl-BE, en;q=0.5", "Het token is verlopen: meld je opnieuw aan, of vraag het zonder token.")]
    [InlineData("expired", "en, nl;q=0.5", "The token has expired: sign in again, or ask without a token.")]
    [InlineData("expired", "fr", "The token has expired: sign in again, or ask without a token.")]
    [InlineData("basic", "nl", "De header Authorization is niet één bearer-token (\"Bearer eyJ…\"): meld je opnieuw aan, of vraag het zonder token.")]
    public async Task It_is_told_in_the_language_of_whoever_reads_it_and_kept_by_no_cache(string kind, string languages, string sentence)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(Question));
        request.Headers.TryAddWithoutValidation("Authorization", Bad(kind));
        request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        var answer = await server.Api.SendAsync(request, Answer.GraphQLResponse);
        Assert.Equal([sentence], answer.Messages);
        Assert.Contains("no-store", answer.Headers["Cache-Control"].SelectMany(value => value.Split(", ")));
        Assert.Equal(
            ["Accept", "Accept-Language"], answer.Headers["Vary"].SelectMany(value => value.Split(", ")).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Het token", Assert.Single(answer.Headers["WWW-Authenticate"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("alg none")]
    [InlineData("malformed")]
    public async Task A_connection_that_opens_with_it_is_closed(string kind)
    {
        using var socket = await server.Api.ConnectAsync();
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":"{{{Bad(kind)}}}"}}""");
        Assert.StartsWith("4403 ", await socket.NextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("visitor", "Nobody gave you a role in this catalogue")]
    [InlineData("", "Nobody gave you a role in this catalogue")]
    public async Task Somebody_without_a_role_is_told_so(string role, string sentence)
    {
        // Who had one before, and it was taken away.
        Assert.Equal(StatusCodes.Status200OK, (await server.Api.AskAsAsync(server.City.Bearer("curator"), Question)).Status);
        var before = await WrittenAsync();
        foreach (var answer in new[] { await server.Api.AskAsAsync(server.City.Bearer(role), Question), await server.Api.AskAsAsync(server.City.Bearer(role), Mutation) })
        {
            Assert.Equal(StatusCodes.Status403Forbidden, answer.Status);
            Assert.Equal(["FORBIDDEN"], answer.Errors);
            Assert.StartsWith(sentence, answer.Messages.Single(), StringComparison.Ordinal);
            Assert.Contains("insufficient_scope", Assert.Single(answer.Headers["WWW-Authenticate"]), StringComparison.Ordinal);
        }

        Assert.Equal(before, await WrittenAsync());
    }

    [Theory]
    [InlineData("organisation")]
    [InlineData("municipality")]
    public async Task A_claim_that_names_no_entry_is_told(string claim)
    {
        var answer = await server.Api.AskAsAsync(server.City.Bearer("curator", (claim, "nergens")), Question);
        Assert.Equal(["FORBIDDEN"], answer.Errors);
        Assert.StartsWith(
            $"The claim {claim} of your token names what is not in the catalogue", answer.Messages.Single(), StringComparison.Ordinal);
    }

    private async Task<object?> WrittenAsync() => await server.Api.Database.AskAsync(
        "SELECT concat_ws(' ', version, public_version, (SELECT count(*) FROM offer_revision), (SELECT sum(version) FROM offer), (SELECT count(*) FROM audit_log), (SELECT count(*) FROM curation_call)) FROM catalogue_version");

    private string Bad(string kind)
    {
        var (city, now) = (server.City, TestProvider.Noon);
        (string, object)[] claims = [("role", "administrator")];
        return kind switch
        {
            "expired" => "Bearer " + city.Token(
                claims, token => { (token.NotBefore, token.Expires) = (now.AddHours(-2), now.AddMinutes(-1)); return token; }),
            "not yet valid" => "Bearer " + city.Token(claims, token => { token.NotBefore = now.AddMinutes(1); return token; }),
            "without an end" => "Bearer " + city.Token(claims, token => { token.Expires = null; return token; }),
            "another audience" => "Bearer " + city.Token(claims, token => { token.Audience = "another"; return token; }),
            "no audience" => "Bearer " + city.Token(claims, token => { token.Audience = null; return token; }),
            "another issuer" => "Bearer " + city.Token(claims, token => { token.Issuer = "https://login.example"; return token; }),
            "no issuer" => "Bearer " + city.Token(claims, token => { token.Issuer = null; return token; }),
            "another key" => "Bearer " + city.Token(
                claims,
                token => { token.SigningCredentials = new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "the-key" }, SecurityAlgorithms.RsaSha256); return token; }),
            "the key of the other provider" => "Bearer " + city.Token(
                claims, token => { token.SigningCredentials = new(server.Partners.Key, SecurityAlgorithms.RsaSha256); return token; }),
            "the public key as a secret" => "Bearer " + city.Token(
                claims,
                token => { token.SigningCredentials = new(new SymmetricSecurityKey(city.Key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "the-key" }, SecurityAlgorithms.HmacSha256); return token; }),
            "alg none" => $"Bearer {Part("{\"alg\":\"none\"}")}.{Good(claims)[1]}.",
            "no signature" => $"Bearer {Good(claims)[0]}.{Good(claims)[1]}.",
            "other claims than were signed" => $"Bearer {Good([("role", "editor")])[0]}.{Good(claims)[1]}.{Good([("role", "editor")])[2]}",
            "no subject" => "Bearer " + city.Token([.. claims, ("sub", "")]),
            "of development" => "Bearer " + city.Token(claims, token => { token.Issuer = "catalogue-development"; return token; }),
            "malformed" => "Bearer not.a.token",
            "empty" => "Bearer x",
            "endless" => "Bearer " + city.Token([.. claims, ("more", new string('x', 20_000))]),
            _ => "Basic am86cGVldGVycw==",
        };
    }

    private string[] Good((string, object)[] claims) => server.City.Token(claims).Split('.');

    private static string Part(string json) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(json));

    private Task<Answer> GetAsync(string authorization, string accept = Answer.GraphQLResponse)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(Question));
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return server.Api.SendAsync(request, accept);
    }

    private Task<Answer> StreamAsync(string authorization) => GetAsync(authorization, "text/event-stream");
}
