namespace Catalogue.GraphQL.Language;

/// <summary>The direct children of a node, in source order per kind; not for hot paths.</summary>
internal static class NodeChildren
{
    public static IEnumerable<Node> Of(Node node) => node switch
    {
        Document document => document.Definitions,
        OperationDefinitionNode n => [.. Maybe(n.Description), .. Maybe(n.Name), .. n.Variables, .. n.Directives, n.SelectionSet],
        FragmentDefinitionNode n => [.. Maybe(n.Description), n.Name, n.TypeCondition, .. n.Directives, n.SelectionSet],
        VariableDefinitionNode n => [.. Maybe(n.Description), n.Variable, n.Type, .. Maybe(n.DefaultValue), .. n.Directives],
        SelectionSetNode n => n.Selections,
        FieldNode n => [.. Maybe(n.Alias), n.Name, .. n.Arguments, .. n.Directives, .. Maybe(n.SelectionSet)],
        FragmentSpreadNode n => [n.Name, .. n.Directives],
        InlineFragmentNode n => [.. Maybe(n.TypeCondition), .. n.Directives, n.SelectionSet],
        ArgumentNode n => [n.Name, n.Value],
        DirectiveNode n => [n.Name, .. n.Arguments],
        VariableNode n => [n.Name],
        ListValueNode n => n.Values,
        ObjectValueNode n => n.Fields,
        ObjectFieldNode n => [n.Name, n.Value],
        NamedTypeNode n => [n.Name],
        ListTypeNode n => [n.Type],
        NonNullTypeNode n => [n.Type],
        _ => OfTypeSystem(node),
    };

    /// <summary>The node and all its descendants.</summary>
    public static IEnumerable<Node> WithAll(Node node) => Of(node).SelectMany(WithAll).Prepend(node);

    private static IEnumerable<Node> OfTypeSystem(Node node) => node switch
    {
        SchemaDefinitionNode n => [.. Maybe(n.Description), .. n.Directives, .. n.OperationTypes],
        OperationTypeNode n => [n.Type],
        FieldsTypeDefinitionNode n => [.. Maybe(n.Description), n.Name, .. n.Interfaces, .. n.Directives, .. n.Fields],
        UnionTypeDefinitionNode n => [.. Maybe(n.Description), n.Name, .. n.Directives, .. n.Types],
        EnumTypeDefinitionNode n => [.. Maybe(n.Description), n.Name, .. n.Directives, .. n.Values],
        InputObjectTypeDefinitionNode n => [.. Maybe(n.Description), n.Name, .. n.Directives, .. n.Fields],
        TypeDefinitionNode n => [.. Maybe(n.Description), n.Name, .. n.Directives],
        FieldDefinitionNode n => [.. Maybe(n.Description), n.Name, .. n.Arguments, n.Type, .. n.Directives],
        InputValueDefinitionNode n => [.. Maybe(n.Description), n.Name, n.Type, .. Maybe(n.DefaultValue), .. n.Directives],
        EnumValueDefinitionNode n => [.. Maybe(n.Description), n.Name, .. n.Directives],
        DirectiveDefinitionNode n => [.. Maybe(n.Description), n.Name, .. n.Arguments, .. n.Directives, .. n.Locations],
        _ => [],
    };

    private static ReadOnlySpan<Node> Maybe(Node? node) => node is null ? [] : new[] { node };
}
