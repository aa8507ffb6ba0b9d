using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Api.Tests.Identity;

/// <summary>
/// An OpenID Connect provider as far as a server asks one: its discovery document, its keys, and tokens of any kind, good and bad.
/// </summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string Audience = "catalogue-of-tests";

    /// <summary>Noon of the day that the servers of tests live in.</summary>
    public static readonly DateTime Noon = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    private readonly WebApplication app;
    private int keyRequests;
    private RSA rsa = RSA.Create(2048);
    private string name = "the-key";

    private TestProvider(WebApplication app) => this.app = app;

    public string Authority => app.Urls.Single();

    public RsaSecurityKey Key => new(rsa) { KeyId = name };

    /// <summary>How often its keys were asked.</summary>
    public int KeyRequests => keyRequests;

    /// <summary>What it does in place of answering; null while it answers.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    public static async Task<TestProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new TestProvider(builder.Build());
        provider.app.Use((context, next) => provider.Instead is { } instead ? instead(context) : next(context));
        provider.app.MapGet(
            "/.well-known/openid-configuration", () => new { issuer = provider.Authority, jwks_uri = $"{provider.Authority}/keys" });
        provider.app.MapGet("/keys", () =>
        {
            Interlocked.Increment(ref provider.keyRequests);
            var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(
                new RsaSecurityKey(provider.rsa.ExportParameters(includePrivateParameters: false)) { KeyId = provider.name });
            return new { keys = new[] { new { kty = key.Kty, use = "sig", kid = key.Kid, alg = "RS256", n = key.N, e = key.E } } };
        });
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>From now on it signs with another key, and has the one before no more.</summary>
    public void Rotate(string name)
    {
        rsa.Dispose();
        (rsa, this.name) = (RSA.Create(2048), name);
    }

    /// <summary>The settings of a server that trusts it.</summary>
    public string[] Settings(string name) =>
        [$"--Identity:Providers:{name}:Authority", Authority, $"--Identity:Providers:{name}:Audience", Audience];

    /// <summary>The value of an Authorization header.</summary>
    public string Bearer(string role, params (string Name, object Value)[] claims) => "Bearer " + Token([("role", role), .. claims]);

    public string Token(
        IEnumerable<(string Name, object Value)> claims, Func<SecurityTokenDescriptor, SecurityTokenDescriptor>? change = null)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Authority,
            Audience = Audience,
            IssuedAt = Noon,
            NotBefore = Noon,
            Expires = Noon.AddHours(1),
            Claims = new Dictionary<string, object> { ["sub"] = "123", ["name"] = "Jo Peeters" },
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        };
        foreach (var (name, value) in claims)
            descriptor.Claims[name] = value;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(change?.Invoke(descriptor) ?? descriptor);
    }

    /// <summary>
    /// The value of an Authorization header with a token of just these claims, members of a JSON object, and more members of its header:
    /// signed, whatever they are.
    /// </summary>
    public string Raw(string claims, string header = "")
    {
        var signed = $"{Part($$"""{"alg":"RS256","kid":"{{name}}"{{header}}}""")}.{Part($"{{{claims}}}")}";
        return $"Bearer {signed}.{Base64UrlEncoder.Encode(rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Part(string json) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(json));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        rsa.Dispose();
    }
}
