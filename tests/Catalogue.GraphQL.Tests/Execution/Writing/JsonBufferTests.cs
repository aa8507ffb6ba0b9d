using System.Text.Json;
using Catalogue.GraphQL.Execution.Writing;

namespace Catalogue.GraphQL.Tests.Execution.Writing;

/// <summary>Strings are copied sixteen characters at a time, so what matters is where a character stands that is not copied.</summary>
public sealed class JsonBufferTests
{
    [Theory]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("\0")]
    [InlineData("\u001F")]
    [InlineData("\u007F")]
    [InlineData("\u0080")]
    [InlineData("é")]
    [InlineData("Ġ")]
    [InlineData("∢")]
    [InlineData("😀")]
    [InlineData("é\"é")]
    public void A_string_reads_back_as_it_was_wherever_its_odd_character_stands(string odd)
    {
        for (var length = 0; length <= 50; length++)
        {
            for (var at = 0; at <= length; at++)
            {
                var text = new string('a', at) + odd + new string('z', length - at);
                Assert.Equal(text, Written(text));
            }
        }
    }

    [Fact]
    public void Half_a_surrogate_becomes_the_replacement_character_wherever_it_stands()
    {
        for (var at = 0; at <= 40; at++)
            Assert.Equal(new string('a', at) + "\uFFFDb", Written(new string('a', at) + "\uD83Db"));
    }

    [Fact]
    public void A_string_of_escapes_alone_fits()
    {
        var text = new string('\u0001', 10_000);
        Assert.Equal(text, Written(text));
    }

    private static string? Written(string text)
    {
        using var json = new JsonBuffer(capacity: 16);
        json.String(text);
        return JsonSerializer.Deserialize<string>(json.Written.Span);
    }
}
