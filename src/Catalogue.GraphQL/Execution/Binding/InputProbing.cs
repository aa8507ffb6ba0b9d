using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>
/// Checks the readers of input types and arguments against the schema by running each once on an InputProbe. ClrOf gives the CLR type of a
/// scalar or enum; null when it is not known.
/// </summary>
internal sealed class InputProbing(Func<NamedType, Type?> clrOf)
{
    private readonly OrderedDictionary<string, bool> faults = [];
    private readonly HashSet<InputObjectType> types = [];

    public Type? ClrOf(NamedType type) => type is InputObjectType ? typeof(InputObject) : clrOf(type);

    public void Fault(string fault) => faults.TryAdd(fault, true);

    public void Run(InputShape shape, Action<InputObject> reader, IReadOnlyList<InputObjectType> around)
    {
        if (shape.Type is { } type)
            types.Add(type);
        new InputProbe(shape, this, around).Run(reader);
    }

    /// <summary>Every disagreement, including input types that no code reads.</summary>
    public IEnumerable<string> Faults(
        Schema schema, IReadOnlyList<InputBinding> bindings, IReadOnlyList<DirectiveBinding> directives, IEnumerable<ObjectBinding> objects)
    {
        foreach (var bound in objects)
        {
            if (schema.Types.GetValueOrDefault(bound.TypeName) is not ObjectType type)
                continue;
            foreach (var field in bound.Fields)
            {
                if (type.Fields.TryGetValue(field.Name, out var definition))
                    Run(new(type, definition), field.Arguments ?? (static _ => { }), []);
            }
        }

        foreach (var binding in bindings)
        {
            if (binding.TypeIn(schema) is { } type)
                Run(new(type), binding.Read, []);
            else
                Fault($"{binding.Place} is read in the code, and is no input type of the schema.");
        }

        foreach (var binding in directives)
        {
            if (schema.Directives.TryGetValue(binding.Name, out var directive))
                Run(new($"@{binding.Name}", directive.Arguments, null), binding.Read, []);
            else
                Fault($"@{binding.Name} is read in the code, and is no directive of the schema.");
        }

        return faults.Keys.Concat(
            schema.Types.Values.OfType<InputObjectType>().Where(type => !types.Contains(type)).Select(
                type => $"{type} is in the schema, and nothing reads it."));
    }
}

/// <summary>
/// The reader of an input type. Place is the type's name, or the coordinate of an argument of that type. Specification: §3.13.
/// </summary>
internal sealed record InputBinding(string Place, Func<Schema, NamedType?> Find, Action<InputObject> Read)
{
    public InputObjectType? TypeIn(Schema schema) => Find(schema) as InputObjectType;
}

/// <summary>The reader of a directive's arguments. Specification: §3.13, "Directives".</summary>
internal sealed record DirectiveBinding(string Name, Action<InputObject> Read);
