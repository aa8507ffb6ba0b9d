namespace Catalogue.Data.Search;

/// <summary>The offers of one graph as suggestions, by title.</summary>
internal sealed class SuggestedOffers(Snapshot.Catalogue catalogue) : SuggestionIndex
{
    protected override int Count => catalogue.OfferCount;

    protected override ReadOnlySpan<int> Ranks => catalogue.ByTitle.Ranks;

    protected override Named At(int rank)
    {
        var offer = catalogue.Slots[catalogue.ByTitle.OrdinalAt(rank)];
        return new Named(SuggestionKind.Offer, offer.Content.Title, offer, offer.Id);
    }

    protected override (ReadOnlyMemory<uint> Whole, uint[] Changed) Beginning(string prefix) => catalogue.OfferNames.Beginning(prefix);
}
