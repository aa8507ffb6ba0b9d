using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalogue.Api.Tests.Server;

/// <summary>What the server answered. Reading it fails when it holds what no client may see: a stack trace, SQL, a file's path.</summary>
internal sealed partial record Answer(int Status, string? MediaType, string Text, ILookup<string, string> Headers)
{
    public const string Json = "application/json";
    public const string GraphQLResponse = "application/graphql-response+json";

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .SelectMany(header => header.Value.Select(value => (header.Key, value))).ToLookup(
                header => header.Key, header => header.value, StringComparer.OrdinalIgnoreCase);
        var answer = new Answer(
            (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(), headers);
        Assert.DoesNotMatch(OurAffairs(), answer.Text);
        return answer;
    }

    public JsonElement Body => JsonSerializer.Deserialize<JsonElement>(Text);

    /// <summary>The data of an answer without errors.</summary>
    public JsonElement Data
    {
        get
        {
            Assert.False(Body.TryGetProperty("errors", out var errors), $"{errors}");
            Assert.Equal((int)HttpStatusCode.OK, Status);
            return Body.GetProperty("data");
        }
    }

    /// <summary>Each error as its code and its place: "CODE 1:3 path=offers input=age.years".</summary>
    public string[] Errors => [.. Body.GetProperty("errors").EnumerateArray().Select(Describe)];

    public string[] Messages => [.. Body.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("message").GetString()!)];

    private static string Describe(JsonElement error)
    {
        var extensions = error.GetProperty("extensions");
        var words = new List<string> { extensions.GetProperty("code").GetString()! };
        if (error.TryGetProperty("locations", out var locations))
            words.AddRange(
                locations.EnumerateArray().Select(location => $"{location.GetProperty("line")}:{location.GetProperty("column")}"));
        if (error.TryGetProperty("path", out var path))
            words.Add("path=" + string.Join('.', path.EnumerateArray()));
        if (extensions.TryGetProperty("input", out var input))
            words.Add("input=" + input.GetString());
        return string.Join(' ', words);
    }

    [GeneratedRegex(@"\bat \w+(\.\w+)+\(|\.cs\b|Npgsql|Exception|SELECT .* FROM|/tmp/|/src/|catalogue_server", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OurAffairs();
}
