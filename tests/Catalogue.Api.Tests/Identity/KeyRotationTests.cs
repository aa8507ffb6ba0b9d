using System.Security.Cryptography;
using Catalogue.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Api.Tests.Identity;

/// <summary>A provider changes its keys when it likes: the server follows, and nobody makes it ask more often than that takes.</summary>
public sealed class KeyRotationTests(SignedInServer server) : IClassFixture<SignedInServer>
{
    private const string Question = "{ viewer { role } }";

    [Fact]
    public async Task A_key_that_was_not_there_at_first_is_taken_and_one_that_is_gone_no_more()
    {
        var before = server.City.Bearer("curator");
        Assert.Equal(StatusCodes.Status200OK, await StatusAsync(before));
        server.City.Rotate("the-next-key");
        var after = server.City.Bearer("curator");
        // The library fetches the keys in the background, so that the first may still be refused.
        await Eventually.TrueAsync(async () => await StatusAsync(after) == StatusCodes.Status200OK);
        Assert.Equal(StatusCodes.Status401Unauthorized, await StatusAsync(before));
        Assert.Equal(StatusCodes.Status200OK, await StatusAsync(after));
    }

    [Fact]
    public async Task Tokens_of_unknown_keys_do_not_make_it_ask_the_provider_again_and_again()
    {
        var good = "Bearer " + server.Partners.Token([("groups", "editor")]);
        Assert.Equal(StatusCodes.Status200OK, await StatusAsync(good));
        var asked = server.Partners.KeyRequests;
        using var rsa = RSA.Create(2048);
        var statuses = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => StatusAsync("Bearer " + server.Partners.Token([("groups", "administrator")], token =>
        {
            token.SigningCredentials = new(new RsaSecurityKey(rsa) { KeyId = $"nobody-{number}" }, SecurityAlgorithms.RsaSha256);
            return token;
        }))));
        Assert.All(statuses, status => Assert.Equal(StatusCodes.Status401Unauthorized, status));
        Assert.InRange(server.Partners.KeyRequests - asked, 0, 2);
        Assert.Equal(StatusCodes.Status200OK, await StatusAsync(good));
    }

    private async Task<int> StatusAsync(string authorization) => (await server.Api.AskAsAsync(authorization, Question)).Status;
}
