using System.Collections.Immutable;

namespace Catalogue.Api.Pages.Details;

/// <summary>
/// An offer as OfferDetail.razor shows it. Base goes before the addresses of the catalogue: empty on its own pages. HeadingLevel is that of
/// the title. Message says what became of a report of a visitor, null when there was none.
/// </summary>
public sealed record OfferView(
    PageTexts Texts, PageAddresses Addresses, DetailedOffer Offer, DateOnly Today, string Base, int HeadingLevel)
{
    public ImmutableArray<SimilarOffer> Similar { get; init; } = [];

    public ReportView? Report { get; init; }

    public bool IsEmbedded => Base.Length > 0;

    /// <summary>The word that marks a fact of these fields as made up, in an offer that is real; null for one that is known.</summary>
    public string? Mark(params string[] fields) => fields.Any(Offer.Assumed.Contains) ? Texts["example"] : null;

    public bool IsOver => Offer.ValidUntil < Today;

    public string AddressOf(PageKind kind, string slug) => Base + Addresses.Of(kind, slug);

    public string Address => AddressOf(PageKind.Offer, Offer.Slug);

    public string Calendar => $"{Base}/offers/{Uri.EscapeDataString(Offer.Slug)}.ics?language={Texts.Language}";
}

/// <summary>The form by which visitors report a problem: its kinds, and after it was sent what became of it.</summary>
public sealed record ReportView(ImmutableArray<(string Value, string Label)> Kinds)
{
    public bool IsReceived { get; init; }

    public ImmutableArray<string> Errors { get; init; } = [];

    public string Message { get; init; } = "";

    public string Kind { get; init; } = "WRONG";
}
