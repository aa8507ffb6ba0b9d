using System.Collections.Immutable;
using Catalogue.Data.Curation.Rules;

namespace Catalogue.Data.Curation.Entries.Rules;

/// <summary>
/// What is to be said of an entry that is no offer: it has no drafts, so that every error keeps it from being saved. All at once.
/// </summary>
internal static class EntryFindings
{
    internal static readonly ImmutableArray<Rule> Rules =
    [
        NameMissing.Rule,
        TextEmpty.Rule,
        TextTooLong.Rule,
        ListBeyond.Rule,
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

    /// <summary>IsWritten asks for the rules of content too; what must hold between entries is asked of every act.</summary>
    public static ImmutableArray<Finding> Of(EntryBook book, EntryPlan plan, bool isWritten)
    {
        var examined = new ExaminedEntry(plan.Next, plan.Before, book);
        List<Finding> found = [.. isWritten ? Rules.SelectMany(rule => rule.Of(examined)) : [], .. EntryFaults.Between(book, plan)];
        // What history could not give back is not kept; mostly a rule has said why.
        if (isWritten && plan.Errors.IsEmpty && found.TrueForAll(finding => finding.Severity == FindingSeverity.Advice))
            found.AddRange(EntryFaults.Unreadable(book, plan.Next));
        return [.. found];
    }
}
