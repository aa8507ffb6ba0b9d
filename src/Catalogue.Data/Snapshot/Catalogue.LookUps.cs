using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Snapshot;

// Lookups ignore the default filters: a past offer is found by its id. Null for an id or slug that is not in this graph.
public sealed partial class Catalogue
{
    public Offer? FindOffer(Guid id) => offers.Find(id);

    public Offer? FindOfferBySlug(string slug) => offers.Find(slug);

    /// <summary>The offer itself; for a merged one that is not shown, the offer that replaced it.</summary>
    public Offer? FindOfferNow(Guid id) => FindOffer(id) ?? reference.MergedOffers.Find(id, FindOffer);

    /// <summary>As FindOfferNow, by slug.</summary>
    public Offer? FindOfferNowBySlug(string slug) => FindOfferBySlug(slug) ?? reference.MergedOffers.Find(slug, FindOffer);

    public Organisation? FindOrganisation(Guid id) => reference.Organisations.Find(id);

    public Organisation? FindOrganisationBySlug(string slug) => reference.Organisations.Find(slug);

    /// <summary>The organisation itself, or the last one in the chain of those it was merged into.</summary>
    public Organisation NowOf(Organisation organisation) => FindOrganisation(NowOf(organisation.Id)) ?? organisation;

    /// <summary>
    /// The id itself, or for a merged entry the last one in the chain of those that replaced it. An offer's id stays as it is.
    /// </summary>
    internal Guid NowOf(Guid id)
    {
        return MergeChain.LastOf(id, from => Named(from)?.MergedInto);

        ReferenceEntry? Named(Guid id) =>
            FindOrganisation(id) ?? FindSchool(id) ?? FindNeighbourhood(id) ?? FindTheme(id) ?? (ReferenceEntry?)FindPlatform(id);
    }

    public School? FindSchool(Guid id) => reference.Schools.Find(id);

    public School? FindSchoolBySlug(string slug) => reference.Schools.Find(slug);

    public Municipality? FindMunicipality(Guid id) => reference.Municipalities.Find(id);

    public Municipality? FindMunicipalityBySlug(string slug) => reference.Municipalities.Find(slug);

    public Neighbourhood? FindNeighbourhood(Guid id) => reference.Neighbourhoods.Find(id);

    public Neighbourhood? FindNeighbourhoodBySlug(string slug) => reference.Neighbourhoods.Find(slug);

    public Theme? FindTheme(Guid id) => reference.Themes.Find(id);

    public Theme? FindThemeBySlug(string slug) => reference.Themes.Find(slug);

    public ConsultationPlatform? FindPlatform(Guid id) => reference.Platforms.Find(id);

    public ConsultationPlatform? FindPlatformBySlug(string slug) => reference.Platforms.Find(slug);
}
