using Catalogue.Data.Entries;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Profiles;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Tests.Filters;

/// <summary>What rules an offer out for a profile, told once more and as slow as it likes: anything else fits, or may.</summary>
internal sealed class PlainFit
{
    private readonly CatalogueEntries entries;
    private readonly Profile profile;
    private readonly DateOnly today;
    private readonly School? school;
    private readonly SchoolNetwork? network;
    private readonly Neighbourhood? neighbourhood;
    private readonly Guid? municipality;

    public PlainFit(CatalogueEntries entries, Profile profile, DateOnly today)
    {
        (this.entries, this.profile, this.today) = (entries, profile, today);
        school = entries.Schools.FirstOrDefault(entry => entry.Id == profile.School);
        network = profile.Network ?? school?.NetworkOn(today);
        var isElsewhere = school is not null && profile.Municipality is { } chosen && chosen != school.Municipality;
        neighbourhood = Neighbourhood(profile.Neighbourhood ?? (isElsewhere ? null : school?.Neighbourhood));
        municipality = neighbourhood?.Municipality ?? profile.Municipality ?? school?.Municipality;
        if (entries.Municipalities.All(entry => entry.Id != municipality))
            municipality = null;
    }

    public bool IsRuledOut(Offer offer)
    {
        var content = offer.Content;
        return IsOfAnotherAge(content)
            || IsOfAnotherLevel(content)
            || IsForOthers(content)
            || IsClosed(content)
            || content.PlacesLeft <= 0
            || (content.Schools.IsEmpty ? IsClosedAtLarge(content) : IsAtOtherSchools(content));
    }

    private bool IsOfAnotherAge(OfferContent content) => profile.Age is { } age
        && (!content.AgeApplies || !Enumerable.Range(age.Lo, age.Hi - age.Lo + 1).Any(
            months => months >= (content.MinAgeMonths ?? months) && months <= (content.MaxAgeMonths ?? months)));

    private bool IsOfAnotherLevel(OfferContent content)
    {
        var asked = profile.Levels.IsEmpty && content.Schools.IsEmpty && school is not null ? school.Levels : profile.Levels;
        return asked.Length > 0 && content.Levels.Length > 0 && !content.Levels.Intersect(asked).Any();
    }

    private bool IsForOthers(OfferContent content) => content.TargetGroups.Length > 0 && (profile.TargetGroups.IsEmpty
        ? !content.TargetGroups.Except([TargetGroup.SchoolStaff, TargetGroup.SocialWorkers]).Any()
        : !content.TargetGroups.Intersect(profile.TargetGroups).Any());

    private bool IsClosed(OfferContent content) => content.Registration is { } registration
        && (registration.Deadline < today || (registration.From > today && registration.Deadline < registration.From));

    private bool IsAtOtherSchools(OfferContent content)
    {
        if (profile.School is { } own)
            return !content.Schools.Contains(own);
        return content.Schools.All(id => entries.Schools.FirstOrDefault(entry => entry.Id == id) is { } at
            && ((network is not null && at.NetworkOn(today) is { } other && other != network) || IsElsewhere(at)));
    }

    private bool IsElsewhere(School at)
    {
        if (municipality is null || at.Municipality != municipality)
            return municipality is not null;
        return neighbourhood is not null && at.Neighbourhood is { } around && !AreOneInTheOther(neighbourhood.Id, around);
    }

    private bool IsClosedAtLarge(OfferContent content) =>
        (network is { } asked && !content.AllNetworks && content.Networks.Length > 0 && !content.Networks.Contains(asked))
        || (municipality is not null && content.Areas.Length > 0 && content.Areas.All(IsElsewhere));

    private bool IsElsewhere(ServedArea area)
    {
        if (area.Municipality != municipality || area.Citywide)
            return area.Municipality != municipality;
        var served = area.Neighbourhoods.Where(id => Neighbourhood(id)?.Municipality == municipality).ToList();
        return neighbourhood is not null && served.Count > 0 && !served.Exists(id => AreOneInTheOther(neighbourhood.Id, id));
    }

    private bool AreOneInTheOther(Guid left, Guid right) => IsIn(left, right) || IsIn(right, left);

    private bool IsIn(Guid inner, Guid outer) => inner == outer || (Neighbourhood(inner)?.Parent is { } parent && IsIn(parent, outer));

    private Neighbourhood? Neighbourhood(Guid? id) => entries.Neighbourhoods.FirstOrDefault(entry => entry.Id == id);
}
