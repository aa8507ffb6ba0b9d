namespace Catalogue.GraphQL.Language;

/// <summary>
/// The text violates the grammar or a limit of the parser. Error has exactly one location; its code is GRAPHQL_PARSE_FAILED or
/// LIMIT_EXCEEDED. Specification: §7.1.2, "Request Errors".
/// </summary>
public sealed class SyntaxException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLError Error { get; } = error;

    internal static SyntaxException At(Source source, int offset, string message) =>
        new(new GraphQLError($"Syntax Error: {message}", ErrorCodes.SyntaxError) { Locations = [source.LocationOf(offset)] });

    internal static SyntaxException OverLimit(Source source, int offset, string limit, int maximum, string message) =>
        new(new GraphQLError($"Syntax Error: {message}", ErrorCodes.LimitExceeded)
        {
            Locations = [source.LocationOf(offset)],
            Extensions = new Dictionary<string, object?> { ["limit"] = limit, ["maximum"] = maximum },
        });
}
