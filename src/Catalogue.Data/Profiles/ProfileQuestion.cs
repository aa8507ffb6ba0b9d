using Catalogue.Data.Entries;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Profiles;

/// <summary>A profile resolved against one catalogue on a date, once for all offers.</summary>
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
        BroaderHomeLanguages = profile.HomeLanguage is { } language
            ? new(LanguageRange.LookUp(language), StringComparer.OrdinalIgnoreCase)
            : [];
    }

    public Profile Profile { get; }

    public Snapshot.Catalogue Catalogue { get; }

    public DateOnly Today { get; }

    public School? School { get; }

    /// <summary>True also when the network is unknown because the school's is.</summary>
    public bool AsksNetwork { get; }

    public SchoolNetwork? Network { get; }

    public Neighbourhood? Neighbourhood { get; }

    /// <summary>That of the neighbourhood, or the given one; null when no place is given.</summary>
    public Municipality? Municipality { get; }

    /// <summary>The areas that the neighbourhood contains, and those that contain it.</summary>
    public AskedNeighbourhoods? Area { get; }

    public HashSet<Guid> Interests { get; }

    /// <summary>The home language and those it belongs to: nl-BE and nl.</summary>
    public HashSet<string> BroaderHomeLanguages { get; }

    /// <summary>The name of the smallest known place.</summary>
    public string PlaceName => Neighbourhood?.Name ?? Municipality!.Name;
}
