using System.Reflection;
using Catalogue.Api.Binding;
using Catalogue.Api.Http.Answers;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Offers;

namespace Catalogue.Api.Tests.Binding;

/// <summary>What resolvers read of a request.</summary>
[Collection(SeededServer.Collection)]
public sealed class CatalogueRequestTests(SeededServer server)
{
    // What the key of an answer has: the published catalogue, the day, and what the operation asks.
    private static readonly string[] shared =
        ["Basis", "Asked", "Today", "AskedLanguage", "Catalogue", "Language", "Search"];

    public static TheoryData<string> Properties => [.. typeof(CatalogueRequest).GetProperties().Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Whatever_is_read_beside_the_published_catalogue_the_day_and_the_operation_marks_the_answer(string name)
    {
        var basis = new AnswerBasis();
        var request = new CatalogueRequest(server.Api.Served, OfferGraph.Published, ApiServer.Day) { Basis = basis, Parts = server.Api.Parts };
        Assert.True(basis.IsShared);
        typeof(CatalogueRequest).GetProperty(name, BindingFlags.Public | BindingFlags.Instance)!.GetValue(request);
        Assert.Equal(shared.Contains(name), basis.IsShared);
    }
}
