using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>
/// Completing the default of an input field with the defaults of the fields it leaves out must terminate. Specification: §3.10,
/// InputObjectDefaultValueHasCycle.
/// </summary>
internal sealed class DefaultValueCycles
{
    private readonly SchemaContext context;
    private readonly HashSet<InputValueDefinition> visited = [];
    private readonly List<(string Coordinate, InputValueDefinition Field)> path = [];

    private DefaultValueCycles(SchemaContext context) => this.context = context;

    public static void Check(SchemaContext context)
    {
        var rule = new DefaultValueCycles(context);
        var nothing = new ObjectValueNode([], 0, 0);
        foreach (var type in context.OwnTypes.OfType<InputObjectType>())
            rule.Follow(type, nothing);
    }

    private void Follow(InputObjectType type, ValueNode value)
    {
        if (value is ListValueNode list)
        {
            foreach (var item in list.Values)
                Follow(type, item);
        }

        if (value is not ObjectValueNode given)
            return;
        foreach (var field in type.Fields.Values)
        {
            if (field.Type.Named is not InputObjectType inner)
                continue;
            if (given.Fields.LastOrDefault(candidate => candidate.Name.Value == field.Name) is { } written)
                Follow(inner, written.Value);
            else if (field.DefaultValue is not null)
                FollowDefault($"{type}.{field.Name}", field, field.DefaultValue, inner);
        }
    }

    private void FollowDefault(string coordinate, InputValueDefinition field, ValueNode value, InputObjectType type)
    {
        var cycle = path.FindIndex(step => ReferenceEquals(step.Field, field));
        if (cycle >= 0)
        {
            var others = path.Skip(cycle + 1).Select(step => step.Coordinate).ToList();
            var via = others.Count == 0 ? string.Empty : $" via the default values of: {string.Join(", ", others)}";
            context.Report(
                $"Invalid circular reference. The default value of Input Object field {coordinate} references itself{via}.",
                path.Skip(cycle).Select(step => step.Field.DefaultValue));
            return;
        }

        if (!visited.Add(field))
            return;
        path.Add((coordinate, field));
        Follow(type, value);
        path.RemoveAt(path.Count - 1);
    }
}
