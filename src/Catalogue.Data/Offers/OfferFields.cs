using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schedules;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;
using static Catalogue.Data.Fields.Kinds;

namespace Catalogue.Data.Offers;

/// <summary>
/// THE list of the fields of an offer, in the order of the columns of its CSV. Fields that OfferDetails has too are read on first access.
/// "Shared" means that many offers have the same value; the fields of one group only make sense together.
/// </summary>
public static class OfferFields
{
    private const string Age = "age";
    private const string Where = "where";
    private const string Cost = "cost";
    private const string Room = "room";
    private const string Validity = "validity";

    public static FieldSet<OfferContent> All { get; } = new("The content of an offer", Blank)
    {
        { offer => offer.ExternalId, WordOrNone },
        { offer => offer.Title, Text },
        { offer => offer.Summary, TextOrNone },
        { offer => offer.Description, TextOrNone },
        { offer => offer.Eligibility, TextOrNone },
        { offer => offer.Preparation, TextOrNone },
        { offer => offer.PreviousNames, Words },
        { offer => offer.Organisation, Reference(EntryKind.Organisation) },
        { offer => offer.Partners, Parts(OfferPartFields.Partner).Shared() },
        { offer => offer.Funders, References(EntryKind.Organisation).Shared() },
        { offer => offer.Themes, References(EntryKind.Theme).Shared() },
        { offer => offer.TargetGroups, Names<TargetGroup>().Shared() },
        { offer => offer.Levels, Names<EducationLevel>().Shared() },
        { offer => offer.AgeApplies, FlagOr(true).In(Age) },
        { offer => offer.MinAgeMonths, CountOrNone.In(Age) },
        { offer => offer.MaxAgeMonths, CountOrNone.In(Age) },
        { offer => offer.Schools, References(EntryKind.School).In(Where) },
        { offer => offer.AllNetworks, FlagOr(false).In(Where) },
        { offer => offer.Networks, Names<SchoolNetwork>().In(Where).Shared() },
        { offer => offer.Areas, Parts(OfferPartFields.Area).In(Where).Shared() },
        { offer => offer.Languages, Words.Shared() },
        { offer => offer.Free, FlagOrNone.In(Cost) },
        { offer => offer.Price, PartOrNone(OfferPartFields.Price).In(Cost) },
        { offer => offer.Places, Parts(OfferPartFields.Place).Shared() },
        { offer => offer.Schedule, PartOrNone(ScheduleFields.All).Shared() },
        { offer => offer.Capacity, CountOrNone.In(Room) },
        { offer => offer.PlacesLeft, CountOrNone.In(Room) },
        // The date alone, without a number of places, counts as empty.
        { offer => offer.PlacesAsOf, (DayOrNone with { IsNothing = _ => true }).In(Room) },
        { offer => offer.Registration, PartOrNone(OfferPartFields.Registration).Shared() },
        { offer => offer.Contact, PartOrNone(ContactFields.OfOffer).Shared() },
        { offer => offer.ValidFrom, DayOrNone.In(Validity) },
        { offer => offer.ValidUntil, DayOrNone.In(Validity) },
        { offer => offer.Reach, Parts(OfferPartFields.Reach).Shared() },
        { offer => offer.Documents, Parts(OfferPartFields.Document) },
        { offer => offer.Provenance, Origin(ProvenanceFields.All).Shared() },
    };

    /// <summary>Reads the fields for finding an offer; its details are skipped.</summary>
    internal static FieldReader<OfferContent> Findable { get; } = new(
        All.What, InOrder.Select(field => ((Field)field, field.Of<OfferDetails>() is null ? field : null)));

    /// <summary>Reads the details; the other fields are skipped.</summary>
    internal static FieldReader<OfferDetails> Details { get; } = new(
        All.What, InOrder.Select(field => ((Field)field, field.Of<OfferDetails>())));

    private static IEnumerable<Field<OfferContent>> InOrder => All.InOrderOfRecord;

    private static OfferContent Blank() =>
        new() { Title = LocalizedText.InDutch(""), Organisation = Guid.Empty, Provenance = Provenance.ByStaff };
}
