using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Offers;

/// <summary>Reference data that is retired is in no list and beneath nothing, and is found by its slug all the same.</summary>
[Collection(TrialTown.Collection)]
public sealed class RetiredTests(TrialTown town)
{
    [Theory]
    [InlineData("neighbourhood(by: {slug: \"proefstad-noord\"})", "children", "proefstad-noord-molen", "proefstad-noord-oud")]
    [InlineData("municipality(by: {slug: \"proefstad\"})", "neighbourhoods", "proefstad-noord-molen", "proefstad-noord-oud")]
    [InlineData("theme(by: {slug: \"proef-boom\"})", "children", "proef-tak", "proef-dor")]
    public async Task Nothing_retired_stands_beneath_an_entry(string entry, string list, string there, string retired)
    {
        var slugs = ApiServer.Slugs(
            (await town.Api.AskAsync($"{{ entry: {entry} {{ {list} {{ slug }} }} }}")).Data.GetProperty("entry").GetProperty(list));
        Assert.Contains(there, slugs);
        Assert.DoesNotContain(retired, slugs);
    }

    [Fact]
    public async Task It_is_found_by_its_slug() =>
        Assert.Equal(
            "proef-dor",
            (await town.Api.AskAsync("{ theme(by: {slug: \"proef-dor\"}) { slug } }")).Data.GetProperty("theme").GetProperty("slug")
                .GetString());
}
