using Catalogue.GraphQL.Execution.Writing;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>A schema in which every field has a resolver: only SchemaBinding makes one.</summary>
public sealed class ExecutableSchema
{
    private readonly Dictionary<(ObjectType Type, string Field), (FieldDefinition Definition, Resolver Resolver)> fields = [];
    private readonly Dictionary<string, (FieldDefinition Definition, Resolver Resolver)> metaFields = [];

    private readonly Dictionary<FieldDefinition, Func<FieldContext, IAsyncEnumerable<object>>> streams = [];

    internal ExecutableSchema(Schema schema) => Schema = schema;

    public Schema Schema { get; }

    internal Func<FieldContext, IAsyncEnumerable<object>> StreamOf(FieldDefinition definition) => streams[definition];

    internal void AddStream(FieldDefinition definition, Func<FieldContext, IAsyncEnumerable<object>> stream) =>
        streams.Add(definition, stream);

    internal bool TryAdd(ObjectType type, FieldDefinition definition, Resolver resolver) =>
        fields.TryAdd((type, definition.Name), (definition, resolver));

    internal (FieldDefinition Definition, Resolver Resolver) FindField(ObjectType parent, string name) =>
        fields.TryGetValue((parent, name), out var field) ? field : metaFields[name];

    /// <summary>Specification: §4.1, §4.2.</summary>
    internal void BindMetaFields(WriterFactory writers)
    {
        AddMeta("__typename", _ => TypeNameResolver.Instance);
        AddMeta(
            "__schema", type => new PlainResolver<object, Schema>(_ => Schema, (ValueWriter<Schema>)writers.Make(type, typeof(Schema))));
        AddMeta("__type", type => new ContextResolver<object, GraphType?>(
            (_, context) => Schema.Types.GetValueOrDefault(context.Arguments.Get<string>("name")!),
            (ValueWriter<GraphType?>)writers.Make(type, typeof(GraphType))));
    }

    private void AddMeta(string name, Func<GraphType, Resolver> make)
    {
        var definition = Schema.FindField(Schema.Query, name)!;
        metaFields.Add(name, (definition, make(definition.Type)));
    }
}
