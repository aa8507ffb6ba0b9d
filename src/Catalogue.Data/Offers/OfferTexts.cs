using System.Collections.Immutable;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Offers;

/// <summary>The texts of an offer that readers see, by field name: which language is served, and what is missing in a language.</summary>
public static class OfferTexts
{
    /// <summary>The language in which each text is served when this one (a BCP 47 tag) is requested.</summary>
    public static ImmutableArray<ServedText> Served(OfferContent content, string language) =>
        [.. Of(content).Select(text => new ServedText(text.Field, text.Text.In(language)))];

    /// <summary>The share of the Dutch texts that also exist in exactly this language or a broader one.</summary>
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

    /// <summary>Whether every Dutch text also exists in exactly this language or a broader one.</summary>
    public static bool AreWholeIn(OfferContent content, string language) =>
        Of(content).All(text => Speaks(text.Text.In(language).Language, language));

    public static IEnumerable<(string Field, LocalizedText Text)> Of(OfferContent content) => OfferFields.All.Texts(content);

    private static bool Speaks(string served, string asked) =>
        LanguageRange.LookUp(asked).Contains(served, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A text as it is served to a reader.</summary>
public sealed record ServedText(string Field, Translation Translation);

/// <summary>Percent is from 0 to 100, rounded down; Missing and Unreviewed contain field names.</summary>
public sealed record Completeness(string Language, int Percent, ImmutableArray<string> Missing, ImmutableArray<string> Unreviewed);
