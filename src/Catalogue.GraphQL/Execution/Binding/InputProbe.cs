using System.Collections.Frozen;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>
/// The empty input object (or the arguments of a field) that each reader is run on when the schema is bound. It records what the reader
/// asks for, and where reader and schema disagree. Has answers true, optional members are absent, and nested objects are read too.
/// </summary>
internal sealed class InputProbe(
    InputShape shape,
    InputProbing probing,
    IReadOnlyList<InputObjectType> around) : InputObject(FrozenDictionary<string, object?>.Empty)
{
    private readonly HashSet<string> read = [];

    public override IReadOnlyDictionary<string, object?> Values
    {
        get
        {
            read.UnionWith(shape.Members.Keys);
            return base.Values;
        }
    }

    public override bool Has(string name) => Member(name) is not null;

    public override T? Part<T>(string name, Func<InputObject, T?> read)
        where T : default
    {
        Read(name, typeof(InputObject), InputReading.Maybe);
        Within(name, part => read(part));
        return default;
    }

    public override IReadOnlyList<T>? Parts<T>(string name, Func<InputObject, int, T> read)
    {
        Read(name, typeof(InputObject), InputReading.Items);
        Within(name, part => read(part, 0));
        return [];
    }

    /// <summary>
    /// Runs the reader. An exception that the reader throws after it has read everything is ignored: it is about the probe's values, which
    /// no client sent.
    /// </summary>
    public void Run(Action<InputObject> reader)
    {
        Exception? refusal = null;
        try
        {
            reader(this);
        }
        catch (Exception thrown)
        {
            refusal = thrown;
        }

        var unread = shape.Members.Keys.Where(name => !read.Contains(name)).ToArray();
        if (unread.Length > 0 && refusal is not null)
            probing.Fault($"{shape.Name} is not read to its end where nothing is given: {refusal.Message}");
        foreach (var name in unread)
            probing.Fault($"{shape.Coordinate(name)} is in the schema, and the code does not read it.");
    }

    private protected override object? Read(string name, Type clr, InputReading reading)
    {
        if (Member(name) is not { } member)
            return null;
        read.Add(name);
        if (Disagreement(member.Type, clr, reading) is { } fault)
            probing.Fault($"{shape.Coordinate(name)} is {member.Type}, and is read as {fault}.");
        return reading switch
        {
            InputReading.Items => Array.Empty<object>(),
            InputReading.Always when clr == typeof(string) => "",
            InputReading.Always when clr == typeof(InputObject) => Empty,
            _ => null,
        };
    }

    private string? Disagreement(GraphType given, Type clr, InputReading reading)
    {
        var list = given.Nullable as ListType;
        if (reading == InputReading.Items != list is not null)
            return list is null ? "a list" : "one value";
        if (list?.Item.Nullable is ListType)
            return "a list of values";
        if (probing.ClrOf(given.Named) is { } expected && expected != clr)
            return $"{clr.Name}, not {expected.Name}";
        return reading switch
        {
            InputReading.Always when given is not NonNullType => "if it were always there",
            InputReading.Maybe when given is NonNullType => "if it might not be there",
            InputReading.Items when list!.Item is not NonNullType => "if none of its items could be null",
            _ => null,
        };
    }

    private InputValueDefinition? Member(string name)
    {
        if (shape.Members.TryGetValue(name, out var member))
            return member;
        probing.Fault(
            $"{shape.Coordinate(name)} is read in the code, and is no {(shape.Type is null ? "argument" : "member")} of the schema.");
        return null;
    }

    private void Within(string name, Action<InputObject> reader)
    {
        // A type that contains itself is read once only.
        if (shape.Members.GetValueOrDefault(name)?.Type.Named is InputObjectType part && part != shape.Type && !around.Contains(part))
            probing.Run(new(part), reader, shape.Type is { } type ? [.. around, type] : around);
    }
}

/// <summary>The members of an input type, or of a field's arguments; Type is null for arguments.</summary>
internal sealed record InputShape(string Name, OrderedDictionary<string, InputValueDefinition> Members, InputObjectType? Type)
{
    public InputShape(InputObjectType type)
        : this(type.Name, type.Fields, type)
    {
    }

    public InputShape(ObjectType type, FieldDefinition field)
        : this($"{type}.{field.Name}", field.Arguments, null)
    {
    }

    public string Coordinate(string member) => Type is null ? $"{Name}({member}:)" : $"{Name}.{member}";
}
