using System.Text.Json;
using Catalogue.Api.Tests.Identity;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Curation;

/// <summary>Making one offer of two, and offers from the text of a spreadsheet, over HTTP.</summary>
public sealed class MergeAndImportTests(SignedInServer server) : IClassFixture<SignedInServer>
{
    private readonly Staff staff = new(server.Api, server.City);

    [Fact]
    public async Task Of_two_one_stays_with_what_it_lacked_and_the_other_goes_in_one_commit()
    {
        var into = await staff.PublishAsync("Schaken op school", ", capacity: 8");
        var from = await staff.PublishAsync("Schaakles op school", ", capacity: 20, eligibility: \"Wie wil schaken.\", minAgeMonths: 72");
        var before = server.Api.Served.Version.Number;

        await staff.RefusedAsync(staff.OtherCurator, $"mergeOffers(input: {{ from: \"{from}\", into: \"{into}\" }})", "FORBIDDEN");
        await staff.RefusedAsync(staff.Curator, $"mergeOffers(input: {{ from: \"{into}\", into: \"{into}\" }})", "MERGE_INTO_ITSELF");
        await staff.RefusedAsync(
            staff.Curator, $"mergeOffers(input: {{ from: \"{from}\", into: \"{into}\", expectedVersion: 1 }})", "VERSION_CONFLICT");
        Assert.Equal(before, server.Api.Served.Version.Number);

        for (var time = 0; time < 2; time++)
            await staff.DoAsync(
                staff.Curator,
                $"mergeOffers(input: {{ from: \"{from}\", into: \"{into}\", expectedVersion: 2, idempotencyKey: \"samen\" }})");
        Assert.Equal(before + 1, server.Api.Served.Version.Number);
        Assert.Equal(
            """{"status":"DRAFT","capacity":8,"eligibility":"Wie wil schaken.","minAgeMonths":72,"previousNames":["Schaakles op school"],"history":[{"what":"merge","remark":"schaakles-op-school → schaken-op-school"}]}""",
            await staff.WorkingAsync(into, "status capacity eligibility minAgeMonths previousNames history(first: 1) { what remark }"));
        Assert.Equal("""{"title":"Schaken op school","eligibility":null}""", await staff.PublicAsync(into, "title eligibility"));
        Assert.Equal("""{"title":"Schaken op school"}""", await staff.PublicAsync(from, "title"));
        Assert.Equal("""{"status":"ARCHIVED"}""", await staff.WorkingAsync(from, "status"));
        await staff.DoAsync(staff.Curator, $"restoreOffer(input: {{ offer: \"{from}\" }})");
    }

    [Fact]
    public async Task A_draft_that_goes_is_deleted_and_the_audit_log_keeps_it()
    {
        var (into, from) = (await staff.CreateAsync("Tuinieren met ouders"), await staff.CreateAsync("Tuinieren met de ouders"));
        await staff.DoAsync(staff.Curator, $"mergeOffers(input: {{ from: \"{from}\", into: \"{into}\" }})");
        Assert.Equal("null", await staff.WorkingAsync(from, "title"));
        Assert.Equal(
            1L,
            await server.Api.Database.AskAsync(
                $"SELECT count(*) FROM audit_log WHERE what = 'delete draft' AND details->>'slug' = '{from}'"));
    }

    [Fact]
    public async Task A_spreadsheet_is_tried_first_and_then_saved_with_the_ticket_of_the_trial()
    {
        var slug = await staff.PublishAsync("Uit het rekenblad");
        var csv = $"slug;title;organisation;capacity;summary\n{slug};Uit het rekenblad;{Staff.Organisation};14;Een voorbeeld.\n;Nieuw uit het rekenblad;{Staff.Organisation};9;Een nieuw aanbod.";

        var tried = await ImportAsync(staff.Editor, csv);
        Assert.Equal("[]", tried.GetProperty("userErrors").GetRawText());
        Assert.Equal(
            (1, 1, false),
            (tried.GetProperty("created").GetInt32(), tried.GetProperty("changed").GetInt32(), tried.GetProperty("saved").GetBoolean()));
        Assert.Equal("""{"line":2,"slug":"uit-het-rekenblad","status":"DRAFT","isNew":false,"differences":[{"path":"status","after":"DRAFT"},{"path":"capacity","after":"14"}]}""", tried.GetProperty("entries")[0].GetRawText());
        Assert.Equal(2, await staff.VersionAsync(slug));
        var ticket = tried.GetProperty("ticket").GetString();

        Assert.Equal("IMPORT_NOT_TRIED", CodeOf(await ImportAsync(staff.Editor, csv, save: true)));
        Assert.Equal("IMPORT_NOT_TRIED", CodeOf(await ImportAsync(staff.Editor, csv + " ", ticket, save: true)));
        var saved = await ImportAsync(staff.Editor, csv, ticket, save: true);
        Assert.True(saved.GetProperty("saved").GetBoolean(), saved.GetRawText());
        Assert.Equal("""{"status":"DRAFT","capacity":14,"version":3,"history":[{"what":"import csv","name":"Jo Peeters"}]}""", await staff.WorkingAsync(slug, "status capacity version history(first: 1) { what name }"));
        Assert.Equal("""{"capacity":null}""", await staff.PublicAsync(slug, "capacity"));
        Assert.Equal("""{"status":"DRAFT"}""", await staff.WorkingAsync("nieuw-uit-het-rekenblad", "status"));
        // The catalogue is another by now.
        Assert.Equal("IMPORT_NOT_TRIED", CodeOf(await ImportAsync(staff.Editor, csv, ticket, save: true)));
    }

    [Theory]
    [InlineData("slug;capacity\nboekstart-hasselt;3", "csv[2].organisation", "FORBIDDEN")]
    [InlineData("slug;status\nSLUG;PUBLISHED", "csv[2].status", "FORBIDDEN")]
    [InlineData("slug;contact.email\nSLUG;jan.peeters@gmail.com", "csv[2].contact.email", "PRIVATE_EMAIL")]
    [InlineData("slug;summary\nSLUG;<script>alert(1)</script>", "csv[2].summary.nl", "MARKUP")]
    [InlineData("slug;summary.nl;summary.fr\nSLUG;Goed;<script>alert(1)</script>", "csv[2].summary.fr", "MARKUP")]
    [InlineData("slug;areas\nSLUG;tongeren", "csv[2].areas", "IMPORT_FAULT")]
    [InlineData("slug;capacity\nSLUG;veel", "csv[2].capacity", "IMPORT_FAULT")]
    [InlineData("slug;minAgeMonths;maxAgeMonths\nSLUG;40;20", "csv[2].maxAgeMonths", "IMPORT_FAULT")]
    [InlineData("{ \"offers\": [] }", "csv", "NOT_CSV")]
    [InlineData("", "csv", "IMPORT_FAULT")]
    public async Task What_an_editor_may_not_write_one_by_one_is_not_written_by_the_row(string csv, string path, string code)
    {
        var slug = await staff.CreateAsync("Rij voor rij");
        var elsewhere =
            await staff.AskAsync(staff.Editor, "{ offers(filter: { municipalities: \"hasselt\" }, first: 1) { nodes { slug } } }");
        var other = JsonDocument.Parse(elsewhere).RootElement.GetProperty("data").GetProperty("offers").GetProperty("nodes")[0].GetProperty("slug").GetString()!;
        var text = csv.Replace("SLUG", slug, StringComparison.Ordinal).Replace("boekstart-hasselt", other, StringComparison.Ordinal);
        var before = server.Api.Served.Version.Number;

        var tried = await ImportAsync(staff.Editor, text);
        Assert.Contains(
            (path, code),
            tried.GetProperty("userErrors").EnumerateArray()
                .Select(error => (error.GetProperty("path").GetString()!, error.GetProperty("code").GetString()!)));
        Assert.Equal(JsonValueKind.Null, tried.GetProperty("ticket").ValueKind);
        Assert.Equal(before, server.Api.Served.Version.Number);
    }

    // Paths in the content are not the file's: a person finds the column, and what its cell holds.
    [Theory]
    [InlineData(
        "slug;documents\nSLUG;\"[{\"\"title\"\":{\"\"nl\"\":\"\"Folder\"\"},\"\"url\"\":\"\"https://127.0.0.1/f.pdf\"\"}]\"",
        "documents")]
    [InlineData("slug;contact.email\nSLUG;jan.peeters@gmail.com", "contact.email")]
    [InlineData("slug;summary.nl;summary.fr\nSLUG;Goed;<script>alert(1)</script>", "summary.fr")]
    public async Task What_a_rule_refuses_is_told_at_the_column_and_with_the_value_of_the_cell(string csv, string column)
    {
        var slug = await staff.CreateAsync("Rij met een fout");
        var tried = await ImportAsync(staff.Editor, csv.Replace("SLUG", slug, StringComparison.Ordinal));
        var error = tried.GetProperty("userErrors")[0];
        Assert.Equal($"csv[2].{column}", error.GetProperty("path").GetString());
        Assert.StartsWith($"Regel 2: kolom {column}: \"", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_many_rows_go_at_once_and_no_more()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 501).Select(number => $"Rij nummer {number};{Staff.Organisation}"));
        Assert.Equal("TOO_MANY_ROWS", CodeOf(await ImportAsync(staff.Editor, $"title;organisation\n{rows}")));
    }

    private static string? CodeOf(JsonElement import) => import.GetProperty("userErrors")[0].GetProperty("code").GetString();

    private async Task<JsonElement> ImportAsync(string who, string csv, string? ticket = null, bool save = false)
    {
        var input = $"csv: {JsonSerializer.Serialize(csv)}, validateOnly: {(save ? "false" : "true")}{(ticket is null ? "" : $", ticket: \"{ticket}\"")}";
        var answer = await staff.AskAsync(
            who,
            $"mutation {{ importOffers(input: {{ {input} }}) {{ created changed unchanged saved ticket entries {{ line slug status isNew differences {{ path after }} }} userErrors {{ path code message }} }} }}");
        return JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("importOffers");
    }
}
