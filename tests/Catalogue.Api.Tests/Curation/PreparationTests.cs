using Catalogue.Api.Tests.Identity;

namespace Catalogue.Api.Tests.Curation;

/// <summary>What to bring: a text by language, from staff to readers.</summary>
public sealed class PreparationTests(SignedInServer server) : IClassFixture<SignedInServer>
{
    private readonly Staff staff = new(server.Api, server.City);

    [Fact]
    public async Task What_to_bring_is_written_translated_and_served()
    {
        var slug = await staff.PublishAsync("Zwemmen leren", ", preparation: \"Breng een zwempak mee.\"");
        await staff.DoAsync(
            staff.Curator, $"translateOffer(input: {{ offer: \"{slug}\", language: \"fr\", preparation: \"Prenez un maillot.\" }})");
        await staff.DoAsync(staff.Curator, $"publishOffer(input: {{ offer: \"{slug}\" }})");
        Assert.Equal("""{"preparation":"Breng een zwempak mee."}""", await staff.PublicAsync(slug, "preparation"));
        var french = await server.Api.AskAsync(
            $"query @inContext(language: \"fr\") {{ offer(by: {{slug: \"{slug}\"}}) {{ preparation completeness(language: \"fr\") {{ missing }} }} }}");
        Assert.Equal(
            """{"preparation":"Prenez un maillot.","completeness":{"missing":["title","summary"]}}""", french.Data.GetProperty("offer").GetRawText());
    }

    [Fact]
    public async Task What_is_not_there_in_Dutch_is_not_translated()
    {
        var slug = await staff.PublishAsync("Fietsen leren");
        await staff.RefusedAsync(
            staff.Curator, $"translateOffer(input: {{ offer: \"{slug}\", language: \"fr\", preparation: \"Un vélo.\" }})", "NO_DUTCH_TEXT");
    }
}
