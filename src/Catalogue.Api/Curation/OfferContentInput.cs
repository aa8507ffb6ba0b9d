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

    private readonly ContentInput content = new(input, names);

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
        Partners = content.Many("partners", before.Partners, OfferPartsInput.Partner),
        Funders = content.Entries("funders", before.Funders, names.Organisation),
        Themes = content.Entries("themes", before.Themes, names.Theme),
        TargetGroups = List("targetGroups", before.TargetGroups),
        Levels = List("levels", before.Levels),
        AgeApplies = Has("ageApplies") ? input.Value<bool>("ageApplies") ?? true : before.AgeApplies,
        MinAgeMonths = content.ValueOrNone("minAgeMonths", before.MinAgeMonths),
        MaxAgeMonths = content.ValueOrNone("maxAgeMonths", before.MaxAgeMonths),
        Schools = content.Entries("schools", before.Schools, names.School),
        AllNetworks = Has("allNetworks") ? input.Value<bool>("allNetworks") ?? false : before.AllNetworks,
        Networks = List<SchoolNetwork>("networks", before.Networks),
        Areas = content.Many("areas", before.Areas, OfferPartsInput.Area),
        Languages = List("languages", before.Languages),
        Free = content.ValueOrNone("free", before.Free),
        Price = content.One("price", before.Price, OfferPartsInput.Price),
        Places = content.Many("places", before.Places, OfferPartsInput.Place),
        Schedule = content.One("schedule", before.Schedule, ScheduleInput.Over),
        Capacity = content.ValueOrNone("capacity", before.Capacity),
        PlacesLeft = content.ValueOrNone("placesLeft", before.PlacesLeft),
        PlacesAsOf = content.ValueOrNone("placesAsOf", before.PlacesAsOf),
        Registration = content.One("registration", before.Registration, OfferPartsInput.Registration),
        Contact = content.One("contact", before.Contact, OfferPartsInput.Contact),
        ValidFrom = content.ValueOrNone("validFrom", before.ValidFrom),
        ValidUntil = content.ValueOrNone("validUntil", before.ValidUntil),
        Reach = content.Many("reach", before.Reach, OfferPartsInput.Reach),
        Documents = content.Many("documents", before.Documents, OfferPartsInput.Document),
        Provenance = Has("provenanceNote") ? before.Provenance with { Note = input.Get<string>("provenanceNote") } : before.Provenance,
    };

    /// <summary>What is wrong in it whatever it is written over: entries that there are not, a title or an organisation that is taken away, or for what is new not there.</summary>
    public ImmutableArray<Finding> Errors(bool isNew)
    {
        var over = Over(Blank);
        var errors = ImmutableArray.CreateBuilder<Finding>();
        if ((isNew || Has("title")) && string.IsNullOrWhiteSpace(over.Title.Dutch))
            errors.Add(CurationFindings.Required($"{Path}.title", "De titel", "The title"));
        if ((isNew || Has("organisation")) && input.Get<string>("organisation") is null)
            errors.Add(CurationFindings.Required($"{Path}.organisation", "De organisatie", "The organisation"));
        errors.AddRange(names.Errors);
        return errors.ToImmutable();
    }

    private bool Has(string member) => input.Has(member);

    private LocalizedText? Text(string member, LocalizedText? before) => Has(member) ? InputText.Over(before, input.Get<string>(member)) : before;

    private ImmutableArray<T> List<T>(string member, ImmutableArray<T> before) => Has(member) ? [.. input.List<T>(member) ?? []] : before;
}
