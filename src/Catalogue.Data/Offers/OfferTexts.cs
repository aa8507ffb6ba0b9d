using System.Collections.Immutable;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Offers;

/// <summary>
/// The texts of an offer that readers see, by the name of their field: what is served in a language, and what is missing in it.
/// </summary>
public static class OfferTexts
{
    /// <summary>The language each text is given in when this one (a BCP 47 tag) is asked.</summary>
    public static ImmutableArray<ServedText> Served(OfferContent content, string language) =>
        [.. Of(content).Select(text => new ServedText(text.Field, text.Text.In(language)))];

    /// <summary>Of the texts that are there in Dutch, how many are there in exactly this language or a wider one.</summary>
    public static Completeness CompletenessOf(OfferContent content, string language)
    {
        var served = Served(content, language);
        var there = served.Where(text => Speaks(text.Translation.Language, language)).ToList();
        return new(
            language,
            there.Count * 100 / served.Length,
            [.. served.Except(there).Select(text => text.Field)],
            [.. there.Where(text => !text.Translation.IsReviewed).Select(text => text.Field)]);
    }

    /// <summary>Whether all texts that are there in Dutch are there in exactly this language or a wider one.</summary>
    public static bool AreWholeIn(OfferContent content, string language) =>
        Of(content).All(text => Speaks(text.Text.In(language).Language, language));

    public static IEnumerable<(string Field, LocalizedText Text)> Of(OfferContent content) => OfferFields.All.Texts(content);

    private static bool Speaks(string served, string asked) =>
        LanguageRange.LookUp(asked).Contains(served, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A text as a reader gets it.</summary>
public sealed record ServedText(string Field, Translation Translation);

/// <summary>Percent is from 0 to 100, rounded down; Missing and Unreviewed name fields.</summary>
public sealed record Completeness(string Language, int Percent, ImmutableArray<string> Missing, ImmutableArray<string> Unreviewed);
