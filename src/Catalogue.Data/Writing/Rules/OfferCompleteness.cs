using System.Collections.Immutable;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Writing.Rules;

/// <summary>
/// How much an offer tells of what readers want to know, from 0 to 100, in any language (OfferTexts.CompletenessOf is about languages).
/// </summary>
public static class OfferCompleteness
{
    // The weights add up to 100: what readers ask for first, and what they find an offer by. Each counts in full or not at all.
    private static readonly ImmutableArray<(string Member, int Weight, Func<OfferContent, bool> IsThere)> Parts =
    [
        ("title", 10, content => IsWritten(content.Title)),
        ("summary", 10, content => IsWritten(content.Summary)),
        ("description", 15, content => IsWritten(content.Description)),
        ("themes", 10, content => !content.Themes.IsEmpty),
        ("targetGroups", 10, content => !content.TargetGroups.IsEmpty || !content.Levels.IsEmpty),
        ("minAgeMonths", 5, content => !content.AgeApplies || (content.MinAgeMonths ?? content.MaxAgeMonths) is not null),
        ("areas", 10, content => !content.Areas.IsEmpty || !content.Schools.IsEmpty),
        ("networks", 5, content => content.AllNetworks || !content.Networks.IsEmpty || !content.Schools.IsEmpty),
        ("languages", 5, content => !content.Languages.IsEmpty),
        ("free", 5, content => content.Free is not null || content.Price is not null),
        ("schedule", 5, content => content.Schedule is not null),
        ("registration", 5, content => content.Registration is not null),
        ("contact", 5, content => content.Contact is { } contact && contact != new Contact()),
    ];

    /// <summary>
    /// Missing lists members, in the order of the fields. Where one of two suffices, the first is listed: targetGroups or levels, areas or
    /// schools, free or price.
    /// </summary>
    public static (int Percent, ImmutableArray<string> Missing) Of(OfferContent content) =>
        (Parts.Where(part => part.IsThere(content))
            .Sum(part => part.Weight), [.. Parts.Where(part => !part.IsThere(content)).Select(part => part.Member)]);

    private static bool IsWritten(LocalizedText? text) => !string.IsNullOrWhiteSpace(text?.Dutch);
}
