using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Language;

/// <summary>Random syntax trees: anything that the grammar allows, whatever it would mean.</summary>
internal sealed partial class RandomTree(int seed)
{
    private static readonly string[] names =
        ["a", "b", "_", "on", "type", "query", "fragment", "input", "extend", "schema", "repeatable", "implements", "A1", "__typename"];
    private static readonly string[] pieces =
        ["a", "é", "\uD83D\uDE00", "\"", "\"\"\"", "\\", "\n", "\r", "\r\n", "\t", " ", "  ", "#", "{", "$", ",", "\u0000", "\u0007", "\u007F", "\u2028", "\uFEFF", "\\u0041", "\\\"\"\""];

    private readonly Random random = new(seed);

    public Document Document()
    {
        var definitions = Some(() => Definition(), 1, 4);
        return new Document(new Source(""), definitions, 0, 0);
    }

    private DefinitionNode Definition() => random.Next(4) switch
    {
        0 => new FragmentDefinitionNode(Description(), new NameNode(NotOn(), 0, 0), NamedType(), Directives(), SelectionSet(3), 0, 0),
        1 => TypeSystem(),
        2 => new OperationDefinitionNode(null, OperationType.Query, null, [], [], SelectionSet(3), 0, 0),
        _ => new OperationDefinitionNode(
            Description(), (OperationType)random.Next(3), Maybe(Name), Some(VariableDefinition, 0, 3), Directives(), SelectionSet(3), 0, 0),
    };

    private VariableDefinitionNode VariableDefinition() =>
        new(Description(), new VariableNode(Name(), 0, 0), Type(), Maybe(() => Value(2, isConst: true)), Directives(isConst: true), 0, 0);

    private SelectionSetNode SelectionSet(int depth) => new(Some(() => Selection(depth), 1, 3), 0, 0);

    private SelectionNode Selection(int depth) => random.Next(6) switch
    {
        0 => new FragmentSpreadNode(new NameNode(NotOn(), 0, 0), Directives(), 0, 0),
        1 when depth > 0 => new InlineFragmentNode(Maybe(NamedType), Directives(), SelectionSet(depth - 1), 0, 0),
        _ => new FieldNode(
            Maybe(Name), Name(), Some(Argument, 0, 2), Directives(), depth > 0 ? Maybe(() => SelectionSet(depth - 1)) : null, 0, 0),
    };

    private ArgumentNode Argument() => new(Name(), Value(3, isConst: false), 0, 0);

    private ImmutableArray<DirectiveNode> Directives(bool isConst = false) => random.Next(3) > 0
        ? []
        : Some(() => new DirectiveNode(Name(), Some(() => new ArgumentNode(Name(), Value(2, isConst), 0, 0), 0, 2), 0, 0), 0, 2);

    private ValueNode Value(int depth, bool isConst) => random.Next(depth > 0 ? 10 : 7) switch
    {
        0 => new IntValueNode(random.Next(-10_000, 10_000).ToString(System.Globalization.CultureInfo.InvariantCulture), 0, 0),
        1 => new FloatValueNode(random.Next(2) == 0 ? "-1.5e+10" : "0.0", 0, 0),
        2 => String(),
        3 => new BooleanValueNode(random.Next(2) == 0, 0, 0),
        4 => new NullValueNode(0, 0),
        5 when !isConst => new VariableNode(Name(), 0, 0),
        7 or 8 => new ListValueNode(Some(() => Value(depth - 1, isConst), 0, 4), 0, 0),
        9 => new ObjectValueNode(Some(() => new ObjectFieldNode(Name(), Value(depth - 1, isConst), 0, 0), 0, 4), 0, 0),
        _ => new EnumValueNode(names[random.Next(names.Length)], 0, 0),
    };

    private TypeNode Type() => random.Next(4) switch
    {
        0 => new ListTypeNode(Type(), 0, 0),
        1 => new NonNullTypeNode(random.Next(2) == 0 ? NamedType() : new ListTypeNode(Type(), 0, 0), 0, 0),
        _ => NamedType(),
    };

    private NamedTypeNode NamedType() => new(Name(), 0, 0);

    private NameNode Name() => new(names[random.Next(names.Length)], 0, 0);

    private string NotOn() => names[random.Next(names.Length)] is var name && name == "on" ? "off" : name;

    private StringValueNode? Description() => random.Next(3) == 0 ? String() : null;

    private StringValueNode String()
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => pieces[random.Next(pieces.Length)]));

        // A block string can only stand for what is left when its indentation is taken away.
        return random.Next(2) == 0 ? new StringValueNode(text, false, 0, 0) : new StringValueNode(BlockString.Dedent(text), true, 0, 0);
    }

    private T? Maybe<T>(Func<T> make)
        where T : class => random.Next(2) == 0 ? make() : null;

    private ImmutableArray<T> Some<T>(Func<T> make, int least, int most) =>
        [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => make())];
}
