using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;
using Catalogue.Data.Sets;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Snapshot;

/// <summary>The resolved references of an offer, and what is derived from them, in one version of the reference data.</summary>
internal sealed class OfferLinks
{
    private readonly ImmutableArray<SchoolNetwork> networks;
    private readonly SingleEntryCache<DateOnly, ImmutableArray<SchoolNetwork>>? networksByDay;

    public OfferLinks(Offer offer, ReferenceData reference)
    {
        Organisation = reference.Organisations.Find(offer.Content.Organisation);
        Themes = reference.Themes.Named(offer.Content.Themes);
        Schools = reference.SchoolsOf(offer);
        Municipalities = reference.MunicipalitiesOf(offer);
        Neighbourhoods = reference.NeighbourhoodsOf(offer);
        if (offer.IsAtSchools)
            networksByDay = new(day => ReferenceData.NetworksOf(Schools, day));
        else
            networks = reference.NetworksOf(offer, default);
    }

    public Organisation? Organisation { get; }

    public ImmutableArray<Theme> Themes { get; }

    public ImmutableArray<School> Schools { get; }

    public ImmutableArray<Municipality> Municipalities { get; }

    public ImmutableArray<Neighbourhood> Neighbourhoods { get; }

    public ImmutableArray<SchoolNetwork> NetworksOn(DateOnly day) => networksByDay is null ? networks : networksByDay.For(day);
}
