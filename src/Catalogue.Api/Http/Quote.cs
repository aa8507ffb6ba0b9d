namespace Catalogue.Api.Http;

/// <summary>What a client sent, in a message to it.</summary>
internal static class Quote
{
    private const int Most = 60;

    /// <summary>The beginning of what is long.</summary>
    public static string Short(string text) =>
        text.Length <= Most ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most), "…");
}
