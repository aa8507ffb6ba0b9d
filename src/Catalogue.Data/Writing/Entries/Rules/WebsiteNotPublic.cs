using Catalogue.Data.Curation;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Entries.Rules;

/// <summary>A web address that points into a private network, or contains credentials.</summary>
internal static class WebsiteNotPublic
{
    public static readonly Rule Rule = new(
        UpperSnake<OfferFaultCode>.Name(OfferFaultCode.AddressNotPublic),
        FindingSeverity.Error,
        "Dit adres kan niet iedereen openen, of er staat een naam of wachtwoord in: geef dat van een openbare pagina, zoals "
        + "https://school.example.",
        "Not everybody can open this address, or it has a name or password in it: give that of a public page, as https://school.example.",
        entry => entry.Texts.Where(
            text => text.Member == "contact.website" && WebAddress.IsOne(text.Text) && !WebAddress.IsPublic(text.Text))
            .Select(text => new Found(text.Path)));
}
