using Catalogue.Data.Search;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Tests.Texts;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("École ÉÈ! l'œuvre", "ecole ee l œuvre")]
    [InlineData("GO!-school  'E-mail'", "go school e mail")]
    [InlineData("NT2 & OKAN (2026)", "nt2 okan 2026")]
    [InlineData("Привіт, ЇЖАК і Ґанок", "привіт іжак і ґанок")]
    [InlineData("مَدْرَسَة، لُغَة", "مدرسة لغة")]
    [InlineData("İstanbul ığdır ŞÇÖĞ", "istanbul igdir scog")]
    [InlineData("Łódź Straße ½ µ ﬁets", "lodz strasse 1 2 μ fiets")]
    [InlineData("ĳsje 中文 日本語 한국어", "ijsje 中文 日本語 한국어")]
    [InlineData("foto’s fotoʼs foto's", "foto s foto s foto s")]
    [InlineData("ΑΒΓ Σίσυφος a_b^c`d~e|f§g°h«i»j", "αβγ σισυφοσ a b c d e f g h i j")]
    [InlineData("😀 hoera\0!", "hoera")]
    [InlineData("-- ; ' \" ::", "")]
    public void A_text_is_compared_without_case_accents_and_signs(string text, string folded) =>
        Assert.Equal(folded, Folding.Fold(text).Normalize());

    [Fact]
    public void A_word_is_where_it_stands_in_the_text()
    {
        const string Text = "L'École, daarna ½ dag.";
        Assert.Equal(
            ["L", "École", "daarna", "½", "½", "dag"], Folding.Words(Text).Select(word => Text.Substring(word.Start, word.Length)));
    }

    [Theory]
    [InlineData("huiswrek", "huiswerk", true)]
    [InlineData("huisverk", "huiswerk", true)]
    [InlineData("tpyen", "typen", true)]
    [InlineData("tipje", "typen", false)]
    [InlineData("bos", "bus", false)]
    [InlineData("begelijding", "begeleiding", true)]
    public void A_slip_or_two_are_a_typo_by_the_length_of_the_word(string typed, string meant, bool isTypo) =>
        Assert.Equal(isTypo, Spelling.IsTypo(typed, meant));
}
