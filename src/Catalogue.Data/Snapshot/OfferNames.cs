using System.Collections.Immutable;
using Catalogue.Data.Sets;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// An index of offer names in one graph by the prefixes of their words, in every language. Offers that changed since it was made are
/// scanned word by word, until there are too many of them.
/// </summary>
internal sealed class OfferNames
{
    private const int MostLater = 4_096;

    private readonly WordPrefixes prefixes;
    private readonly ImmutableArray<(string Word, uint Occurrence)> later;

    public OfferNames(OfferSlots offers)
        : this(new(offers.Taken.Members().Select(ordinal => (ordinal, offers[ordinal].Content.Title))), [])
    {
    }

    private OfferNames(WordPrefixes prefixes, ImmutableArray<(string Word, uint Occurrence)> later) =>
        (this.prefixes, this.later) = (prefixes, later);

    /// <summary>The index after some offers changed; null when so many changed that it should be rebuilt.</summary>
    public OfferNames? Next(ImmutableArray<OfferChange> changes)
    {
        var added = changes.Where(change => change.After is not null && change.Before?.Content.Title != change.After.Content.Title)
            .SelectMany(change => WordPrefixes.WordsOf(change.Ordinal, change.After!.Content.Title));
        var next = later.AddRange(added);
        return next.Length > MostLater ? null : new(prefixes, next);
    }

    /// <summary>
    /// Where slots have a word with this prefix, as WordPrefixes has it, and where slots that changed since have one. A superset: some
    /// slots are free or hold another offer by now.
    /// </summary>
    public (ReadOnlyMemory<uint> Whole, uint[] Changed) Beginning(string prefix) => (
        prefixes.Beginning(prefix),
        [.. later.Where(one => one.Word.StartsWith(prefix, StringComparison.Ordinal)).Select(one => one.Occurrence)]);
}
