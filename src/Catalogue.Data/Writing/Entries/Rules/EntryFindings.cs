using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Writing.Rules;
using Catalogue.Data.Writing.Rules.Privacy;

namespace Catalogue.Data.Writing.Entries.Rules;

/// <summary>All findings about an entry that is not an offer, at once. It has no drafts, so that every error prevents saving.</summary>
internal static class EntryFindings
{
    internal static readonly ImmutableArray<Rule> Rules =
    [
        NameMissing.Rule,
        TextEmpty.Rule,
        TextTooLong.Rule,
        ListBeyond.Rule,
        AssumedUnknown.Rule,
        ControlCharacters.Rule,
        BidiControls.Rule,
        Markup.Rule,
        EmailMalformed.Rule,
        WebsiteMalformed.Rule,
        WebsiteNotPublic.Rule,
        PostcodeMalformed.Rule,
        PostcodeUnknown.Rule,
        HoursReversed.Rule,
        NotOnEarth.Rule,
        FarFromFlanders.Rule,
        NewlyRetired.Rule,
        PrivateEmail.Rule,
        NamedEmail.Rule,
        MobileNumber.Rule,
        ContactPerson.Rule,
        PersonNamed.Rule,
        EntryAlike.Rule,
    ];

    /// <summary>Every code that a finding can have.</summary>
    public static IEnumerable<string> Codes => Rules.Select(rule => rule.Code).Concat(EntryFaults.Codes);

    /// <summary>IsWritten includes the rules of content; the rules between entries apply to every act.</summary>
    public static ImmutableArray<Finding> Of(EntryBook book, EntryPlan plan, bool isWritten)
    {
        var examined = new ExaminedEntry(plan.Next, plan.Before, book);
        List<Finding> found = [.. isWritten ? Rules.SelectMany(rule => rule.Of(examined)) : [], .. EntryFaults.Between(book, plan)];
        // Content that could not be read back from the history is not saved; usually another rule has already given the reason.
        if (isWritten && plan.Errors.IsEmpty && found.TrueForAll(finding => finding.Severity == FindingSeverity.Advice))
            found.AddRange(EntryFaults.Unreadable(book, plan.Next));
        return [.. found];
    }
}
