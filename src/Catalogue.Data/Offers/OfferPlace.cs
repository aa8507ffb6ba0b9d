using Catalogue.Data.Fields;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Offers;

/// <summary>
/// Where an offer takes place. Name is the building's ("Bibliotheek Utopolis"); Url is where to join an online one. WheelchairAccessible is
/// null when it is not known.
/// </summary>
public sealed record OfferPlace(
    OfferPlaceKind Kind,
    LocalizedText? Name = null,
    Address? Address = null,
    Coordinates? Coordinates = null,
    string? Url = null,
    bool? WheelchairAccessible = null);

public enum OfferPlaceKind
{
    Address,
    Online,

    /// <summary>At the offer's schools, or at the pupil's own school.</summary>
    AtSchool,
    ByArrangement,
}
