using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Catalogue.Data.Curation.Rules;

/// <summary>Whose an e-mail address is, by what stands before the @.</summary>
internal static class MailNames
{
    private static readonly FrozenSet<string> PrivateHosts = new[]
    {
        "gmail", "googlemail", "hotmail", "outlook", "live", "msn", "yahoo", "ymail", "icloud", "me", "mac", "aol", "proton", "protonmail", "gmx", "mail",
        "telenet", "skynet", "proximus", "belgacom", "scarlet", "pandora", "voo",
    }.ToFrozenSet();

    // What a service is called by: "dienst.onderwijs@" is nobody's.
    private static readonly ImmutableArray<string> Functions =
    [
        "admin", "advies", "anderstalig", "balie", "basis", "beleid", "bib", "brede", "buurt", "campus", "centrum", "clb", "coach", "communicatie", "contact", "crea", "cultu", "dienst",
        "direct", "flankerend", "gemeente", "gezin", "helpdesk", "huis", "info", "inschrij", "integra", "jeugd", "jongeren", "kind", "kleuter", "leer", "loket", "lop", "mail", "mede",
        "nieuwkom", "ocmw", "okan", "onderwijs", "onthaal", "opvang", "ouder", "platform", "post", "project", "regio", "school", "secretari", "sociaal", "sociale", "spel", "sport", "stad",
        "steun", "sterk", "student", "taal", "team", "vorming", "vrij", "vzw", "web", "welzijn", "werk", "wijk", "zorg",
    ];

    // At gmail.com, hotmail.be or yahoo.co.uk, not at mail.stad.be.
    public static bool IsAtHome((string Local, string Host) address) =>
        address.Host.Split('.') is [var name, .. var rest] && PrivateHosts.Contains(name) && (rest.Length == 1 || rest is ["co", _]);

    /// <summary>An address as jan.peeters@, of a first name that we know or an initial.</summary>
    public static bool IsOfKnownPerson((string Local, string Host) address) =>
        Names(address) is [var first, .., { Length: >= 3 }] && (first.Length == 1 || FirstNames.Has(first)) && !IsFunction(address);

    /// <summary>An address of two names, neither of which is a service's.</summary>
    public static bool IsLikeAPerson((string Local, string Host) address) => Names(address) is [_, _, ..] && !IsFunction(address);

    private static string[] Names((string Local, string Host) address) =>
        address.Local.Split('.') is { Length: >= 2 and <= 4 } names && names.All(name => name.Length > 0 && name.All(letter => char.IsLetter(letter) || letter is '-' or '\'')) ? names : [];

    private static bool IsFunction((string Local, string Host) address) =>
        Names(address).Any(name => Functions.Any(function => name.StartsWith(function, StringComparison.Ordinal)));
}
