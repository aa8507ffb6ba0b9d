using Catalogue.Api.Tests.Identity;

namespace Catalogue.Api.Tests.Curation;

/// <summary>Every member that holds an address, of every noun: what not everybody can open is refused, and nothing is written.</summary>
public sealed class PublicLinkTests(SignedInServer server) : IClassFixture<SignedInServer>
{
    private static readonly string[] bad = ["https://jan:geheim@school.be", "http://127.1:8080/", "https://[fd00::7]/", "https://printer.LOCAL", "http://0xa9fea9fe/latest", "https://intranet/", "https://localhost."];

    public static TheoryData<string, string, string> Members => new()
    {
        { "updateOffer", "offer: \"boekstart-sint-truiden\", content: { contact: { website: \"URL\" } }", "content.contact.website" },
        { "updateOffer", "offer: \"boekstart-sint-truiden\", content: { registration: { url: \"URL\" } }", "content.registration.url" },
        { "updateOffer", "offer: \"boekstart-sint-truiden\", content: { places: [{ kind: AT_SCHOOL }, { kind: ONLINE, url: \"URL\" }] }", "content.places[1].url" },
        { "updateOffer", "offer: \"boekstart-sint-truiden\", content: { documents: [{ kind: OTHER, title: \"Blad\", url: \"URL\" }] }", "content.documents[0].url" },
        { "updateOrganisation", "organisation: \"gastvrij-sint-truiden\", content: { contact: { website: \"URL\" } }", "content.contact.website" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public async Task It_is_refused_where_it_stands_and_a_public_one_is_taken(string mutation, string input, string path)
    {
        var staff = new EntryStaff(server);
        foreach (var address in bad)
        {
            var before = await staff.WrittenAsync();
            var answer = await staff.AskAsync(
                staff.Administrator,
                $"mutation {{ {mutation}(input: {{ {input.Replace("URL", address, StringComparison.Ordinal)} }}) {{ userErrors {{ path code }} }} }}");
            Assert.Contains($$"""{"path":"{{path}}","code":"ADDRESS_NOT_PUBLIC"}""", answer, StringComparison.Ordinal);
            Assert.Equal(before, await staff.WrittenAsync());
        }

        var taken = await staff.AskAsync(
            staff.Administrator,
            $"mutation {{ {mutation}(input: {{ {input.Replace("URL", "https://www.school.be/blad?a=b", StringComparison.Ordinal)} }}) {{ userErrors {{ path code }} }} }}");
        Assert.Contains("\"userErrors\":[]", taken, StringComparison.Ordinal);
    }
}
