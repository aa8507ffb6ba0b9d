using Catalogue.Api.Pages.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Catalogue.Api.Tests.Pages.Lists;

public sealed class ListQuestionTests
{
    [Theory]
    [InlineData("?themes=taal&themes=lezen&networks=GO", "?themes=taal&themes=lezen&networks=GO")]
    [InlineData("?networks=GO&themes=taal,lezen,,taal", "?themes=taal&themes=lezen&networks=GO")]
    [InlineData("?utm_source=brief&search=%20&after=", "?")]
    [InlineData("?search=huiswerk%20brustem&free=true&free=false", "?free=true&free=false&search=huiswerk%20brustem")]
    [InlineData("?nearby=&neighbourhoods=brustem", "?neighbourhoods=brustem&nearby=true")]
    [InlineData("?search=a%26b%3D%22c%22", "?search=a%26b%3D%22c%22")]
    public void Equal_questions_have_one_address(string sent, string written)
    {
        var question = Read(sent);

        Assert.Equal(written, question.ToQuery());
        Assert.Equal(written, Read(question.ToQuery()).ToQuery());
    }

    [Fact]
    public void A_value_is_added_to_those_that_are_asked_or_takes_the_place_of_the_only_one()
    {
        var question = Read("?themes=taal&free=true&after=x");

        Assert.Equal("?themes=taal&themes=lezen&free=true", question.With(ListParameters.Find("themes")!, "lezen").ToQuery());
        Assert.Equal("?themes=taal&free=false", question.With(ListParameters.Find("free")!, "false").ToQuery());
        Assert.Equal("?free=true", question.Without("themes", "taal").ToQuery());
        Assert.Equal("?themes=taal", question.Without("free", "true").ToQuery());
    }

    [Fact]
    public void Without_all_that_a_visitor_chose_stays_what_the_page_fixed()
    {
        var question = Read("?municipality=hasselt&fixed=municipality&themes=taal&search=lezen&language=fr", isEmbedded: true);

        Assert.True(question.IsNarrowed);
        Assert.Equal("?municipality=hasselt&language=fr&fixed=municipality", question.Bare().ToQuery());
        Assert.False(question.Bare().IsNarrowed);
        Assert.DoesNotContain(question.Changeable, parameter => parameter.Name == "municipality");
        Assert.Contains(question.Changeable, parameter => parameter.Name == "themes");
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("?examples", true)]
    [InlineData("?examples=true", true)]
    [InlineData("?examples=no", false)]
    public void Examples_are_shown_on_other_sites_when_they_ask(string sent, bool shown)
    {
        Assert.Equal(shown, Read(sent, isEmbedded: true).Examples);
        Assert.True(Read(sent).Examples);
    }

    [Fact]
    public void Visitors_may_change_what_the_page_says_and_nothing_else() =>
        Assert.Equal(["themes", "weekdays"], Read("?filters=weekdays,themes,onzin", isEmbedded: true).Changeable.Select(parameter => parameter.Name));

    private static ListQuestion Read(string query, bool isEmbedded = false) =>
        ListQuestion.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), isEmbedded);
}
