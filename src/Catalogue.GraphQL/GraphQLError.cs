using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL;

/// <summary>
/// One entry of "errors". Path segments are strings (response names) and ints (list indices). Code is stable and is sent as
/// extensions.code. Specification: §7.1.2.
/// </summary>
public sealed class GraphQLError(string message, string code)
{
    public string Message { get; } = message;

    public string Code { get; } = code;

    public ImmutableArray<SourceLocation> Locations { get; init; } = [];

    public ImmutableArray<object> Path { get; init; } = [];

    /// <summary>The members of "extensions" besides the code: for instance the limit and the actual figure.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>An error located at the given nodes of one source.</summary>
    public static GraphQLError At(string message, string code, Source source, params ReadOnlySpan<Node> nodes)
    {
        var locations = ImmutableArray.CreateBuilder<SourceLocation>(nodes.Length);
        foreach (var node in nodes)
            locations.Add(source.LocationOf(node.Start));
        return new GraphQLError(message, code) { Locations = locations.MoveToImmutable() };
    }
}
