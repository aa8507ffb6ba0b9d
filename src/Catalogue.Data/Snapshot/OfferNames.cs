using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Catalogue.Data.Offers;
using Catalogue.Data.Sets;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// An index of offer names in one graph by the prefixes of their words, in every language: the first eight bytes of each word, sorted.
/// Offers that changed since are scanned one by one, until there are too many of them.
/// </summary>
internal sealed class OfferNames
{
    private const int MostLater = 4_096;

    private readonly ulong[] beginnings;
    private readonly int[] ordinals;
    private readonly ImmutableList<(ulong Beginning, int Ordinal)> later;

    public OfferNames(OfferSlots offers)
    {
        var (keys, places) = (new List<ulong>(offers.Count * 5), new List<int>(offers.Count * 5));
        foreach (var ordinal in offers.Taken.Members())
        {
            foreach (var beginning in Beginnings(offers[ordinal]))
            {
                keys.Add(beginning);
                places.Add(ordinal);
            }
        }

        (beginnings, ordinals, later) = ([.. keys], [.. places], []);
        Array.Sort(beginnings, ordinals);
    }

    private OfferNames(OfferNames before, ImmutableList<(ulong Beginning, int Ordinal)> later) =>
        (beginnings, ordinals, this.later) = (before.beginnings, before.ordinals, later);

    /// <summary>The index after some offers changed; null when so many changed that it should be rebuilt.</summary>
    public OfferNames? Next(ImmutableArray<OfferChange> changes)
    {
        var added = changes.Where(change => change.After is not null && change.Before?.Content.Title != change.After.Content.Title)
            .SelectMany(change => Beginnings(change.After!).Select(beginning => (beginning, change.Ordinal)));
        var next = later.AddRange(added);
        return next.Count > MostLater ? null : new(this, next);
    }

    /// <summary>
    /// A superset of the slots of offers with a word that begins so, with duplicates: some slots are free or hold another offer by now, and
    /// only the first bytes were compared.
    /// </summary>
    public IEnumerable<int> Beginning(string word)
    {
        var (from, until) = (Beginning(word, 0), Beginning(word, byte.MaxValue));
        foreach (var (beginning, ordinal) in later)
        {
            if (beginning >= from && beginning <= until)
                yield return ordinal;
        }

        var place = Array.BinarySearch(beginnings, from);
        place = place < 0 ? ~place : place;
        while (place > 0 && beginnings[place - 1] >= from)
            place--;
        for (; place < beginnings.Length && beginnings[place] <= until; place++)
            yield return ordinals[place];
    }

    private static IEnumerable<ulong> Beginnings(Offer offer) =>
        offer.Content.Title.Translations
            .SelectMany(translation => Folding.Words(translation.Text).Select(word => Beginning(word.Folded, 0)));

    private static ulong Beginning(string word, byte rest)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        bytes.Fill(rest);
        Encoding.UTF8.GetEncoder().Convert(word, bytes, flush: false, out _, out _, out _);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }
}
