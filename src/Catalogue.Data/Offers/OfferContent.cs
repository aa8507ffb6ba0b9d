using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Catalogue.Data.Curation;
using Catalogue.Data.Naming;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schedules;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Offers;

/// <summary>
/// The content of an offer as one immutable document: the working or the published content, or that of a revision. Other entries are
/// referred to by id. Ages are in months of the learner or child, inclusive, null is open. Dates are in Europe/Brussels, inclusive.
/// </summary>
public sealed record OfferContent
{
    // Either an OfferDetails, or the JSON from which it is still to be read.
    private object details = OfferDetails.None;

    public OfferContent()
    {
    }

    /// <summary>
    /// A content under construction: its fields are set afterwards; its details are read from this JSON on first access, which throws
    /// JsonException when it is invalid.
    /// </summary>
    [SetsRequiredMembers]
    internal OfferContent(byte[] details) => (Title, Provenance, this.details) = (null!, null!, details);

    public required LocalizedText Title { get; init; }

    public LocalizedText? Summary { get => Details.Summary; init => Details = Details with { Summary = value }; }

    public LocalizedText? Description { get => Details.Description; init => Details = Details with { Description = value }; }

    /// <summary>Its former names, in Dutch.</summary>
    public ImmutableArray<string> PreviousNames { get => Details.PreviousNames; init => Details = Details with { PreviousNames = value }; }

    /// <summary>Its id in another system, by which an import recognises it.</summary>
    public string? ExternalId { get => Details.ExternalId; init => Details = Details with { ExternalId = value }; }

    public required Guid Organisation { get; init; }

    public ImmutableArray<OfferPartner> Partners { get; init => field = value.OrEmpty(); } = [];

    public ImmutableArray<Guid> Funders { get => Details.Funders; init => Details = Details with { Funders = value }; }

    public ImmutableArray<Guid> Themes { get; init => field = value.OrEmpty(); } = [];

    public ImmutableArray<TargetGroup> TargetGroups { get; init => field = value.OrEmpty(); } = [];

    public ImmutableArray<EducationLevel> Levels { get; init => field = value.OrEmpty(); } = [];

    /// <summary>False for an offer to which no age applies: staff training, consultation.</summary>
    public bool AgeApplies { get; init; } = true;

    public int? MinAgeMonths { get; init; }

    public int? MaxAgeMonths { get; init; }

    /// <summary>
    /// The schools where it takes place. When there are any, networks and areas are derived from them and are empty here.
    /// </summary>
    public ImmutableArray<Guid> Schools { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Open at large, to every network (netoverschrijdend).</summary>
    public bool AllNetworks { get; init; }

    public ImmutableArray<SchoolNetwork> Networks { get; init => field = value.OrEmpty(); } = [];

    public ImmutableArray<ServedArea> Areas { get; init => field = value.OrEmpty(); } = [];

    /// <summary>BCP 47 tags of the spoken languages.</summary>
    public ImmutableArray<string> Languages { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Whether it is free, as entered; null when not entered. CostsNothing also takes the price into account.</summary>
    public bool? Free { get; init; }

    /// <summary>Whether it is free; null when not known. A price of 0 euro is free, whatever Free says.</summary>
    [JsonIgnore]
    public bool? CostsNothing => Price?.Amount == 0 ? true : Free ?? (Price?.Amount is null ? null : false);

    /// <summary>Whether it is for staff of schools and social workers and for nobody else; false when not known.</summary>
    [JsonIgnore]
    public bool IsForStaffOnly
    {
        get
        {
            foreach (var group in TargetGroups)
            {
                if (group is not (TargetGroup.SchoolStaff or TargetGroup.SocialWorkers))
                    return false;
            }

            return !TargetGroups.IsEmpty;
        }
    }

    public Price? Price { get => Details.Price; init => Details = Details with { Price = value }; }

    public LocalizedText? Eligibility { get => Details.Eligibility; init => Details = Details with { Eligibility = value }; }

    /// <summary>What to bring, and what to know in advance.</summary>
    public LocalizedText? Preparation { get => Details.Preparation; init => Details = Details with { Preparation = value }; }

    public ImmutableArray<OfferPlace> Places { get => Details.Places; init => Details = Details with { Places = value }; }

    public Schedule? Schedule { get => Details.Schedule; init => Details = Details with { Schedule = value }; }

    /// <summary>How many people can take part at once.</summary>
    public int? Capacity { get => Details.Capacity; init => Details = Details with { Capacity = value }; }

    /// <summary>How many places were left on PlacesAsOf; 0 means full.</summary>
    public int? PlacesLeft { get => Details.PlacesLeft; init => Details = Details with { PlacesLeft = value }; }

    public DateOnly? PlacesAsOf { get => Details.PlacesAsOf; init => Details = Details with { PlacesAsOf = value }; }

    public Registration? Registration { get => Details.Registration; init => Details = Details with { Registration = value }; }

    public Contact? Contact { get => Details.Contact; init => Details = Details with { Contact = value }; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public ImmutableArray<Reach> Reach { get => Details.Reach; init => Details = Details with { Reach = value }; }

    public ImmutableArray<OfferDocument> Documents { get => Details.Documents; init => Details = Details with { Documents = value }; }

    public required Provenance Provenance { get; init; }

    /// <summary>The fields that no index built at start-up uses.</summary>
    [JsonIgnore]
    public OfferDetails Details
    {
        get => details as OfferDetails ?? ReadDetails((byte[])details);
        init => details = value;
    }

    // Two threads that race here read equal details.
    private OfferDetails ReadDetails(byte[] json)
    {
        var read = OfferContentJson.ReadDetails(json);
        details = read;
        return read;
    }
}

/// <summary>An organisation that takes part besides the organiser, and its role ("mede-organisator").</summary>
public sealed record OfferPartner(Guid Organisation, LocalizedText? Role = null);

/// <summary>A municipality that an offer open at large serves: all of it, or the neighbourhoods listed.</summary>
public sealed record ServedArea(Guid Municipality, bool Citywide, ImmutableArray<Guid> Neighbourhoods)
{
    public ImmutableArray<Guid> Neighbourhoods { get; init; } = Neighbourhoods.OrEmpty();
}

/// <summary>A number of participants (bereik). Until is null for a number of one day. Of says whom or what was counted.</summary>
public sealed record Reach(int Count, ReachUnit Unit, DateOnly? From = null, DateOnly? Until = null, LocalizedText? Of = null);

/// <summary>A document about an offer. Url is null when it is only known to exist.</summary>
public sealed record OfferDocument(OfferDocumentKind Kind, LocalizedText Title, string? Url = null);

public enum ReachUnit
{
    PerWeek,
    PerSchoolYear,
    Total,
}

public enum OfferDocumentKind
{
    Handbook,
    Evaluation,
    Other,
}

public enum OfferStatus
{
    Draft,
    InReview,
    Published,
    Archived,
}

public enum TargetGroup
{
    Pupils,
    Parents,
    SchoolStaff,
    Newcomers,
    FamiliesInPoverty,
    SocialWorkers,
    JobSeekers,
}
