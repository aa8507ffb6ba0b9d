using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;

namespace Catalogue.Data.Schools;

/// <summary>A school at one location. Its network memberships have dates: on a date without one, the network is not known.</summary>
public sealed record School : ReferenceEntry
{
    public required string Name { get; init; }

    public required Guid Municipality { get; init; }

    /// <summary>The smallest known neighbourhood that it is in; null when not known.</summary>
    public Guid? Neighbourhood { get; init; }

    public Address? Address { get; init; }

    public Coordinates? Coordinates { get; init; }

    public required ImmutableArray<EducationLevel> Levels { get; init; }

    public required ImmutableArray<NetworkMembership> Networks { get; init; }

    /// <summary>The network on a date; null when not known.</summary>
    public SchoolNetwork? NetworkOn(DateOnly day)
    {
        foreach (var membership in Networks)
        {
            if ((membership.From is not { } from || from <= day) && (membership.Until is not { } until || day <= until))
                return membership.Network;
        }

        return null;
    }
}

/// <summary>A school's network from one date until another, both inclusive; null is open.</summary>
public sealed record NetworkMembership(SchoolNetwork Network, DateOnly? From = null, DateOnly? Until = null);

/// <summary>GO!, official subsidised, free subsidised education.</summary>
public enum SchoolNetwork
{
    GO,
    OGO,
    VGO,
}
