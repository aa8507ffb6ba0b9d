using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Introspection;

/// <summary>
/// The fields that exist without being declared: __typename on every type, __schema and __type on the query root. Specification: §4.1,
/// §4.2.
/// </summary>
internal sealed class MetaFields(Schema schema)
{
    private readonly FieldDefinition typeName = new(
        "__typename", "The name of the current Object type at runtime.", NonNull(schema, "String"), []);

    private readonly FieldDefinition schemaField = new(
        "__schema", "Access the current type schema of this server.", NonNull(schema, "__Schema"), []);

    private readonly FieldDefinition typeField = new(
        "__type",
        "Request the type information of a single type.",
        schema.Types["__Type"],
        new OrderedDictionary<string, InputValueDefinition> { ["name"] = new InputValueDefinition(
            "name", null, NonNull(schema, "String"), null) });

    public FieldDefinition? Find(bool isQueryRoot, string name) => name switch
    {
        "__typename" => typeName,
        "__schema" when isQueryRoot => schemaField,
        "__type" when isQueryRoot => typeField,
        _ => null,
    };

    private static NonNullType NonNull(Schema schema, string name) => new(schema.Types[name]);
}
