using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Organisations;

/// <summary>A provider, partner or funder of offers. Municipality is the city it belongs to or works for; null for one that works wider.</summary>
public sealed record Organisation
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required OrganisationKind Kind { get; init; }

    public Guid? Municipality { get; init; }

    public LocalizedText? Description { get; init; }

    /// <summary>A service's public address and telephone, never a person's.</summary>
    public OrganisationContact? Contact { get; init; }

    public ImmutableArray<OpeningHours> OpeningHours { get; init; } = [];

    public required Provenance Provenance { get; init; }

    public bool IsRetired { get; init; }
}

/// <summary>MUNICIPAL is a city or its OCMW; every other is EXTERNAL.</summary>
public enum OrganisationKind
{
    Municipal,
    External,
}

public sealed record OrganisationContact(string? Street = null, string? Postcode = null, string? Locality = null, string? Phone = null, string? Email = null, string? Website = null);

/// <summary>When a service is open and how. Without hours, Kind holds for the whole day. Days none: every day not named elsewhere.</summary>
public sealed record OpeningHours(ImmutableArray<DayOfWeek> Days, OpeningKind Kind, TimeOnly? Opens = null, TimeOnly? Closes = null);

public enum OpeningKind
{
    Open,
    ByAppointment,
    Closed,
}
