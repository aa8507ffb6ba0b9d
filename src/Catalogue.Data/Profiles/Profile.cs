using System.Collections.Immutable;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.Data.Time;

namespace Catalogue.Data.Profiles;

/// <summary>A child, or a school: members left out are not compared. Ids must exist in the catalogue.</summary>
public sealed record Profile
{
    public AgeRange? Age { get; init; }

    public SchoolNetwork? Network { get; init; }

    /// <summary>
    /// For offers open at large, its network, place and levels are the defaults for those left out; for offers at schools, only the school
    /// itself counts.
    /// </summary>
    public Guid? School { get; init; }

    public Guid? Neighbourhood { get; init; }

    /// <summary>Without a neighbourhood: anywhere in the municipality.</summary>
    public Guid? Municipality { get; init; }

    public ImmutableArray<EducationLevel> Levels { get; init; } = [];

    /// <summary>Who it is asked for. None means children, learners and their parents: an offer for staff only does not fit.</summary>
    public ImmutableArray<TargetGroup> TargetGroups { get; init; } = [];

    /// <summary>A BCP 47 tag.</summary>
    public string? HomeLanguage { get; init; }

    /// <summary>Themes, each including those below it.</summary>
    public ImmutableArray<Guid> Interests { get; init; } = [];
}
