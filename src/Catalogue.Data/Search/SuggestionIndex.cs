using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Search;

/// <summary>The names of one catalogue by the beginnings of their words, in every language they have: for each word its first eight bytes, sorted.</summary>
internal sealed class SuggestionIndex
{
    // Of offers whose names have a word with one beginning; the rest of a crowd as large is of no use to whoever types.
    private const int MostOffers = 5_000;

    private readonly ImmutableArray<Named> few;
    private readonly Snapshot.Catalogue catalogue;
    private readonly ulong[] beginnings;
    private readonly int[] ordinals;

    public SuggestionIndex(Snapshot.Catalogue catalogue)
    {
        this.catalogue = catalogue;
        few =
        [
            .. catalogue.Themes.Where(theme => !theme.IsRetired).Select(theme => new Named(SuggestionKind.Theme, theme.Name, theme)),
            .. catalogue.Neighbourhoods.Where(place => !place.IsRetired).Select(place => new Named(SuggestionKind.Neighbourhood, LocalizedText.InDutch(place.Name), place)),
            .. catalogue.Organisations.Where(one => !one.IsRetired).Select(one => new Named(SuggestionKind.Organisation, LocalizedText.InDutch(one.Name), one)),
        ];
        var (keys, places) = (new List<ulong>(catalogue.Offers.Length * 5), new List<int>(catalogue.Offers.Length * 5));
        for (var ordinal = 0; ordinal < catalogue.Offers.Length; ordinal++)
        {
            foreach (var translation in catalogue.Offers[ordinal].Content.Title.Translations)
            {
                foreach (var word in Folding.Words(translation.Text))
                {
                    keys.Add(Beginning(word.Folded, 0));
                    places.Add(ordinal);
                }
            }
        }

        (beginnings, ordinals) = ([.. keys], [.. places]);
        Array.Sort(beginnings, ordinals);
    }

    /// <summary>What may have a word that begins so; not all of it does.</summary>
    public IEnumerable<Named> Candidates(string word) => few.Concat(Offers(word).Select(offer => new Named(SuggestionKind.Offer, offer.Content.Title, offer)));

    private IEnumerable<Offer> Offers(string word)
    {
        var (from, until) = (Beginning(word, 0), Beginning(word, byte.MaxValue));
        var place = Array.BinarySearch(beginnings, from);
        place = place < 0 ? ~place : place;
        while (place > 0 && beginnings[place - 1] >= from)
            place--;
        var seen = new HashSet<int>();
        for (; place < beginnings.Length && beginnings[place] <= until && seen.Count < MostOffers; place++)
        {
            if (seen.Add(ordinals[place]))
                yield return catalogue.Offers[ordinals[place]];
        }
    }

    private static ulong Beginning(string word, byte rest)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        bytes.Fill(rest);
        Encoding.UTF8.GetEncoder().Convert(word, bytes, flush: false, out _, out _, out _);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    public sealed record Named(SuggestionKind Kind, LocalizedText Name, object Entry);
}
