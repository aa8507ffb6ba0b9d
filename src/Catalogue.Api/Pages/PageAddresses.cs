using System.Collections.Immutable;

namespace Catalogue.Api.Pages;

/// <summary>What a page of its own is about.</summary>
public enum PageKind
{
    Offer,
    Organisation,
    School,
    Theme,
    Neighbourhood,
}

/// <summary>
/// The addresses of the public pages in one language. Home ends in a slash; a page of an entry is its folder with the entry's slug.
/// </summary>
public sealed record PageAddresses(
    string Language, string Home, string Offer, string Organisation, string School, string Theme, string Neighbourhood)
{
    /// <summary>Every language with pages; Dutch comes first and has no prefix.</summary>
    public static ImmutableArray<PageAddresses> All { get; } =
    [
        new("nl", "/", "/aanbod", "/organisatie", "/school", "/thema", "/wijk"),
        new("en", "/en/", "/en/offers", "/en/organisations", "/en/schools", "/en/themes", "/en/neighbourhoods"),
        new("fr", "/fr/", "/fr/offres", "/fr/organisations", "/fr/ecoles", "/fr/themes", "/fr/quartiers"),
    ];

    public string Folder(PageKind kind) => kind switch
    {
        PageKind.Offer => Offer,
        PageKind.Organisation => Organisation,
        PageKind.School => School,
        PageKind.Theme => Theme,
        PageKind.Neighbourhood => Neighbourhood,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public string Of(PageKind kind, string slug) => $"{Folder(kind)}/{Uri.EscapeDataString(slug)}";

    /// <summary>Those of a language, or of the nearest wider one that has pages; else the Dutch ones.</summary>
    public static PageAddresses For(string language)
    {
        foreach (var wider in Data.Texts.LanguageRange.LookUp(language))
        {
            foreach (var addresses in All)
            {
                if (wider.Equals(addresses.Language, StringComparison.OrdinalIgnoreCase))
                    return addresses;
            }
        }

        return All[0];
    }
}
