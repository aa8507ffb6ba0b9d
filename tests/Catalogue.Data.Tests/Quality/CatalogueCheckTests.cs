using System.Text.Json.Nodes;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Quality;
using Catalogue.Data.Schools;
using Catalogue.Data.Tests.Files;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Tests.Quality;

public sealed class CatalogueCheckTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Offer Typing = ImportSample.Offer(ImportSample.Known) with { LastChecked = Today };

    [Fact]
    public void The_starting_data_breaks_no_rule()
    {
        var report = CatalogueCheck.Run(ImportSample.Catalogue, Today);
        Assert.All(
            ["broken", "retired", "rules", "duplicates", "externalIds"],
            key => Assert.Empty(report.Sections.Single(section => section.Key == key).Findings));
    }

    [Theory]
    [InlineData("overdue", "was to be checked by 2026-11-21")]
    [InlineData("stale", "was last checked on 2025-11-21")]
    [InlineData("unchecked", "has no day on which it was checked")]
    [InlineData("noPlace", "names neither schools nor areas")]
    [InlineData("noNetwork", "names neither schools nor networks")]
    [InlineData("noTheme", "names no theme")]
    [InlineData("levels", "is for NURSERY, and its ages are 144 to any months")]
    [InlineData("rules", "maxAgeMonths is less than minAgeMonths: exchange the two, or leave one out where that end is open")]
    [InlineData("broken", "organisation names 00000000-0000-0000-0000-000000000000")]
    [InlineData("translations.tr", "title, summary, description")]
    [InlineData("unreviewed.tr", "title")]
    public void What_is_to_be_improved_in_an_offer_is_found(string key, string message)
    {
        var content = Typing.Content;
        var offer = key switch
        {
            "overdue" => Typing with { NextCheck = Today.AddDays(-1) },
            "stale" => Typing with { LastChecked = Today.AddYears(-1).AddDays(-1) },
            "unchecked" => Typing with { LastChecked = null },
            "noPlace" => Typing with { Content = content with { Areas = [] } },
            "noNetwork" => Typing with { Content = content with { AllNetworks = false, Networks = [] } },
            "noTheme" => Typing with { Content = content with { Themes = [] } },
            "levels" => Typing with { Content = content with { Levels = [EducationLevel.Nursery], MinAgeMonths = 144, MaxAgeMonths = null } },
            "rules" => Typing with { Content = content with { Levels = [], MinAgeMonths = 2, MaxAgeMonths = 1 } },
            "broken" => Typing with { Content = content with { Organisation = Guid.Empty } },
            "translations.tr" => Typing,
            _ => Typing with { Content = content with { Title = new([.. content.Title.Translations, new("tr", "Başlık", TextOrigin.Machine, IsReviewed: false)]) } },
        };
        var turkish = Typing with { Id = Guid.NewGuid(), Slug = "turks", Content = content with { Title = new([new("nl", "Anders"), new("tr", "Başka")]) } };
        Assert.Contains(message, Found(ImportSample.Catalogue with { Offers = [offer, turkish] }, key, Typing.Slug));
    }

    [Fact]
    public void What_is_sound_is_not_found()
    {
        var report = CatalogueCheck.Run(ImportSample.Catalogue with { Offers = [Typing] }, Today);
        Assert.DoesNotContain(
            report.Sections.Where(
                section => !section.Key.StartsWith("translations", StringComparison.Ordinal)).SelectMany(section => section.Findings),
            finding => finding.Slug == Typing.Slug);
    }

    [Fact]
    public void Retired_entries_in_use_duplicates_and_schools_without_a_network_are_found()
    {
        var catalogue = ImportSample.Catalogue;
        var entries = catalogue with
        {
            Offers = [Typing, Typing with { Id = Guid.NewGuid(), Slug = "dubbel" }],
            Themes = [.. catalogue.Themes.Select(theme => Typing.Content.Themes.Contains(theme.Id) ? theme with { IsRetired = true } : theme)],
            Schools = [.. catalogue.Schools.Select(school => school.Slug == "het-wijdeland" ? school with { Networks = [] } : school)],
        };
        Assert.StartsWith("themes names ", Found(entries, "retired", Typing.Slug)[0], StringComparison.Ordinal);
        Assert.Equal(
            ["is much like typlessen-sint-truiden, of the same organisation in the same place"], Found(entries, "duplicates", "dubbel"));
        Assert.Equal(["has no network today"], Found(entries, "schools", "het-wijdeland"));
    }

    [Fact]
    public async Task The_report_can_be_read_and_its_JSON_has_every_finding()
    {
        var report = CatalogueCheck.Run(ImportSample.Catalogue with { Offers = [Typing with { LastChecked = null }] }, Today);
        using var text = new StringWriter();
        await CheckReportText.WriteAsync(report, text);
        Assert.StartsWith("Version 1 on 2026-11-22: 1 offers, ", text.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            $"Offers never checked (1){Environment.NewLine}  offer typlessen-sint-truiden: has no day on which it was checked",
            text.ToString(),
            StringComparison.Ordinal);
        var json = await JsonAsync(report);
        Assert.Equal(
            (1, "2026-11-22", 1, report.Count), ((int)json["version"]!, (string?)json["day"], (int)json["offers"]!, (int)json["count"]!));
        Assert.Equal(report.Count, json["sections"]!.AsArray().Sum(section => section!["findings"]!.AsArray().Count));
    }

    [Fact]
    public async Task The_JSON_of_thousands_of_findings_is_whole()
    {
        var offers = Enumerable.Range(0, 3_000).Select(
            number => Typing with { Id = Guid.NewGuid(), Slug = $"schrijfles-{number}", LastChecked = null });
        var report = CatalogueCheck.Run(ImportSample.Catalogue with { Offers = [.. offers] }, Today);
        var findings = (await JsonAsync(report))["sections"]!.AsArray().Single(
            section => (string?)section!["key"] == "unchecked")!["findings"]!.AsArray();
        Assert.Equal(
            Enumerable.Range(0, 3_000).Select(number => $"schrijfles-{number}"), findings.Select(finding => (string?)finding!["slug"]));
    }

    private static async Task<JsonNode> JsonAsync(CheckReport report)
    {
        using var text = new StringWriter();
        await CheckReportText.WriteJsonAsync(report, text);
        return JsonNode.Parse(text.ToString())!;
    }

    private static string[] Found(CatalogueEntries entries, string key, string slug) =>
        [.. CatalogueCheck.Run(entries, Today).Sections.Single(section => section.Key == key).Findings.Where(finding => finding.Slug == slug).Select(finding => finding.Message)];
}
