using Catalogue.Data.Fields;
using static Catalogue.Data.Fields.Kinds;

namespace Catalogue.Data.Organisations;

/// <summary>The fields of a contact.</summary>
internal static class ContactFields
{
    /// <summary>The fields of an offer's contact; the content rules check its website.</summary>
    public static FieldSet<Contact> OfOffer { get; } = With(LinkOrNone);

    public static FieldSet<Contact> OfOrganisation { get; } = With(WebAddressOrNone);

    private static FieldSet<Contact> With(Kind<string?> website) => new("A contact", () => new(), isNoneWhenBlank: true)
    {
        { contact => contact.Street, WordOrNone },
        { contact => contact.Postcode, WordOrNone },
        { contact => contact.Locality, WordOrNone },
        { contact => contact.Phone, WordOrNone },
        { contact => contact.Email, WordOrNone },
        { contact => contact.Website, website },
        { contact => contact.Function, TextOrNone },
    };
}
