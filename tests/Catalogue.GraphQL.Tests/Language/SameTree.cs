using System.Collections;
using System.Reflection;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Language;

/// <summary>Two trees say the same: nodes of the same kinds with the same contents, wherever they stand in their sources.</summary>
internal static class SameTree
{
    private static readonly string[] places =
        [nameof(Node.Start), nameof(Node.End), nameof(Document.Source), nameof(FieldNode.ResponseName)];

    /// <summary>The way to the first difference, or null.</summary>
    public static string? Difference(object? a, object? b, string path = "") => (a, b) switch
    {
        (Node x, Node y) when x.GetType() == y.GetType() =>
            Properties(x).Select(
                property => Difference(
                    property.GetValue(x), property.GetValue(y), $"{path}.{property.Name}")).FirstOrDefault(found => found is not null),
        (string x, string y) => x == y ? null : $"{path}: \"{x}\" and \"{y}\"",
        (IEnumerable x, IEnumerable y) => Items(x.Cast<object>().ToList(), y.Cast<object>().ToList(), path),
        _ => Equals(a, b) ? null : $"{path}: {a ?? "nothing"} and {b ?? "nothing"}",
    };

    private static string? Items(List<object> a, List<object> b, string path) => a.Count != b.Count
        ? $"{path}: {a.Count} and {b.Count} items"
        : a.Select((item, i) => Difference(item, b[i], $"{path}[{i}]")).FirstOrDefault(found => found is not null);

    private static IEnumerable<PropertyInfo> Properties(Node node) =>
        node.GetType().GetProperties().Where(property => !places.Contains(property.Name));
}
