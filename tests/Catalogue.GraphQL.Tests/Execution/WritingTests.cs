using System.Text.Json;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>Values as JSON. Specification: §7.2.</summary>
public sealed class WritingTests
{
    [Fact]
    public async Task Strings_are_escaped_and_read_back_as_they_were()
    {
        using var response = JsonDocument.Parse(await Sample.AskAsync("{ text }"));
        Assert.Equal(
            "quote \" back \\ line \n tab \t bell \a é 😀 \u2028", response.RootElement.GetProperty("data").GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("{ matrix }", """{"data":{"matrix":[[1,null],null,[]]}}""")]
    [InlineData("{ colours }", """{"data":{"colours":["BLUE","DARK_RED"]}}""")]
    [InlineData("{ part { number rating known } }", """{"data":{"part":{"number":0,"rating":0.1,"known":null}}}""")]
    public async Task Lists_enums_and_numbers_are_written_as_their_types_say(string query, string response) =>
        Assert.Equal(response, await Sample.AskAsync(query));

    [Fact]
    public async Task A_response_larger_than_the_first_buffer_is_whole()
    {
        var query = $"{{ {string.Join(' ', Enumerable.Range(0, 150).Select(i => $"a{i}: text"))} }}";
        using var response = JsonDocument.Parse(await Sample.AskAsync(query));
        Assert.Equal(150, response.RootElement.GetProperty("data").EnumerateObject().Count());
    }
}
