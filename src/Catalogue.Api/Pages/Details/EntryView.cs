using Catalogue.Api.Pages.Lists;

namespace Catalogue.Api.Pages.Details;

/// <summary>The page of an entry that is no offer: its facts, and the offers that belong to it under the heading.</summary>
public sealed record EntryView(PageKind Kind, DetailedEntry Entry, string Heading, ListView List)
{
    public PageTexts Texts => List.Texts;

    public string AddressOf(PageKind kind, string slug) => List.Addresses.Of(kind, slug);
}
