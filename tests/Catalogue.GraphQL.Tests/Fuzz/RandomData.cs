using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Fuzz;

/// <summary>
/// The value of every field of every node, without storing one: it follows from the seed, the node, the field and the arguments. A value
/// is null, a failure, a leaf, a node or a list of such, and does not always keep to its type.
/// </summary>
internal sealed class RandomData(Schema schema, int seed)
{
    /// <summary>What a resolver throws: told to the client, or hidden from it.</summary>
    public sealed record Failure(string? Told);

    public object? Value(string parent, int number, FieldDefinition field, string arguments)
    {
        var random = new Random(Hash($"{seed}/{parent}/{number}/{field.Name}/{arguments}"));
        return random.Next(14) switch
        {
            0 => new Failure(null),
            1 => new Failure($"Told of {field.Name}."),
            _ => Value(field.Type, random),
        };
    }

    /// <summary>The same in every process, which a string's own hash is not.</summary>
    public static int Hash(string text) => text.Aggregate(17, (hash, c) => unchecked((hash * 31) + c));

    private object? Value(GraphType type, Random random)
    {
        if (random.Next(type is NonNullType ? 40 : 8) == 0)
            return null;
        return type.Nullable switch
        {
            ListType list => Enumerable.Range(0, random.Next(4)).Select(_ => Value(list.Item, random)).ToArray(),
            CompositeType composite => Node(composite, random),
            EnumType => random.Next(15) == 0 ? (Hue)9 : (Hue)random.Next(3),
            _ => Leaf(type.Named.Name, random),
        };
    }

    private Node Node(CompositeType type, Random random)
    {
        if (type is ObjectType)
            return Fuzz.Node.Of(type.Name, random.Next());
        var possible = random.Next(30) == 0
            ? [.. Fuzz.Node.Types.Select((_, i) => $"T{i}")]
            : schema.PossibleTypes[type.Name].Select(t => t.Name).ToArray();
        return random.Next(20) == 0 ? new Stray(random.Next()) : Fuzz.Node.Of(possible[random.Next(possible.Length)], random.Next());
    }

    private static object Leaf(string type, Random random) => type switch
    {
        "Int" => random.Next(15) == 0 ? 5_000_000_000 : (long)random.Next(-100, 100),
        "Float" => random.Next(15) == 0 ? double.NaN : random.Next(-100, 100) / 8.0,
        "Boolean" => random.Next(2) == 0,
        _ => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => "a\"\\\n\té€/ "[random.Next(9)])),
    };
}
