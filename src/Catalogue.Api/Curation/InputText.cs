using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Curation;

/// <summary>Texts of an input, which are in Dutch.</summary>
internal static class InputText
{
    /// <summary>The text with its Dutch replaced. Translations stay; if the Dutch changed, they count as not reviewed.</summary>
    public static LocalizedText? Over(LocalizedText? before, string? dutch)
    {
        if (dutch is null)
            return null;
        if (before is null)
            return LocalizedText.InDutch(dutch);
        return before.Dutch == dutch
            ? before
            : new LocalizedText(
                [new Translation("nl", dutch),
                    .. before.Translations.Skip(1).Select(translation => translation with { IsReviewed = false })]);
    }

    /// <summary>The text with the translation in one language replaced, which may be Dutch.</summary>
    public static LocalizedText In(this LocalizedText text, Translation translation) =>
        string.Equals(translation.Language, "nl", StringComparison.OrdinalIgnoreCase)
        ? Over(text, translation.Text)!
        : new LocalizedText(
            [.. text.Translations.Where(other => !string.Equals(other.Language, translation.Language, StringComparison.OrdinalIgnoreCase)),
                translation]);

    /// <summary>
    /// Turns a text into a translation with the input's language, origin and review flag; a machine translation counts as not reviewed by
    /// default.
    /// </summary>
    public static Func<string, Translation> Translating(InputObject input)
    {
        var (language, origin, isReviewed) =
            (input.Get<string>("language")!, input.Get<TextOrigin>("origin"), input.Value<bool>("reviewed"));
        return text => new(LanguageTag.Canonical(language), text, origin, isReviewed ?? origin == TextOrigin.Person);
    }
}
