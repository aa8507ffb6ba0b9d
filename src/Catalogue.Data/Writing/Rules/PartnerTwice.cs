using System.Globalization;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

internal static class PartnerTwice
{
    public static readonly Rule Rule = new(
        "PARTNER_TWICE",
        FindingSeverity.Advice,
        "{0} staat twee keer bij de partners: laat er een weg, of zet de twee rollen in één.",
        "{0} is a partner twice: leave one out, or put both roles in one.",
        offer => offer.Content.Partners.Index().Where(
            partner => offer.Content.Partners[..partner.Index].Any(before => before.Organisation == partner.Item.Organisation))
            .Select(partner => new Found(
                string.Create(CultureInfo.InvariantCulture, $"partners[{partner.Index}].organisation"),
                offer.Working.FindOrganisation(partner.Item.Organisation)?.Name ?? partner.Item.Organisation.ToString())));
}
