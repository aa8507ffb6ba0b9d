using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Texts;
using static Catalogue.Data.Fields.Kinds;

namespace Catalogue.Data.Offers;

/// <summary>The fields of an offer's nested objects.</summary>
internal static class OfferPartFields
{
    public static FieldSet<OfferPartner> Partner { get; } = new("A partner", () => new(Guid.Empty))
    {
        { partner => partner.Organisation, Reference(EntryKind.Organisation) },
        { partner => partner.Role, TextOrNone },
    };

    public static FieldSet<ServedArea> Area { get; } = new("An area", () => new(Guid.Empty, Citywide: false, []))
    {
        { area => area.Municipality, Reference(EntryKind.Municipality) },
        { area => area.Citywide, FlagOr(false) },
        { area => area.Neighbourhoods, References(EntryKind.Neighbourhood) },
    };

    public static FieldSet<Price> Price { get; } = new("A price", () => new())
    {
        { price => price.Amount, EuroOrNone },
        { price => price.Per, NameOrNone<PriceUnit>() },
        { price => price.ReducedAmount, EuroOrNone },
        { price => price.ReducedFor, TextOrNone },
        { price => price.PaidTo, ReferenceOrNone(EntryKind.Organisation) },
        { price => price.Note, TextOrNone },
    };

    public static FieldSet<OfferPlace> Place { get; } = new("A place", () => new(OfferPlaceKind.Address))
    {
        { place => place.Kind, Name<OfferPlaceKind>() },
        { place => place.Name, TextOrNone },
        { place => place.Address, AddressOfPlace(PlaceFields.Address) },
        { place => place.Coordinates, PointOfPlace(PlaceFields.Point) },
        { place => place.Url, LinkOrNone },
        { place => place.WheelchairAccessible, FlagOrNone },
    };

    public static FieldSet<Registration> Registration { get; } = new("A registration", () => new())
    {
        { registration => registration.Required, FlagOrNone.Formerly("isRequired") },
        { registration => registration.How, TextOrNone },
        { registration => registration.Url, LinkOrNone },
        { registration => registration.From, DayOrNone },
        { registration => registration.Deadline, DayOrNone },
        { registration => registration.Documents, Kinds.Texts },
    };

    public static FieldSet<Reach> Reach { get; } = new("A reach", () => new(0, ReachUnit.PerWeek))
    {
        { reach => reach.Count, Count },
        { reach => reach.Unit, Name<ReachUnit>() },
        { reach => reach.From, DayOrNone },
        { reach => reach.Until, DayOrNone },
        { reach => reach.Of, TextOrNone },
    };

    public static FieldSet<OfferDocument> Document { get; } = new(
        "A document", () => new(OfferDocumentKind.Other, LocalizedText.InDutch("")))
    {
        { document => document.Kind, Name<OfferDocumentKind>() },
        { document => document.Title, Text },
        { document => document.Url, LinkOrNone },
    };
}
