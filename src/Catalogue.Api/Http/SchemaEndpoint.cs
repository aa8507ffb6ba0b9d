using Catalogue.Api.Http.Work;
using Catalogue.Data.Files;
using Catalogue.GraphQL;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Api.Http;

/// <summary>`/schema.graphql`: the schema as served, for tools and people, after the terms of reuse of the data.</summary>
internal static class SchemaEndpoint
{
    public static void MapSchema(this WebApplication app)
    {
        var text = Text(app.Services.GetRequiredService<Engine>().Schema.Schema, app.Services.GetRequiredService<DataLicence>());
        app.MapReading(
            "/schema.graphql", new(WorkPrice.OfBytes(text.Length), "its compression"),
            () => Results.Text(text, "text/plain; charset=utf-8"));
    }

    public static string Text(Schema schema, DataLicence licence) =>
        $"# The data may be reused under: {licence.Name}, {licence.Address}\n\n{SchemaPrinter.Print(schema, withAppliedDirectives: true)}";
}
