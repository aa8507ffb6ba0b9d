namespace Catalogue.Api.Http;

/// <summary>Quotes a client's input in an error message.</summary>
internal static class Quote
{
    private const int Most = 60;

    /// <summary>Cuts off a long text.</summary>
    public static string Short(string text) =>
        text.Length <= Most ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most), "…");
}
