using Catalogue.Data.Imports;
using Catalogue.GraphQL;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Api.Http;

/// <summary>`/schema.graphql`: the schema as served, for tools and for people, beneath the terms of reuse of the data.</summary>
internal static class SchemaEndpoint
{
    public static void MapSchema(this WebApplication app)
    {
        var licence = app.Services.GetRequiredService<DataLicence>();
        var schema = SchemaPrinter.Print(app.Services.GetRequiredService<Engine>().Schema.Schema, withAppliedDirectives: true);
        var text = $"# The data may be reused under: {licence.Name}, {licence.Address}\n\n{schema}";
        app.MapReading("/schema.graphql", () => Results.Text(text, "text/plain; charset=utf-8"));
    }
}
