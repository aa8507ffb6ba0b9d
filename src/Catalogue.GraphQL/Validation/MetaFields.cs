using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation;

/// <summary>The fields that no type defines: __typename everywhere, __schema and __type on the query type. Specification: §4.1, §4.2.</summary>
internal sealed class MetaFields(Schema schema)
{
    private readonly FieldDefinition typeName = new("__typename", null, new NonNullType(schema.Types["String"]), []);
    private readonly FieldDefinition schemaField = new("__schema", null, new NonNullType(schema.Types["__Schema"]), []);
    private readonly FieldDefinition typeField = new("__type", null, schema.Types["__Type"], new OrderedDictionary<string, InputValueDefinition>
    {
        ["name"] = new InputValueDefinition("name", null, new NonNullType(schema.Types["String"]), null),
    });

    public FieldDefinition? Find(NamedType parent, string name) => name switch
    {
        "__typename" => parent is CompositeType ? typeName : null,
        "__schema" => ReferenceEquals(parent, schema.Query) ? schemaField : null,
        "__type" => ReferenceEquals(parent, schema.Query) ? typeField : null,
        _ => null,
    };
}
