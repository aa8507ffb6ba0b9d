using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Api.Identity;

/// <summary>
/// The code for signing in with example accounts: the server prints it on its console, a new one at each start. A page on the same machine
/// is not sufficient proof, since other people may use the machine too. Eight characters, forty bits, written as ABCD-EFGH.
/// </summary>
internal sealed class ExampleCode
{
    // Characters that are not easily confused.
    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    private const int Half = 4;

    public string Text { get; } = $"{RandomNumberGenerator.GetString(Letters, Half)}-{RandomNumberGenerator.GetString(Letters, Half)}";

    /// <summary>Case-insensitive, with or without the hyphen and spaces.</summary>
    public bool Is(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Plain(given), Plain(Text));

    private static byte[] Plain(string code) => Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant());
}
