using System.Globalization;
using Catalogue.Data.Curation;
using Catalogue.Data.Writing.Acts;

namespace Catalogue.Data.Files;

/// <summary>Why staff cannot import a CSV, or a row of it, in Dutch and English.</summary>
internal static class ImportErrors
{
    public static Finding NoCsv { get; } = CurationErrors.Of(
        "csv",
        "NOT_CSV",
        "Dit is geen CSV: bewaar het rekenblad als CSV en plak die tekst.",
        "This is no CSV: save the spreadsheet as CSV, and paste that text.");

    public static Finding NotTried { get; } = CurationErrors.Of(
        "ticket",
        "IMPORT_NOT_TRIED",
        "Deze tekst is nog niet geprobeerd, of de catalogus is intussen veranderd: probeer met validateOnly op true, en geef dan "
        + "het ticket dat je krijgt.",
        "This text was not tried yet, or the catalogue has changed since: try it with validateOnly true, then give the ticket that "
        + "you get.");

    public static Finding TooMany { get; } = CurationErrors.Of(
        "",
        "TOO_MANY_ROWS",
        $"Je kunt hooguit {Most} rijen tegelijk invoeren: verdeel het bestand.",
        $"At most {Most} rows go at once: divide the file.");

    public static Finding NotYours { get; } = CurationErrors.Of(
        "organisation",
        "FORBIDDEN",
        "Dit aanbod is van een organisatie waarvoor je niet mag schrijven.",
        "This offer is of an organisation that is not yours to write for.");

    public static Finding ForCurators { get; } = CurationErrors.Of(
        "status",
        "FORBIDDEN",
        "Publiceren en archiveren doet een curator: laat de status weg.",
        "Publishing and archiving is for a curator: leave the status out.");

    private static string Most => OfferImport.MostRows.ToString(CultureInfo.InvariantCulture);
}
