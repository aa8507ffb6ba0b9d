using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Files;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Tests.Files;

/// <summary>Whatever stands in a text, an export writes it so that an import finds nothing changed: for every column that has texts, with what spreadsheets and lists take for signs.</summary>
public sealed class CellRoundTripTests
{
    private const int Offers = 250;

    private static readonly string[] Pieces =
    [
        " ", "  ", "\t", "\n", "\r\n", "\r", "\u00A0", "\u3000", "'", "''", "\"", "\"\"", ";", ",", "\\", "\\;", "\\ ", "=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\uFE62", "\uFE66",
        "\u207B", "\u2212", "|", "%", "#", "#N/A", "#NAAM?", "x", "een", "é", "عربي", "[", "{", "[]", "{\"a\":1}", "true", "ja", "0", "1,5", "2026-09-01", "1/09/2026", "sep=;", "nl", "漢", "👍",
    ];

    [Theory]
    [InlineData(1, ',')]
    [InlineData(2, ';')]
    [InlineData(3, '\t')]
    [InlineData(4, ',')]
    public async Task An_export_of_any_texts_is_imported_as_no_change(int seed, char separator)
    {
        var random = new Random(seed);
        var known = ImportSample.Catalogue.Offers.Take(Offers).Select(offer => offer with { Content = Content(offer.Content, () => Text(random)) }).ToImmutableArray();
        var catalogue = ImportSample.Catalogue with { Offers = known };
        await UnchangedAsync(catalogue, separator);
    }

    [Theory]
    [InlineData(" x")]
    [InlineData("x ")]
    [InlineData(" ; ")]
    [InlineData("\\ ")]
    [InlineData("a\\")]
    [InlineData(" \\; ")]
    [InlineData("\tx\n")]
    [InlineData("' x")]
    [InlineData(" =x")]
    [InlineData("\uFF1Dx")]
    [InlineData("#naam?")]
    public async Task Each_that_was_lost_before_stands_again_alone_and_among_others(string text)
    {
        foreach (var names in new[] { new[] { text }, ["een", text], [text, "twee"], [text, text + "x", text] })
        {
            var offer = ImportSample.Catalogue.Offers[0];
            await UnchangedAsync(ImportSample.Catalogue with { Offers = [offer with { Content = offer.Content with { PreviousNames = [.. names], ExternalId = text } }] }, ',');
        }
    }

    private static async Task UnchangedAsync(CatalogueEntries catalogue, char separator)
    {
        using var file = new MemoryStream();
        await CatalogueExport.WriteCsvAsync(catalogue, file, DataLicence.Default, separator, default);
        var (report, offers) = ImportSample.Read(file.ToArray(), catalogue);
        Assert.Empty(report.Errors.First.Select(finding => finding.ToString()));
        Assert.Empty(report.Warnings.First.Select(finding => finding.ToString()));
        Assert.Empty(offers.SelectMany(offer => offer.Changes.Select(change => $"{offer.Wanted.Slug}: {change}")));
        Assert.Equal(catalogue.Offers.Length, report.Unchanged);
    }

    // Every text of it another; what must be a slug, an address or a day stays.
    private static OfferContent Content(OfferContent content, Func<string> text)
    {
        LocalizedText Localized() => new([new Translation("nl", text()), new Translation("fr", text(), TextOrigin.Machine, IsReviewed: false), new Translation("ar", text())]);
        return content with
        {
            Title = Localized(),
            Summary = Localized(),
            Description = Localized(),
            Eligibility = Localized(),
            PreviousNames = [text(), text(), text()],
            ExternalId = text() + Guid.NewGuid(),
            Partners = [.. content.Partners.Select(partner => partner with { Role = Localized() })],
            Price = new() { ReducedFor = Localized(), Note = Localized() },
            Places = [new(OfferPlaceKind.Address, Localized(), new(text(), text(), text()))],
            Registration = new() { How = Localized(), Documents = [Localized()] },
            Contact = new(text(), text(), text(), text(), text(), Function: Localized()),
            Reach = [new(7, ReachUnit.Total, null, null, Localized())],
            Documents = [new(OfferDocumentKind.Other, Localized())],
            Provenance = content.Provenance with { Sources = [text(), text()], Note = text() },
        };
    }

    // Never nothing but space, which is no text.
    private static string Text(Random random)
    {
        while (true)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            if (!string.IsNullOrWhiteSpace(text))
                return text;
        }
    }
}
