using System.Collections.Immutable;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Search;

/// <summary>Finds the words to highlight in texts.</summary>
internal static class TextMarks
{
    private const int MaxNeighbourhoods = 3;

    /// <summary>
    /// The texts of an offer by which it was found, in the first of the languages in which they have a word; names of entries last.
    /// </summary>
    public static ImmutableArray<TextMatch> Of(
        Offer offer, Snapshot.Catalogue catalogue, DateOnly today, SearchMarks marks, ImmutableArray<string> languages)
    {
        var content = offer.Content;
        var matches = ImmutableArray.CreateBuilder<TextMatch>();
        foreach (var (field, text) in SearchedText.Of(content))
            Add(field, text);
        foreach (var theme in catalogue.ThemesOf(offer).SelectMany(theme => catalogue.ThemeTree.WithAncestors(theme.Id)).Distinct())
            AddEntry(SearchField.Theme, SearchNoun.Theme, theme, catalogue.FindTheme(theme)?.Name);
        AddOrganisation(SearchField.Organisation, content.Organisation);
        foreach (var partner in content.Partners)
            AddOrganisation(SearchField.Partner, partner.Organisation);
        foreach (var school in content.Schools)
            AddEntry(SearchField.School, SearchNoun.School, school, Dutch(catalogue.FindSchool(school)?.Name));
        foreach (var place in NeighbourhoodsOf(offer, catalogue, marks).Take(MaxNeighbourhoods))
            AddEntry(SearchField.Neighbourhood, SearchNoun.Neighbourhood, place.Id, Dutch(place.Name));
        foreach (var municipality in catalogue.MunicipalitiesOf(offer))
            AddEntry(SearchField.Municipality, SearchNoun.Municipality, municipality.Id, Dutch(municipality.Name));
        foreach (var group in content.TargetGroups)
            AddEntry(SearchField.TargetGroup, SearchNoun.TargetGroup, NamedEntry.IdOf(group), NamedEntry.LabelOf(group));
        foreach (var level in content.Levels)
            AddEntry(SearchField.Level, SearchNoun.Level, NamedEntry.IdOf(level), NamedEntry.LabelOf(level));
        foreach (var network in catalogue.NetworksOf(offer, today))
            AddEntry(SearchField.Network, SearchNoun.Network, NamedEntry.IdOf(network), NamedEntry.LabelOf(network));
        if (marks.Ages && content.AgeApplies)
            matches.Add(
                new TextMatch(
                    SearchField.Age,
                    languages[0],
                    [new TextPart(AgeLabel.Of(content.MinAgeMonths, content.MaxAgeMonths, languages[0]), IsMatch: true)]));
        return matches.ToImmutable();

        void AddOrganisation(SearchField field, Guid id) =>
            AddEntry(field, SearchNoun.Organisation, id, Dutch(catalogue.FindOrganisation(id)?.Name));

        // The whole name, when the entry was found by another name or by its words joined.
        void AddEntry(SearchField field, SearchNoun noun, Guid id, LocalizedText? name)
        {
            if (name is not null && marks.Entries.Contains((noun, id)) && !Add(field, name) && name.In(languages[0]) is var whole)
                matches.Add(new TextMatch(field, whole.Language, [new TextPart(whole.Text, IsMatch: true)]));
        }

        bool Add(SearchField field, LocalizedText text)
        {
            foreach (var translation in languages.Select(text.In).Distinct())
            {
                var primary = LanguageTag.Primary(translation.Language).ToLowerInvariant();
                var parts = Cut(translation.Text, (written, folded) => marks.Has(primary, written, folded));
                if (parts.IsEmpty)
                    continue;
                matches.Add(new TextMatch(field, translation.Language, parts));
                return true;
            }

            return false;
        }
    }

    /// <summary>The parts of a text, split at the words in it that hold, as written and folded; empty when none does.</summary>
    public static ImmutableArray<TextPart> Cut(string text, Func<string, string, bool> holds)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        var at = 0;
        foreach (var word in Folding.Words(text))
        {
            if (word.Start < at || !holds(text.Substring(word.Start, word.Length), word.Folded))
                continue;
            if (word.Start > at)
                parts.Add(new TextPart(text[at..word.Start], IsMatch: false));
            at = word.Start + word.Length;
            parts.Add(new TextPart(text[word.Start..at], IsMatch: true));
        }

        if (parts.Count > 0 && at < text.Length)
            parts.Add(new TextPart(text[at..], IsMatch: false));
        return parts.ToImmutable();
    }

    // The neighbourhoods that were found and that the offer serves, also as a part of a municipality that it serves as a whole.
    private static IEnumerable<Neighbourhoods.Neighbourhood> NeighbourhoodsOf(Offer offer, Snapshot.Catalogue catalogue, SearchMarks marks)
    {
        var municipalities = catalogue.MunicipalitiesOf(offer).Select(municipality => municipality.Id).ToHashSet();
        return marks.Entries.Where(entry => entry.Noun == SearchNoun.Neighbourhood)
            .Select(entry => catalogue.FindNeighbourhood(entry.Id)).OfType<Neighbourhoods.Neighbourhood>()
            .Where(place => municipalities.Contains(place.Municipality)).OrderBy(place => place.Slug, StringComparer.Ordinal);
    }

    private static LocalizedText? Dutch(string? name) => name is null ? null : LocalizedText.InDutch(name);
}
