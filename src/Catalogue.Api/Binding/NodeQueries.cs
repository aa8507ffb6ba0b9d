using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Seed;
using Catalogue.Data.Time;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Binding;

/// <summary>schema/catalogue.graphql: entries of any noun by id, and the fields common to all nouns.</summary>
internal static class NodeQueries
{
    private const int MostNodes = 100;

    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<ProvenanceKind>("ProvenanceKind");
        binding.Object<Provenance>("Provenance")
            .Field("kind", provenance => provenance.Kind)
            .Field("sources", provenance => provenance.Sources)
            .Field("sourcePages", provenance => SourcePage.Of(provenance))
            .Field("note", provenance => provenance.Note)
            .Field("assumed", provenance => provenance.Assumed);
        binding.Object<SourcePage>("SourcePage")
            .Field("code", page => page.Code)
            .Field("title", (page, context) => context.Text(page.Title))
            .Field("url", page => page.Url);
        binding.Object<Coordinates>("Coordinates")
            .Field("latitude", place => place.Latitude)
            .Field("longitude", place => place.Longitude);
        binding.Object<Address>("Address")
            .Field("street", address => address.Street)
            .Field("postcode", address => address.Postcode)
            .Field("locality", address => address.Locality);
        Connection.BindPageInfo(binding);
        binding.Object<Root>("Query")
            .Field(
                "node", arguments => arguments.Get<string>("id")!, (_, id, context) => Find(context.Catalogue, EntryReference.Id(id, "id")))
            .Field("nodes", arguments => arguments.List<string>("ids")!, (_, ids, context) =>
            {
                if (ids.Count > MostNodes)
                    throw new FilterException(FilterException.BadInput, "ids", $"At most {MostNodes} entries at a time, not {ids.Count}.");
                return ids.Select((id, i) => Find(context.Catalogue, EntryReference.Id(id, $"ids[{i}]"))).ToArray();
            });
    }

    /// <summary>Ids are unique across all nouns.</summary>
    public static object? Find(Graph catalogue, Guid id) =>
        catalogue.FindOffer(id) ?? catalogue.FindOrganisation(id) ?? catalogue.FindSchool(id) ?? catalogue.FindNeighbourhood(id)
        ?? catalogue.FindTheme(id) ?? catalogue.FindMunicipality(id) ?? (object?)catalogue.FindPlatform(id);
}
