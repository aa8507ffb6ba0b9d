using System.Collections.Immutable;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Profiles;

/// <summary>
/// Whether a school, or an offer open at large, has the network and the place: yes when the filters would match, no only when known facts
/// rule it out, else unknown.
/// </summary>
internal static class PlaceVerdict
{
    public static Verdict OfNetwork(School school, ProfileQuestion asked) =>
        school.NetworkOn(asked.Today) is { } network && asked.Network is { } wanted ? Verdicts.Of(network == wanted) : Verdict.Unknown;

    public static Verdict OfNetwork(OfferContent atLarge, ProfileQuestion asked)
    {
        if (atLarge.AllNetworks)
            return Verdict.Yes;
        return asked.Network is { } network && atLarge.Networks.Length > 0
            ? Verdicts.Of(atLarge.Networks.Contains(network))
            : Verdict.Unknown;
    }

    public static Verdict OfPlace(School school, ProfileQuestion asked)
    {
        if (school.Municipality != asked.Municipality!.Id)
            return Verdict.No;
        if (asked.Area is not { } area || school.Neighbourhood is not { } neighbourhood)
            return Verdict.Unknown;
        if (area.Within.Contains(neighbourhood))
            return Verdict.Yes;
        // It is somewhere in an area that contains the requested place.
        return area.Served.Contains(neighbourhood) ? Verdict.Unknown : Verdict.No;
    }

    public static Verdict OfPlace(OfferContent atLarge, ProfileQuestion asked) =>
        atLarge.Areas.Length == 0 ? Verdict.Unknown : BestOf(atLarge.Areas, asked);

    /// <summary>The best that a rule says of the schools of an offer; one that the catalogue does not know may be anything.</summary>
    public static Verdict OfSchools(OfferContent atSchools, ProfileQuestion asked, Func<School, ProfileQuestion, Verdict> ofSchool)
    {
        var best = Verdict.No;
        foreach (var id in atSchools.Schools)
            best = Verdicts.Or(best, asked.Reference.Schools.Find(id) is { } school ? ofSchool(school, asked) : Verdict.Unknown);
        return best;
    }

    private static Verdict BestOf(ImmutableArray<ServedArea> areas, ProfileQuestion asked)
    {
        var best = Verdict.No;
        foreach (var area in areas)
            best = Verdicts.Or(best, OfPlace(area, asked));
        return best;
    }

    private static Verdict OfPlace(ServedArea area, ProfileQuestion asked)
    {
        if (area.Municipality != asked.Municipality!.Id)
            return Verdict.No;
        if (area.Citywide)
            return Verdict.Yes;
        if (asked.Area is not { } around)
            return Verdict.Unknown;
        var verdict = Verdict.Unknown;
        foreach (var id in area.Neighbourhoods)
        {
            if (asked.Reference.Neighbourhoods.Find(id)?.Municipality != area.Municipality)
                continue;
            if (around.Served.Contains(id))
                return Verdict.Yes;
            verdict = Verdict.No;
        }

        return verdict;
    }
}
