using Catalogue.Data.Filters;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.Data.Sets;

namespace Catalogue.Data.Search;

/// <summary>
/// The offers that a named entry stands for, by the filters' own sets, each with a weight: what is about the entry itself weighs more than
/// what merely serves it.
/// </summary>
internal static class WidenedNoun
{
    private const float Theme = 0.5f;
    private const float Organiser = 0.5f;
    private const float Partner = 0.35f;
    private const float School = 0.6f;
    private const float OwnPlace = 0.6f;
    private const float WholeMunicipality = 0.35f;
    private const float Group = 0.35f;

    /// <summary>Sets may overlap: the highest weight counts.</summary>
    public static IEnumerable<(OfferSet Offers, float Weight)> In(Snapshot.Catalogue catalogue, SearchNoun noun, Guid id, DateOnly today)
    {
        OfferSet Matching(OfferFilter filter) => catalogue.Index.Matching(filter, today);
        switch (noun)
        {
            case SearchNoun.Theme:
                return [(catalogue.Index.About(id), Theme)];
            case SearchNoun.Organisation:
                return [(catalogue.Index.OrganisedBy(id), Organiser), (catalogue.Index.OrganisedOrPartneredBy(id), Partner)];
            case SearchNoun.School:
                return [(catalogue.Index.At(id), School)];
            case SearchNoun.Municipality:
                return [(Matching(OfferFilter.AnyTime with { Municipalities = [id] }), WholeMunicipality)];
            case SearchNoun.Neighbourhood:
                var all = Matching(OfferFilter.AnyTime with { Neighbourhoods = [id] });
                return [(OfferSet.FromOrdinals(all.Size, [.. all.Members().Where(IsOwn)]), OwnPlace), (all, WholeMunicipality)];
            case SearchNoun.TargetGroup:
                return [(Matching(OfferFilter.AnyTime with { TargetGroups = [(TargetGroup)NamedEntry.ValueOf(id)] }), Group)];
            case SearchNoun.Level:
                return [(Matching(OfferFilter.AnyTime with { Levels = [(EducationLevel)NamedEntry.ValueOf(id)] }), Group)];
            case SearchNoun.Network:
                return [(Matching(OfferFilter.AnyTime with { Networks = [(SchoolNetwork)NamedEntry.ValueOf(id)] }), Group)];
            default:
                throw new ArgumentOutOfRangeException(nameof(noun), noun, "No filter has sets of this noun.");
        }

        bool IsOwn(int slot) =>
            catalogue.Slots[slot].Content is var content && (!content.Schools.IsEmpty || content.Areas.All(area => !area.Citywide));
    }
}
