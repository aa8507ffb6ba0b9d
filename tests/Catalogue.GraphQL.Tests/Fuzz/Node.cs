namespace Catalogue.GraphQL.Tests.Fuzz;

/// <summary>
/// What random object types are answered from: T0 from Node0 and so on. Its fields' values follow from its number, see RandomData.
/// </summary>
internal abstract class Node(int number)
{
    private static readonly Func<int, Node>[] makers =
        [number => new Node0(number), number => new Node1(number), number => new Node2(number), number => new Node3(number), number => new Node4(number)];

    public static IReadOnlyList<Type> Types { get; } = [typeof(Node0), typeof(Node1), typeof(Node2), typeof(Node3), typeof(Node4)];

    public int Number => number;

    /// <summary>The object type it is of; null for one that no type is bound to.</summary>
    public string? TypeName => this is Stray ? null : $"T{Types.ToList().IndexOf(GetType())}";

    public static Node Of(string typeName, int number) => makers[typeName[1] - '0'](number);
}

internal sealed class Node0(int number) : Node(number);

internal sealed class Node1(int number) : Node(number);

internal sealed class Node2(int number) : Node(number);

internal sealed class Node3(int number) : Node(number);

internal sealed class Node4(int number) : Node(number);

/// <summary>A mistake of a resolver: no object type is bound to it.</summary>
internal sealed class Stray(int number) : Node(number);

internal enum Hue
{
    Red,
    DarkBlue,
    PaleGreen,
}
