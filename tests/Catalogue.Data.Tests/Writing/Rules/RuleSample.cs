using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Tests.Files;
using Catalogue.Data.Texts;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Tests.Writing.Rules;

/// <summary>A sound offer of the starting data, and what the rules say of it once it is changed.</summary>
internal static class RuleSample
{
    private static readonly Lazy<Data.Snapshot.Catalogue> Starting = new(() => new(ImportSample.Catalogue));

    public static DateOnly Today { get; } = new(2026, 11, 22);

    public static Data.Snapshot.Catalogue Working => Starting.Value;

    public static Offer Typing => ImportSample.Offer(ImportSample.Known);

    public static OfferContent Sound =>
        Typing.Content with { ValidFrom = null, ValidUntil = null, Schedule = null, Registration = null, PlacesLeft = null, PlacesAsOf = null };

    public static IEnumerable<Finding> Findings(OfferContent content, Data.Snapshot.Catalogue? working = null) =>
        OfferFindings.Of(content, Typing.Id, working ?? Working, Today);

    /// <summary>What the rules say, as "path CODE".</summary>
    public static string[] Found(OfferContent content) => [.. Findings(content).Select(finding => $"{finding.Path} {finding.Code}")];

    public static LocalizedText Dutch(string text) => LocalizedText.InDutch(text);

    public static LocalizedText With(this LocalizedText text, string language, string translation) =>
        new(text.Translations.Add(new(language, translation)));
}
