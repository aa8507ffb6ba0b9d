using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Acts;

/// <summary>What the rules of content find for an act: errors that refuse it, and advice.</summary>
internal readonly record struct ActFindings(ImmutableArray<Finding> Errors, ImmutableArray<Finding> Advice)
{
    /// <summary>
    /// Faults are errors that prevent any save. When a rule finds the same fault at the same path, the rule's message is used.
    /// </summary>
    public static ActFindings Of(OfferAct act, IEnumerable<Finding> faults, IEnumerable<Finding> rules)
    {
        if (!act.Writes && !act.IsForOthers)
            return new([], []);
        var found = rules.ToList();
        var refusing = found.Where(
            finding => finding.Severity == FindingSeverity.Error).ToLookup(finding => finding.Path, StringComparer.Ordinal);
        var faulty = faults.ToLookup(fault => fault.Path, StringComparer.Ordinal);
        bool Refuses(Finding finding) => finding.Severity == FindingSeverity.Error
            && (act.IsForOthers || faulty.Contains(finding.Path) || OfferFindings.KeepsFromSaving(finding));
        return new(
            [.. found.Where(Refuses), .. faulty.Where(fault => !refusing.Contains(fault.Key)).SelectMany(fault => fault)],
            [.. found.Where(finding => !Refuses(finding))]);
    }
}
