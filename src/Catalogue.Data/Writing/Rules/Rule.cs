using System.Globalization;
using Catalogue.Data.Curation;
using Catalogue.Data.Texts;
using Catalogue.Data.Writing.Entries.Rules;

namespace Catalogue.Data.Writing.Rules;

/// <summary>Where a rule is violated, and the values for its message.</summary>
internal readonly record struct Found(string Path, params object[] Values);

/// <summary>One content rule. The messages are format strings for the values found, {0} and so on.</summary>
internal sealed record Rule(
    string Code, FindingSeverity Severity, string Dutch, string English, Func<ExaminedTexts, IEnumerable<Found>> Find)
{
    private static readonly CultureInfo InDutch = CultureInfo.GetCultureInfo("nl-BE");

    private static readonly CultureInfo InEnglish = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A rule for offers.</summary>
    public Rule(string code, FindingSeverity severity, string dutch, string english, Func<Examined, IEnumerable<Found>> find)
        : this(code, severity, dutch, english, (ExaminedTexts texts) => texts is Examined offer ? find(offer) : [])
    {
    }

    /// <summary>A rule for entries that are not offers.</summary>
    public Rule(string code, FindingSeverity severity, string dutch, string english, Func<ExaminedEntry, IEnumerable<Found>> find)
        : this(code, severity, dutch, english, (ExaminedTexts texts) => texts is ExaminedEntry entry ? find(entry) : [])
    {
    }

    /// <summary>An error that does not prevent saving a draft: what is missing can be added later.</summary>
    public bool IsForPublishing { get; init; }

    public IEnumerable<Finding> Of(ExaminedTexts texts) => Find(texts).Select(found => new Finding(
        found.Path,
        Code,
        LocalizedText.InDutchAndEnglish(string.Format(InDutch, Dutch, found.Values), string.Format(InEnglish, English, found.Values)),
        Severity));
}
