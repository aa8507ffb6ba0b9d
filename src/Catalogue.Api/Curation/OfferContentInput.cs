using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Curation;

/// <summary>Reads schema/curation.graphql's OfferContentInput: what is given is written over a content, what is left out stays, null takes away. A new member is one line here.</summary>
internal sealed class OfferContentInput(InputObject input, EntryNames names)
{
    private const string Path = "content";

    /// <summary>A content that says nothing yet, for what is new.</summary>
    public static OfferContent Blank { get; } = new()
    {
        Title = LocalizedText.InDutch(""),
        Organisation = Guid.Empty,
        Provenance = Provenance.ByStaff,
    };

    public OfferContent Over(OfferContent before) => before with
    {
        Title = Text("title", before.Title) ?? LocalizedText.InDutch(""),
        Summary = Text("summary", before.Summary),
        Description = Text("description", before.Description),
        Eligibility = Text("eligibility", before.Eligibility),
        PreviousNames = List("previousNames", before.PreviousNames),
        ExternalId = Has("externalId") ? input.Get<string>("externalId") : before.ExternalId,
        Organisation = Has("organisation") ? input.Get<string>("organisation") is { } name ? names.Organisation(name, $"{Path}.organisation") : Guid.Empty : before.Organisation,
        Partners = Many("partners", before.Partners, OfferPartsInput.Partner),
        Funders = Entries("funders", before.Funders, names.Organisation),
        Themes = Entries("themes", before.Themes, names.Theme),
        TargetGroups = List("targetGroups", before.TargetGroups),
        Levels = List("levels", before.Levels),
        AgeApplies = Has("ageApplies") ? Value<bool>("ageApplies") ?? true : before.AgeApplies,
        MinAgeMonths = Has("minAgeMonths") ? Value<int>("minAgeMonths") : before.MinAgeMonths,
        MaxAgeMonths = Has("maxAgeMonths") ? Value<int>("maxAgeMonths") : before.MaxAgeMonths,
        Schools = Entries("schools", before.Schools, names.School),
        AllNetworks = Has("allNetworks") ? Value<bool>("allNetworks") ?? false : before.AllNetworks,
        Networks = List<SchoolNetwork>("networks", before.Networks),
        Areas = Many("areas", before.Areas, OfferPartsInput.Area),
        Languages = List("languages", before.Languages),
        Free = Has("free") ? Value<bool>("free") : before.Free,
        Price = One("price", before.Price, OfferPartsInput.Price),
        Places = Many("places", before.Places, OfferPartsInput.Place),
        Schedule = One("schedule", before.Schedule, (schedule, _, _) => ScheduleInput.Read(schedule)),
        Capacity = Has("capacity") ? Value<int>("capacity") : before.Capacity,
        PlacesLeft = Has("placesLeft") ? Value<int>("placesLeft") : before.PlacesLeft,
        PlacesAsOf = Has("placesAsOf") ? Value<DateOnly>("placesAsOf") : before.PlacesAsOf,
        Registration = One("registration", before.Registration, (registration, _, _) => OfferPartsInput.Registration(registration)),
        Contact = One("contact", before.Contact, (contact, _, _) => OfferPartsInput.Contact(contact)),
        ValidFrom = Has("validFrom") ? Value<DateOnly>("validFrom") : before.ValidFrom,
        ValidUntil = Has("validUntil") ? Value<DateOnly>("validUntil") : before.ValidUntil,
        Reach = Many("reach", before.Reach, (reach, _, _) => OfferPartsInput.Reach(reach)),
        Documents = Many("documents", before.Documents, (document, _, _) => OfferPartsInput.Document(document)),
        Provenance = Has("provenanceNote") ? before.Provenance with { Note = input.Get<string>("provenanceNote") } : before.Provenance,
    };

    /// <summary>What is wrong in it whatever it is written over: entries that there are not, a title or an organisation that is taken away, or for what is new not there.</summary>
    public ImmutableArray<Finding> Errors(bool isNew)
    {
        var content = Over(Blank);
        var errors = ImmutableArray.CreateBuilder<Finding>();
        if ((isNew || Has("title")) && string.IsNullOrWhiteSpace(content.Title.Dutch))
            errors.Add(CurationFindings.Required($"{Path}.title", "De titel", "The title"));
        if ((isNew || Has("organisation")) && input.Get<string>("organisation") is null)
            errors.Add(CurationFindings.Required($"{Path}.organisation", "De organisatie", "The organisation"));
        errors.AddRange(names.Errors);
        return errors.ToImmutable();
    }

    private bool Has(string member) => input.Has(member);

    private T? Value<T>(string member)
        where T : struct => input.Values.GetValueOrDefault(member) as T?;

    private LocalizedText? Text(string member, LocalizedText? before) => Has(member) ? InputText.Over(before, input.Get<string>(member)) : before;

    private ImmutableArray<T> List<T>(string member, ImmutableArray<T> before) => Has(member) ? [.. input.List<T>(member) ?? []] : before;

    private ImmutableArray<Guid> Entries(string member, ImmutableArray<Guid> before, Func<string, string, Guid> find) =>
        Has(member) ? names.Many(input, member, $"{Path}.{member}", find) : before;

    private T? One<T>(string member, T? before, Func<InputObject, EntryNames, string, T> read)
        where T : class =>
        Has(member) ? input.Get<InputObject>(member) is { } part ? read(part, names, $"{Path}.{member}") : null : before;

    private ImmutableArray<T> Many<T>(string member, ImmutableArray<T> before, Func<InputObject, EntryNames, string, T> read) =>
        Has(member) ? [.. (input.List<InputObject>(member) ?? []).Select((part, at) => read(part, names, $"{Path}.{member}[{at}]"))] : before;
}
