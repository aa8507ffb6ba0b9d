using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Search;

/// <summary>Themes, neighbourhoods and organisations, without retired ones, as suggestions: by kind, then by name.</summary>
internal sealed class SuggestedEntries : SuggestionIndex
{
    private readonly ImmutableArray<Named> entries;
    private readonly WordPrefixes prefixes;

    public SuggestedEntries(ReferenceData reference)
    {
        entries =
        [
            .. reference.Themes.All.Where(theme => !theme.IsRetired)
                .Select(theme => new Named(SuggestionKind.Theme, theme.Name, theme, theme.Id)),
            .. reference.Neighbourhoods.All.Where(place => !place.IsRetired)
                .Select(place => new Named(SuggestionKind.Neighbourhood, LocalizedText.InDutch(place.Name), place, place.Id)),
            .. reference.Organisations.All.Where(one => !one.IsRetired)
                .Select(one => new Named(SuggestionKind.Organisation, LocalizedText.InDutch(one.Name), one, one.Id)),
        ];
        prefixes = new(entries.Select((entry, rank) => (rank, entry.Name)));
    }

    protected override int Count => entries.Length;

    protected override ReadOnlySpan<int> Ranks => [];

    protected override Named At(int rank) => entries[rank];

    protected override (ReadOnlyMemory<uint> Whole, uint[] Changed) Beginning(string prefix) => (prefixes.Beginning(prefix), []);
}
