using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;
using Catalogue.Data.Themes;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Entries.Rules;

/// <summary>The texts that staff write about an entry. Names of organisations, schools and neighbourhoods are not translated.</summary>
internal static class EntryTexts
{
    public static IEnumerable<ContentText> Of(ReferenceEntry entry) =>
    [
        .. entry switch
        {
            Organisation organisation =>
                [.. One("name", organisation.Name), .. Translated("description", organisation.Description), .. Of(organisation.Contact)],
            School school => [.. One("name", school.Name), .. Of(school.Address)],
            Neighbourhood neighbourhood => One("name", neighbourhood.Name),
            Theme theme => [.. Translated("name", theme.Name), .. Translated("description", theme.Description)],
            ConsultationPlatform platform => [.. Translated("name", platform.Name), .. Translated("subject", platform.Subject)],
            _ => Enumerable.Empty<ContentText>(),
        },
        .. One("provenance.note", entry.Provenance.Note),
    ];

    private static IEnumerable<ContentText> Of(Contact? contact) => contact is null ? [] :
    [
        .. Translated("contact.function", contact.Function),
        .. One("contact.street", contact.Street),
        .. One("contact.postcode", contact.Postcode),
        .. One("contact.locality", contact.Locality),
        .. One("contact.phone", contact.Phone),
        .. One("contact.email", contact.Email),
        .. One("contact.website", contact.Website),
    ];

    private static IEnumerable<ContentText> Of(Address? address) => address is null ? [] :
        [.. One("address.street", address.Street), .. One("address.postcode", address.Postcode),
            .. One("address.locality", address.Locality)];

    private static IEnumerable<ContentText> One(string path, string? text) =>
        text is null ? [] : [new(path, path, text, IsTranslated: false)];

    private static IEnumerable<ContentText> Translated(string path, LocalizedText? text) =>
        text?.Translations.Select(
            translation => new ContentText($"{path}.{translation.Language}", path, translation.Text, IsTranslated: true)) ?? [];
}
