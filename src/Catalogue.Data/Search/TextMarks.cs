using System.Collections.Immutable;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Search;

/// <summary>Finds the words to highlight in texts.</summary>
internal static class TextMarks
{
    /// <summary>The texts of an offer that contain any of the words, in the first of the languages in which they do.</summary>
    public static ImmutableArray<TextMatch> Of(
        Offer offer, Snapshot.Catalogue catalogue, IReadOnlySet<string> words, ImmutableArray<string> languages)
    {
        var content = offer.Content;
        var matches = ImmutableArray.CreateBuilder<TextMatch>();
        Add(SearchField.Title, content.Title);
        Add(SearchField.Summary, content.Summary);
        Add(SearchField.Description, content.Description);
        Add(SearchField.Eligibility, content.Eligibility);
        foreach (var name in content.PreviousNames)
            Add(SearchField.PreviousName, LocalizedText.InDutch(name));
        foreach (var theme in catalogue.ThemesOf(offer).SelectMany(theme => catalogue.ThemeTree.WithAncestors(theme.Id)).Distinct())
            Add(SearchField.Theme, catalogue.FindTheme(theme)?.Name);
        AddName(SearchField.Organisation, content.Organisation);
        foreach (var partner in content.Partners)
            AddName(SearchField.Partner, partner.Organisation);
        return matches.ToImmutable();

        void AddName(SearchField field, Guid organisation)
        {
            if (catalogue.FindOrganisation(organisation) is { } named)
                Add(field, LocalizedText.InDutch(named.Name));
        }

        void Add(SearchField field, LocalizedText? text)
        {
            if (text is null)
                return;
            foreach (var translation in languages.Select(text.In).Distinct())
            {
                var parts = Cut(translation.Text, words);
                if (parts.IsEmpty)
                    continue;
                matches.Add(new TextMatch(field, translation.Language, parts));
                return;
            }
        }
    }

    /// <summary>The parts of a text, split at the words in it; empty when it contains none of them.</summary>
    public static ImmutableArray<TextPart> Cut(string text, IReadOnlySet<string> words)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        var at = 0;
        foreach (var word in Folding.Words(text))
        {
            if (word.Start < at || !words.Contains(word.Folded))
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
}
