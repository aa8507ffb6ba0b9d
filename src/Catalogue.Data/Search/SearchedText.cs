using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Search;

/// <summary>The list of an offer's own texts that are searched, in the order in which matches are told.</summary>
internal static class SearchedText
{
    public static IEnumerable<(SearchField Field, LocalizedText Text)> Of(OfferContent content)
    {
        yield return (SearchField.Title, content.Title);
        if (content.Summary is { } summary)
            yield return (SearchField.Summary, summary);
        if (content.Description is { } description)
            yield return (SearchField.Description, description);
        if (content.Eligibility is { } eligibility)
            yield return (SearchField.Eligibility, eligibility);
        if (content.Preparation is { } preparation)
            yield return (SearchField.Preparation, preparation);
        foreach (var name in content.Places.Select(place => place.Name).OfType<LocalizedText>())
            yield return (SearchField.Place, name);
        foreach (var name in content.PreviousNames)
            yield return (SearchField.PreviousName, LocalizedText.InDutch(name));
    }

    /// <summary>Whether an index has the same of both.</summary>
    public static bool IsSame(OfferContent left, OfferContent right) => ReferenceEquals(left, right) || Of(left).SequenceEqual(Of(right));
}
