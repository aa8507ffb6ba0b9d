using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.Data.Organisations;
using Catalogue.Data.Texts;
using static Catalogue.Data.JsonReading;

namespace Catalogue.Data.Offers;

/// <summary>Reads the details in the content of an offer; what OfferContentReader reads is passed over.</summary>
internal static class OfferDetailsReader
{
    private const int LongestName = OfferContentReader.LongestName;

    public static OfferDetails Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        reader.Begin("The content of an offer");
        LocalizedText? summary = null, description = null, eligibility = null;
        ImmutableArray<string> previousNames = [];
        ImmutableArray<Guid> funders = [];
        ImmutableArray<OfferPlace> places = [];
        ImmutableArray<Reach> reach = [];
        ImmutableArray<OfferDocument> documents = [];
        string? externalId = null;
        int? capacity = null, placesLeft = null;
        DateOnly? placesAsOf = null;
        Price? price = null;
        Schedule? schedule = null;
        Registration? registration = null;
        Contact? contact = null;
        Span<char> name = stackalloc char[LongestName];
        while (reader.NextMember(name, out var length))
        {
            switch (name[..length])
            {
                case "summary":
                    summary = reader.OrNull(Localized);
                    break;
                case "description":
                    description = reader.OrNull(Localized);
                    break;
                case "places":
                    places = SharedPart<ImmutableArray<OfferPlace>>.Read(ref reader, json, static (ref all) => all.List<OfferPlace>(OfferPartsReader.Place));
                    break;
                case "schedule":
                    schedule = reader.TokenType == JsonTokenType.Null ? null : SharedPart<Schedule>.Read(ref reader, json, OfferScheduleReader.Schedule);
                    break;
                case "contact":
                    contact = reader.TokenType == JsonTokenType.Null ? null : SharedPart<Contact>.Read(ref reader, json, OfferPartsReader.Contact);
                    break;
                case "registration":
                    registration = reader.TokenType == JsonTokenType.Null ? null : SharedPart<Registration>.Read(ref reader, json, OfferPartsReader.Registration);
                    break;
                case "price":
                    price = reader.OrNull(OfferPartsReader.Price);
                    break;
                case "funders":
                    funders = SharedPart<ImmutableArray<Guid>>.Read(ref reader, json, static (ref all) => all.List<Guid>(Id));
                    break;
                case "capacity":
                    capacity = reader.ValueOrNull(Whole);
                    break;
                case "placesLeft":
                    placesLeft = reader.ValueOrNull(Whole);
                    break;
                case "placesAsOf":
                    placesAsOf = reader.ValueOrNull(Day);
                    break;
                case "eligibility":
                    eligibility = reader.OrNull(Localized);
                    break;
                case "reach":
                    reach = SharedPart<ImmutableArray<Reach>>.Read(ref reader, json, static (ref all) => all.List<Reach>(OfferPartsReader.Reach));
                    break;
                case "documents":
                    documents = reader.List(OfferPartsReader.Document);
                    break;
                case "externalId":
                    externalId = reader.TextOrNull();
                    break;
                case "previousNames":
                    previousNames = reader.List(Text);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new OfferDetails
        {
            Summary = summary,
            Description = description,
            PreviousNames = previousNames,
            ExternalId = externalId,
            Funders = funders,
            Price = price,
            Eligibility = eligibility,
            Places = places,
            Schedule = schedule,
            Capacity = capacity,
            PlacesLeft = placesLeft,
            PlacesAsOf = placesAsOf,
            Registration = registration,
            Contact = contact,
            Reach = reach,
            Documents = documents,
        };
    }
}
