using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Texts;

namespace Catalogue.Api.Curation;

/// <summary>The faults of an input that are found before the act starts.</summary>
internal static class CurationFindings
{
    public static Finding UnknownEntry(string path, string name) => Error(
        path,
        "NOT_FOUND",
        $"\"{Short(name)}\" staat niet in de catalogus: geef de id of de slug van iets dat er wel in staat.",
        $"\"{Short(name)}\" is not in the catalogue: give the id or the slug of an entry that is.");

    public static Finding NoPublicAddress { get; } = Error(
        "",
        "PUBLIC_ADDRESS_MISSING",
        "Deze server weet niet op welk adres mensen hem vinden: laat wie hem beheert Catalogue:PublicAddress instellen.",
        "This server does not know at which address people find it: have whoever runs it set Catalogue:PublicAddress.");

    public static Finding OtherKind(string path) => Error(
        path,
        "OTHER_KIND",
        "Dit is van een andere soort: geef de id of de slug van iets van de juiste soort.",
        "This is of another kind: give the id or the slug of one of this kind.");

    public static Finding Required(string path, string field)
    {
        var (dutch, english) = FieldLabels.InSentence(field);
        return Error(path, "REQUIRED", $"{Capital(dutch)} ontbreekt: vul dit in.", $"{Capital(english)} is missing: fill it in.");
    }

    public static Finding NoDutch(string path) => Error(
        path,
        "NO_DUTCH_TEXT",
        "Er is geen Nederlandse tekst om te vertalen: schrijf die eerst.",
        "There is no Dutch text to translate: write that first.");

    public static Finding HalfOfAPoint(string path) => Error(
        path,
        "COORDINATES_INCOMPLETE",
        "Een punt heeft een breedte- en een lengtegraad: geef beide, of geen van beide.",
        "A point has a latitude and a longitude: give both or neither.");

    public static Finding NotAPoint(string path) => Error(
        path,
        "COORDINATES_NOT_ON_EARTH",
        "Een breedtegraad ligt tussen -90 en 90, een lengtegraad tussen -180 en 180.",
        "A latitude lies between -90 and 90, a longitude between -180 and 180.");

    public static Finding NotAPrice(string path) => Error(
        path,
        "PRICE_NOT_POSSIBLE",
        "Een prijs is een bedrag van 0 tot en met 1.000.000 euro, met hooguit twee cijfers na de komma.",
        "A price is an amount from 0 to 1,000,000 euro, with at most two decimals.");

    private static Finding Error(string path, string code, string dutch, string english) => new(
        path, code, LocalizedText.InDutchAndEnglish(dutch, english), FindingSeverity.Error);

    private static string Capital(string text) => string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
