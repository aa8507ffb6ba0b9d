using System.Collections.Immutable;

namespace Catalogue.Api.Pages.Lists;

/// <summary>Parameters that say how a list is shown; its links carry them on.</summary>
internal static class ListShown
{
    public static ImmutableArray<string> Names { get; } =
        ["language", "filters", "fixed", "page-size", "heading-level", "examples", "origin"];

    /// <summary>What a page says of itself.</summary>
    public static ImmutableArray<string> OfPage { get; } = ["municipality", "networks", "school"];
}
