using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Catalogue.Data.Writing.Rules.Privacy;

/// <summary>Whether an e-mail address is a person's, judged by the part before the @.</summary>
internal static class MailNames
{
    private static readonly FrozenSet<string> PrivateHosts = new[]
    {
        "gmail", "googlemail", "hotmail", "outlook", "live", "msn", "yahoo", "ymail", "icloud", "me", "mac", "aol", "proton", "protonmail",
        "gmx", "mail", "telenet", "skynet", "proximus", "belgacom", "scarlet", "pandora", "voo",
    }.ToFrozenSet();

    // Words for services: "dienst.onderwijs@" is not a person's address.
    private static readonly ImmutableArray<string> Functions =
    [
        "admin", "advies", "anderstalig", "balie", "basis", "beleid", "bib", "brede", "buurt", "campus", "centrum", "clb", "coach",
        "communicatie", "contact", "crea", "cultu", "dienst", "direct", "flankerend", "gemeente", "gezin", "helpdesk", "huis", "info",
        "inschrij", "integra", "jeugd", "jongeren", "kind", "kleuter", "leer", "loket", "lop", "mail", "mede", "nieuwkom", "ocmw", "okan",
        "onderwijs", "onthaal", "opvang", "ouder", "platform", "post", "project", "regio", "school", "secretari", "sociaal", "sociale",
        "spel", "sport", "stad", "steun", "sterk", "student", "taal", "team", "vorming", "vrij", "vzw", "web", "welzijn", "werk", "wijk",
        "zorg",
    ];

    // A provider of private mailboxes: gmail.com, hotmail.be or yahoo.co.uk, but not mail.stad.be.
    public static bool IsAtHome((string Local, string Host) address) =>
        address.Host.Split('.') is [var name, .. var rest] && PrivateHosts.Contains(name) && (rest.Length == 1 || rest is ["co", _]);

    /// <summary>An address such as jan.peeters@: a known first name or an initial.</summary>
    public static bool IsOfKnownPerson((string Local, string Host) address) =>
        Names(address) is [var first, .., { Length: >= 3 }] && (first.Length == 1 || FirstNames.Has(first)) && !IsFunction(address);

    /// <summary>An address of two names, neither of which is a word for a service.</summary>
    public static bool IsLikeAPerson((string Local, string Host) address) => Names(address) is [_, _, ..] && !IsFunction(address);

    private static string[] Names((string Local, string Host) address) =>
        address.Local.Split('.') is { Length: >= 2 and <= 4 } names
            && names.All(name => name.Length > 0 && name.All(letter => char.IsLetter(letter) || letter is '-' or '\'')) ? names : [];

    private static bool IsFunction((string Local, string Host) address) =>
        Names(address).Any(name => Functions.Any(function => name.StartsWith(function, StringComparison.Ordinal)));
}
