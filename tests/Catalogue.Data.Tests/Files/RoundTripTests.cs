using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Data.Database;
using Catalogue.Data.Files;
using Catalogue.Data.Offers;
using Catalogue.Testing;

namespace Catalogue.Data.Tests.Files;

/// <summary>What is exported is complete enough to be imported again.</summary>
public sealed class RoundTripTests
{
    private const string Rich = """
        [{
          "slug": "rijk", "status": "IN_REVIEW", "lastChecked": "2026-09-01", "nextCheck": "2027-06-30",
          "title": { "nl": "=Titel; met \"alles\"", "fr": { "text": "@Titre", "origin": "MACHINE", "reviewed": false }, "ar": "عنوان" },
          "summary": { "nl": "Kort\r\nof lang", "en": { "text": "Short", "origin": "MACHINE", "reviewed": true } },
          "description": { "nl": "'-Streepje", "uk": { "text": "Опис", "origin": "PERSON", "reviewed": false } },
          "previousNames": ["Oud; ouder", "A\\B"], "externalId": "+7", "organisation": "vdab",
          "partners": [{ "organisation": "leerwinkel-hasselt", "role": { "nl": "partner", "en": "partner" } }],
          "funders": ["stad-sint-truiden"], "themes": ["boekstart"], "targetGroups": ["PUPILS"], "levels": ["PRIMARY", "SECONDARY"],
          "minAgeMonths": 36, "maxAgeMonths": 155, "networks": ["GO", "VGO"],
          "areas": [{ "municipality": "hasselt", "citywide": true }, { "municipality": "sint-truiden", "neighbourhoods": ["sint-truiden-brustem", "sint-truiden-wilderen"] }],
          "languages": ["nl", "fr"], "free": false,
          "price": { "amount": 2.5, "per": "PER_SESSION", "reducedAmount": 0.5, "reducedFor": "UiTPAS", "paidTo": "vdab", "note": "Cash" },
          "places": [{ "kind": "ADDRESS", "name": "Bib", "address": { "street": "Plein 1", "postcode": "3800", "locality": "Sint-Truiden" }, "coordinates": { "latitude": 50.8, "longitude": 5.1 }, "wheelchairAccessible": false }],
          "schedule": { "rules": [{ "days": ["WEDNESDAY"], "starts": "13:30", "ends": "15:30", "weeks": "SCHOOL", "every": 2, "inMonth": -1, "from": "2026-09-01" }],
            "sessions": [{ "day": "2026-10-01", "starts": "09:00", "ends": "10:00" }, { "day": "2026-10-02", "starts": "20:00", "ends": "08:00" }, { "day": "2026-10-05", "starts": "09:00", "ends": "16:00", "lastDay": "2026-10-09" }], "except": ["2026-11-11"], "byArrangement": true, "note": "Bel eerst" },
          "capacity": 10, "placesLeft": 0, "placesAsOf": "2026-09-15",
          "registration": { "required": false, "how": "Aan de balie", "url": "https://example.org/a?b=c", "from": "2026-08-01", "deadline": "2026-09-30", "documents": ["Kids-ID"] },
          "contact": { "street": "Plein 1", "postcode": "3800", "locality": "Sint-Truiden", "phone": "+32 11", "email": "a@example.org", "website": "https://example.org", "function": { "nl": "balie", "en": "desk" } },
          "eligibility": "Wie wil", "preparation": {"nl": "Breng een potlood mee", "fr": "Prenez un crayon"}, "validFrom": "2026-09-01", "validUntil": "2027-06-30",
          "reach": [{ "count": 12, "unit": "PER_WEEK", "from": "2026-09-01", "of": "kinderen" }],
          "documents": [{ "kind": "HANDBOOK", "title": "Draaiboek", "url": "https://example.org/d" }],
          "provenance": { "kind": "PAGE", "sources": ["S1"], "note": "Nota", "assumed": ["price", "schedule"] }
        }]
        """;

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Into_the_same_catalogue_it_changes_nothing(bool asCsv) => await InFolderAsync(async folder =>
    {
        await using var database = await FilledAsync(folder);
        await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        var path = await ExportAsync(server, folder, asCsv);
        var report = await CatalogueImport.RunAsync(server, path, apply: true, TimeProvider.System);
        Assert.Equal((0, 0, 0, 0), (report.Errors.Count, report.Warnings.Count, report.Created.Count, report.Changed.Count));
        Assert.Null(report.Applied);
        Assert.Equal(0L, await database.AskAsync("SELECT count(*) - 2 FROM (SELECT DISTINCT version FROM change) v"));
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_with_the_names_of_before_changes_nothing(bool asCsv) => await InFolderAsync(async folder =>
    {
        await using var database = await FilledAsync(folder);
        await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        var path = await ExportAsync(server, folder, asCsv);
        var text = await File.ReadAllTextAsync(path);
        var before = text.Replace("registration.required", "registration.isRequired", StringComparison.Ordinal)
            .Replace("\"required\"", "\"isRequired\"", StringComparison.Ordinal)
                .Replace("\"byArrangement\"", "\"isByArrangement\"", StringComparison.Ordinal);
        Assert.Contains("isRequired", before, StringComparison.Ordinal);
        Assert.Contains("isByArrangement", before, StringComparison.Ordinal);
        Assert.DoesNotContain("isRequired", text, StringComparison.Ordinal);
        Assert.DoesNotContain("isByArrangement", text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, before);
        var report = await CatalogueImport.RunAsync(server, path, apply: true, TimeProvider.System);
        Assert.Equal((0, 0, 0, 0), (report.Errors.Count, report.Warnings.Count, report.Created.Count, report.Changed.Count));
    });

    [Fact]
    public async Task As_JSON_into_an_empty_catalogue_it_is_the_same_again() => await InFolderAsync(async folder =>
    {
        await using var database = await FilledAsync(folder);
        await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        var path = await ExportAsync(server, folder, asCsv: false);
        await using var other = await CatalogueTemplate.EmptyAsync();
        await using var otherServer = CatalogueDatabase.OpenForServing(other.ConnectionString);
        var report = await CatalogueImport.RunAsync(otherServer, path, apply: true, TimeProvider.System);
        Assert.Empty(report.Errors.First.Select(finding => finding.ToString()));
        Assert.Equal(1, report.Applied!.Number);
        Assert.Equal(await File.ReadAllTextAsync(path), await File.ReadAllTextAsync(await ExportAsync(otherServer, folder, asCsv: false)));
    });

    [Fact]
    public async Task As_CSV_beside_the_other_nouns_the_offers_are_the_same_again() => await InFolderAsync(async folder =>
    {
        await using var database = await FilledAsync(folder);
        await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        var (csv, json) = (await ExportAsync(server, folder, asCsv: true), await ExportAsync(server, folder, asCsv: false));
        var nouns = JsonNode.Parse(await File.ReadAllTextAsync(json))!;
        nouns["offers"] = new JsonArray();
        await File.WriteAllTextAsync(Path.Combine(folder, "nouns.json"), nouns.ToJsonString());

        await using var other = await CatalogueTemplate.EmptyAsync();
        await using var otherServer = CatalogueDatabase.OpenForServing(other.ConnectionString);
        Assert.NotNull(
            (await CatalogueImport.RunAsync(otherServer, Path.Combine(folder, "nouns.json"), apply: true, TimeProvider.System)).Applied);
        var report = await CatalogueImport.RunAsync(otherServer, csv, apply: true, TimeProvider.System);
        Assert.Empty(report.Errors.First.Select(finding => finding.ToString()));
        var again = await ExportAsync(otherServer, folder, asCsv: false);
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(await File.ReadAllTextAsync(json)), JsonNode.Parse(await File.ReadAllTextAsync(again))));
    });

    [Fact]
    public async Task As_CSV_an_offer_with_everything_has_the_columns_and_cells_that_are_kept()
    {
        using var file = new MemoryStream();
        await CatalogueExport.WriteCsvAsync(
            ImportSample.Catalogue with { Offers = [RichOffer()] }, file, DataLicence.Default, ',', CancellationToken.None);
        var text = Encoding.UTF8.GetString(file.ToArray());
        Assert.Equal('\uFEFF', text[0]);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Kept.Match(text[1..], "exported.csv");
    }

    [Fact]
    public async Task As_JSON_an_entry_of_every_noun_has_the_members_that_are_kept() => await InFolderAsync(async folder =>
    {
        await using var database = await FilledAsync(folder);
        await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        var lists = JsonNode.Parse(await File.ReadAllTextAsync(await ExportAsync(server, folder, asCsv: false)))!.AsObject();
        foreach (var entries in lists.Select(list => list.Value).OfType<JsonArray>())
        {
            var one = entries.FirstOrDefault(entry => (string?)entry!["slug"] == "rijk") ?? entries[0]!;
            entries.Clear();
            entries.Add(one);
        }

        Kept.Match(lists.ToJsonString(Readable), "exported.json");
    });

    private static Offer RichOffer()
    {
        var (report, offers) = ImportSample.Read(Rich);
        Assert.Empty(report.Errors.First);
        var wanted = Assert.Single(offers).Wanted;
        return new()
        {
            Id = Guid.Empty, Slug = wanted.Slug, Version = 1, UpdatedAt = DateTimeOffset.UnixEpoch,
            Status = wanted.Status, LastChecked = wanted.LastChecked, NextCheck = wanted.NextCheck, Content = wanted.Content,
        };
    }

    private static async Task<TestDatabase> FilledAsync(string folder)
    {
        var database = await CatalogueTemplate.SeededAsync();
        await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        var path = Path.Combine(folder, "rijk.json");
        await File.WriteAllTextAsync(path, Rich);
        var report = await CatalogueImport.RunAsync(server, path, apply: true, TimeProvider.System);
        Assert.Empty(report.Errors.First.Select(finding => finding.ToString()));
        return database;
    }

    private static async Task<string> ExportAsync(Npgsql.NpgsqlDataSource server, string folder, bool asCsv)
    {
        var path = Path.Combine(folder, Path.GetRandomFileName());
        await using var file = File.Create(path);
        await (asCsv ? CatalogueExport.WriteCsvAsync(server, file, DataLicence.Default) : CatalogueExport.WriteJsonAsync(server, file, DataLicence.Default));
        return path;
    }

    private static async Task InFolderAsync(Func<string, Task> test)
    {
        var folder = TestFolder.Make();
        try
        {
            await test(folder);
        }
        finally
        {
            TestFolder.Remove(folder);
        }
    }
}
