using System.Text.RegularExpressions;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

/// <summary>Texts are plain: no HTML, and no addresses with a scheme that runs code, which a school's page might execute.</summary>
internal static partial class Markup
{
    public static readonly Rule Rule = new(
        "MARKUP",
        FindingSeverity.Error,
        "Er staat opmaak of script in (\"{0}\"): schrijf gewone tekst. Een link hoort in een veld voor links.",
        "There is markup or script in it (\"{0}\"): write plain text. A link belongs in a field for links.",
        offer => from text in offer.TextsToLint
                 let mark = Mark().Match(text.Text)
                 where mark.Success
                 select new Found(text.Path, mark.Value));

    // What browsers parse as a tag, a comment or an entity: "<3" and "a < b" are text.
    [GeneratedRegex(
        "</?[a-z]{1,20}|<!--|<!\\[?[a-z]{1,10}|<\\?[a-z]{1,10}|\\b(javascript|vbscript):|\\bdata:text/html"
        + "|&(lt|#0{0,6}60|#x0{0,6}3c);",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
