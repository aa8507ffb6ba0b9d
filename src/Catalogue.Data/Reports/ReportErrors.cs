using Catalogue.Data.Curation;
using Catalogue.Data.Writing.Acts;

namespace Catalogue.Data.Reports;

/// <summary>Why a report is not accepted or handled, in Dutch and English.</summary>
internal static class ReportErrors
{
    public static Finding TooShort { get; } = CurationErrors.Of(
        "message",
        "MESSAGE_TOO_SHORT",
        $"Schrijf in een zin wat er niet klopt: minstens {Report.ShortestMessage} tekens.",
        $"Write in a sentence what is wrong: at least {Report.ShortestMessage} characters.");

    public static Finding NotFound { get; } = CurationErrors.Of(
        "report", "NOT_FOUND", "Deze melding bestaat niet.", "There is no such report.");

    public static Finding Forbidden { get; } = CurationErrors.Of(
        "report",
        "FORBIDDEN",
        "Deze melding gaat over aanbod dat je niet beheert.",
        "This report is of an offer that is not yours to write.");

    public static Finding AlreadyHandled { get; } = CurationErrors.Of(
        "report", "ALREADY_HANDLED", "Deze melding is al afgehandeld.", "This report was dealt with already.");
}
