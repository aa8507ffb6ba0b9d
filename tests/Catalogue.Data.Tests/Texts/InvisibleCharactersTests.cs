using System.Globalization;
using System.Text;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Tests.Texts;

/// <summary>What nobody sees is taken out of texts, and what does something where it stands is left.</summary>
public sealed class InvisibleCharactersTests
{
    [Theory]
    [InlineData(0x00AD)]
    [InlineData(0x034F)]
    [InlineData(0x061C)]
    [InlineData(0x115F)]
    [InlineData(0x1160)]
    [InlineData(0x17B4)]
    [InlineData(0x180B)]
    [InlineData(0x180E)]
    [InlineData(0x200B)]
    [InlineData(0x200C)]
    [InlineData(0x200D)]
    [InlineData(0x200E)]
    [InlineData(0x200F)]
    [InlineData(0x2060)]
    [InlineData(0x2063)]
    [InlineData(0x2065)]
    [InlineData(0x206F)]
    [InlineData(0x2800)]
    [InlineData(0x3164)]
    [InlineData(0xFDD0)]
    [InlineData(0xFE00)]
    [InlineData(0xFE0F)]
    [InlineData(0xFEFF)]
    [InlineData(0xFFA0)]
    [InlineData(0xFFF9)]
    [InlineData(0xFFFB)]
    [InlineData(0xFFFE)]
    [InlineData(0x1BCA0)]
    [InlineData(0x1D173)]
    [InlineData(0xE0000)]
    [InlineData(0xE0001)]
    [InlineData(0xE0041)]
    [InlineData(0xE007F)]
    [InlineData(0xE0100)]
    [InlineData(0xE01EF)]
    [InlineData(0xE0FFF)]
    [InlineData(0x1FFFF)]
    public void Between_letters_of_our_own_script_and_around_them(int character)
    {
        var one = new Rune(character).ToString();
        foreach (var text in new[] { $"zwem{one}les", $"{one}zwemles", $"zwemles{one}", $"zwem{one}{one}les", $"{one}z{one}w{one}e{one}m{one}l{one}e{one}s{one}" })
            Assert.Equal("zwemles", InvisibleCharacters.TakeOut(text));
        Assert.Equal("", InvisibleCharacters.TakeOut(one + one));
        Assert.Equal("ба é 5", InvisibleCharacters.TakeOut($"б{one}а {one}é 5{one}"));
    }

    [Theory]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void What_parts_lines_still_parts_words(string separator) =>
        Assert.Equal("zwemles op zondag", InvisibleCharacters.TakeOut($"zwemles{separator}op zondag"));

    [Theory]
    [InlineData("Zwemles, 2de graad – “vrij” … ½ €5 nbsp\u00A0hier")]
    [InlineData("regel\r\nnog een\tmet tab")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("क्\u200Dष")]
    [InlineData("👩\u200D👩\u200D👧\u200D👦 gezin")]
    [InlineData("❤\uFE0F\u200D🔥 en 👍🏽 en 🏳\uFE0F\u200D🌈")]
    [InlineData("1\uFE0F\u20E3 eerst")]
    [InlineData("葛\U000E0100")]
    [InlineData("שלום\u200F (a)")]
    [InlineData("\u200Eعربي 12")]
    [InlineData("\u202Evan rechts\u202C blijft voor de regel")]
    [InlineData("half \ud83d paar")]
    [InlineData("")]
    public void What_does_something_where_it_stands_is_left(string text) => Assert.Same(text, InvisibleCharacters.TakeOut(text));

    [Fact]
    public void Unicodes_formats_are_all_known_to_the_list_to_the_rule_of_directions_or_to_be_seen()
    {
        // Signs before numbers in Arabic, Syriac and Kaithi, and hieroglyphs above one another: format characters that are drawn.
        int[] seen = [0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, .. Enumerable.Range(0x13430, 16)];
        int[] directions = [0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069];
        var unknown = Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => new Rune(value))
            .Where(
                rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            .Where(rune => !InvisibleCharacters.Has(rune) && !seen.Contains(rune.Value) && !directions.Contains(rune.Value));
        Assert.Empty(unknown.Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Twice_takes_out_no_more_than_once_and_of_our_own_letters_nothing_is_left()
    {
        var random = new Random(20261129);
        int[] pieces = [.. "aéб5 -א👩क漢❤".EnumerateRunes().Select(rune => rune.Value), 0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x2028, 0x2060, 0xFE0F, 0xFEFF, 0xE0041, 0xE0100, 0x20E3];
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(1, 9)).Select(_ => new Rune(pieces[random.Next(pieces.Length)]).ToString()));
            var once = InvisibleCharacters.TakeOut(text);
            Assert.Equal(once, InvisibleCharacters.TakeOut(once));
            if (text.EnumerateRunes().All(rune => rune.Value < 0x530 || InvisibleCharacters.Has(rune)))
                Assert.DoesNotContain(once.EnumerateRunes(), InvisibleCharacters.Has);
        }
    }
}
