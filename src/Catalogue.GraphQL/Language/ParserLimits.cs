namespace Catalogue.GraphQL.Language;

/// <summary>
/// Limits of the parser. Comments do not count as tokens. Depth counts the selection sets, lists, input objects and list types that are
/// open at once: it keeps the parser, and everything that walks its tree, from overflowing the stack.
/// </summary>
public sealed record ParserLimits
{
    public static ParserLimits Default { get; } = new();

    /// <summary>For the server's own texts, which are long but trusted: a schema.</summary>
    public static ParserLimits Schema { get; } = new() { MaxTokens = 5_000_000 };

    public int MaxTokens { get; init; } = 15_000;

    public int MaxDepth { get; init; } = 200;
}
