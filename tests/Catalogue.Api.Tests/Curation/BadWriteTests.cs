using Catalogue.Api.Tests.Identity;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Curation;

/// <summary>What goes wrong with a save of an offer beside its content: each time it is said, and nothing was written.</summary>
public sealed class BadWriteTests(SignedInServer server) : IClassFixture<SignedInServer>
{
    private const string Written =
        "SELECT concat_ws(' ', version, public_version, (SELECT count(*) FROM offer_revision), (SELECT sum(version) FROM offer), (SELECT count(*) FROM curation_call)) FROM catalogue_version";

    private readonly Staff staff = new(server.Api, server.City);

    [Fact]
    public async Task A_database_that_is_lost_in_the_middle_of_a_save_keeps_nothing_of_it_and_the_call_can_be_sent_again()
    {
        var slug = await staff.CreateAsync("Halverwege verloren");
        var mutation = $"mutation {{ updateOffer(input: {{ offer: \"{slug}\", idempotencyKey: \"halverwege\", content: {{ title: \"Toch gelukt\" }} }}) {{ offer {{ title version }} userErrors {{ code }} }} }}";
        await server.Api.Database.AskAsync("""
            CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
            CREATE TRIGGER die AFTER INSERT ON offer_revision FOR EACH ROW EXECUTE FUNCTION die();
            """);
        var before = await server.Api.Database.AskAsync(Written);
        var lost = await server.Api.AskAsAsync(staff.Editor, mutation);
        Assert.Equal(["UNAVAILABLE 1:12 path=updateOffer"], lost.Errors);
        Assert.Contains("idempotencyKey", lost.Messages.Single(), StringComparison.Ordinal);
        Assert.Equal(before, await server.Api.Database.AskAsync(Written));
        Assert.Equal("""{"title":"Halverwege verloren","version":1}""", await staff.WorkingAsync(slug, "title version"));

        await server.Api.Database.AskAsync("DROP TRIGGER die ON offer_revision; DROP FUNCTION die()");
        for (var time = 0; time < 2; time++)
            Assert.Equal("""{"data":{"updateOffer":{"offer":{"title":"Toch gelukt","version":2},"userErrors":[]}}}""", await staff.AskAsync(staff.Editor, mutation));
    }

    [Theory]
    [InlineData(1_100_000, "BODY_TOO_LARGE")]
    [InlineData(900_000, "TEXT_TOO_LONG")]
    public async Task A_text_of_a_megabyte_is_refused(int length, string code)
    {
        var slug = await staff.CreateAsync("Heel lange tekst");
        var before = await server.Api.Database.AskAsync(Written);
        foreach (var member in new[] { "title", "description", "eligibility" })
            await staff.RefusedAsync(
                staff.Curator,
                $"updateOffer(input: {{ offer: \"{slug}\", content: {{ {member}: \"{new string('a', length)}\" }} }})",
                code);
        await staff.RefusedAsync(
            staff.Curator,
            $"translateOffer(input: {{ offer: \"{slug}\", language: \"fr\", summary: \"{new string('a', length)}\" }})",
            code);
        Assert.Equal(before, await server.Api.Database.AskAsync(Written));
    }

    [Fact]
    public async Task An_organisation_of_another_municipality_gives_no_offers_of_this_one()
    {
        var slug = await staff.CreateAsync("Van hier");
        var before = await server.Api.Database.AskAsync(Written);
        const string Elsewhere = "bibliotheek-hasselt";
        foreach (var who in new[] { staff.Curator, staff.Editor })
        {
            await staff.RefusedAsync(
                who, $"createOffer(input: {{ content: {{ title: \"Van elders\", organisation: \"{Elsewhere}\" }} }})", "FORBIDDEN");
            await staff.RefusedAsync(
                who, $"updateOffer(input: {{ offer: \"{slug}\", content: {{ organisation: \"{Elsewhere}\" }} }})", "FORBIDDEN");
            await staff.RefusedAsync(who, $"copyOffer(input: {{ offer: \"{slug}\", organisation: \"{Elsewhere}\" }})", "FORBIDDEN");
            await staff.RefusedAsync(who, $"moveOffer(input: {{ offer: \"{slug}\", organisation: \"{Elsewhere}\" }})", "FORBIDDEN");
        }

        Assert.Equal(before, await server.Api.Database.AskAsync(Written));
    }
}
