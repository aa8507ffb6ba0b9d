using Catalogue.Api.Pages.Lists;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Filters;
using Catalogue.Data.Naming;

namespace Catalogue.Api.Tests.Pages.Lists;

[Collection(SeededServer.Collection)]
public sealed class ListParametersTests(SeededServer seeded)
{
    [Fact]
    public void Every_facet_is_asked_by_a_parameter_or_left_out_with_a_reason()
    {
        var asked = ListParameters.All.Select(parameter => parameter.Dimension).OfType<FacetDimension>().ToList();
        var left = ListParameters.WithoutParameter.Select(without => without.Dimension).ToList();

        Assert.Equal(Enum.GetValues<FacetDimension>().Order(), asked.Concat(left).Order());
        Assert.All(ListParameters.WithoutParameter, without => Assert.NotEmpty(without.Reason));
        Assert.Equal(ListParameters.All.Length, ListParameters.All.DistinctBy(parameter => parameter.Name).Count());
        Assert.All(ListParameters.Changeable, name => Assert.NotNull(ListParameters.Find(name)?.Dimension));
    }

    // What a facet says of a value is what a list says that is narrowed to it.
    [Fact]
    public async Task Each_value_of_each_facet_narrows_a_list_to_what_it_counts()
    {
        var tried = 0;
        foreach (var parameter in ListParameters.All.Where(parameter => parameter.Dimension is not null))
        {
            var dimension = UpperSnake.Name(parameter.Dimension!.Value);
            var answer = await seeded.Api.AskAsync(
                $"{{ offers {{ facets(dimensions: [{dimension}]) {{ values(first: 3) {{ dimension value count }} }} }} }}");
            foreach (var value in answer.Data.GetProperty("offers").GetProperty("facets")[0].GetProperty("values").EnumerateArray())
            {
                var by = ListParameters.All.Single(other => other.Dimension is { } own && UpperSnake.Name(own) == value.GetProperty("dimension").GetString());
                var asked = $"/?{by.Name}={Uri.EscapeDataString(value.GetProperty("value").GetString()!)}";
                var page = await seeded.Api.GetAsync(asked, "text/html");
                Assert.True(page.Status == 200, asked);
                Assert.Contains($"data-total=\"{value.GetProperty("count")}\"", page.Text, StringComparison.Ordinal);
                tried++;
            }
        }

        Assert.True(tried > 30, $"{tried}");
    }

    [Theory]
    [InlineData("9", "years: 9")]
    [InlineData("2.5", "years: 2.5")]
    [InlineData("6-12", "range: { from: 6, until: 12 }")]
    [InlineData("-3", "range: { until: 3 }")]
    [InlineData("12-", "range: { from: 12 }")]
    [InlineData("PRIMARY_4", "grade: PRIMARY_4")]
    [InlineData("AGE_6_TO_8", "band: AGE_6_TO_8")]
    public async Task An_age_is_written_as_people_do(string written, string asked)
    {
        var found = await seeded.Api.OffersAsync($"{{ ages: [{{ {asked} }}] }}");

        Assert.NotEmpty(found);
        Assert.Contains(
            $"data-total=\"{found.Length}\"", (await seeded.Api.GetAsync($"/?ages={written}", "text/html")).Text, StringComparison.Ordinal);
    }
}
