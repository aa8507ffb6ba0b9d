using System.Net.Http.Json;
using System.Text.Json;

namespace Catalogue.Browser.Tests;

/// <summary>A server whose curator gives out links by which a provider says that an offer still holds.</summary>
public sealed class ConfirmationServer : IAsyncLifetime
{
    private const string Slug = "huiswerkbegeleiding-basisonderwijs-sint-truiden";

    private HttpClient staff = null!;

    internal CatalogueServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await CatalogueServer.StartAsync("--environment", "Development");
        staff = new() { BaseAddress = new(Server.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphiql/example-sign-in?account=curator-sint-truiden");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Example-Code", Server.ExampleCode);
        using var signedIn = await staff.SendAsync(request);
        staff.DefaultRequestHeaders.Authorization =
            new("Bearer", (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString());
    }

    public async Task DisposeAsync()
    {
        staff.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>A new link, as a path.</summary>
    public async Task<string> LinkAsync()
    {
        using var response = await staff.PostAsJsonAsync("/graphql", new { query = $"mutation {{ createConfirmationLink(input: {{ offer: \"{Slug}\" }}) {{ link }} }}" });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return new Uri(answer.GetProperty("data").GetProperty("createConfirmationLink").GetProperty("link").GetString()!).AbsolutePath;
    }
}
