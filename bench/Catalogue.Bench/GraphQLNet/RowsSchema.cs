using Catalogue.Bench.Rows;
using GraphQL.Types;

namespace Catalogue.Bench.GraphQLNet;

/// <summary>rows.schema.graphql in GraphQL.NET's own way, code first: a function of the object for each field, nothing found by reflection.</summary>
internal static class RowsSchema
{
    public static Schema Make(OfferRows offers)
    {
        var place = new ObjectGraphType<Place> { Name = "Place" };
        place.Field<NonNullGraphType<StringGraphType>>("slug").Resolve(field => field.Source.Slug);
        place.Field<NonNullGraphType<StringGraphType>>("name").Resolve(field => field.Source.Name);
        var offer = Offers(Themes(), Schools(place), Organisations(place));
        var query = new ObjectGraphType { Name = "Query" };
        query.Field("rows", ListOf(offer)).Resolve(_ => offers.Rows);
        query.Field("levels", ListOf(offer)).Resolve(_ => offers.Levels);
        query.Field("none", ListOf(offer)).Resolve(_ => Array.Empty<Offer>());
        var schema = new Schema { Query = query };
        schema.Initialize();
        return schema;
    }

    private static ObjectGraphType<Offer> Offers(IGraphType theme, IGraphType school, IGraphType organisation)
    {
        var offer = new ObjectGraphType<Offer> { Name = "Offer" };
        offer.Field<NonNullGraphType<IdGraphType>>("id").Resolve(field => field.Source.Id);
        offer.Field<NonNullGraphType<StringGraphType>>("slug").Resolve(field => field.Source.Slug);
        offer.Field<NonNullGraphType<StringGraphType>>("title").Resolve(field => field.Source.Title);
        offer.Field<StringGraphType>("summary").Resolve(field => field.Source.Summary);
        offer.Field<NonNullGraphType<EnumerationGraphType<OfferStatus>>>("status").Resolve(field => field.Source.Status);
        offer.Field<NonNullGraphType<StringGraphType>>("language").Resolve(field => field.Source.Language);
        offer.Field<IntGraphType>("minAgeMonths").Resolve(field => field.Source.MinAgeMonths);
        offer.Field<IntGraphType>("maxAgeMonths").Resolve(field => field.Source.MaxAgeMonths);
        offer.Field<FloatGraphType>("price").Resolve(field => field.Source.Price);
        offer.Field<NonNullGraphType<BooleanGraphType>>("free").Resolve(field => field.Source.Free);
        offer.Field("themes", ListOf(theme)).Resolve(field => field.Source.Themes);
        offer.Field("schools", ListOf(school)).Resolve(field => field.Source.Schools);
        offer.Field("organisation", new NonNullGraphType(organisation)).Resolve(field => field.Source.Organisation);
        return offer;
    }

    private static ObjectGraphType<Theme> Themes()
    {
        var theme = new ObjectGraphType<Theme> { Name = "Theme" };
        theme.Field<NonNullGraphType<StringGraphType>>("slug").Resolve(field => field.Source.Slug);
        theme.Field<NonNullGraphType<StringGraphType>>("name").Resolve(field => field.Source.Name);
        return theme;
    }

    private static ObjectGraphType<School> Schools(IGraphType place)
    {
        var school = new ObjectGraphType<School> { Name = "School" };
        school.Field<NonNullGraphType<StringGraphType>>("slug").Resolve(field => field.Source.Slug);
        school.Field<NonNullGraphType<StringGraphType>>("name").Resolve(field => field.Source.Name);
        school.Field<IntGraphType>("pupils").Resolve(field => field.Source.Pupils);
        school.Field("neighbourhood", place).Resolve(field => field.Source.Neighbourhood);
        return school;
    }

    private static ObjectGraphType<Organisation> Organisations(IGraphType place)
    {
        var organisation = new ObjectGraphType<Organisation> { Name = "Organisation" };
        organisation.Field<NonNullGraphType<IdGraphType>>("id").Resolve(field => field.Source.Id);
        organisation.Field<NonNullGraphType<StringGraphType>>("name").Resolve(field => field.Source.Name);
        organisation.Field("municipality", new NonNullGraphType(place)).Resolve(field => field.Source.Municipality);
        return organisation;
    }

    private static NonNullGraphType ListOf(IGraphType type) => new(new ListGraphType(new NonNullGraphType(type)));
}
