using System.Text;
using Catalogue.Data.Files;
using Catalogue.Testing;

namespace Catalogue.Data.Tests.Files;

/// <summary>
/// What is wrong in a file is told with its line, column, value and remedy, and is an error, so that nothing of the file is applied.
/// </summary>
public sealed class BadCsvTests
{
    private const string Header = "slug,title.nl,organisation,themes,areas,minAgeMonths,maxAgeMonths,status,provenance.kind\n";

    [Theory]
    [InlineData("een,Een,vdabb,,,,,,EXAMPLE", "line 2, column organisation: \"vdabb\" names 'vdabb', and there is no organisation of that slug: did you mean 'vdab'?")]
    [InlineData("een,Een,vdab,boekstar,,,,,EXAMPLE", "line 2, column themes: \"boekstar\" names 'boekstar', and there is no theme of that slug: did you mean 'boekstart'?")]
    [InlineData("een,Een,vdab,xyzzy,,,,,EXAMPLE", "line 2, column themes: \"xyzzy\" names 'xyzzy', and there is no theme of that slug: use the slug of one that is there.")]
    [InlineData("een,Een,vdab,,brustem,,,,EXAMPLE", "line 2, column areas: \"brustem\" names 'brustem', and there is no municipality or neighbourhood of that slug: did you mean 'sint-truiden-brustem'?")]
    [InlineData("een,Een,vdab,,Sint-Truiden,,,,EXAMPLE", "line 2, column areas: \"Sint-Truiden\" names 'Sint-Truiden', and there is no municipality or neighbourhood of that slug: did you mean 'sint-truiden'?")]
    [InlineData("een,=cmd|' /C calc'!A0,vdab,,,,,,EXAMPLE", "line 2, column title.nl: \"=cmd|' /C calc'!A0\" looks like a formula: write the value itself, or an apostrophe before a text that does begin so.")]
    [InlineData("een,#NAAM?,vdab,,,,,,EXAMPLE", "line 2, column title.nl: \"#NAAM?\" is a spreadsheet's failure and no value: correct the formula in the spreadsheet, or write the value.")]
    [InlineData("een,Een\0,vdab,,,,,,EXAMPLE", "line 2, column title.nl: \"Een \" has a character that is no text: take it out.", 2)]
    [InlineData("een,Een\uFFFD,vdab,,,,,,EXAMPLE", "line 2, column title.nl: \"Een\uFFFD\" has a letter that is lost: save the file as UTF-8 from the program that it comes from.")]
    [InlineData("Een Twee,Een,vdab,,,,,,EXAMPLE", "line 2, column slug: \"Een Twee\" 'Een Twee' is not lower case letters and digits with single hyphens between, at most 100: write it as huiswerkbegeleiding-sint-truiden.")]
    [InlineData("een,,vdab,,,,,,EXAMPLE", "line 2, column title.nl: is missing: give it.")]
    [InlineData("een,Een,vdab,,,3 jaar,,,EXAMPLE", "line 2, column minAgeMonths: \"3 jaar\" is not a whole number of 0 or more: write a whole number of 0 or more.")]
    [InlineData("een,Een,vdab,,,36,12,,EXAMPLE", "line 2, column maxAgeMonths: \"12\" is less than minAgeMonths: exchange the two, or leave one out where that end is open.")]
    [InlineData("een,Een,vdab,,,,,ONLINE,EXAMPLE", "line 2, column status: \"ONLINE\" is not one of DRAFT, IN_REVIEW, PUBLISHED, ARCHIVED: write one of DRAFT, IN_REVIEW, PUBLISHED, ARCHIVED.")]
    [InlineData("een,Een,vdab,,", "line 2: is cut short: it has 5 cells and the header 9: complete it, or take it out.")]
    [InlineData("een,Een, twee,vdab,,,,,,EXAMPLE", "line 2: has 10 cells and the header 9: put a text that holds the separator in quotes.")]
    [InlineData("een,\"Een,vdab,,,,,,EXAMPLE\nmeer", "line 2: opens a quote that is not closed: close it, or write a quote within a text twice.")]
    [InlineData("een,\"Een\" twee,vdab,,,,,,EXAMPLE", "line 2: has text after a closing quote: write a quote within a text twice.")]
    [InlineData("een,Een,vdab,,,,,,EXAMPLE\neen,Een,vdab,,,,,,EXAMPLE", "line 3, column slug: \"een\" is in line 2 already: keep one of the two.")]
    public void A_row(string row, string finding, int count = 1)
    {
        var (report, _) = ImportSample.Read(Header + row);
        Assert.Equal(count, report.Errors.Count);
        Assert.Equal(finding, report.Errors.First[0].ToString());
        InDutch(report);
    }

    [Theory]
    [InlineData("", "The file is empty: give it a first line with the names of the columns.")]
    [InlineData("PK\u0003\u0004", "The file is a workbook: save it from the spreadsheet program as CSV (UTF-8).")]
    [InlineData("slug,title.french\n", "line 1, column title.french: is no column of offers: did you mean 'title.fr'? A column to be passed over has a name that begins with #.")]
    [InlineData("slug,title.nl_BE\n", "line 1, column title.nl_BE: is no column of offers: did you mean 'title.nl-BE'? A column to be passed over has a name that begins with #.")]
    [InlineData("slug,titel.nl\n", "line 1, column titel.nl: is no column of offers: did you mean 'title.nl'? A column to be passed over has a name that begins with #.")]
    [InlineData("slug,slug\n", "line 1, column slug: is there twice: take one of the two out.")]
    [InlineData("slug,registration.required,registration.isRequired\n", "line 1, column registration.required: is there twice: take one of the two out.")]
    [InlineData("slug,schedule\ntyplessen-sint-truiden,\"{\"\"byArrangement\"\": true, \"\"isByArrangement\"\": true}\"\n",
        "line 2, column schedule: \"{\"byArrangement\": true, \"isByArrangement\": true}\" is the former name of byArrangement, which is there too: leave it out.")]
    [InlineData("title.nl\nEen\n", "line 1, column organisation: is missing: add the column, or slug where the offers are there already.")]
    [InlineData("slug,title.nl,provenance.kind\neen,Een,EXAMPLE\ntwee,Twee,EXAMPLE\n", "line 2, column organisation: is missing: add the column, with a value for each new offer.")]
    [InlineData("slug,title.fr\neen,Un\n", "line 2, column title.nl: is empty, yet there is a text in fr: give the Dutch too.")]
    [InlineData("slug,schedule\ntyplessen-sint-truiden,{half\n", "line 2, column schedule: \"{half\" is not JSON ('h' is an invalid start of a property name): write it as docs/import.md shows.")]
    [InlineData("slug,machineTexts\ntyplessen-sint-truiden,title.xx\n", "line 2, column machineTexts: \"title.xx\" names no text that the offer has: write the column of a text that is there, as title.fr.")]
    [InlineData("slug,contact.website\ntyplessen-sint-truiden,javascript:alert(1)\n", "line 2, column contact.website: \"javascript:alert(1)\" is no web address: begin it with https://.")]
    public void A_file(string text, string finding)
    {
        var (report, _) = ImportSample.Read(text);
        Assert.Equal(finding, report.Errors.First[0].ToString());
        InDutch(report);
    }

    [Fact]
    public void A_fault_in_what_the_file_has_no_column_for_is_told_of_every_row_with_what_stands_there()
    {
        var known = ImportSample.Catalogue.Offers.Where(offer => offer.Content.MaxAgeMonths is not null).Take(2).ToList();
        var (report, offers) = ImportSample.Read(
            $"slug,minAgeMonths\n{string.Join('\n', known.Select(offer => $"{offer.Slug},1200"))}\n{ImportSample.Catalogue.Offers.First(offer => offer.Content is { MaxAgeMonths: null, AgeApplies: true }).Slug},24\n");
        Assert.Equal(
            known.Select(
                (offer, at) => $"line {at + 2}, column maxAgeMonths: \"{offer.Content.MaxAgeMonths}\" is less than minAgeMonths: exchange the two, or leave one out where that end is open; the file has no column of it: add one, or correct the offer first."),
            report.Errors.First.Select(error => error.ToString()));
        Assert.Contains("het bestand heeft er geen kolom voor", report.Errors.First[1].InDutch(), StringComparison.Ordinal);
        Assert.Single(offers);
    }

    [Fact]
    public void A_column_that_new_offers_lack_is_told_of_each()
    {
        var (report, _) = ImportSample.Read("slug,title.nl,provenance.kind\neen,Een,EXAMPLE\ntwee,Twee,EXAMPLE\n");
        Assert.Equal([2, 3], report.Errors.First.Select(error => error.Line));
        Assert.All(
            report.Errors.First,
            error => Assert.Equal(
                "kolom organisation: ontbreekt: voeg de kolom toe, met een waarde voor elk nieuw aanbod.", error.InDutch()));
    }

    [Theory]
    [InlineData("1/09/2026")]
    [InlineData("46266")]
    public void Days_are_read_as_spreadsheets_write_them(string day)
    {
        var (_, offers) = ImportSample.Read($"slug,title.nl,organisation,provenance.kind,validFrom\neen,Een,vdab,EXAMPLE,{day}\n");
        Assert.Equal(new DateOnly(2026, 9, 1), Assert.Single(offers).Wanted.Content.ValidFrom);
    }

    [Fact]
    public void A_month_before_the_day_is_no_day()
    {
        var (report, _) = ImportSample.Read("slug,title.nl,organisation,provenance.kind,validFrom\neen,Een,vdab,EXAMPLE,09/13/2026\n");
        Assert.Equal(
            "kolom validFrom: \"09/13/2026\" is geen dag: schrijf een dag als 2026-09-01 of 1/09/2026.",
            Assert.Single(report.Errors.First).InDutch());
    }

    // Every sentence has its Dutch: nothing of the English is left in it.
    private static void InDutch(ImportReport report) => Assert.All(report.Errors.First, error =>
    {
        Assert.True(error.Dutch is not null || ImportSentences.InDutch(error.Message) is not null, error.Message);
        Assert.True(error.Dutch is not null || error.Remedy is null || ImportSentences.InDutch(error.Remedy) is not null, error.Remedy);
    });

    [Fact]
    public void A_letter_cut_at_the_end_of_the_file()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Header + "een,Één,vdab,,,,,,EXAMPLE\ntwee,Caf"), 0xC3];
        var (report, offers) = ImportSample.Read(bytes);
        Assert.StartsWith("CSV, UTF-8", report.Form, StringComparison.Ordinal);
        Assert.Equal("Één", Assert.Single(offers).Wanted.Content.Title.Dutch);
        Assert.Equal(
            "line 3: is cut short: it has 2 cells and the header 9: complete it, or take it out.", report.Errors.First.Single().ToString());
    }

    [Theory]
    [InlineData("+32 11 70 15 64")]
    [InlineData("-een")]
    [InlineData("@an")]
    public void What_may_be_a_formula_is_taken_as_text_and_told(string text)
    {
        var (report, offers) = ImportSample.Read($"{Header}een,{text},vdab,,,,,,EXAMPLE");
        Assert.Equal(
            $"line 2, column title.nl: \"{text}\" looks like a formula and is taken as text: write an apostrophe before it.",
            report.Warnings.First.Single().ToString());
        Assert.Equal(text, Assert.Single(offers).Wanted.Content.Title.Dutch);
    }

    [Fact]
    public void A_hundred_thousand_lines_are_read_in_bounded_memory_with_the_first_findings_and_all_counted()
    {
        var folder = TestFolder.Make();
        try
        {
            var path = Path.Combine(folder, "veel.csv");
            File.WriteAllLines(
                path,
                Enumerable.Range(0, 100_000).Select(
                    at => $"aanbod-{at},Aanbod {at},{(at % 100 == 0 ? "niemand" : "vdab")},,,,,,EXAMPLE").Prepend(Header.TrimEnd()));
            var file = ImportFile.Open(path, _ => Assert.Fail("The file is of a known form."))!;
            var pass = new ImportPass(file, ImportBy.Command("veel.csv"), ImportSample.Catalogue);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var offers = 0;
            foreach (var _ in pass.Offers())
                offers++;
            Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 100_000_000);
            Assert.Equal(
                (99_000, 99_000, 1000, 200), (offers, pass.Report.Created.Count, pass.Report.Errors.Count, pass.Report.Errors.First.Count));
        }
        finally
        {
            TestFolder.Remove(folder);
        }
    }
}
