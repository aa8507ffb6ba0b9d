using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// The error a client gets for an exception: for a FieldException all its content, for an argument that cannot be coerced the reason and
/// location, for any other exception only that an internal error happened. Specification: §6.4.4.
/// </summary>
internal static class FieldFailure
{
    public static GraphQLError Of(
        Exception exception, EngineOptions options, Source source, ReadOnlySpan<FieldNode> nodes, ImmutableArray<object> path)
    {
        switch (options.Explain(exception) ?? exception)
        {
            case FieldException told:
                return new GraphQLError(
                    told.Message, told.Code) { Locations = Places(source, nodes), Path = path, Extensions = told.Extensions };
            case CoercionException argument:
                return new GraphQLError(argument.Message, ErrorCodes.BadVariables)
                {
                    Locations = argument.At is { } at ? [source.LocationOf(at.Start)] : Places(source, nodes[..Math.Min(1, nodes.Length)]),
                    Path = path,
                };
            default:
                options.Unexpected?.Invoke(exception);
                return new GraphQLError(
                    "Internal server error.",
                    ErrorCodes.InternalError) { Locations = Places(source, nodes), Path = path };
        }
    }

    private static ImmutableArray<SourceLocation> Places(Source source, ReadOnlySpan<FieldNode> nodes)
    {
        var places = ImmutableArray.CreateBuilder<SourceLocation>(nodes.Length);
        foreach (var node in nodes)
            places.Add(source.LocationOf(node.Start));
        return places.MoveToImmutable();
    }
}
