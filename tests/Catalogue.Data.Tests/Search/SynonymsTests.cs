using System.Text;
using System.Text.Json;
using Catalogue.Data.Search;

namespace Catalogue.Data.Tests.Search;

public sealed class SynonymsTests
{
    private static readonly Synonyms Sample = new([["NT2", "Nederlands leren"], ["leren", "studeren"], ["Nederlands leren", "taalles"]]);

    [Theory]
    [InlineData("nt2", 1, "nederlands leren")]
    [InlineData("nederlands leren", 2, "nt2|taalles")]
    [InlineData("leren nederlands", 1, "studeren")]
    [InlineData("nederlands", 0, "")]
    [InlineData("onbekend", 0, "")]
    public void The_longest_entry_counts_and_each_stands_for_all_others_of_its_lists(string words, int length, string others)
    {
        var at = Sample.At([.. words.Split(' ')], 0);
        Assert.Equal(length, at.Length);
        Assert.Equal(others, string.Join('|', at.Others.Select(other => string.Join(' ', other))));
    }

    [Theory]
    [InlineData("nl", "huistaken", "huiswerk")]
    [InlineData("nl", "huiswerk", "huistaken")]
    [InlineData("nl", "nt2", "nederlands leren")]
    [InlineData("nl", "pesten", "weerbaarheid")]
    [InlineData("nl", "okan", "anderstalige nieuwkomers")]
    [InlineData("nl", "typen", "typlessen")]
    [InlineData("nl", "boekstart", "voorlezen")]
    [InlineData("en", "bullying", "resilience")]
    [InlineData("fr", "devoirs", "huiswerk")]
    public void The_files_of_the_program_have_them(string language, string word, string other) =>
        Assert.Contains(other, Synonyms.Of(language)!.At([.. word.Split(' ')], 0).Others.Select(words => string.Join(' ', words)));

    [Fact]
    public void A_language_without_a_file_has_none() => Assert.Null(Synonyms.Of("tr"));

    [Fact]
    public void A_file_that_is_no_list_of_lists_is_refused() =>
        Assert.Throws<JsonException>(() => Synonyms.Read(new MemoryStream(Encoding.UTF8.GetBytes("[\"huiswerk\"]"))));
}
