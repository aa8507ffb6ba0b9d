using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
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
        Title = content.Translated("title", before.Title),
        Summary = content.TranslatedOrNone("summary", before.Summary),
        Description = content.TranslatedOrNone("description", before.Description),
        Eligibility = content.TranslatedOrNone("eligibility", before.Eligibility),
        PreviousNames = content.Texts("previousNames", before.PreviousNames),
        ExternalId = content.TextOrNone("externalId", before.ExternalId),
        Organisation = content.EntryOrNone("organisation", before.Organisation, names.Organisation) ?? Guid.Empty,
        Partners = content.Many("partners", before.Partners, OfferPartsInput.Partner),
        Funders = content.Entries("funders", before.Funders, names.Organisation),
        Themes = content.Entries("themes", before.Themes, names.Theme),
        TargetGroups = content.List("targetGroups", before.TargetGroups),
        Levels = content.List("levels", before.Levels),
        AgeApplies = content.ValueOr("ageApplies", true, before.AgeApplies),
        MinAgeMonths = content.ValueOrNone("minAgeMonths", before.MinAgeMonths),
        MaxAgeMonths = content.ValueOrNone("maxAgeMonths", before.MaxAgeMonths),
        Schools = content.Entries("schools", before.Schools, names.School),
        AllNetworks = content.ValueOr("allNetworks", false, before.AllNetworks),
        Networks = content.List("networks", before.Networks),
        Areas = content.Many("areas", before.Areas, OfferPartsInput.Area),
        Languages = content.Texts("languages", before.Languages),
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
        Provenance = content.Provenance(before.Provenance),
    };

    /// <summary>What is wrong in it whatever it is written over: entries that there are not, a title or an organisation that is taken away, or for what is new not there.</summary>
    public ImmutableArray<Finding> Errors(bool isNew)
    {
        var over = Over(Blank);
        var errors = ImmutableArray.CreateBuilder<Finding>();
        if ((isNew || content.Has("title")) && string.IsNullOrWhiteSpace(over.Title.Dutch))
            errors.Add(CurationFindings.Required($"{Path}.title", "De titel", "The title"));
        if ((isNew || content.Has("organisation")) && !content.Gives("organisation"))
            errors.Add(CurationFindings.Required($"{Path}.organisation", "De organisatie", "The organisation"));
        errors.AddRange(names.Errors);
        return errors.ToImmutable();
    }
}
