using System.Net.Http.Json;
using System.Text.Json;

namespace Catalogue.Browser.Tests;

/// <summary>A server whose staff sign in at a provider, for tests that save: no other test sees what they write.</summary>
internal sealed class StaffedServer : IAsyncDisposable
{
    private readonly SignInProviders providers;
    private readonly HttpClient school = new();

    private StaffedServer(SignInProviders providers, CatalogueServer server) => (this.providers, Server) = (providers, server);

    public CatalogueServer Server { get; }

    /// <summary>The provider's name, as people read it.</summary>
    public static string Label => "Stad";

    public static async Task<StaffedServer> StartAsync(params string[] settings)
    {
        var started = await SignInProviders.StartAsync(["stad"]);
        try
        {
            var server = await CatalogueServer.StartAsync([.. started.Settings, .. settings]);
            await started.ServeAsync($"{server.Address}/graphiql/");
            return new(started, server);
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Fields of an offer as the website of a school asks them, without an account; null when the public sees no such offer.
    /// </summary>
    public async Task<string?> PublicAsync(string slug, string fields)
    {
        using var response = await school.PostAsJsonAsync($"{Server.Address}/graphql", new { query = $"query ($slug: String!) {{ offer(by: {{ slug: $slug }}) {{ {fields} }} }}", variables = new { slug } });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        var offer = answer.GetProperty("data").GetProperty("offer");
        return offer.ValueKind == JsonValueKind.Null ? null : offer.GetRawText();
    }

    public async ValueTask DisposeAsync()
    {
        school.Dispose();
        await Server.DisposeAsync();
        await providers.DisposeAsync();
    }
}
