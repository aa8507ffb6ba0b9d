using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>There is a query type; root types are object types and different from one another. Specification: §3.3.1.</summary>
internal static class RootTypes
{
    public static string Name(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    public static void Check(SchemaContext context)
    {
        var schema = context.Definitions.OfType<SchemaDefinitionNode>().ToList();
        var roots = context.Draft.Roots;
        if (!roots.ContainsKey(OperationType.Query))
            context.Report("Query root type must be provided.", schema.Find(definition => !definition.IsExtension));
        foreach (var (operation, type) in roots.Where(root => root.Value is not (ObjectType or UndefinedType)))
        {
            var condition = operation == OperationType.Query ? string.Empty : " if provided";
            context.Report(
                $"{operation} root type must be Object type{condition}, it cannot be {type}.",
                Node(operation) ?? type.Definitions.FirstOrDefault() as Node);
        }

        foreach (var same in roots.Where(root => root.Value is ObjectType).GroupBy(root => root.Value, root => root.Key)
            .Where(group => group.Skip(1).Any()))
        {
            List<string> names = [.. same.Order().Select(Name)];
            var operations = names.Count == 2 ? string.Join(" and ", names) : $"{names[0]}, {names[1]}, and {names[2]}";
            context.Report(
                $"All root types must be different, \"{same.Key}\" type is used as {operations} root types.", same.Order().Select(Node));
        }

        Node? Node(OperationType operation) =>
            schema.SelectMany(definition => definition.OperationTypes).FirstOrDefault(node => node.Operation == operation)?.Type;
    }
}
