using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Offers;

/// <summary>
/// Everything an offer says, as one immutable document: the working or the published content of an offer, or one revision of it.
/// Others are named by id. Ages are in months of the learner or child, inclusive, null is open. Dates are days in Europe/Brussels, inclusive.
/// </summary>
public sealed record OfferContent
{
    public required LocalizedText Title { get; init; }

    public LocalizedText? Summary { get; init; }

    public LocalizedText? Description { get; init; }

    /// <summary>Names it had before, in Dutch.</summary>
    public ImmutableArray<string> PreviousNames { get; init => field = value.OrEmpty(); } = [];

    /// <summary>What another system calls it, by which an import knows it again.</summary>
    public string? ExternalId { get; init; }

    public required Guid Organisation { get; init; }

    public ImmutableArray<OfferPartner> Partners { get; init => field = value.OrEmpty(); } = [];

    public ImmutableArray<Guid> Funders { get; init => field = value.OrEmpty(); } = [];

    public ImmutableArray<Guid> Themes { get; init => field = value.OrEmpty(); } = [];

    public ImmutableArray<TargetGroup> TargetGroups { get; init => field = value.OrEmpty(); } = [];

    public ImmutableArray<EducationLevel> Levels { get; init => field = value.OrEmpty(); } = [];

    /// <summary>False for an offer without an age: staff training, consultation.</summary>
    public bool AgeApplies { get; init; } = true;

    public int? MinAgeMonths { get; init; }

    public int? MaxAgeMonths { get; init; }

    /// <summary>The schools where it takes place; when there are any, networks and areas are taken from them and are empty here.</summary>
    public ImmutableArray<Guid> Schools { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Open at large to every network (netoverschrijdend).</summary>
    public bool AllNetworks { get; init; }

    public ImmutableArray<SchoolNetwork> Networks { get; init => field = value.OrEmpty(); } = [];

    public ImmutableArray<ServedArea> Areas { get; init => field = value.OrEmpty(); } = [];

    /// <summary>BCP 47 tags of the languages spoken.</summary>
    public ImmutableArray<string> Languages { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Whether it costs nothing; null when not known.</summary>
    public bool? Free { get; init; }

    public Price? Price { get; init; }

    public LocalizedText? Eligibility { get; init; }

    public ImmutableArray<OfferPlace> Places { get; init => field = value.OrEmpty(); } = [];

    public Schedule? Schedule { get; init; }

    /// <summary>How many can take part at once.</summary>
    public int? Capacity { get; init; }

    /// <summary>How many places were left on PlacesAsOf; 0 is full.</summary>
    public int? PlacesLeft { get; init; }

    public DateOnly? PlacesAsOf { get; init; }

    public Registration? Registration { get; init; }

    public Contact? Contact { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public ImmutableArray<Reach> Reach { get; init => field = value.OrEmpty(); } = [];

    public ImmutableArray<OfferDocument> Documents { get; init => field = value.OrEmpty(); } = [];

    public required Provenance Provenance { get; init; }
}

/// <summary>An organisation that takes part beside the organiser, and as what ("mede-organisator").</summary>
public sealed record OfferPartner(Guid Organisation, LocalizedText? Role = null);

/// <summary>A municipality that an offer open at large serves: all of it, or the neighbourhoods named.</summary>
public sealed record ServedArea(Guid Municipality, bool Citywide, ImmutableArray<Guid> Neighbourhoods)
{
    public ImmutableArray<Guid> Neighbourhoods { get; init; } = Neighbourhoods.OrEmpty();
}

/// <summary>A figure of how many took part (bereik). Until is null for a figure of one day. Of names whom or what was counted.</summary>
public sealed record Reach(int Count, ReachUnit Unit, DateOnly? From = null, DateOnly? Until = null, LocalizedText? Of = null);

/// <summary>A document about an offer. Url is null where only its existence is known.</summary>
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

public enum EducationLevel
{
    PreSchool,
    Nursery,
    Primary,
    Secondary,
    Special,
    Higher,
    Adult,
}
