using System.Globalization;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

internal static class OrganiserAsPartner
{
    public static readonly Rule Rule = new(
        "ORGANISER_AS_PARTNER",
        FindingSeverity.Advice,
        "{0} organiseert dit al en staat ook bij de partners: laat de partner weg, of kies een andere organisator.",
        "{0} organises this already, and is among the partners too: leave the partner out, or choose another organiser.",
        offer => offer.Content.Partners.Index().Where(partner => partner.Item.Organisation == offer.Content.Organisation)
            .Select(partner => new Found(
                string.Create(CultureInfo.InvariantCulture, $"partners[{partner.Index}].organisation"),
                offer.Working.FindOrganisation(partner.Item.Organisation)?.Name ?? partner.Item.Organisation.ToString())));
}
