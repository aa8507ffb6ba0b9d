using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Curation;

/// <summary>Texts of an input, which are Dutch.</summary>
internal static class InputText
{
    /// <summary>
    /// A text of which the Dutch is now this. Translations stay; when the Dutch changed, nobody has held them against it yet.
    /// </summary>
    public static LocalizedText? Over(LocalizedText? before, string? dutch)
    {
        if (dutch is null)
            return null;
        if (before is null)
            return LocalizedText.InDutch(dutch);
        return before.Dutch == dutch
            ? before
            : new LocalizedText(
                [new Translation("nl", dutch), .. before.Translations.Skip(1).Select(translation => translation with { IsReviewed = false })]);
    }

    /// <summary>A text with another translation in one language, Dutch too.</summary>
    public static LocalizedText In(this LocalizedText text, Translation translation) =>
        string.Equals(translation.Language, "nl", StringComparison.OrdinalIgnoreCase)
        ? Over(text, translation.Text)!
        : new LocalizedText(
            [.. text.Translations.Where(other => !string.Equals(other.Language, translation.Language, StringComparison.OrdinalIgnoreCase)), translation]);

    /// <summary>
    /// What makes a text a translation: in the language, of the origin and reviewed as the input says; what a machine made is not, unless
    /// it is said.
    /// </summary>
    public static Func<string, Translation> Translating(InputObject input)
    {
        var (language, origin, isReviewed) =
            (input.Get<string>("language")!, input.Get<TextOrigin>("origin"), input.Value<bool>("reviewed"));
        return text => new(LanguageTag.Canonical(language), text, origin, isReviewed ?? origin == TextOrigin.Person);
    }
}
