using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Fuzz;

/// <summary>
/// Random valid operations with their variables: aliases, merged fields, fragments named and inline, conditions. A response name always
/// stands for one field with the same arguments, so that all selections merge.
/// </summary>
internal sealed class RandomQuery
{
    private readonly Schema schema;
    private readonly Random random;
    private readonly RandomInput input;
    private readonly Dictionary<string, string> arguments = [];
    private readonly List<(string Name, CompositeType Type)> fragments = [];
    private readonly List<string> fragmentTexts = [];
    private int budget = 60;

    private RandomQuery(Schema schema, int seed)
    {
        this.schema = schema;
        random = new Random(seed);
        input = new RandomInput(random);
    }

    /// <summary>A document and the JSON of its variables; the operation to run is called Main.</summary>
    public static (string Text, string Variables) Make(Schema schema, int seed) => new RandomQuery(schema, seed).Make();

    private (string Text, string Variables) Make()
    {
        var isMutation = random.Next(5) == 0;
        var selections = Selections(isMutation ? schema.Mutation! : schema.Query, 5);
        var declared = string.Join(", ", input.Declarations);
        var operation = $"{(isMutation ? "mutation" : "query")} Main{(declared == "" ? "" : $"({declared})")} {selections}";
        var other = random.Next(4) == 0 ? "query Other { __typename }" : "";
        return (string.Join('\n', fragmentTexts.Append(operation).Append(other).OrderBy(_ => random.Next())), input.Json);
    }

    private string Selections(CompositeType type, int depth)
    {
        var selections = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Selection(type, depth)).ToArray();
        return $"{{ {string.Join(' ', selections)} }}";
    }

    private string Selection(CompositeType type, int depth)
    {
        budget--;
        return random.Next(10) switch
        {
            0 when depth > 0 => $"...{Conditions()} {Selections(type, depth - 1)}",
            1 when depth > 0 => Narrowed(type) is var narrow ? $"... on {narrow.Name}{Conditions()} {Selections(narrow, depth - 1)}" : "",
            2 or 3 when depth > 0 => $"...{Fragment(type, depth - 1)}{Conditions()}",
            4 => $"{(random.Next(2) == 0 ? "" : "kind: ")}__typename{Conditions()}",
            _ => Field(type, depth),
        };
    }

    private string Field(CompositeType type, int depth)
    {
        var fields = (type as FieldsType)?.Fields.Values.Where(
            field => (depth > 0 && budget > 0) || field.Type.Named is not CompositeType).ToArray() ?? [];
        if (fields.Length == 0)
            return "__typename";
        var field = fields[random.Next(fields.Length)];
        var variation = random.Next(3);
        var alias = variation > 0 ? $"{field.Name}_{variation}: " : random.Next(4) == 0 ? $"{field.Name}_z: " : "";
        var key = $"{field.Name}_{variation}";
        if (!arguments.TryGetValue(key, out var given))
            arguments.Add(key, given = Arguments(field));
        var beneath = field.Type.Named is CompositeType composite ? $" {Selections(composite, depth - 1)}" : "";
        return $"{alias}{field.Name}{given}{Conditions()}{beneath}";
    }

    private string Arguments(FieldDefinition field)
    {
        var given = field.Arguments.Values.Where(argument => argument.IsRequired || random.Next(3) > 0)
            .OrderBy(_ => random.Next()).Select(
                argument => $"{argument.Name}: {input.Literal(argument.Type, argument.DefaultValue is not null)}").ToArray();
        return given.Length == 0 ? "" : $"({string.Join(", ", given)})";
    }

    private string Fragment(CompositeType type, int depth)
    {
        var known = fragments.Where(fragment => Overlap(fragment.Type, type)).ToArray();
        if (known.Length > 0 && random.Next(2) == 0)
            return known[random.Next(known.Length)].Name;
        var condition = Narrowed(type);
        var text = $"on {condition.Name} {Selections(condition, depth)}";
        var name = $"F{fragments.Count}";
        fragments.Add((name, condition));
        fragmentTexts.Add($"fragment {name} {text}");
        return name;
    }

    /// <summary>A type that has an object type in common with this one.</summary>
    private CompositeType Narrowed(CompositeType type)
    {
        var overlapping = schema.Types.Values.OfType<CompositeType>().Where(
            other => !other.Name.StartsWith("__", StringComparison.Ordinal) && Overlap(type, other)).ToArray();
        return overlapping[random.Next(overlapping.Length)];
    }

    private bool Overlap(CompositeType a, CompositeType b) => schema.PossibleTypes[a.Name].Intersect(schema.PossibleTypes[b.Name]).Any();

    private string Conditions() => random.Next(8) switch
    {
        0 => $" @skip(if: {input.Condition()})",
        1 => $" @include(if: {input.Condition()})",
        2 when random.Next(3) == 0 => $" @include(if: {input.Condition()}) @skip(if: {input.Condition()})",
        _ => "",
    };
}
