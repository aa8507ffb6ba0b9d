using Catalogue.Api.Tests.Curation;
using Catalogue.Api.Tests.Identity;

namespace Catalogue.Api.Tests.Offers;

/// <summary>
/// What staff do to offers, over HTTP: each act does what it says, and who may not, or says what cannot be, changes nothing.
/// </summary>
public sealed class OfferMutationTests(SignedInServer server) : IClassFixture<SignedInServer>
{
    private readonly Staff staff = new(server.Api, server.City);

    [Fact]
    public async Task An_offer_goes_from_draft_to_the_public_changes_and_goes_away_again()
    {
        var slug = await staff.CreateAsync("Zwemmen met de hele straat");
        Assert.Equal("null", await staff.PublicAsync(slug, "title"));

        await staff.DoAsync(staff.Editor, $"submitOffer(input: {{ offer: \"{slug}\" }})");
        await staff.RefusedAsync(staff.Editor, $"publishOffer(input: {{ offer: \"{slug}\" }})", "FORBIDDEN");
        await staff.DoAsync(staff.Curator, $"returnOffer(input: {{ offer: \"{slug}\", remark: \"Waar is het?\" }})");
        Assert.Equal("""{"data":{"offer":{"status":"DRAFT","history":[{"what":"return","remark":"Waar is het?"}]}}}""", await staff.AskAsync(staff.Curator, $"query @inContext(catalogue: WORKING) {{ offer(by: {{ slug: \"{slug}\" }}) {{ status history(first: 1) {{ what remark }} }} }}"));
        await staff.DoAsync(staff.Editor, $"submitOffer(input: {{ offer: \"{slug}\" }})");
        await staff.DoAsync(staff.Curator, $"publishOffer(input: {{ offer: \"{slug}\" }})");
        Assert.Equal("""{"title":"Zwemmen met de hele straat"}""", await staff.PublicAsync(slug, "title"));

        await staff.DoAsync(
            staff.Editor, $"updateOffer(input: {{ offer: \"{slug}\", content: {{ title: \"Zwemmen met de hele wijk\" }} }})");
        Assert.Equal("""{"title":"Zwemmen met de hele straat"}""", await staff.PublicAsync(slug, "title"));
        Assert.Equal(
            """{"data":{"offer":{"title":"Zwemmen met de hele wijk","allowedActions":["UPDATE","SUBMIT","PUBLISH","ARCHIVE","CONFIRM"],"pendingChange":{"differences":[{"path":"title.nl","before":"\"Zwemmen met de hele straat\"","after":"\"Zwemmen met de hele wijk\""}]}}}}""",
            await staff.AskAsync(
                staff.Curator,
                $"query @inContext(catalogue: WORKING) {{ offer(by: {{ slug: \"{slug}\" }}) {{ title allowedActions pendingChange {{ differences {{ path before after }} }} }} }}"));
        await staff.DoAsync(staff.Curator, $"publishOffer(input: {{ offer: \"{slug}\" }})");
        Assert.Equal("""{"title":"Zwemmen met de hele wijk"}""", await staff.PublicAsync(slug, "title"));

        await staff.DoAsync(staff.Curator, $"archiveOffer(input: {{ offer: \"{slug}\" }})");
        Assert.Equal("null", await staff.PublicAsync(slug, "title"));
        await staff.DoAsync(staff.Curator, $"restoreOffer(input: {{ offer: \"{slug}\" }})");
        await staff.RefusedAsync(staff.Curator, $"deleteDraft(input: {{ offer: \"{slug}\" }})", "STEP_NOT_ALLOWED");
    }

    [Fact]
    public async Task A_draft_that_was_never_public_can_be_deleted()
    {
        var slug = await staff.CreateAsync("Voor een dag bedacht");
        await staff.DoAsync(staff.Curator, $"deleteDraft(input: {{ offer: \"{slug}\" }})");
        Assert.Equal("""{"data":{"offer":null}}""", await staff.AskAsync(staff.Curator, $"query @inContext(catalogue: WORKING) {{ offer(by: {{ slug: \"{slug}\" }}) {{ title }} }}"));
    }

    [Fact]
    public async Task What_is_left_out_stays_and_what_is_null_goes()
    {
        var slug = await staff.CreateAsync("Leren fietsen zonder steunwielen");
        await staff.DoAsync(
            staff.Editor,
            $"updateOffer(input: {{ offer: \"{slug}\", content: {{ capacity: 12, eligibility: \"Wie nog niet kan fietsen.\", levels: [PRIMARY] }} }})");
        await staff.DoAsync(staff.Editor, $"updateOffer(input: {{ offer: \"{slug}\", content: {{ capacity: null, levels: NURSERY }} }})");
        Assert.Equal(
            """{"data":{"offer":{"capacity":null,"eligibility":"Wie nog niet kan fietsen.","levels":["NURSERY"]}}}""",
            await staff.AskAsync(
                staff.Editor,
                $"query @inContext(catalogue: WORKING) {{ offer(by: {{ slug: \"{slug}\" }}) {{ capacity eligibility levels }} }}"));
    }

    [Theory]
    [InlineData("contact: { phone: \"011 70 15 64\", email: \"info@stad.be\", function: \"balie\" }", "contact: { phone: \"011 70 15 65\", function: null }",
        "contact { phone email function }",
        "{\"contact\":{\"phone\":\"011 70 15 65\",\"email\":\"info@stad.be\",\"function\":null}}",
        "contact.phone contact.function.nl")]
    [InlineData("price: { amount: 5, per: PER_MONTH, reducedAmount: 2, paidTo: \"vdab\" }", "price: { amount: 6.5, reducedAmount: null }",
        "price { amount per reducedAmount paidTo { slug } }",
        "{\"price\":{\"amount\":6.5,\"per\":\"PER_MONTH\",\"reducedAmount\":null,\"paidTo\":{\"slug\":\"vdab\"}}}",
        "price.amount price.reducedAmount")]
    [InlineData("registration: { required: true, how: \"Per telefoon\", documents: [\"Kids-ID\"] }", "registration: { required: false, documents: [\"Attest\"] }",
        "registration { required how documents }",
        "{\"registration\":{\"required\":false,\"how\":\"Per telefoon\",\"documents\":[\"Attest\"]}}",
        "registration.required registration.documents[0].nl")]
    [InlineData("schedule: { rules: [{ days: [MONDAY], starts: \"09:00\", ends: \"10:00\" }], byArrangement: true, note: \"Bel eerst\" }", "schedule: { note: \"Bel niet\" }",
        "schedule { rules { days } byArrangement note }",
        "{\"schedule\":{\"rules\":[{\"days\":[\"MONDAY\"]}],\"byArrangement\":true,\"note\":\"Bel niet\"}}",
        "schedule.note.nl")]
    [InlineData("contact: { phone: \"011 70 15 64\" }", "contact: { phone: null }", "contact { phone }", "{\"contact\":null}", "contact.phone")]
    [InlineData("contact: { phone: \"011 70 15 64\" }, price: { note: \"Naar inkomen\" }", "contact: null, price: {}", "contact { phone } price { note }", "{\"contact\":null,\"price\":{\"note\":\"Naar inkomen\"}}", "contact.phone")]
    public async Task Of_a_part_as_well_what_is_left_out_stays_and_what_is_null_goes(
        string written, string update, string fields, string expected, string differences)
    {
        var slug = await staff.CreateAsync("Een deel ervan", $", {written}");
        var answer = await staff.AskAsync(
            staff.Editor,
            $"mutation {{ updateOffer(input: {{ offer: \"{slug}\", content: {{ {update} }} }}) {{ differences {{ path }} userErrors {{ path code }} }} }}");
        Assert.Equal(
            $"{{\"data\":{{\"updateOffer\":{{\"differences\":[{string.Join(',', differences.Split(' ').Select(path => $"{{\"path\":\"{path}\"}}"))}],\"userErrors\":[]}}}}}}",
            answer);
        Assert.Equal(expected, await staff.WorkingAsync(slug, fields));
    }

    [Theory]
    [InlineData("dutch", "nl")]
    [InlineData("FRANS", "fr")]
    [InlineData("nl_BE", "nl-BE")]
    [InlineData("eng", "en")]
    public async Task A_language_that_is_no_tag_is_refused_with_the_nearest(string language, string nearest)
    {
        var answer = await staff.AskAsync(
            staff.Editor,
            $"mutation {{ translateOffer(input: {{ offer: \"typlessen-sint-truiden\", language: \"{language}\", title: \"x\" }}) {{ userErrors {{ code }} }} }}");
        Assert.Contains($"did you mean \\\"{nearest}\\\"?", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nights_and_camps_are_written_and_told_and_what_is_said_twice_is_found()
    {
        var slug = await staff.CreateAsync(
            "Kamp in de zomer",
            "schedule: { rules: [{ days: [FRIDAY], starts: \"20:00\", ends: \"00:30\", weeks: ALL, from: \"2027-07-01\", until: \"2027-08-31\" }], sessions: [{ day: \"2027-07-05\", starts: \"09:00\", ends: \"08:00\", lastDay: \"2027-07-09\" }, { day: \"2027-07-09\", starts: \"20:00\", ends: \"00:30\" }] }");
        Assert.Equal(
            """{"schedule":{"sessions":[{"day":"2027-07-05","starts":"09:00:00","ends":"08:00:00","lastDay":"2027-07-09"},{"day":"2027-07-09","starts":"20:00:00","ends":"00:30:00","lastDay":null}]},"occurrences":[{"day":"2027-07-05","lastDay":"2027-07-09"},{"day":"2027-07-09","lastDay":"2027-07-10"}]}""",
            await staff.WorkingAsync(
                slug,
                "schedule { sessions { day starts ends lastDay } } occurrences(from: \"2027-07-03\", to: \"2027-07-10\") { day lastDay }"));
        Assert.Contains(
            "{\"path\":\"schedule.sessions[1]\",\"code\":\"SAME_TIME_TWICE\",\"severity\":\"ADVICE\"}",
            await staff.WorkingAsync(slug, "findings { path code severity }"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_stands_beside_the_Dutch_and_is_not_reviewed_any_more_when_that_changes()
    {
        var slug = await staff.CreateAsync("Samen lezen in het park");
        await staff.DoAsync(
            staff.Editor, $"translateOffer(input: {{ offer: \"{slug}\", language: \"fr\", title: \"Lire ensemble au parc\" }})");
        const string Texts = "servedTexts { field text reviewed }";
        Assert.Contains("""{"field":"title","text":"Lire ensemble au parc","reviewed":true}""", await staff.AskAsync(staff.Editor, $"query @inContext(catalogue: WORKING, language: \"fr\") {{ offer(by: {{ slug: \"{slug}\" }}) {{ {Texts} }} }}"), StringComparison.Ordinal);
        await staff.DoAsync(staff.Editor, $"updateOffer(input: {{ offer: \"{slug}\", content: {{ title: \"Samen lezen in het bos\" }} }})");
        Assert.Contains("""{"field":"title","text":"Lire ensemble au parc","reviewed":false}""", await staff.AskAsync(staff.Editor, $"query @inContext(catalogue: WORKING, language: \"fr\") {{ offer(by: {{ slug: \"{slug}\" }}) {{ {Texts} }} }}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_in_Dutch_cannot_be_translated()
    {
        var slug = await staff.CreateAsync("Zonder uitleg");
        await staff.RefusedAsync(
            staff.Editor,
            $"translateOffer(input: {{ offer: \"{slug}\", language: \"fr\", title: \"Sans explication\", description: \"Longuement\" }})",
            "NO_DUTCH_TEXT");
        Assert.Equal(1, await staff.VersionAsync(slug));
    }

    [Fact]
    public async Task Trying_tells_what_would_change_and_writes_nothing()
    {
        var slug = await staff.CreateAsync("Proberen zonder bewaren");
        var answer = await staff.AskAsync(
            staff.Editor,
            $"mutation {{ updateOffer(input: {{ offer: \"{slug}\", validateOnly: true, content: {{ capacity: 7 }} }}) {{ offer {{ version capacity }} userErrors {{ code }} differences {{ path after }} }} }}");
        Assert.Equal("""{"data":{"updateOffer":{"offer":{"version":1,"capacity":null},"userErrors":[],"differences":[{"path":"capacity","after":"7"}]}}}""", answer);
        Assert.Equal(1, await staff.VersionAsync(slug));
    }

    [Fact]
    public async Task Of_two_who_save_the_same_version_one_is_told()
    {
        var slug = await staff.CreateAsync("Twee aan hetzelfde");
        var answers = await Task.WhenAll(Enumerable.Range(10, 2).Select(number =>
            staff.AskAsync(
                number % 2 == 0 ? staff.Editor : staff.Curator,
                $"mutation {{ updateOffer(input: {{ offer: \"{slug}\", expectedVersion: 1, content: {{ capacity: {number} }} }}) {{ userErrors {{ path code }} }} }}")));
        Assert.Equal(
            ["""{"data":{"updateOffer":{"userErrors":[]}}}""", """{"data":{"updateOffer":{"userErrors":[{"path":"expectedVersion","code":"VERSION_CONFLICT"}]}}}"""],
            answers.OrderBy(answer => answer.Length));
        Assert.Equal(2, await staff.VersionAsync(slug));
    }

    [Fact]
    public async Task A_call_that_is_sent_again_is_done_once_and_its_key_is_for_no_other()
    {
        var slug = await staff.CreateAsync("Eén keer is genoeg");
        for (var time = 0; time < 2; time++)
            await staff.DoAsync(
                staff.Editor, $"updateOffer(input: {{ offer: \"{slug}\", idempotencyKey: \"k-{slug}\", content: {{ capacity: 20 }} }})");
        await staff.RefusedAsync(
            staff.Editor,
            $"updateOffer(input: {{ offer: \"{slug}\", idempotencyKey: \"k-{slug}\", content: {{ capacity: 21 }} }})",
            "IDEMPOTENCY_KEY_REUSED");
        Assert.Equal(2, await staff.VersionAsync(slug));
    }

    [Theory]
    [InlineData("updateOffer(input: { offer: \"SLUG\", content: { capacity: 1 } })")]
    [InlineData("submitOffer(input: { offer: \"SLUG\" })")]
    public async Task An_offer_is_written_by_those_whose_it_is(string mutation)
    {
        var slug = await staff.CreateAsync("Van wie is dit aanbod");
        foreach (var other in new[] { staff.OtherEditor, staff.OtherCurator })
            await staff.RefusedAsync(other, mutation.Replace("SLUG", slug, StringComparison.Ordinal), "FORBIDDEN");
        Assert.Equal(1, await staff.VersionAsync(slug));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_with_its_path_in_the_language_asked()
    {
        const string Mutation = "createOffer(input: { content: { themes: [\"boekstart\", \"nergens\"], areas: [{ municipality: \"atlantis\" }] } }) { userErrors { path code message } }";
        var answer = await staff.AskAsync(staff.Editor, $"mutation @inContext(language: \"en\") {{ {Mutation} }}");
        Assert.Equal(
            """{"data":{"createOffer":{"userErrors":[{"path":"content.title","code":"REQUIRED","message":"The title is missing: fill it in."},{"path":"content.organisation","code":"REQUIRED","message":"The organisation is missing: fill it in."},{"path":"content.themes[1]","code":"NOT_FOUND","message":"\"nergens\" is not in the catalogue: give the id or the slug of an entry that is."},{"path":"content.areas[0].municipality","code":"NOT_FOUND","message":"\"atlantis\" is not in the catalogue: give the id or the slug of an entry that is."}]}}}""",
            answer);
        Assert.Contains("De titel ontbreekt", await staff.AskAsync(staff.Editor, $"mutation {{ {Mutation} }}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contact: { email: \"jan.peeters@gmail.com\" }", "content.contact.email", "PRIVATE_EMAIL")]
    [InlineData("description: \"Bel naar 0475 12 34 56\"", "content.description.nl", "MOBILE_NUMBER")]
    [InlineData("summary: \"<script>alert(1)</script>\"", "content.summary.nl", "MARKUP")]
    [InlineData("summary: \"omge\\u202Ekeerd\"", "content.summary.nl", "BIDI_CONTROLS")]
    [InlineData("minAgeMonths: 40, maxAgeMonths: 20", "content.maxAgeMonths", "AGES_REVERSED")]
    public async Task What_may_not_be_kept_is_not_kept_even_in_a_draft(string content, string path, string code)
    {
        var slug = await staff.CreateAsync("Wat niet mag");
        var answer = await staff.AskAsync(
            staff.Editor,
            $"mutation {{ updateOffer(input: {{ offer: \"{slug}\", content: {{ {content} }} }}) {{ userErrors {{ path code }} }} }}");
        Assert.Contains($$"""{"path":"{{path}}","code":"{{code}}"}""", answer, StringComparison.Ordinal);
        Assert.Equal(1, await staff.VersionAsync(slug));
    }

    [Fact]
    public async Task What_is_not_complete_is_kept_and_not_published()
    {
        var answer = await staff.AskAsync(
            staff.Curator,
            $"mutation {{ createOffer(input: {{ content: {{ title: \"Nog zonder samenvatting\", organisation: \"{Staff.Organisation}\" }} }}) {{ offer {{ slug }} findings {{ path code severity }} userErrors {{ code }} }} }}");
        Assert.Contains("""{"path":"summary.nl","code":"SUMMARY_MISSING","severity":"ERROR"}""", answer, StringComparison.Ordinal);
        Assert.EndsWith("\"userErrors\":[]}}}", answer, StringComparison.Ordinal);
        await staff.RefusedAsync(staff.Curator, "publishOffer(input: { offer: \"nog-zonder-samenvatting\" })", "SUMMARY_MISSING");
        Assert.Equal("null", await staff.PublicAsync("nog-zonder-samenvatting", "title"));
    }

    [Fact]
    public async Task An_offer_that_there_is_not_is_a_user_error()
    {
        foreach (var name in new[] { "bestaat-niet", "GEEN SLUG", "00000000-0000-0000-0000-000000000001" })
            await staff.RefusedAsync(staff.Curator, $"confirmOffer(input: {{ offer: \"{name}\" }})", "NOT_FOUND");
    }

    [Fact]
    public async Task An_earlier_version_can_be_brought_back()
    {
        var slug = await staff.CreateAsync("Terug naar af");
        await staff.DoAsync(staff.Editor, $"updateOffer(input: {{ offer: \"{slug}\", content: {{ title: \"Te ver gegaan\" }} }})");
        await staff.DoAsync(staff.Editor, $"bringBackOffer(input: {{ offer: \"{slug}\", version: 1 }})");
        Assert.Equal("""{"data":{"offer":{"title":"Terug naar af","version":3}}}""", await staff.AskAsync(staff.Editor, $"query @inContext(catalogue: WORKING) {{ offer(by: {{ slug: \"{slug}\" }}) {{ title version }} }}"));
    }
}
