using Catalogue.Data.Curation;
using Catalogue.Data.Naming;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Entries.Rules;

/// <summary>
/// Another entry of the noun in the same municipality with a similar name: possibly the same, which can be merged. Retired entries are
/// ignored.
/// </summary>
internal static class EntryAlike
{
    private const int MaxReported = 3;
    private const int LongestCompared = 300;

    public static readonly Rule Rule = new(
        "DUPLICATE_LIKELY",
        FindingSeverity.Advice,
        "Dit lijkt sterk op {0} (\"{1}\"): werk dat bij, voeg de twee samen, of maak in de naam duidelijk wat het verschil is.",
        "This is much like {0} (\"{1}\"): update that one, merge the two, or make clear in the name what differs.",
        entry => Twins(entry).Take(MaxReported).Select(twin => new Found("name", twin.Slug, entry.Noun.Name(twin))));

    private static IEnumerable<ReferenceEntry> Twins(ExaminedEntry entry)
    {
        var (noun, name) = (entry.Noun, entry.Noun.Name(entry.Entry));
        if (name.Length > LongestCompared)
            return [];
        var pieces = NameSimilarity.Pieces(name);
        return noun.Entries(entry.Book.Entries)
            .Where(
                other => other.Id != entry.Entry.Id && !other.IsRetired && noun.Municipality(other) == noun.Municipality(entry.Entry)
                    && NameSimilarity.MayBeAlike(name, noun.Name(other)))
            .Where(other => NameSimilarity.AreAlike(pieces, NameSimilarity.Pieces(noun.Name(other))));
    }
}
