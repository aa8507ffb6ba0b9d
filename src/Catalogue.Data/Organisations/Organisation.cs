using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Organisations;

/// <summary>
/// A provider, partner or funder of offers. Municipality is the city it belongs to or works for; null for an organisation that works in
/// several.
/// </summary>
public sealed record Organisation : ReferenceEntry
{
    public required string Name { get; init; }

    public required OrganisationKind Kind { get; init; }

    /// <summary>The type of organisation; null when not known.</summary>
    public OrganisationType? Type { get; init; }

    public Guid? Municipality { get; init; }

    /// <summary>The municipalities it works in; empty when not known.</summary>
    public ImmutableArray<Guid> Coverage { get; init; } = [];

    public LocalizedText? Description { get; init; }

    /// <summary>A service's public address and telephone number, never a person's.</summary>
    public Contact? Contact { get; init; }

    public ImmutableArray<OpeningHours> OpeningHours { get; init; } = [];
}

/// <summary>MUNICIPAL is a city or its OCMW; every other is EXTERNAL.</summary>
public enum OrganisationKind
{
    Municipal,
    External,
}

public enum OrganisationType
{
    CityService,
    SocialService,
    Library,
    YouthService,
    School,
    PupilGuidance,
    Welfare,
    CommunityWork,
    Integration,
    Employment,
    Association,
    Consultation,
    Province,
    Fund,
    Other,
}

/// <summary>
/// When a service is open, and how. Without times, Kind applies to the whole day. Without days, the entry applies to every day that no
/// other entry lists.
/// </summary>
public sealed record OpeningHours(ImmutableArray<DayOfWeek> Days, OpeningKind Kind, TimeOnly? Opens = null, TimeOnly? Closes = null)
{
    /// <summary>Whether it has both times or neither, and closes after it opens.</summary>
    public bool AreInOrder => Opens is null == Closes is null && !(Closes <= Opens);
}

public enum OpeningKind
{
    Open,
    ByAppointment,
    Closed,
}
