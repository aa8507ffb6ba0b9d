using System.Collections.Frozen;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Catalogue.Data.Texts;

/// <summary>
/// Web addresses that are safe as a public link: http or https, on a host that everyone can reach, without user name and password. School
/// pages show them as links, and programs fetch them: neither javascript: nor addresses in the reader's private network may get there.
/// Source: WHATWG URL, RFC 3986 §3.2, RFC 6761, RFC 6762 appendix G, the registries of RFC 6890.
/// </summary>
public static class WebAddress
{
    // Names that resolve differently for everyone, or not at all.
    private static readonly FrozenSet<string> ownNames = new[]
    {
        "localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "home", "lan", "arpa", "test", "invalid", "onion",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly IPNetwork[] notPublic =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            // For IPv6 only globally assigned unicast addresses, except those that embed an IPv4 address or are for documentation.
            "::/3", "4000::/2", "8000::/1", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Whether a text is a web address at all.</summary>
    public static bool IsOne(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";

    /// <summary>Whether a text is a web address that is safe to publish unchanged.</summary>
    public static bool IsPublic(string text)
    {
        // Browsers treat a backslash as a slash, and ignore spaces, tabs and line ends: they would open another address than people see.
        if (text.Any(letter => letter is '\\' || char.IsWhiteSpace(letter) || char.IsControl(letter))
            || !Uri.TryCreate(text, UriKind.Absolute, out var address))
            return false;
        var begins = text.IndexOf("://", StringComparison.Ordinal) + 3;
        var authority = begins > 2 ? text[begins..].Split('/', '?', '#')[0] : "";
        return address.Scheme is "https" or "http" && !authority.Contains('@', StringComparison.Ordinal)
            && !authority.Contains('%', StringComparison.Ordinal) && address.Port > 0
            && IsPublicHost(address.DnsSafeHost);
    }

    private static bool IsPublicHost(string host)
    {
        // Browsers treat full-width digits and the dots of other scripts as digits and dots.
        var name = Plain(host);
        if (IPAddress.TryParse(name, out var address))
            return !Array.Exists(notPublic, network => network.Contains(address))
                && address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6;
        var labels = name.Split('.');
        // If the last label is a number, a browser parses the host as an IPv4 address, and this one is not valid.
        return labels.Length > 1 && labels.All(label => label.Length is > 0 and <= 63) && !ownNames.Contains(labels[^1])
            && !char.IsAsciiDigit(labels[^1][0])
            && Uri.CheckHostName(name) == UriHostNameType.Dns;
    }

    private static string Plain(string host)
    {
        try
        {
            var plain = InvisibleCharacters.TakeOut(host).Replace('\u3002', '.').Normalize(NormalizationForm.FormKC).ToLowerInvariant();
            return plain.EndsWith('.') ? plain[..^1] : plain;
        }
        catch (ArgumentException)
        {
            return "";
        }
    }
}
