namespace Catalogue.GraphQL.Language;

/// <summary>
/// How much a text may hold before the parser gives up. Tokens do not count comments. Depth counts selection sets, lists, input
/// objects and list types that are open at once: it keeps the parser, and all that walk its tree, off the end of the stack.
/// </summary>
public sealed record ParserLimits
{
    public static ParserLimits Default { get; } = new();

    /// <summary>For texts of our own, which are long but not hostile: a schema.</summary>
    public static ParserLimits Schema { get; } = new() { MaxTokens = 5_000_000 };

    public int MaxTokens { get; init; } = 15_000;

    public int MaxDepth { get; init; } = 200;
}
