using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Catalogue.Api.Binding;
using Catalogue.Api.Http.Work;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;
using Catalogue.GraphQL;

namespace Catalogue.Api.Pages;

/// <summary>
/// What the pages ask of the published catalogue: the documents in Questions/, answered by the engine as for any client.
/// </summary>
internal sealed class PageQuestions(Engine engine, CatalogueStore store, BrusselsClock day, ServerParts parts, WorkSharing work)
{
    private const string Prefix = "Pages/Questions/";
    private const string Suffix = ".graphql";

    private static readonly FrozenDictionary<string, string> documents = Read();

    /// <summary>The document of a page, by the name of its file.</summary>
    public static string Document(string name) => documents[name];

    /// <summary>The answer's data. Throws PageRefusal when the engine refuses the question.</summary>
    public async Task<T> AskAsync<T>(
        PageAsking asking, string document, JsonElement variables, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : class
    {
        var report = new WorkReport();
        work.ChargeDone(asking.Client, asking.Units);
        var request = new GraphQLRequest(documents[document])
        {
            Variables = variables,
            Admit = work.AdmissionOfPart(asking.Client, report),
            CreateState = _ => new CatalogueRequest(store.Current!, OfferGraph.Published, day.Today, asking.Language)
            {
                Caller = asking.Caller,
                Parts = parts,
            },
        };
        using var response = await engine.ExecuteAsync(request, cancel);
        if (response.Errors is [var error, ..])
            throw PageRefusal.Of(response.Kind, error, report.RetryAfter);
        using var answer = JsonDocument.Parse(response.Json);
        return answer.RootElement.GetProperty("data").Deserialize(type)!;
    }

    /// <summary>As AskAsync, of an entry by its slug: null also when no entry can have such a slug.</summary>
    public async Task<T?> FindAsync<T>(
        PageAsking asking, string document, JsonElement variables, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : class
    {
        try
        {
            return await AskAsync(asking, document, variables, type, cancel);
        }
        catch (PageRefusal refusal) when (refusal.Status == StatusCodes.Status400BadRequest)
        {
            return null;
        }
    }

    private static FrozenDictionary<string, string> Read()
    {
        var assembly = typeof(PageQuestions).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(
            name => name[Prefix.Length..^Suffix.Length],
            name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            },
            StringComparer.Ordinal);
    }
}
