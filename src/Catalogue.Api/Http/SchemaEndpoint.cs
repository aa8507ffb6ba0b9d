using Catalogue.GraphQL;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Api.Http;

/// <summary>`/schema.graphql`: the schema as served, for tools and for people.</summary>
internal static class SchemaEndpoint
{
    public static void MapSchema(this WebApplication app)
    {
        var text = SchemaPrinter.Print(app.Services.GetRequiredService<Engine>().Schema.Schema, withAppliedDirectives: true);
        app.MapReading("/schema.graphql", () => Results.Text(text, "text/plain; charset=utf-8"));
    }
}
