using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>An input object literal has each field at most once. Specification: §5.6.3.</summary>
internal static class UniqueInputFieldNames
{
    public static void Check(SchemaContext context)
    {
        foreach (var value in context.Definitions.SelectMany(NodeChildren.WithAll).OfType<ObjectValueNode>())
        {
            foreach (var same in value.Fields.GroupBy(field => field.Name.Value))
            {
                foreach (var again in same.Skip(1))
                    context.Report($"There can be only one input field named \"{same.Key}\".", same.First().Name, again.Name);
            }
        }
    }
}
