using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>
/// A type implements interfaces only, each once, never itself, and also every interface that they implement. Specification: §3.6, §3.7.
/// </summary>
internal static class ImplementedInterfaces
{
    public static void Check(SchemaContext context)
    {
        foreach (var type in context.OwnTypes.OfType<FieldsType>())
        {
            HashSet<string> seen = [];
            foreach (var name in Nodes(type).Select(node => node.Name.Value))
            {
                if (!context.Draft.Types.TryGetValue(name, out var named))
                    continue;
                if (named is not InterfaceType @interface)
                    context.Report($"Type {type} must only implement Interface types, it cannot implement {name}.", Nodes(type, name));
                else if (ReferenceEquals(type, @interface))
                    context.Report($"Type {type} cannot implement itself because it would create a circular reference.", Nodes(type, name));
                else if (!seen.Add(name))
                    context.Report($"Type {type} can only implement {name} once.", Nodes(type, name));
                else
                    CheckAncestors(context, type, @interface);
            }
        }
    }

    private static void CheckAncestors(SchemaContext context, FieldsType type, InterfaceType @interface)
    {
        foreach (var ancestor in @interface.Interfaces.Where(ancestor => !type.Interfaces.Contains(ancestor)))
        {
            context.Report(
                ReferenceEquals(ancestor, type)
                    ? $"Type {type} cannot implement {@interface} because it would create a circular reference."
                    : $"Type {type} must implement {ancestor} because it is implemented by {@interface}.",
                [.. Nodes(@interface, ancestor.Name), .. Nodes(type, @interface.Name)]);
        }
    }

    private static IEnumerable<NamedTypeNode> Nodes(FieldsType type, string? name = null) =>
        type.Definitions.Cast<FieldsTypeDefinitionNode>().SelectMany(definition => definition.Interfaces)
            .Where(node => name is null || node.Name.Value == name);
}
