using System.Text;
using Catalogue.Data.Files;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Tests.Files;

/// <summary>However a spreadsheet program writes a CSV, it is read alike.</summary>
public sealed class CsvFormTests
{
    private const string Sheet = "slug,title.nl,organisation,provenance.kind\ncafé,\"Café, \"\"één\"\"\nkeer\",vdab,EXAMPLE\n";

    [Theory]
    [InlineData("UTF-8", "UTF-8", false)]
    [InlineData("UTF-8", "UTF-8", true)]
    [InlineData("UTF-16", "utf-16", true)]
    [InlineData("UTF-16", "utf-16BE", true)]
    [InlineData("Windows-1252", "windows-1252", false)]
    public void In_every_encoding(string name, string encoding, bool withMark)
    {
        var letters = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var text = Sheet.Replace("café", "cafe", StringComparison.Ordinal);
        var (report, offers) = ImportSample.Read([.. withMark ? letters.GetPreamble() : [], .. letters.GetBytes(text)]);
        Assert.Empty(report.Errors.First);
        Assert.Equal($"CSV, {name}, separated by comma", report.Form);
        Assert.Equal("Café, \"één\"\nkeer", Assert.Single(offers).Wanted.Content.Title.Dutch);
    }

    [Theory]
    [InlineData(",", "comma")]
    [InlineData(";", "semicolon")]
    [InlineData("\t", "tab")]
    public void With_every_separator(string separator, string name)
    {
        var (report, offers) = ImportSample.Read(
            $"slug{separator}title.nl{separator}organisation{separator}themes{separator}provenance.kind\nnieuw{separator}\"Een; twee, drie\"{separator}vdab{separator}\"boekstart;studiekeuze\"{separator}EXAMPLE\n");
        Assert.Empty(report.Errors.First);
        Assert.EndsWith(name, report.Form, StringComparison.Ordinal);
        var offer = Assert.Single(offers).Wanted;
        Assert.Equal(("Een; twee, drie", 2), (offer.Content.Title.Dutch, offer.Content.Themes.Length));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void With_every_end_of_line_and_with_empty_lines_between(string end)
    {
        var (report, offers) = ImportSample.Read(
            $"slug,title.nl,organisation,provenance.kind{end}{end}een,Een,vdab,EXAMPLE{end},,,{end}twee,Twee,vdab,EXAMPLE");
        Assert.Empty(report.Errors.First);
        Assert.Equal([3, 5], offers.Select(offer => offer.Line));
    }

    [Fact]
    public void With_a_first_line_that_says_the_separator()
    {
        var (report, offers) =
            ImportSample.Read("sep=;\nslug;title.nl;organisation;provenance.kind\neen;Een, twee, drie, vier, vijf;vdab;EXAMPLE\n");
        Assert.Empty(report.Errors.First);
        Assert.Equal(3, Assert.Single(offers).Line);
    }

    [Theory]
    [InlineData("2,50", "WAAR", "2.5")]
    [InlineData("2.50", "ja", "2.5")]
    [InlineData(" 2 ", "TRUE", "2")]
    public void With_the_numbers_and_truths_of_this_country(string amount, string truth, string euro)
    {
        var (report, offers) = ImportSample.Read(
            $"slug;title.nl;organisation;provenance.kind;price.amount;allNetworks\neen;Een;vdab;EXAMPLE;{amount};{truth}\n");
        Assert.Empty(report.Errors.First);
        var content = Assert.Single(offers).Wanted.Content;
        Assert.True(content.AllNetworks);
        Assert.Equal(decimal.Parse(euro, System.Globalization.CultureInfo.InvariantCulture), content.Price!.Amount);
    }

    [Fact]
    public void With_columns_that_are_to_be_passed_over()
    {
        var (report, offers) = ImportSample.Read("#wie,slug,capacity,\nan,typlessen-sint-truiden,12,iets\n");
        Assert.Empty(report.Errors.First);
        Assert.Equal(12, Assert.Single(offers).Wanted.Content.Capacity);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+32 11", "'+32 11")]
    [InlineData("-een", "'-een")]
    [InlineData("@an", "'@an")]
    [InlineData("\tx", "'\tx")]
    [InlineData("'=x", "''=x")]
    [InlineData("\uFF1DSOM(A1)", "'\uFF1DSOM(A1)")]
    [InlineData("\uFF0B32 11", "'\uFF0B32 11")]
    [InlineData("\uFF0D1", "'\uFF0D1")]
    [InlineData("\uFF20SOM", "'\uFF20SOM")]
    [InlineData("\uFE62x", "'\uFE62x")]
    [InlineData("\u22121", "'\u22121")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\u00A0@x", "'\u00A0@x")]
    [InlineData("#NAAM?", "'#NAAM?")]
    [InlineData("een=twee", "een=twee")]
    [InlineData("'s middags", "'s middags")]
    [InlineData("gewoon", "gewoon")]
    public void What_a_spreadsheet_would_run_is_written_as_text_and_read_back_the_same(string text, string cell)
    {
        Assert.Equal(cell, FormulaGuard.Guard(text));
        Assert.Equal(text, FormulaGuard.Unguard(cell));
    }

    [Fact]
    public void An_empty_cell_takes_away_and_a_column_that_is_not_there_leaves()
    {
        var (_, offers) = ImportSample.Read($"slug,summary.nl,summary.en,summary.fr\n{ImportSample.Known},,,\n");
        var offer = Assert.Single(offers);
        Assert.Null(offer.Wanted.Content.Summary);
        Assert.Equal(ImportSample.Offer(ImportSample.Known).Content.Description, offer.Wanted.Content.Description);
        Assert.Equal(OfferStatus.Draft, offer.Wanted.Status);
    }
}
