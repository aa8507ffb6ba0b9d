using System.Globalization;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Fuzz;

/// <summary>
/// Random input values that fit their type: literals, in which variables are declared as they are used, and JSON for those variables.
/// </summary>
internal sealed class RandomInput(Random random)
{
    private readonly Dictionary<string, (string Type, string Declaration, string? Json)> variables = [];

    public IEnumerable<string> Declarations => variables.Values.Select(variable => variable.Declaration);

    /// <summary>The JSON of the variables, some of them left out; now and then one that does not fit.</summary>
    public string Json =>
        $"{{{string.Join(',', variables.Where(v => v.Value.Json is not null).Select(v => $"\"{v.Key[1..]}\":{v.Value.Json}"))}}}";

    /// <summary>A boolean for @skip and @include: few, so that conditions meet.</summary>
    public string Condition()
    {
        if (random.Next(4) == 0)
            return random.Next(2) == 0 ? "true" : "false";
        var name = $"$c{random.Next(7)}";
        variables.TryAdd(name, ("Boolean!", $"{name}: Boolean!", random.Next(2) == 0 ? "true" : "false"));
        return name;
    }

    public string Literal(GraphType type, bool hasDefault, bool isOneOf = false, int depth = 3)
    {
        if (random.Next(4) == 0)
            return Variable(type, hasDefault, isOneOf);
        if (type is not NonNullType && !isOneOf && random.Next(7) == 0)
            return "null";
        return type.Nullable switch
        {
            ListType list when random.Next(4) == 0 => Single(list, depth),
            ListType list => $"[{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Literal(list.Item, false, false, depth - 1)))}]",
            InputObjectType input => $"{{ {string.Join(", ", Fields(input, depth).Select(f => $"{f.Name}: {Literal(f.Type, f.DefaultValue is not null, input.IsOneOf, depth - 1)}"))} }}",
            EnumType @enum => @enum.Values.Keys.ElementAt(random.Next(@enum.Values.Count)),
            _ => Scalar(type.Named.Name),
        };
    }

    /// <summary>A list may be written as its one item.</summary>
    private string Single(ListType list, int depth)
    {
        var item = list.Item.Nullable;
        return item is ListType inner ? Single(inner, depth) : new RandomInput(random).Constant(item, depth);
    }

    /// <summary>A literal without variables and not null.</summary>
    private string Constant(GraphType type, int depth)
    {
        while (true)
        {
            variables.Clear();
            if (Literal(type, false, false, depth) is var literal && variables.Count == 0 && literal != "null")
                return literal;
        }
    }

    private string Variable(GraphType type, bool hasDefault, bool isOneOf)
    {
        var nullable = type.Nullable.ToString()!;
        var strict = type is NonNullType || isOneOf;
        var written = strict && (isOneOf || (!hasDefault && random.Next(2) == 0)) ? $"{nullable}!" : nullable;
        var needsDefault = type is NonNullType && !hasDefault && written == nullable;
        var literal = needsDefault || random.Next(4) == 0 ? $" = {new RandomInput(random).Constant(type.Nullable, 2)}" : "";
        if (variables.FirstOrDefault(v => v.Value.Type == written + literal) is { Key: { } known } && random.Next(2) == 0)
            return known;
        var name = $"$v{variables.Count}";
        var isNonNull = written.EndsWith('!');
        var json = isNonNull && literal == "" ? Value(type.Nullable, 2) : random.Next(4) switch
        {
            0 => null,
            1 when !isNonNull => "null",
            _ => Value(type.Nullable, 2),
        };
        variables.Add(
            name, (written + literal, $"{name}: {written}{literal}", json is not null && random.Next(60) == 0 ? "[[{\"x\": 1.5}]]" : json));
        return name;
    }

    /// <summary>JSON that fits a nullable type and is not null.</summary>
    private string Value(GraphType type, int depth) => type switch
    {
        ListType list when random.Next(4) == 0 => Value(list.Item.Nullable, depth),
        ListType list => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => ValueOrNull(list.Item, depth - 1)))}]",
        InputObjectType { IsOneOf: true } input => $"{{{string.Join(',', Fields(input, depth).Select(f => $"\"{f.Name}\":{Value(f.Type.Nullable, depth - 1)}"))}}}",
        InputObjectType input => $"{{{string.Join(',', Fields(input, depth).Select(f => $"\"{f.Name}\":{ValueOrNull(f.Type, depth - 1)}"))}}}",
        EnumType @enum => $"\"{@enum.Values.Keys.ElementAt(random.Next(@enum.Values.Count))}\"",
        _ when type.Named.Name == "Int" && random.Next(3) == 0 => "20e1",
        _ => Scalar(type.Named.Name),
    };

    private string ValueOrNull(GraphType type, int depth) =>
        type is not NonNullType && random.Next(6) == 0 ? "null" : Value(type.Nullable, depth);

    private IEnumerable<InputValueDefinition> Fields(InputObjectType type, int depth)
    {
        var shallow = type.Fields.Values.Where(field => depth > 0 || field.Type.Named is not InputObjectType).ToArray();
        return type.IsOneOf
            ? [shallow[random.Next(shallow.Length)]]
            : shallow.Where(field => field.IsRequired || random.Next(2) == 0).OrderBy(_ => random.Next()).ToArray();
    }

    private string Scalar(string type) => type switch
    {
        "Int" => random.Next(-9, 100).ToString(CultureInfo.InvariantCulture),
        "Float" => random.Next(2) == 0 ? "2" : "-1.25e2",
        "Boolean" => random.Next(2) == 0 ? "true" : "false",
        "ID" when random.Next(2) == 0 => "42",
        _ => random.Next(2) == 0 ? "\"\\u00e9\\n\"" : "\"s\"",
    };
}
