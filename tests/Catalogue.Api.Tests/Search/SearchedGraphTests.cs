using System.Text;
using Catalogue.Api.Binding;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Offers;
using Catalogue.GraphQL;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Search;

/// <summary>A search is of the texts of the graph that the request is answered from.</summary>
public sealed class SearchedGraphTests
{
    [Theory]
    [InlineData(OfferGraph.Published, "nijlpaarden", "[]")]
    [InlineData(OfferGraph.Working, "nijlpaarden", "[{\"title\":\"Nijlpaarden tekenen\"}]")]
    [InlineData(OfferGraph.Published, "typlessen", "[{\"title\":\"Typlessen\"}]")]
    [InlineData(OfferGraph.Working, "typlessen", "[]")]
    public async Task What_is_pending_is_found_in_the_working_catalogue_alone(OfferGraph asked, string text, string nodes)
    {
        await using var api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync());
        await api.FollowAsync(
            await api.Database.ChangeAsync(
                "typlessen-sint-truiden", content => content with { Summary = null, Description = null, Themes = [] }));
        await api.FollowAsync(await api.Database.SaveAsync("typlessen-sint-truiden", "Nijlpaarden tekenen", OfferStatus.Draft));
        var engine = new Engine(CatalogueSchema.Load(), new EngineOptions());

        using var response = await engine.ExecuteAsync(new GraphQLRequest($"{{ offers(search: \"{text}\") {{ nodes {{ title }} }} }}")
        {
            CreateState = _ => new CatalogueRequest(api.Served, asked, ApiServer.Day) { Parts = api.Parts },
        });

        Assert.Equal($"{{\"data\":{{\"offers\":{{\"nodes\":{nodes}}}}}}}", Encoding.UTF8.GetString(response.Json.Span));
    }
}
