using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Bench.Rows;

/// <summary>The engine over rows.schema.graphql, bound as the catalogue binds its own: a function of the object for each field.</summary>
internal static class RowsEngine
{
    public static Engine Make(OfferRows offers)
    {
        var binding = new SchemaBinding();
        binding.Enum<OfferStatus>("OfferStatus");
        binding.Object<Root>("Query")
            .Field("rows", _ => offers.Rows)
            .Field("levels", _ => offers.Levels)
            .Field("none", _ => Array.Empty<Offer>());
        binding.Object<Offer>("Offer")
            .Field("id", offer => offer.Id)
            .Field("slug", offer => offer.Slug)
            .Field("title", offer => offer.Title)
            .Field("summary", offer => offer.Summary)
            .Field("status", offer => offer.Status)
            .Field("language", offer => offer.Language)
            .Field("minAgeMonths", offer => offer.MinAgeMonths)
            .Field("maxAgeMonths", offer => offer.MaxAgeMonths)
            .Field("price", offer => offer.Price)
            .Field("free", offer => offer.Free)
            .Field("themes", offer => offer.Themes)
            .Field("schools", offer => offer.Schools)
            .Field("organisation", offer => offer.Organisation);
        binding.Object<Theme>("Theme").Field("slug", theme => theme.Slug).Field("name", theme => theme.Name);
        binding.Object<Organisation>("Organisation")
            .Field("id", organisation => organisation.Id)
            .Field("name", organisation => organisation.Name)
            .Field("municipality", organisation => organisation.Municipality);
        binding.Object<School>("School")
            .Field("slug", school => school.Slug)
            .Field("name", school => school.Name)
            .Field("pupils", school => school.Pupils)
            .Field("neighbourhood", school => school.Neighbourhood);
        binding.Object<Place>("Place").Field("slug", place => place.Slug).Field("name", place => place.Name);
        var schema = SchemaBuilder.Build(Parser.Parse(new Source(Texts.Document("rows.schema"))));
        return new Engine(binding.Bind(schema), new EngineOptions());
    }
}
