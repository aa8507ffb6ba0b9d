using System.Collections.Immutable;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Search;

/// <summary>
/// The suggestions that one catalogue can make: its themes, neighbourhoods and organisations, and its offers by the words of their names.
/// </summary>
internal sealed class SuggestionIndex(Snapshot.Catalogue catalogue)
{
    // The most offers that share a prefix; of more than these, the rest is of no use to someone typing.
    private const int MostOffers = 5_000;

    private readonly ImmutableArray<Named> few =
    [
        .. catalogue.Themes.Where(theme => !theme.IsRetired).Select(theme => new Named(SuggestionKind.Theme, theme.Name, theme, theme.Id)),
        .. catalogue.Neighbourhoods.Where(place => !place.IsRetired).Select(place => new Named(
            SuggestionKind.Neighbourhood, LocalizedText.InDutch(place.Name), place, place.Id)),
        .. catalogue.Organisations.Where(one => !one.IsRetired).Select(one => new Named(
            SuggestionKind.Organisation, LocalizedText.InDutch(one.Name), one, one.Id)),
    ];

    /// <summary>
    /// A superset of the entries with a word that begins so. Of very many offers the first by title, which are the same on every server.
    /// </summary>
    public IEnumerable<Named> Candidates(string word) => few.Concat(
        catalogue.OfferNames.Beginning(word).Distinct().Where(catalogue.Slots.Taken.Contains).OrderBy(catalogue.RankByTitle)
            .Take(MostOffers)
            .Select(ordinal => catalogue.Slots[ordinal]).Select(
                offer => new Named(SuggestionKind.Offer, offer.Content.Title, offer, offer.Id)));

    public sealed record Named(SuggestionKind Kind, LocalizedText Name, object Entry, Guid Id);
}
