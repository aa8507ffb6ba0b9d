using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Organisations;
using Catalogue.Data.Texts;
using static Catalogue.Data.JsonReading;

namespace Catalogue.Data.Offers;

/// <summary>Reads the parts of an offer's content that are objects, save its schedule.</summary>
internal static class OfferPartsReader
{
    public static OfferPartner Partner(ref Utf8JsonReader reader)
    {
        reader.Begin("A partner");
        Guid? organisation = null;
        LocalizedText? role = null;
        while (reader.NextMember())
        {
            if (reader.Is("organisation"u8))
                organisation = Id(ref reader);
            else if (reader.Is("role"u8))
                role = reader.OrNull(Localized);
            else
                reader.PassOver();
        }

        return new(organisation ?? throw Missing("organisation"), role);
    }

    public static ServedArea Area(ref Utf8JsonReader reader)
    {
        reader.Begin("An area");
        Guid? municipality = null;
        var citywide = false;
        ImmutableArray<Guid> neighbourhoods = [];
        while (reader.NextMember())
        {
            if (reader.Is("municipality"u8))
                municipality = Id(ref reader);
            else if (reader.Is("citywide"u8))
                citywide = Truth(ref reader);
            else if (reader.Is("neighbourhoods"u8))
                neighbourhoods = reader.List(Id);
            else
                reader.PassOver();
        }

        return new(municipality ?? throw Missing("municipality"), citywide, neighbourhoods);
    }

    public static Reach Reach(ref Utf8JsonReader reader)
    {
        reader.Begin("A reach");
        int? count = null;
        ReachUnit? unit = null;
        DateOnly? from = null, until = null;
        LocalizedText? of = null;
        while (reader.NextMember())
        {
            if (reader.Is("count"u8))
                count = Whole(ref reader);
            else if (reader.Is("unit"u8))
                unit = Name<ReachUnit>(ref reader);
            else if (reader.Is("from"u8))
                from = reader.ValueOrNull(Day);
            else if (reader.Is("until"u8))
                until = reader.ValueOrNull(Day);
            else if (reader.Is("of"u8))
                of = reader.OrNull(Localized);
            else
                reader.PassOver();
        }

        return new(count ?? throw Missing("count"), unit ?? throw Missing("unit"), from, until, of);
    }

    public static OfferDocument Document(ref Utf8JsonReader reader)
    {
        reader.Begin("A document");
        OfferDocumentKind? kind = null;
        LocalizedText? title = null;
        string? url = null;
        while (reader.NextMember())
        {
            if (reader.Is("kind"u8))
                kind = Name<OfferDocumentKind>(ref reader);
            else if (reader.Is("title"u8))
                title = Localized(ref reader);
            else if (reader.Is("url"u8))
                url = reader.TextOrNull();
            else
                reader.PassOver();
        }

        return new(kind ?? throw Missing("kind"), title ?? throw Missing("title"), url);
    }

    public static OfferPlace Place(ref Utf8JsonReader reader)
    {
        reader.Begin("A place");
        OfferPlaceKind? kind = null;
        LocalizedText? name = null;
        Address? address = null;
        Coordinates? coordinates = null;
        string? url = null;
        while (reader.NextMember())
        {
            if (reader.Is("kind"u8))
                kind = Name<OfferPlaceKind>(ref reader);
            else if (reader.Is("name"u8))
                name = reader.OrNull(Localized);
            else if (reader.Is("address"u8))
                address = reader.OrNull(Address);
            else if (reader.Is("coordinates"u8))
                coordinates = reader.OrNull(Point);
            else if (reader.Is("url"u8))
                url = reader.TextOrNull();
            else
                reader.PassOver();
        }

        return new(kind ?? throw Missing("kind"), name, address, coordinates, url);
    }

    public static Price Price(ref Utf8JsonReader reader)
    {
        reader.Begin("A price");
        decimal? amount = null, reducedAmount = null;
        PriceUnit? per = null;
        LocalizedText? reducedFor = null, note = null;
        Guid? paidTo = null;
        while (reader.NextMember())
        {
            if (reader.Is("amount"u8))
                amount = reader.ValueOrNull(Amount);
            else if (reader.Is("per"u8))
                per = reader.ValueOrNull(Name<PriceUnit>);
            else if (reader.Is("reducedAmount"u8))
                reducedAmount = reader.ValueOrNull(Amount);
            else if (reader.Is("reducedFor"u8))
                reducedFor = reader.OrNull(Localized);
            else if (reader.Is("paidTo"u8))
                paidTo = reader.ValueOrNull(Id);
            else if (reader.Is("note"u8))
                note = reader.OrNull(Localized);
            else
                reader.PassOver();
        }

        return new() { Amount = amount, Per = per, ReducedAmount = reducedAmount, ReducedFor = reducedFor, PaidTo = paidTo, Note = note };
    }

    public static Registration Registration(ref Utf8JsonReader reader)
    {
        reader.Begin("A registration");
        bool? required = null;
        LocalizedText? how = null;
        string? url = null;
        DateOnly? from = null, deadline = null;
        ImmutableArray<LocalizedText> documents = [];
        while (reader.NextMember())
        {
            if (reader.Is("required"u8) || reader.Is("isRequired"u8)) // As it was written before.
                required = reader.ValueOrNull(Truth);
            else if (reader.Is("how"u8))
                how = reader.OrNull(Localized);
            else if (reader.Is("url"u8))
                url = reader.TextOrNull();
            else if (reader.Is("from"u8))
                from = reader.ValueOrNull(Day);
            else if (reader.Is("deadline"u8))
                deadline = reader.ValueOrNull(Day);
            else if (reader.Is("documents"u8))
                documents = reader.List(Localized);
            else
                reader.PassOver();
        }

        return new() { Required = required, How = how, Url = url, From = from, Deadline = deadline, Documents = documents };
    }

    public static Contact Contact(ref Utf8JsonReader reader)
    {
        reader.Begin("A contact");
        string? street = null, postcode = null, locality = null, phone = null, email = null, website = null;
        LocalizedText? function = null;
        while (reader.NextMember())
        {
            if (reader.Is("street"u8))
                street = reader.TextOrNull();
            else if (reader.Is("postcode"u8))
                postcode = reader.TextOrNull();
            else if (reader.Is("locality"u8))
                locality = reader.TextOrNull();
            else if (reader.Is("phone"u8))
                phone = reader.TextOrNull();
            else if (reader.Is("email"u8))
                email = reader.TextOrNull();
            else if (reader.Is("website"u8))
                website = reader.TextOrNull();
            else if (reader.Is("function"u8))
                function = reader.OrNull(Localized);
            else
                reader.PassOver();
        }

        return new(street, postcode, locality, phone, email, website, function);
    }

    public static Provenance Provenance(ref Utf8JsonReader reader)
    {
        reader.Begin("A provenance");
        ProvenanceKind? kind = null;
        ImmutableArray<string> sources = [];
        string? note = null;
        while (reader.NextMember())
        {
            if (reader.Is("kind"u8))
                kind = Name<ProvenanceKind>(ref reader);
            else if (reader.Is("sources"u8))
                sources = reader.List(Text);
            else if (reader.Is("note"u8))
                note = reader.TextOrNull();
            else
                reader.PassOver();
        }

        return new(kind ?? throw Missing("kind"), sources, note);
    }

    private static Address Address(ref Utf8JsonReader reader)
    {
        reader.Begin("An address");
        string? street = null, postcode = null, locality = null;
        while (reader.NextMember())
        {
            if (reader.Is("street"u8))
                street = reader.TextOrNull();
            else if (reader.Is("postcode"u8))
                postcode = reader.TextOrNull();
            else if (reader.Is("locality"u8))
                locality = reader.TextOrNull();
            else
                reader.PassOver();
        }

        return new(street, postcode, locality);
    }

    private static Coordinates Point(ref Utf8JsonReader reader)
    {
        reader.Begin("A point");
        double? latitude = null, longitude = null;
        while (reader.NextMember())
        {
            if (reader.Is("latitude"u8))
                latitude = reader.GetDouble();
            else if (reader.Is("longitude"u8))
                longitude = reader.GetDouble();
            else
                reader.PassOver();
        }

        return new(latitude ?? throw Missing("latitude"), longitude ?? throw Missing("longitude"));
    }
}
