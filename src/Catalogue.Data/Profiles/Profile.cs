using System.Collections.Immutable;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Profiles;

/// <summary>A child, or a school: what is left out is not compared. Ids must be those of entries of the catalogue.</summary>
public sealed record Profile
{
    public AgeRange? Age { get; init; }

    public SchoolNetwork? Network { get; init; }

    /// <summary>
    /// Its network and place stand in for those left out, against offers open at large; whether an offer at schools fits, it settles alone.
    /// </summary>
    public Guid? School { get; init; }

    public Guid? Neighbourhood { get; init; }

    /// <summary>Without a neighbourhood: somewhere in it.</summary>
    public Guid? Municipality { get; init; }

    public ImmutableArray<EducationLevel> Levels { get; init; } = [];

    /// <summary>A BCP 47 tag.</summary>
    public string? HomeLanguage { get; init; }

    /// <summary>Themes, each with those beneath it.</summary>
    public ImmutableArray<Guid> Interests { get; init; } = [];
}
