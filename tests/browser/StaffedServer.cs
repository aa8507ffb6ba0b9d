using System.Net.Http.Json;
using System.Text.Json;

namespace Catalogue.Browser.Tests;

/// <summary>A server whose staff sign in at a provider, for tests that save: no other test sees what they write.</summary>
internal sealed class StaffedServer : IAsyncDisposable
{
    private readonly SignInProviders _providers;
    private readonly HttpClient _school = new();

    private StaffedServer(SignInProviders providers, CatalogueServer server) => (_providers, Server) = (providers, server);

    public CatalogueServer Server { get; }

    /// <summary>The provider's name, as people read it.</summary>
    public static string Label => "Stad";

    public static async Task<StaffedServer> StartAsync(params string[] settings)
    {
        var providers = await SignInProviders.StartAsync(["stad"]);
        try
        {
            var server = await CatalogueServer.StartAsync([.. providers.Settings, .. settings]);
            await providers.ServeAsync($"{server.Address}/graphiql/");
            return new(providers, server);
        }
        catch
        {
            await providers.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Fields of an offer as the website of a school asks them, without an account; null when the public sees no such offer.
    /// </summary>
    public async Task<string?> PublicAsync(string slug, string fields)
    {
        using var response = await _school.PostAsJsonAsync($"{Server.Address}/graphql", new { query = $"query ($slug: String!) {{ offer(by: {{ slug: $slug }}) {{ {fields} }} }}", variables = new { slug } });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        var offer = answer.GetProperty("data").GetProperty("offer");
        return offer.ValueKind == JsonValueKind.Null ? null : offer.GetRawText();
    }

    public async ValueTask DisposeAsync()
    {
        _school.Dispose();
        await Server.DisposeAsync();
        await _providers.DisposeAsync();
    }
}
