namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>
/// Every input object has a finite value: its required fields never lead back to itself. A oneOf object needs one of its fields, any other
/// object all its non-null fields. Specification: §3.10, "Circular References", §3.10.1.
/// </summary>
internal static class FiniteInputObjects
{
    public static void Check(SchemaContext context)
    {
        var finite = Finite(context);
        var endless = context.OwnTypes.OfType<InputObjectType>().Where(type => !finite.Contains(type)).ToList();
        HashSet<InputObjectType> visited = [];
        foreach (var type in endless)
            Follow(context, type, finite, visited, []);
    }

    private static HashSet<InputObjectType> Finite(SchemaContext context)
    {
        var waiting = context.OwnTypes.OfType<InputObjectType>().ToList();
        HashSet<InputObjectType> finite = [];

        // Each round settles the types that depend only on types settled before.
        while (waiting.RemoveAll(type => IsFinite(type, finite) && finite.Add(type)) > 0)
        {
        }

        return finite;
    }

    private static bool IsFinite(InputObjectType type, HashSet<InputObjectType> finite) => type.IsOneOf
        ? type.Fields.Count == 0 || type.Fields.Values.Any(field => Needed(type, field) is not { } needed || finite.Contains(needed))
        : type.Fields.Values.All(field => Needed(type, field) is not { } needed || finite.Contains(needed));

    /// <summary>
    /// The input object that a value of the field must contain; null if the field is nullable, a list, or of another kind.
    /// </summary>
    private static InputObjectType? Needed(InputObjectType type, InputValueDefinition field) =>
        type.IsOneOf ? field.Type as InputObjectType : (field.Type as NonNullType)?.Inner as InputObjectType;

    private static void Follow(
        SchemaContext context, InputObjectType type, HashSet<InputObjectType> finite, HashSet<InputObjectType> visited,
        List<(InputObjectType Type, InputValueDefinition Field)> path)
    {
        if (!visited.Add(type))
            return;
        foreach (var field in type.Fields.Values)
        {
            if (Needed(type, field) is not { } needed || finite.Contains(needed))
                continue;
            path.Add((type, field));
            var cycle = path.FindIndex(step => ReferenceEquals(step.Type, needed));
            if (cycle < 0)
            {
                Follow(context, needed, finite, visited, path);
            }
            else
            {
                var fields = string.Join(", ", path.Skip(cycle).Select(step => $"{step.Type}.{step.Field.Name}"));
                context.Report(
                    $"Input Object {needed} cannot be provided a finite value because it references itself through fields: {fields}.",
                    path.Skip(cycle).Select(step => step.Field.Definition));
            }

            path.RemoveAt(path.Count - 1);
        }
    }
}
