namespace Catalogue.GraphQL.Language;

/// <summary>
/// Parses texts into syntax trees. Every fault is a SyntaxException with one location, including a text over the limits
/// (ParserLimits.Default when none are given). Specification: §2, Appendix B.
/// </summary>
public static class Parser
{
    public static Document Parse(Source source, ParserLimits? limits = null)
    {
        var parser = new DocumentParser(source, limits ?? ParserLimits.Default);
        var document = parser.Document();
        parser.Release();
        return document;
    }

    public static ValueNode ParseValue(Source source)
    {
        var parser = new DocumentParser(source, ParserLimits.Default);
        var value = parser.OnlyValue();
        parser.Release();
        return value;
    }
}
