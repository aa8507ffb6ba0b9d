using Catalogue.Api.Tests.Identity;

namespace Catalogue.Api.Tests.Curation;

/// <summary>Copying and moving offers, and acts on several at once, over HTTP.</summary>
public sealed class SeveralOffersTests(SignedInServer server) : IClassFixture<SignedInServer>
{
    private readonly Staff staff = new(server.Api, server.City);

    [Fact]
    public async Task A_copy_is_a_draft_of_its_own_and_leaves_the_first_as_it_is()
    {
        var slug =
            await staff.PublishAsync("Zingen in de zomer", ", externalId: \"zomer-1\", capacity: 12, previousNames: [\"Zomerzang\"]");
        var copied = await staff.AskAsync(
            staff.Editor,
            $"mutation {{ copyOffer(input: {{ offer: \"{slug}\", title: \"Zingen in de winter\" }}) {{ offer {{ slug status externalId capacity previousNames version }} userErrors {{ code }} }} }}");
        Assert.Equal("""{"data":{"copyOffer":{"offer":{"slug":"zingen-in-de-winter","status":"DRAFT","externalId":null,"capacity":12,"previousNames":[],"version":1},"userErrors":[]}}}""", copied);
        Assert.Equal("""{"title":"Zingen in de zomer","externalId":"zomer-1"}""", await staff.PublicAsync(slug, "title externalId"));
        Assert.Equal("null", await staff.PublicAsync("zingen-in-de-winter", "title"));
    }

    [Fact]
    public async Task An_editor_copies_for_the_own_organisation_alone()
    {
        var slug = await staff.PublishAsync("Te kopiëren");
        await staff.RefusedAsync(staff.OtherEditor, $"copyOffer(input: {{ offer: \"{slug}\" }})", "FORBIDDEN");
        Assert.Contains(
            "\"organisation\":{\"slug\":\"bibliotheek-hasselt\"}",
            await staff.AskAsync(
                staff.OtherEditor,
                $"mutation {{ copyOffer(input: {{ offer: \"{slug}\", organisation: \"bibliotheek-hasselt\" }}) {{ offer {{ organisation {{ slug }} }} userErrors {{ code }} }} }}"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_moves_where_one_may_write_and_the_public_sees_it_there_when_it_is_published()
    {
        var slug = await staff.PublishAsync("Verhuist weldra");
        await staff.RefusedAsync(
            staff.Editor, $"moveOffer(input: {{ offer: \"{slug}\", organisation: \"bibliotheek-sint-truiden\" }})", "FORBIDDEN");
        await staff.RefusedAsync(
            staff.Curator, $"moveOffer(input: {{ offer: \"{slug}\", organisation: \"bibliotheek-hasselt\" }})", "FORBIDDEN");
        await staff.RefusedAsync(staff.Curator, $"moveOffer(input: {{ offer: \"{slug}\", organisation: \"nergens\" }})", "NOT_FOUND");
        Assert.Equal(2, await staff.VersionAsync(slug));

        await staff.DoAsync(
            staff.Curator, $"moveOffer(input: {{ offer: \"{slug}\", organisation: \"bibliotheek-sint-truiden\", expectedVersion: 2 }})");
        Assert.Equal("""{"organisation":{"slug":"gastvrij-sint-truiden"}}""", await staff.PublicAsync(slug, "organisation { slug }"));
        await staff.DoAsync(staff.Curator, $"publishOffer(input: {{ offer: \"{slug}\" }})");
        Assert.Equal("""{"organisation":{"slug":"bibliotheek-sint-truiden"}}""", await staff.PublicAsync(slug, "organisation { slug }"));
        await staff.RefusedAsync(staff.Editor, $"updateOffer(input: {{ offer: \"{slug}\", content: {{ capacity: 3 }} }})", "FORBIDDEN");
    }

    [Fact]
    public async Task Of_several_each_is_done_or_refused_for_itself_in_their_order()
    {
        var (first, second, third) = (await staff.CreateAsync("Eerste van drie"), await staff.PublishAsync("Tweede van drie"), await staff.CreateAsync("Derde van drie"));
        var answer = await staff.AskAsync(
            staff.Curator,
            $"mutation {{ publishOffers(input: {{ offers: [{{ offer: \"{first}\", expectedVersion: 1 }}, {{ offer: \"{second}\" }}, {{ offer: \"niets\" }}, {{ offer: \"{third}\", expectedVersion: 9 }}] }}) {{ done refused results {{ offer {{ slug }} userErrors {{ path code }} }} }} }}");
        Assert.Equal(
            """{"data":{"publishOffers":{"done":1,"refused":3,"results":[{"offer":{"slug":"eerste-van-drie"},"userErrors":[]},{"offer":{"slug":"tweede-van-drie"},"userErrors":[{"path":"offers[1]","code":"STEP_NOT_ALLOWED"}]},{"offer":null,"userErrors":[{"path":"offers[2].offer","code":"NOT_FOUND"}]},{"offer":{"slug":"derde-van-drie"},"userErrors":[{"path":"offers[3].expectedVersion","code":"VERSION_CONFLICT"}]}]}}}""",
            answer);
        Assert.Equal("""{"title":"Eerste van drie"}""", await staff.PublicAsync(first, "title"));

        Assert.Contains(
            "\"done\":2,\"refused\":0",
            await staff.AskAsync(
                staff.Editor,
                $"mutation {{ confirmOffers(input: {{ offers: [{{ offer: \"{first}\" }}, {{ offer: \"{second}\" }}] }}) {{ done refused }} }}"),
            StringComparison.Ordinal);
        Assert.Contains(
            "\"done\":2,\"refused\":0",
            await staff.AskAsync(
                staff.Curator,
                $"mutation {{ archiveOffers(input: {{ validateOnly: true, offers: [{{ offer: \"{first}\" }}, {{ offer: \"{second}\" }}] }}) {{ done refused }} }}"),
            StringComparison.Ordinal);
        Assert.Equal("""{"title":"Eerste van drie"}""", await staff.PublicAsync(first, "title"));
        await staff.AskAsync(
            staff.Curator,
            $"mutation {{ archiveOffers(input: {{ offers: [{{ offer: \"{first}\" }}, {{ offer: \"{second}\" }}] }}) {{ done }} }}");
        Assert.Equal("null", await staff.PublicAsync(second, "title"));
    }

    [Fact]
    public async Task A_call_for_several_that_is_sent_again_is_done_once()
    {
        var slug = await staff.PublishAsync("Eén keer bevestigd");
        for (var time = 0; time < 2; time++)
            Assert.Contains(
                "\"done\":1",
                await staff.AskAsync(
                    staff.Curator,
                    $"mutation {{ confirmOffers(input: {{ idempotencyKey: \"alle-{slug}\", offers: {{ offer: \"{slug}\" }} }}) {{ done }} }}"),
                StringComparison.Ordinal);
        Assert.Equal(3, await staff.VersionAsync(slug));
    }

    [Fact]
    public async Task More_than_a_hundred_at_once_are_refused()
    {
        var many = string.Join(' ', Enumerable.Repeat("{ offer: \"niets\" }", 101));
        Assert.Contains(
            "At most 100 offers go in one call, not 101",
            await staff.AskAsync(staff.Curator, $"mutation {{ confirmOffers(input: {{ offers: [{many}] }}) {{ done }} }}"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_that_was_set_stays_until_null_takes_it_away()
    {
        var slug = await staff.CreateAsync("Eindigt ooit");
        await staff.DoAsync(staff.Curator, $"publishOffer(input: {{ offer: \"{slug}\", endsAt: \"2027-06-30T22:00:00Z\" }})");
        await staff.DoAsync(staff.Curator, $"updateOffer(input: {{ offer: \"{slug}\", content: {{ capacity: 4 }} }})");
        await staff.DoAsync(staff.Curator, $"publishOffer(input: {{ offer: \"{slug}\" }})");
        Assert.Equal("""{"embargoUntil":null,"endsAt":"2027-06-30T22:00:00Z"}""", await staff.WorkingAsync(slug, "embargoUntil endsAt"));
        await staff.DoAsync(staff.Curator, $"updateOffer(input: {{ offer: \"{slug}\", content: {{ capacity: 5 }} }})");
        await staff.DoAsync(
            staff.Curator, $"publishOffer(input: {{ offer: \"{slug}\", endsAt: null, embargoUntil: \"2027-01-01T08:00:00Z\" }})");
        await staff.RefusedAsync(
            staff.Curator, $"publishOffer(input: {{ offer: \"{slug}\", embargoUntil: \"2020-01-01T08:00:00Z\" }})", "EMBARGO_PAST");
        Assert.Equal(
            """{"data":{"publishOffer":{"embargoUntil":"2027-02-01T08:00:00Z","endsAt":"2027-06-30T22:00:00Z","userErrors":[]}}}""",
            await staff.AskAsync(
                staff.Curator,
                $"mutation {{ publishOffer(input: {{ offer: \"{slug}\", embargoUntil: \"2027-02-01T09:00:00+01:00\", endsAt: \"2027-06-30T22:00:00Z\", validateOnly: true }}) {{ embargoUntil endsAt userErrors {{ code }} }} }}"));
        Assert.Equal("""{"status":"IN_REVIEW","embargoUntil":"2027-01-01T08:00:00Z","endsAt":null}""", await staff.WorkingAsync(slug, "status embargoUntil endsAt"));
    }

    [Theory]
    [InlineData("places: [{ kind: ADDRESS, latitude: 50.8 }]", "content.places[0].longitude", "COORDINATES_INCOMPLETE")]
    [InlineData("places: [{ kind: ADDRESS, latitude: 50.8, longitude: 181 }]", "content.places[0].latitude", "COORDINATES_NOT_ON_EARTH")]
    [InlineData("price: { amount: 1e300 }", "content.price.amount", "PRICE_NOT_POSSIBLE")]
    [InlineData("price: { amount: 2.505 }", "content.price.amount", "PRICE_NOT_POSSIBLE")]
    [InlineData("price: { amount: 5, reducedAmount: -1 }", "content.price.reducedAmount", "PRICE_NOT_POSSIBLE")]
    public async Task A_number_that_would_be_kept_otherwise_than_it_was_given_is_refused(string content, string path, string code)
    {
        var slug = await staff.CreateAsync("Met een getal");
        Assert.Contains($$"""{"path":"{{path}}","code":"{{code}}"}""", await staff.AskAsync(staff.Editor, $"mutation {{ updateOffer(input: {{ offer: \"{slug}\", content: {{ {content} }} }}) {{ userErrors {{ path code }} }} }}"), StringComparison.Ordinal);
        Assert.Equal(1, await staff.VersionAsync(slug));
    }
}
