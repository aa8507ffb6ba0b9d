using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Rules.Privacy;

namespace Catalogue.Data.Writing.Rules;

/// <summary>All findings about an offer's content, errors and advice, in the order of the fields. Does not use the database.</summary>
public static class OfferFindings
{
    internal static readonly ImmutableArray<Rule> Rules =
    [
        TitleMissing.Rule,
        TitleTooShort.Rule,
        SummaryMissing.Rule,
        TextEmpty.Rule,
        TextTooLong.Rule,
        ListTooLong.Rule,
        ControlCharacters.Rule,
        BidiControls.Rule,
        Markup.Rule,
        NumberOutOfRange.Rule,
        EmailMalformed.Rule,
        ReferenceUnknown.Rule,
        ReferenceRetired.Rule,
        PrivateEmail.Rule,
        NamedEmail.Rule,
        MobileNumber.Rule,
        ContactPerson.Rule,
        PersonNamed.Rule,
        OrganiserAsPartner.Rule,
        PartnerTwice.Rule,
        LevelsAndAges.Rule,
        ThemeMissing.Rule,
        AudienceMissing.Rule,
        PlaceMissing.Rule,
        NetworkMissing.Rule,
        PriceOfNothing.Rule,
        ReducedAboveFull.Rule,
        FarFromFlanders.Rule,
        PostcodeUnknown.Rule,
        OfferOver.Rule,
        DeadlinePassed.Rule,
        SameTimeTwice.Rule,
        ClockChange.Rule,
        NightTooLong.Rule,
        DuplicateLikely.Rule,
        CompletenessLow.Rule,
    ];

    private static readonly ImmutableArray<string> Fields =
        [.. CatalogueJsonContext.Default.OfferContent.Properties.Select(property => property.Name)];

    private static readonly ImmutableHashSet<string> ForPublishing =
        [.. Rules.Where(rule => rule.IsForPublishing).Select(rule => rule.Code)];

    /// <summary>Every code that a finding can have.</summary>
    public static IEnumerable<string> Codes => Rules.Select(rule => rule.Code).Concat(BrokenRules.Codes);

    /// <summary>Offer is the id of the content's offer, null for a new one; working is the working catalogue.</summary>
    public static ImmutableArray<Finding> Of(OfferContent content, Guid? offer, Snapshot.Catalogue working, DateOnly today)
    {
        var examined = new Examined(content, offer, working, today);
        return [.. Rules.SelectMany(rule => rule.Of(examined)).Concat(BrokenRules.Of(examined)).OrderBy(finding => Place(finding.Path))];
    }

    /// <summary>
    /// Whether the finding prevents saving even as a draft: every error, except those about values that can still be added or replaced
    /// before publication.
    /// </summary>
    public static bool KeepsFromSaving(Finding finding) =>
        finding.Severity == FindingSeverity.Error && !ForPublishing.Contains(finding.Code);

    // Findings about the whole content come last.
    private static int Place(string path)
    {
        var end = path.AsSpan().IndexOfAny('.', '[');
        return Fields.IndexOf(end < 0 ? path : path[..end]) is >= 0 and var place ? place : Fields.Length;
    }
}
