using Catalogue.Api.Tests.Identity;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Curation;

/// <summary>What staff do to the nouns that are no offers, over HTTP; each noun in each test.</summary>
public sealed class EntryMutationTests(SignedInServer server) : IClassFixture<SignedInServer>
{
    private static readonly (string Type, string Content)[] Nouns =
    [
        ("Organisation", "kind: EXTERNAL, municipality: \"sint-truiden\""),
        ("School", "municipality: \"sint-truiden\", levels: [PRIMARY]"),
        ("Neighbourhood", "kind: WIJK, municipality: \"sint-truiden\""),
        ("Theme", "policyBasis: LOCAL_POLICY"),
        ("ConsultationPlatform", "subject: \"Spijbelen\", municipality: \"sint-truiden\""),
    ];

    private readonly EntryStaff staff = new(server);

    public static TheoryData<string> Types => [.. Nouns.Select(noun => noun.Type)];

    public static TheoryData<string> OfACity => [.. Nouns.Select(noun => noun.Type).Where(type => type != "Theme")];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task An_entry_is_made_changed_retired_taken_back_and_given_an_earlier_content(string type)
    {
        var (member, slug) = (Member(type), await CreateAsync(type, "Proef van alles"));
        Assert.Equal("""{"name":"Proef van alles","version":1,"retired":false}""", await SeenAsync(type, slug, "name version retired"));
        Assert.Contains($"\"{slug}\"", await ListAsync(type), StringComparison.Ordinal);

        var updated = await staff.DoAsync(
            Who(type),
            $"update{type}(input: {{ {member}: \"{slug}\", expectedVersion: 1, content: {{ name: \"Proef met andere naam\" }} }})",
            "differences { path before after }");
        Assert.EndsWith("""
            "before":"\"Proef van alles\"","after":"\"Proef met andere naam\""}]
            """, updated.GetProperty("differences").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("""{"name":"Proef met andere naam","version":2}""", await SeenAsync(type, slug, "name version"));

        await staff.DoAsync(Who(type), $"retire{type}(input: {{ {member}: \"{slug}\", remark: \"Gesloten.\" }})");
        Assert.DoesNotContain($"\"{slug}\"", await ListAsync(type), StringComparison.Ordinal);
        Assert.Equal("""{"retired":true}""", await SeenAsync(type, slug, "retired"));
        await staff.RefusedAsync(Who(type), $"retire{type}(input: {{ {member}: \"{slug}\" }})", "STEP_NOT_ALLOWED");
        await staff.DoAsync(Who(type), $"reinstate{type}(input: {{ {member}: \"{slug}\" }})");
        await staff.RefusedAsync(Who(type), $"reinstate{type}(input: {{ {member}: \"{slug}\" }})", "STEP_NOT_ALLOWED");
        Assert.Contains($"\"{slug}\"", await ListAsync(type), StringComparison.Ordinal);

        await staff.DoAsync(Who(type), $"bringBack{type}(input: {{ {member}: \"{slug}\", version: 1 }})");
        await staff.RefusedAsync(Who(type), $"bringBack{type}(input: {{ {member}: \"{slug}\", version: 99 }})", "REVISION_NOT_FOUND");
        Assert.Equal("""{"name":"Proef van alles","version":5,"retired":false}""", await SeenAsync(type, slug, "name version retired"));
        Assert.Equal(
            """{"history":[{"version":5,"what":"bring back 1","name":"Proef van alles","remark":null},{"version":4,"what":"reinstate","name":"Proef met andere naam","remark":null},{"version":3,"what":"retire","name":"Proef met andere naam","remark":"Gesloten."},{"version":2,"what":"update","name":"Proef met andere naam","remark":null},{"version":1,"what":"create","name":"Proef van alles","remark":null}]}""",
            await SeenAsync(type, slug, "history { version what name remark }", staff.Curator));
    }

    [Fact]
    public async Task Of_a_part_what_is_left_out_stays_and_what_is_null_goes()
    {
        var (organisation, school) =
            (await CreateAsync("Organisation", "Dienst met een balie"), await CreateAsync("School", "School met een adres"));
        await staff.DoAsync(
            staff.Curator,
            $"updateOrganisation(input: {{ organisation: \"{organisation}\", content: {{ contact: {{ phone: \"011 70 15 64\", email: \"info@stad.be\", street: \"Plein 1\" }} }} }})");
        var updated = await staff.DoAsync(
            staff.Curator,
            $"updateOrganisation(input: {{ organisation: \"{organisation}\", content: {{ contact: {{ phone: \"011 70 15 65\", street: null }} }} }})",
            "organisation { contact { phone email street } } differences { path }");
        Assert.Equal("""{"phone":"011 70 15 65","email":"info@stad.be","street":null}""", updated.GetProperty("organisation").GetProperty("contact").GetRawText());
        Assert.Equal("""[{"path":"contact.phone"},{"path":"contact.street"}]""", updated.GetProperty("differences").GetRawText());
        await staff.DoAsync(
            staff.Curator,
            $"updateSchool(input: {{ school: \"{school}\", content: {{ address: {{ street: \"Plein 1\", postcode: \"3800\" }} }} }})");
        var moved = await staff.DoAsync(
            staff.Curator,
            $"updateSchool(input: {{ school: \"{school}\", content: {{ address: {{ street: \"Plein 2\" }} }} }})",
            "school { address { street postcode } }");
        Assert.Equal("""{"address":{"street":"Plein 2","postcode":"3800"}}""", moved.GetProperty("school").GetRawText());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Trying_tells_what_would_change_and_writes_nothing(string type)
    {
        var (member, slug) = (Member(type), await CreateAsync(type, "Proberen maar"));
        var before = await staff.WrittenAsync();
        var created = await staff.DoAsync(
            Who(type),
            $"create{type}(input: {{ validateOnly: true, idempotencyKey: \"x\", content: {{ name: \"Nog niet\", {Content(type)} }} }})",
            $"{member} {{ slug }} differences {{ path }}");
        Assert.Equal("null", created.GetProperty(member).GetRawText());
        var updated = await staff.DoAsync(
            Who(type),
            $"update{type}(input: {{ {member}: \"{slug}\", validateOnly: true, content: {{ name: \"Toch anders\" }} }})",
            $"{member} {{ version }} differences {{ after }}");
        Assert.Contains("Toch anders", updated.GetProperty("differences").GetRawText(), StringComparison.Ordinal);
        await staff.DoAsync(Who(type), $"retire{type}(input: {{ {member}: \"{slug}\", validateOnly: true }})");
        Assert.Equal(before, await staff.WrittenAsync());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_call_that_is_sent_again_is_done_once_and_its_key_is_for_no_other(string type)
    {
        var (member, slug) = (Member(type), await CreateAsync(type, "Eén keer"));
        string Update(string name) => $"update{type}(input: {{ {member}: \"{slug}\", idempotencyKey: \"u-{slug}-{type}\", content: {{ name: \"{name}\" }} }})";
        string Create(string name) => $"create{type}(input: {{ idempotencyKey: \"c-{slug}-{type}\", content: {{ name: \"{name}\", {Content(type)} }} }})";
        string? made = null;
        for (var time = 0; time < 3; time++)
        {
            await staff.DoAsync(Who(type), Update("Eén keer anders"));
            var again = (await staff.DoAsync(Who(type), Create("Eén keer gemaakt"), $"{member} {{ slug }}")).GetProperty(member).GetProperty("slug").GetString();
            Assert.Equal(made ??= again, again);
        }

        await staff.RefusedAsync(Who(type), Update("Eén keer te veel"), "IDEMPOTENCY_KEY_REUSED");
        await staff.RefusedAsync(Who(type), Create("Eén keer te veel"), "IDEMPOTENCY_KEY_REUSED");
        Assert.Contains("\"version\":2", await SeenAsync(type, slug, "version"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_stale_version_an_entry_that_there_is_not_and_one_of_another_kind_are_refused(string type)
    {
        var (member, slug) = (Member(type), await CreateAsync(type, "Versies"));
        await staff.RefusedAsync(
            Who(type),
            $"update{type}(input: {{ {member}: \"{slug}\", expectedVersion: 7, content: {{ name: \"Te laat\" }} }})",
            "VERSION_CONFLICT");
        await staff.RefusedAsync(Who(type), $"retire{type}(input: {{ {member}: \"bestaat-niet\" }})", "NOT_FOUND");
        await staff.RefusedAsync(Who(type), $"retire{type}(input: {{ {member}: \"GEEN SLUG\" }})", "NOT_FOUND");
        await staff.RefusedAsync(
            Who(type), $"retire{type}(input: {{ {member}: \"{server.Api.Served.Working.Offers[0].Id}\" }})", "OTHER_KIND");
        await staff.RefusedAsync(Who(type), $"create{type}(input: {{ content: {{}} }})", [.. Required(type).Select(_ => "REQUIRED")]);
        await staff.RefusedAsync(Who(type), $"update{type}(input: {{ {member}: \"{slug}\", content: {{ name: null }} }})", "REQUIRED");
    }

    [Theory]
    [MemberData(nameof(OfACity))]
    public async Task An_entry_is_written_by_curators_of_its_municipality_and_moved_by_those_of_both(string type)
    {
        var (member, slug) = (Member(type), await CreateAsync(type, "Van de stad"));
        foreach (var mutation in new[] { $"update{type}(input: {{ {member}: \"{slug}\", content: {{ name: \"Van ons\" }} }})", $"retire{type}(input: {{ {member}: \"{slug}\" }})", $"bringBack{type}(input: {{ {member}: \"{slug}\", version: 1 }})", $"create{type}(input: {{ content: {{ name: \"Van hen\", {Content(type)} }} }})" })
            await staff.RefusedAsync(staff.OtherCurator, mutation, "FORBIDDEN");
        await staff.RefusedAsync(
            staff.Curator, $"update{type}(input: {{ {member}: \"{slug}\", content: {{ municipality: \"hasselt\" }} }})", "FORBIDDEN");
        Assert.Equal(
            5L,
            await server.Api.Database.AskAsync(
                $"SELECT count(*) FROM audit_log WHERE kind = '{Kind(type)}' AND details ->> 'refused' = 'FORBIDDEN' AND details ->> 'role' = 'CURATOR'"));
        var move = $"update{type}(input: {{ {member}: \"{slug}\", content: {{ municipality: \"hasselt\" }} }})";
        if (type == "Neighbourhood")
            await staff.RefusedAsync(staff.Administrator, move, "SLUG_ELSEWHERE");
        else
            await staff.DoAsync(staff.Administrator, move);
    }

    [Fact]
    public async Task An_organisation_that_works_wider_is_an_administrators_and_one_that_works_in_one_city_that_citys()
    {
        await staff.RefusedAsync(
            staff.Curator, "createOrganisation(input: { content: { name: \"Overal bezig\", kind: EXTERNAL } })", "FORBIDDEN");
        await staff.RefusedAsync(
            staff.Curator,
            "createOrganisation(input: { content: { name: \"Overal bezig\", kind: EXTERNAL, coverage: [\"sint-truiden\", \"hasselt\"] } })",
            "FORBIDDEN");
        await staff.DoAsync(
            staff.Curator,
            "createOrganisation(input: { content: { name: \"Enkel hier bezig\", kind: EXTERNAL, coverage: \"sint-truiden\" } })");
        await staff.DoAsync(staff.Administrator, "createOrganisation(input: { content: { name: \"Overal bezig\", kind: EXTERNAL } })");
    }

    [Fact]
    public async Task What_is_left_out_stays_what_is_null_goes_and_a_list_replaces()
    {
        var slug = await CreateAsync("Organisation", "Met veel gegevens");
        await staff.DoAsync(
            staff.Curator,
            $"updateOrganisation(input: {{ organisation: \"{slug}\", content: {{ description: \"Een huis.\", type: LIBRARY, contact: {{ phone: \"011 70 15 64\", website: \"https://stad.be\" }}, openingHours: [{{ days: [MONDAY, FRIDAY], kind: OPEN, opens: \"09:00:00\", closes: \"12:30:00\" }}, {{ days: [], kind: CLOSED }}] }} }})");
        await staff.DoAsync(
            staff.Curator,
            $"updateOrganisation(input: {{ organisation: \"{slug}\", content: {{ type: null, openingHours: {{ days: TUESDAY, kind: BY_APPOINTMENT }} }} }})");
        const string Fields = "description type contact { phone website } openingHours { days kind opens }";
        Assert.Equal(
            """{"description":"Een huis.","type":null,"contact":{"phone":"011 70 15 64","website":"https://stad.be"},"openingHours":[{"days":["TUESDAY"],"kind":"BY_APPOINTMENT","opens":null}]}""",
            await SeenAsync("Organisation", slug, Fields));
        await staff.DoAsync(staff.Curator, $"bringBackOrganisation(input: {{ organisation: \"{slug}\", version: 2 }})");
        Assert.Contains("""{"days":["MONDAY","FRIDAY"],"kind":"OPEN","opens":"09:00"}""", await SeenAsync("Organisation", slug, Fields), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Organisation", "description", "description: \"Een huis voor iedereen.\"")]
    [InlineData("Theme", "name", "policyBasis: DECREE_TASK")]
    [InlineData("ConsultationPlatform", "subject", "subject: \"Een onderwerp.\"")]
    public async Task A_text_is_written_in_another_language_beside_the_Dutch(string type, string text, string content)
    {
        var (member, slug) = (Member(type), await CreateAsync(type, "Vertaald en wel"));
        await staff.DoAsync(Who(type), $"update{type}(input: {{ {member}: \"{slug}\", content: {{ {content} }} }})");
        await staff.DoAsync(Who(type), $"translate{type}(input: {{ {member}: \"{slug}\", language: \"fr\", {text}: \"En français\" }})");
        Assert.Equal("""{"text":"En français"}""", await SeenAsync(type, slug, $"text: {text}", language: "fr"));
        Assert.DoesNotContain("En français", await SeenAsync(type, slug, text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_saved_as_it_stands_is_no_new_version()
    {
        var slug = await CreateAsync("School", "Altijd gelijk");
        await staff.DoAsync(staff.Curator, $"updateSchool(input: {{ school: \"{slug}\", content: {{ name: \"Altijd gelijk\" }} }})");
        Assert.Contains("\"version\":1", await SeenAsync("School", slug, "version"), StringComparison.Ordinal);
    }

    private static string Content(string type) => Nouns.Single(noun => noun.Type == type).Content;

    private static string[] Required(string type) => type switch
    {
        "Theme" => ["name"],
        "Organisation" => ["name", "kind"],
        "School" => ["name", "municipality"],
        _ => ["name", type == "Neighbourhood" ? "kind" : "subject", "municipality"],
    };

    private static string Kind(string type) => type == "ConsultationPlatform" ? "PLATFORM" : type.ToUpperInvariant();

    private static string Member(string type) => char.ToLowerInvariant(type[0]) + type[1..];

    private string Who(string type) => type == "Theme" ? staff.Administrator : staff.Curator;

    private async Task<string> CreateAsync(string type, string name) =>
        (await staff.DoAsync(Who(type), $"create{type}(input: {{ content: {{ name: \"{name}\", {Content(type)} }} }})", $"{Member(type)} {{ slug }}")).GetProperty(Member(type)).GetProperty("slug").GetString()!;

    private async Task<string> SeenAsync(string type, string slug, string fields, string? who = null, string language = "nl") =>
        (await server.Api.AskAsAsync(who, $"query @inContext(language: \"{language}\") {{ {Member(type)}(by: {{ slug: \"{slug}\" }}) {{ {fields} }} }}")).Data.GetProperty(Member(type)).GetRawText();

    private Task<string> ListAsync(string type) =>
        staff.AskAsync(null, type == "Theme" ? "{ themes { slug } }" : $"{{ {Member(type)}s(first: 100) {{ nodes {{ slug }} }} }}");
}
