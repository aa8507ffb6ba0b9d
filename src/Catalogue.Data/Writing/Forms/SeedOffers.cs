using Catalogue.Data.Fields;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Forms;

/// <summary>An offer of the starting data; PUBLISHED by default.</summary>
internal sealed record SeedOffer(Guid Id, string Slug, OfferStatus Status, OfferContent Content)
{
    public DateOnly? LastChecked { get; init; }

    public DateOnly? NextCheck { get; init; }
}

internal static class SeedOffers
{
    public static SeedOffer Read(SeedEntry entry)
    {
        var offer = new SeedOffer(
            entry.Id,
            entry.Slug,
            entry.OptionalValue("status", ValueForms.Name<OfferStatus>()) ?? OfferStatus.Published,
            SeedSource.Read(entry, OfferFields.All))
        {
            LastChecked = entry.OptionalValue("lastChecked", ValueForms.Day),
            NextCheck = entry.OptionalValue("nextCheck", ValueForms.Day),
        };
        foreach (var fault in OfferChecks.Of(offer.Content, entry.MunicipalityOf))
            entry.Fault(fault.Field, fault.Message, fault.Remedy, BrokenRules.InDutch(fault));
        return offer;
    }
}
