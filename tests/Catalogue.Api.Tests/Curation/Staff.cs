using System.Globalization;
using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Curation;

/// <summary>
/// Staff of two cities and two organisations, each by their Authorization header, and what they ask of a server over HTTP.
/// </summary>
internal sealed class Staff(ApiServer api, TestProvider provider)
{
    public const string Organisation = "gastvrij-sint-truiden";

    public string Editor => provider.Bearer("editor", ("organisation", Organisation));

    public string OtherEditor => provider.Bearer("editor", ("organisation", "bibliotheek-hasselt"), ("sub", "other"));

    public string Curator => provider.Bearer("curator", ("municipality", "sint-truiden"), ("sub", "curator"));

    public string OtherCurator => provider.Bearer("curator", ("municipality", "hasselt"), ("sub", "elsewhere"));

    public string Administrator => provider.Bearer("administrator", ("sub", "administrator"));

    /// <summary>A draft of the editor's organisation that could be published; its slug.</summary>
    public async Task<string> CreateAsync(string title, string further = "")
    {
        var answer = await AskAsync(
            Editor,
            $"mutation {{ createOffer(input: {{ content: {{ title: \"{title}\", summary: \"Een voorbeeld.\", organisation: \"{Organisation}\", themes: [\"boekstart\"], levels: [PRIMARY], allNetworks: true, areas: [{{ municipality: \"sint-truiden\" }}] {further} }} }}) {{ offer {{ slug }} userErrors {{ path message }} }} }}");
        const string Before = "{\"data\":{\"createOffer\":{\"offer\":{\"slug\":\"";
        Assert.True(answer.StartsWith(Before, StringComparison.Ordinal), answer);
        Assert.EndsWith("\"userErrors\":[]}}}", answer, StringComparison.Ordinal);
        return answer[Before.Length..answer.IndexOf('"', Before.Length)];
    }

    /// <summary>The same, published; its slug.</summary>
    public async Task<string> PublishAsync(string title, string further = "")
    {
        var slug = await CreateAsync(title, further);
        await DoAsync(Curator, $"publishOffer(input: {{ offer: \"{slug}\" }})");
        return slug;
    }

    public async Task DoAsync(string who, string mutation)
    {
        var answer = await AskAsync(who, $"mutation {{ {mutation} {{ userErrors {{ path code message }} }} }}");
        Assert.EndsWith("\"userErrors\":[]}}}", answer, StringComparison.Ordinal);
    }

    public async Task RefusedAsync(string who, string mutation, string code) =>
        Assert.Contains(
            $"\"code\":\"{code}\"",
            await AskAsync(who, $"mutation {{ {mutation} {{ userErrors {{ path code message }} }} }}"),
            StringComparison.Ordinal);

    /// <summary>Fields of an offer in the working catalogue, as JSON.</summary>
    public async Task<string> WorkingAsync(string slug, string fields)
    {
        var answer =
            await AskAsync(Curator, $"query @inContext(catalogue: WORKING) {{ offer(by: {{ slug: \"{slug}\" }}) {{ {fields} }} }}");
        const string Before = "{\"data\":{\"offer\":";
        Assert.StartsWith(Before, answer, StringComparison.Ordinal);
        return answer[Before.Length..^2];
    }

    /// <summary>The same of the published catalogue, asked by nobody.</summary>
    public async Task<string> PublicAsync(string slug, string fields)
    {
        var answer = (await api.AskAsync($"{{ offer(by: {{ slug: \"{slug}\" }}) {{ {fields} }} }}")).Text;
        return answer["{\"data\":{\"offer\":".Length..^2];
    }

    public async Task<int> VersionAsync(string slug) =>
        int.Parse((await WorkingAsync(slug, "version")).Split(':')[^1].TrimEnd('}'), CultureInfo.InvariantCulture);

    public async Task<string> AskAsync(string who, string query) => (await api.AskAsAsync(who, query)).Text;
}
