using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Schools;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Profiles;

/// <summary>A profile as one catalogue reads it on a day, looked up once for all offers.</summary>
internal sealed class ProfileQuestion
{
    public ProfileQuestion(Profile profile, Snapshot.Catalogue catalogue, DateOnly today)
    {
        (Profile, Catalogue, Today) = (profile, catalogue, today);
        School = profile.School is { } school ? catalogue.FindSchool(school) : null;
        AsksNetwork = profile.Network is not null || School is not null;
        Network = profile.Network ?? School?.NetworkOn(today);
        var isElsewhere = profile.Municipality is { } chosen && School is not null && School.Municipality != chosen;
        Neighbourhood = (profile.Neighbourhood ?? (isElsewhere ? null : School?.Neighbourhood)) is { } id
            ? catalogue.FindNeighbourhood(id)
            : null;
        Municipality = (Neighbourhood?.Municipality ?? profile.Municipality ?? School?.Municipality) is { } city
            ? catalogue.FindMunicipality(city)
            : null;
        Area = Neighbourhood is null ? null : catalogue.NeighbourhoodTree.Ask([Neighbourhood.Id], nearby: false);
        Interests = [.. profile.Interests];
    }

    public Profile Profile { get; }

    public Snapshot.Catalogue Catalogue { get; }

    public DateOnly Today { get; }

    public School? School { get; }

    /// <summary>Also where the network itself is not known, because the school's is not.</summary>
    public bool AsksNetwork { get; }

    public SchoolNetwork? Network { get; }

    public Neighbourhood? Neighbourhood { get; }

    /// <summary>Of the neighbourhood, or all that is known of the place; null when no place is asked.</summary>
    public Municipality? Municipality { get; }

    /// <summary>What the neighbourhood contains, and what contains it.</summary>
    public AskedNeighbourhoods? Area { get; }

    public HashSet<Guid> Interests { get; }

    /// <summary>The smallest place that is known.</summary>
    public string PlaceName => Neighbourhood?.Name ?? Municipality!.Name;
}
