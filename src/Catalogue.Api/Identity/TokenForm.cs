using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text.Json;

namespace Catalogue.Api.Identity;

/// <summary>
/// The syntax of a token, checked strictly before anything in it is trusted: what other programs would read differently or cannot hold is
/// refused, whoever signed it. Times are seconds since 1970, whole or not, until the end of the year 9999; the audience is a text or a list
/// of texts. Source: RFC 7515 §4 and §5.2, RFC 7519 §4, §5 and §7.2.
/// </summary>
internal sealed record TokenForm(string Issuer, DateTimeOffset? NotBefore, DateTimeOffset? Expires)
{
    private const int Parts = 3;
    private const decimal LastSecond = 253_402_300_799;

    private static readonly JsonDocumentOptions strict = new() { AllowDuplicateProperties = false };

    private static readonly ImmutableArray<string> times = ["exp", "nbf", "iat"];

    /// <summary>Throws BadRequest.</summary>
    public static TokenForm Read(string text)
    {
        if (text.Split('.') is not { Length: Parts } parts)
            throw TokenFault.NotAToken;
        try
        {
            using var header = Open(parts[0]);
            using var claims = Open(parts[1]);
            Check(header.RootElement);
            Check(claims.RootElement);
            // A critical extension must be refused by programs that do not know it, and this program knows none.
            if (header.RootElement.TryGetProperty("crit", out _))
                throw TokenFault.Critical;
            return Read(claims.RootElement);
        }
        // InvalidOperationException: a lone surrogate, which is not a text.
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException)
        {
            throw TokenFault.NotAToken;
        }
    }

    private static TokenForm Read(JsonElement claims)
    {
        var (expires, notBefore, _) = (TimeOf(claims, times[0]), TimeOf(claims, times[1]), TimeOf(claims, times[2]));
        if (claims.TryGetProperty("aud", out var audience) && !IsAudience(audience))
            throw TokenFault.Audience;
        if (claims.TryGetProperty("sub", out var subject) && subject.ValueKind != JsonValueKind.String)
            throw TokenFault.NoSubject;
        return new(
            claims.TryGetProperty("iss", out var issuer) && issuer.ValueKind == JsonValueKind.String ? issuer.GetString()! : "",
            notBefore,
            expires);
    }

    private static JsonDocument Open(string part)
    {
        // The decoder ignores white space, which a token may not contain.
        var document = part.Any(char.IsWhiteSpace)
            ? throw new FormatException()
            : JsonDocument.Parse(Base64Url.DecodeFromChars(part), strict);
        return document.RootElement.ValueKind == JsonValueKind.Object ? document : throw new FormatException();
    }

    private static DateTimeOffset? TimeOf(JsonElement claims, string name)
    {
        if (!claims.TryGetProperty(name, out var time))
            return null;
        return time.ValueKind == JsonValueKind.Number && time.TryGetDecimal(out var seconds) && seconds is >= 0 and <= LastSecond
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : throw TokenFault.Time(name);
    }

    private static bool IsAudience(JsonElement audience) => audience.ValueKind == JsonValueKind.String
        || (audience.ValueKind == JsonValueKind.Array && audience.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String));

    // Names and values at any depth: they end up in logs, the history and PostgreSQL, which cannot store U+0000.
    private static void Check(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                Check(value.GetString()!);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Check(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Check(member.Name);
                    Check(member.Value);
                }

                break;
        }
    }

    private static void Check(string text)
    {
        if (text.Any(char.IsControl))
            throw TokenFault.ControlCharacter;
    }
}
