namespace Catalogue.Data.Writing.Rules.Privacy;

/// <summary>Finds the e-mail addresses in a text, starting from each @, so that the time is linear in the length.</summary>
internal static class MailAddresses
{
    private const int MostBefore = 64;
    private const int MostAfter = 255;

    public static IEnumerable<(string Local, string Host)> In(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var (first, last) = (at, at);
            while (first > 0 && at - first < MostBefore && IsLocal(text[first - 1]))
                first--;
            while (last + 1 < text.Length && last - at < MostAfter && IsHost(text[last + 1]))
                last++;
            var (local, host) = (text[first..at].Trim('.').ToLowerInvariant(), text[(at + 1)..(last + 1)].Trim('.').ToLowerInvariant());
            if (local.Length > 0 && host.Contains('.', StringComparison.Ordinal))
                yield return (local, host);
        }
    }

    /// <summary>Whether the whole text is one address.</summary>
    public static bool IsOne(string text) =>
        In(text).Take(2).ToList() is [var (local, host)] && local.Length + host.Length + 1 == text.Length;

    private static bool IsLocal(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '_' or '-' or '+' or '%' or '\'';

    private static bool IsHost(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '-';
}
