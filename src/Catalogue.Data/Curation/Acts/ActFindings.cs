using System.Collections.Immutable;
using Catalogue.Data.Curation.Rules;

namespace Catalogue.Data.Curation.Acts;

/// <summary>What the rules of content find for an act: what it is refused for, and what is only told.</summary>
internal readonly record struct ActFindings(ImmutableArray<Finding> Errors, ImmutableArray<Finding> Told)
{
    /// <summary>
    /// Faults are what nothing may be saved with. Rules may find the same of a path in their own words, which are then the ones said.
    /// </summary>
    public static ActFindings Of(OfferAct act, IEnumerable<Finding> faults, IEnumerable<Finding> rules)
    {
        if (!act.Writes && !act.IsForOthers)
            return new([], []);
        var found = rules.ToList();
        var refusing = found.Where(
            finding => finding.Severity == FindingSeverity.Error).ToLookup(finding => finding.Path, StringComparer.Ordinal);
        var faulty = faults.ToLookup(fault => fault.Path, StringComparer.Ordinal);
        bool Refuses(Finding finding) => finding.Severity == FindingSeverity.Error && (act.IsForOthers || faulty.Contains(finding.Path) || OfferFindings.KeepsFromSaving(finding));
        return new(
            [.. found.Where(Refuses), .. faulty.Where(fault => !refusing.Contains(fault.Key)).SelectMany(fault => fault)],
            [.. found.Where(finding => !Refuses(finding))]);
    }
}
