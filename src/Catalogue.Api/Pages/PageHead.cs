using System.Collections.Immutable;

namespace Catalogue.Api.Pages;

/// <summary>
/// What the head of a page says: its title and description, its address in each language (absolute), and its facts as JSON-LD, null where
/// there are none. A page without Alternates is not for search engines.
/// </summary>
public sealed record PageHead(PageTexts Texts, PageAddresses Addresses, string Title, string? Description)
{
    public ImmutableArray<(string Language, string Address)> Alternates { get; init; } = [];

    public string? JsonLd { get; init; }

    /// <summary>The Open Graph type.</summary>
    public string Type { get; init; } = "website";

    public string? Canonical => Alternates.FirstOrDefault(page => page.Language == Addresses.Language).Address;
}
