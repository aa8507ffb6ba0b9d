using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Api.Tests.Unpublished;

/// <summary>Questions made of the schema itself, so that a field that is added is asked: all that needs no role.</summary>
internal sealed class SchemaWalk
{
    private readonly Schema schema;
    private readonly SampleArguments arguments;
    private readonly Random random;
    private readonly Dictionary<ObjectType, Way> ways;

    public SchemaWalk(Schema schema, SampleArguments arguments, Random random)
    {
        (this.schema, this.arguments, this.random) = (schema, arguments, random);
        ways = Shortest();
    }

    /// <summary>Types that are reached from Query without a role.</summary>
    public IEnumerable<string> Reached => ways.Keys.Select(type => type.Name);

    public static bool NeedsRole(FieldDefinition field) =>
        field.Definition?.Directives.Any(directive => directive.Name.Value == "requires") == true;

    /// <summary>
    /// Each field of each type that is reached, by the shortest way to it, as selections of Query: what it leads to with all its values.
    /// </summary>
    public IEnumerable<string> Everything(double likelihood) =>
        from way in ways
        from field in way.Key.Fields.Values
        where !NeedsRole(field)
        select way.Value.Wrap(
            field.Type.Named is CompositeType led
                ? $"{Asked(field, likelihood)} {{ {Values(led, likelihood)} }}"
                : Asked(field, likelihood));

    /// <summary>Each field that needs a role, by the shortest way to its type: which field, and the selection.</summary>
    public IEnumerable<(string Field, string Selection)> Guarded() =>
        from way in ways
        from field in way.Key.Fields.Values
        where NeedsRole(field)
        select ($"{way.Key.Name}.{field.Name}", way.Value.Wrap(field.Type.Named is CompositeType ? $"{Asked(field, 0)} {{ __typename }}" : Asked(field, 0)));

    /// <summary>A way through the schema at random, as a selection of Query.</summary>
    public string Wander(int depth) => Select(schema.Query, depth);

    private string Select(CompositeType type, int depth)
    {
        if (type is not ObjectType)
        {
            var possible = schema.PossibleTypes[type.Name];
            var one = possible[random.Next(possible.Count)];
            return $"__typename ... on {one.Name} {{ {Select(one, depth)} }}";
        }

        var fields = ((ObjectType)type).Fields.Values.Where(field => !NeedsRole(field)).ToArray();
        var onward = fields.Where(field => field.Type.Named is CompositeType).ToArray();
        random.Shuffle(onward);
        var taken = depth == 0
            ? []
            : onward.Take(type == schema.Query ? 1 : 2).Select(
                field => $"{Asked(field, 0.3)} {{ {Select((CompositeType)field.Type.Named, depth - 1)} }}");
        return string.Join(' ', [type == schema.Query ? "__typename" : Values(type, 0.3), .. taken]);
    }

    // Every value of an object, of every kind that it may be.
    private string Values(CompositeType type, double likelihood) => type is ObjectType one
        ? string.Join(
            ' ',
            one.Fields.Values.Where(
                field => field.Type.Named is not CompositeType && !NeedsRole(field)).Select(field => Asked(field, likelihood)).Prepend("__typename"))
        : string.Join(
            ' ',
            schema.PossibleTypes[type.Name].Select(
                (possible, at) => $"... on {possible.Name} {{ {Aliased(possible, at)} }}").Prepend("__typename"));

    // Under names of their own: fields of one name in several types may differ in type.
    private string Aliased(ObjectType type, int at) =>
        string.Join(
            ' ',
            type.Fields.Values.Where(
                field => field.Type.Named is not CompositeType && !NeedsRole(field)).Select(field => $"a{at}{field.Name}: {Asked(field, 0)}"));

    private string Asked(FieldDefinition field, double likelihood) => field.Name + arguments.Of(field, likelihood);

    // By fields of that very type: what node gives may be anything, and a viewer is there for nobody.
    private Dictionary<ObjectType, Way> Shortest()
    {
        var found = new Dictionary<ObjectType, Way> { [schema.Query] = new(selection => selection) };
        var waiting = new Queue<ObjectType>(found.Keys);
        while (waiting.TryDequeue(out var type))
        {
            foreach (var field in type.Fields.Values.Where(field => !NeedsRole(field) && field.Name != "viewer"))
            {
                if (field.Type.Named is not ObjectType next || found.ContainsKey(next))
                    continue;
                var before = found[type];
                found[next] = new(selection => before.Wrap($"{Asked(field, 0)} {{ {selection} }}"));
                waiting.Enqueue(next);
            }
        }

        return found;
    }

    private sealed record Way(Func<string, string> Wrap);
}
