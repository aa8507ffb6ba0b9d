using Catalogue.Data.Writing.Entries.Rules;

namespace Catalogue.Data.Tests.Writing.Entries.Rules;

public sealed class EntryFindingsTests
{
    [Fact]
    public void Every_code_is_its_own_and_in_upper_snake_case()
    {
        var codes = EntryFindings.Codes.ToList();
        Assert.Equal(codes.Distinct(), codes);
        Assert.All(codes, code => Assert.Matches("^[A-Z]+(_[A-Z]+)*$", code));
    }

    [Fact]
    public void Every_rule_says_in_two_languages_what_it_is() => Assert.All(EntryFindings.Rules, rule =>
    {
        Assert.Matches("[.?]$", rule.Dutch);
        Assert.Matches("[.?]$", rule.English);
        Assert.NotEqual(rule.Dutch, rule.English);
    });
}
