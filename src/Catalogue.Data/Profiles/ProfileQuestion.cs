using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Profiles;

/// <summary>A profile resolved against the entries of one graph on a date, once for all offers.</summary>
internal sealed class ProfileQuestion
{
    public ProfileQuestion(Profile profile, ReferenceData reference, DateOnly today)
    {
        (Profile, Reference, Today) = (profile, reference, today);
        School = profile.School is { } school ? reference.Schools.Find(school) : null;
        AsksNetwork = profile.Network is not null || School is not null;
        Network = profile.Network ?? School?.NetworkOn(today);
        var isElsewhere = profile.Municipality is { } chosen && School is not null && School.Municipality != chosen;
        Neighbourhood = (profile.Neighbourhood ?? (isElsewhere ? null : School?.Neighbourhood)) is { } id
            ? reference.Neighbourhoods.Find(id)
            : null;
        Municipality = (Neighbourhood?.Municipality ?? profile.Municipality ?? School?.Municipality) is { } city
            ? reference.Municipalities.Find(city)
            : null;
        Area = Neighbourhood is null ? null : reference.NeighbourhoodTree.Ask([Neighbourhood.Id], nearby: false);
        (Levels, LevelsOfSchool) = profile.Levels.IsDefaultOrEmpty ? (School?.Levels ?? [], true) : (profile.Levels, false);
        Interests = [.. profile.Interests.Distinct().Select(WithDescendants)];
        BroaderHomeLanguages = profile.HomeLanguage is { } language
            ? new(LanguageRange.LookUp(language), StringComparer.OrdinalIgnoreCase)
            : [];
    }

    public Profile Profile { get; }

    public ReferenceData Reference { get; }

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

    /// <summary>The levels asked, or those of the school; empty when none is known.</summary>
    public ImmutableArray<EducationLevel> Levels { get; }

    /// <summary>Whether the levels are those of the school, which stand in for those left out.</summary>
    public bool LevelsOfSchool { get; }

    /// <summary>Each interest: the theme and all those below it.</summary>
    public ImmutableArray<HashSet<Guid>> Interests { get; }

    /// <summary>The home language and those it belongs to: nl-BE and nl.</summary>
    public HashSet<string> BroaderHomeLanguages { get; }

    /// <summary>The name of the smallest known place.</summary>
    public string PlaceName => Neighbourhood?.Name ?? Municipality!.Name;

    private HashSet<Guid> WithDescendants(Guid theme) =>
    [
        theme,
        .. Reference.Themes.All.Select(below => below.Id).Where(below => Reference.ThemeTree.WithAncestors(below).Contains(theme)),
    ];
}
