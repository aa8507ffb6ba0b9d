using System.Runtime.InteropServices;
using System.Text.Json;
using Catalogue.GraphQL.Execution.Writing;
using Catalogue.GraphQL.Introspection;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>
/// The code behind a schema: for each object type the resolvers of its fields and the readers of their arguments, for each input type its
/// reader, for each enum and custom scalar its CLR type. Bind reports, all at once, everything that the schema has and the code lacks, and
/// the reverse.
/// </summary>
public sealed class SchemaBinding
{
    private readonly Dictionary<string, ObjectBinding> objects = [];
    private readonly Dictionary<string, Type> enums = [];
    private readonly Dictionary<string, ScalarCoercion> coercions = [];
    private readonly Dictionary<(string Scalar, Type Type), Delegate> scalars = new(BuiltInLeaves.All);

    private readonly Dictionary<string, Type> given = new(BuiltInScalars.Given);
    private readonly List<InputBinding> inputs = [];
    private readonly List<DirectiveBinding> directives = [];
    private readonly Guards guards = new();

    public SchemaBinding() => IntrospectionBinding.AddTo(this);

    /// <summary>
    /// Binds an object type to a CLR type; fields are added to the binding that is returned. Binding a type twice adds to the same fields.
    /// </summary>
    public ObjectBinding<TSource> Object<TSource>(string typeName)
        where TSource : class
    {
        if (objects.TryGetValue(typeName, out var known))
            return (ObjectBinding<TSource>)known;
        var binding = new ObjectBinding<TSource>(typeName);
        objects.Add(typeName, binding);
        return binding;
    }

    /// <summary>Binds an enum. Schema values are the CLR names in upper case with underscores.</summary>
    public void Enum<TEnum>(string typeName)
        where TEnum : struct, Enum =>
        enums.Add(typeName, typeof(TEnum));

    /// <summary>
    /// Binds an input type to the function that reads it. Bind runs that function once on an empty object, and refuses when it reads a
    /// member, type, list or nullability that differs from the schema, or leaves a member unread. So the function has to read every member
    /// before it branches on their values.
    /// </summary>
    public void Input<T>(string typeName, Func<InputObject, T> read) =>
        inputs.Add(new(typeName, schema => schema.Types.GetValueOrDefault(typeName), input => read(input)));

    /// <summary>Binds the input type of one field's argument to its own reader; otherwise as the overload for a type.</summary>
    public void Input<T>(string typeName, string field, string argument, Func<InputObject, T> read) => inputs.Add(new(
        $"{typeName}.{field}({argument}:)",
        schema => (schema.Types.GetValueOrDefault(typeName) as ObjectType)?.Fields
            .GetValueOrDefault(field)?.Arguments.GetValueOrDefault(argument)?.Type.Named,
        input => read(input)));

    /// <summary>
    /// Binds the arguments of a directive to the function that reads them (OperationContext.Directive); otherwise as Input. A directive
    /// that is guarded is read by its guard.
    /// </summary>
    public void Directive<T>(string name, Func<InputObject, T> read) => directives.Add(new(name, arguments => read(arguments)));

    /// <summary>
    /// Binds a custom scalar that is written in a format of at most maxLength characters, none of which needs escaping. Normalize is
    /// applied to a value before it is written.
    /// </summary>
    public void Scalar<T>(string typeName, ScalarCoercion coercion, string format, int maxLength, Func<T, T>? normalize = null)
        where T : IUtf8SpanFormattable
    {
        coercions.Add(typeName, coercion);
        given.Add(typeName, typeof(T));
        scalars.Add((typeName, typeof(T)), normalize is null
            ? (Action<JsonBuffer, T>)((json, value) => json.Quoted(value, format, maxLength))
            : (json, value) => json.Quoted(normalize(value), format, maxLength));
    }

    /// <summary>Binds a custom scalar that is written as a string, and read as a T.</summary>
    public void TextScalar<T>(string typeName, ScalarCoercion coercion)
    {
        coercions.Add(typeName, coercion);
        given.Add(typeName, typeof(T));
        scalars.Add((typeName, typeof(string)), (Action<JsonBuffer, string>)((json, value) => json.String(value)));
    }

    /// <summary>Binds a custom scalar that accepts and returns any JSON, as JsonElement.</summary>
    public void JsonScalar(string typeName)
    {
        coercions.Add(typeName, new JsonCoercion());
        given.Add(typeName, typeof(JsonElement));
        scalars.Add(
            (typeName, typeof(JsonElement)),
            (Action<JsonBuffer, JsonElement>)((json, value) => json.Raw(JsonMarshal.GetRawUtf8Value(value))));
    }

    /// <summary>
    /// Checks every object type's field that carries the directive before the field is resolved; a subscription is also checked before it
    /// starts. Directives on an interface's fields have no effect: only those on the object type count. Check is made from the directive's
    /// arguments, and refuses by throwing FieldException.
    /// </summary>
    public void Guard(string directive, Func<InputObject, Action<FieldContext>> check) => guards.Add(directive, check);

    /// <summary>Throws BindingException with every disagreement, or when the schema was bound before.</summary>
    public ExecutableSchema Bind(Schema schema)
    {
        if (!schema.TryBind())
            throw new BindingException(
                "The schema is bound already, and one binding would change the other: build it once more for another.");
        var faults = new List<string>();
        BindScalars(schema, faults);
        BindEnums(schema, faults);
        faults.AddRange(DefaultFaults(schema));
        faults.AddRange(new InputProbing(type => given.GetValueOrDefault(type.Name) ?? enums.GetValueOrDefault(type.Name)).Faults(
            schema, inputs, [.. directives, .. guards.Arguments], objects.Values));
        var executable = new ExecutableSchema(schema);
        var sources = objects.ToDictionary(o => o.Key, o => o.Value.Source);
        var abstracts = schema.Types.Values.Where(type => type is InterfaceType or UnionType).Cast<CompositeType>()
            .ToDictionary(type => type.Name, type => new TypesByClass(type, schema.PossibleTypes[type.Name], sources, faults));
        var writers = new WriterFactory(scalars, sources, abstracts);
        foreach (var name in objects.Keys.Where(name => schema.Types.GetValueOrDefault(name) is not ObjectType))
            faults.Add($"{name} is bound in the code, and is no object type of the schema.");
        foreach (var type in schema.Types.Values.OfType<ObjectType>())
            BindFields(type, executable, writers, faults);
        executable.BindMetaFields(writers);
        return faults.Count == 0
            ? executable
            : throw new BindingException(
                $"Schema and code disagree:{Environment.NewLine}- {string.Join($"{Environment.NewLine}- ", faults)}");
    }

    /// <summary>Checks the defaults of custom scalars: before binding, a custom scalar accepts any value.</summary>
    private static IEnumerable<string> DefaultFaults(Schema schema) =>
        from place in InputPlace.All(schema.Types.Values, schema.Directives.Values)
        let literal = place.Value.DefaultValue
        where literal is not null
        from fault in LiteralFaults.Of(literal, place.Value.Type, Printer.Print)
        select $"{place.Coordinate} has invalid default value{fault.PathIn(literal)}: {fault.Message}";

    private void BindScalars(Schema schema, List<string> faults)
    {
        foreach (var (name, coercion) in coercions)
        {
            if (schema.Types.GetValueOrDefault(name) is ScalarType scalar)
                scalar.Coercion = coercion;
            else
                faults.Add($"{name} is bound in the code, and is no scalar of the schema.");
        }
    }

    private void BindEnums(Schema schema, List<string> faults)
    {
        foreach (var (name, clr) in enums)
        {
            if (schema.Types.GetValueOrDefault(name) is EnumType type)
                faults.AddRange(EnumNames.Bind(type, clr));
            else
                faults.Add($"{name} is bound in the code, and is no enum of the schema.");
        }
    }

    private void BindFields(ObjectType type, ExecutableSchema executable, WriterFactory writers, List<string> faults)
    {
        var bound = objects.GetValueOrDefault(type.Name)?.Fields ?? [];
        faults.AddRange(
            type.Fields.Keys.Where(
                name => !bound.Exists(field => field.Name == name)).Select(name => $"{type.Name}.{name} has no function."));
        foreach (var field in bound)
        {
            if (!type.Fields.TryGetValue(field.Name, out var definition))
            {
                faults.Add($"{type.Name}.{field.Name} is bound in the code, and is no field of the schema.");
                continue;
            }

            try
            {
                var resolver = field.Bind(definition.Type, writers);
                var check = guards.Of(definition, executable.Schema);
                if (!executable.TryAdd(
                    type, definition, check is null ? resolver : new GuardedResolver(resolver, check, definition.Type is NonNullType)))
                    faults.Add($"{type.Name}.{field.Name} is bound twice.");
                else if (ReferenceEquals(type, executable.Schema.Subscription) != (field.Stream is not null))
                    faults.Add($"{type.Name}.{field.Name}: the fields of the subscription root are bound with Stream, and only they.");
                else if (field.Stream is not null)
                    executable.AddStream(definition, Guarded(field.Stream, check));
            }
            catch (BindingException fault)
            {
                faults.Add($"{type.Name}.{field.Name}: {fault.Message}");
            }
        }
    }

    private static Func<FieldContext, IAsyncEnumerable<object>> Guarded(
        Func<FieldContext, IAsyncEnumerable<object>> stream, Action<FieldContext>? check) => check is null
        ? stream
        : context =>
        {
            check(context);
            return stream(context);
        };
}
