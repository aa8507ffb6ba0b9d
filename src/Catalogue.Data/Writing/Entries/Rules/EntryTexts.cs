using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Texts;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Entries.Rules;

/// <summary>The texts that staff write about an entry, of its own fields and of its parts; lists have none that are written.</summary>
internal static class EntryTexts
{
    public static IEnumerable<ContentText> Of(ReferenceEntry entry) => Of(EntryNoun.Of(entry).Fields, entry, "");

    private static IEnumerable<ContentText> Of(FieldSet fields, object owner, string before) =>
        fields.Values(owner).SelectMany(field => Of(field.Field, field.Value, before + field.Field.Name));

    private static IEnumerable<ContentText> Of(Field field, object? value, string path) => value switch
    {
        string text => [new(path, path, text, IsTranslated: false)],
        LocalizedText text => text.Translations.Select(
            translation => new ContentText($"{path}.{translation.Language}", path, translation.Text, IsTranslated: true)),
        not null when field.Kind == FieldKind.Part => Of(field.Within!, value, $"{path}."),
        _ => [],
    };
}
