using System.Text.RegularExpressions;

namespace Catalogue.Data.Writing.Rules.Privacy;

/// <summary>
/// Finds names of persons in a text: after a form of address ("mevrouw Peeters"), or a known first name followed by another name.
/// </summary>
internal static partial class PersonNames
{
    public static IEnumerable<string> In(string text) => Addressed().Matches(text).Select(name => name.Value)
        .Concat(
            Named().Matches(text).Where(
                name => FirstNames.Has(name.Groups["first"].Value) && !IsPlace(name.Groups["last"].Value)).Select(name => name.Value))
                .Distinct();

    // Streets, squares and schools are named after people.
    private static bool IsPlace(string name) => Place().IsMatch(name);

    [GeneratedRegex(
        @"(?<![\p{L}-])((?i:mevrouw|mevr\.?|mw\.|dhr\.?|meneer|juffrouw|madame|mme\.?|monsieur)|[Dd]e [Hh]eer|[Jj]uf|[Mm]eester)\s{1,3}"
        + @"(\p{Lu}\.\s?)?(([Vv]an|[Dd]en?|[Dd]er|[Tt]er|[Ll]e)\s){0,3}\p{Lu}[\p{L}'’-]{1,30}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Addressed();

    [GeneratedRegex(
        @"(?<![\p{L}-])(?<first>\p{Lu}\p{Ll}{1,20})\s{1,3}"
        + @"(?<last>(([Vv]an|[Dd]en?|[Dd]er|[Tt]er|[Ll]e)\s){0,3}\p{Lu}[\p{L}'’-]{1,30})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Named();

    [GeneratedRegex("(straat|laan|plein|weg|lei|dreef|steenweg|school|college|instituut|huis|hof|park|centrum|kaai|brug|kerk)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
