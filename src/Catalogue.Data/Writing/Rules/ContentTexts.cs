using System.Collections;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Catalogue.Data.Database;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Writing.Rules;

/// <summary>
/// A text somewhere in a content. Path ends in the language when the text has several ("title.nl"); Member is the path without the
/// language.
/// </summary>
internal sealed record ContentText(string Path, string Member, string Text, bool IsTranslated);

/// <summary>All texts of a content, found by reflection over its types, so that a member added later is included.</summary>
internal static class ContentTexts
{
    public static IEnumerable<ContentText> Of(OfferContent content) => Of(content, CatalogueJsonContext.Default.OfferContent, "");

    private static IEnumerable<ContentText> Of(object? value, JsonTypeInfo type, string path) => value switch
    {
        null => [],
        LocalizedText text => text.Translations.Select(
            translation => new ContentText($"{path}.{translation.Language}", path, translation.Text, IsTranslated: true)),
        string text => [new(path, path, text, IsTranslated: false)],
        _ => type.Kind switch
        {
            JsonTypeInfoKind.Object => type.Properties.Where(property => property.Get is not null && MayHoldText(property.PropertyType))
                .SelectMany(
                    property => Of(
                        property.Get!(value), Info(property.PropertyType), path.Length == 0 ? property.Name : $"{path}.{property.Name}")),
            JsonTypeInfoKind.Enumerable => ((IEnumerable)value).Cast<object?>()
                .SelectMany((item, at) => Of(item, Info(type.ElementType!), string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]"))),
            _ => [],
        },
    };

    private static bool MayHoldText(Type type) =>
        type == typeof(string) || type == typeof(LocalizedText)
            || Info(type).Kind is JsonTypeInfoKind.Object or JsonTypeInfoKind.Enumerable;

    private static JsonTypeInfo Info(Type type) => CatalogueJsonContext.Default.GetTypeInfo(type)!;
}
