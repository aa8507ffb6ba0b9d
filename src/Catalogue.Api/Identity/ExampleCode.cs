using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Api.Identity;

/// <summary>
/// What example accounts ask for: a code that the server shows where it was started, another at each start. A page on this very machine is
/// not enough, since other people may use the machine as well. Eight characters, forty bits, written as ABCD-EFGH.
/// </summary>
internal sealed class ExampleCode
{
    // Those that nobody takes for one another.
    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    private const int Half = 4;

    public string Text { get; } = $"{RandomNumberGenerator.GetString(Letters, Half)}-{RandomNumberGenerator.GetString(Letters, Half)}";

    /// <summary>In any case, with or without the hyphen and spaces.</summary>
    public bool Is(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Plain(given), Plain(Text));

    private static byte[] Plain(string code) => Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant());
}
