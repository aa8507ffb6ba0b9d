using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

internal static class NetworkMissing
{
    public static readonly Rule Rule = new(
        "NETWORK_MISSING",
        FindingSeverity.Advice,
        "Er is geen onderwijsnet: kies netten, of allNetworks als het aanbod netoverschrijdend is.",
        "There is no school network: choose networks, or allNetworks when the offer is open to all.",
        offer => offer.Content is { Schools.IsEmpty: true, Networks.IsEmpty: true, AllNetworks: false } ? [new("networks")] : []);
}
