using System.Globalization;
using Catalogue.Data.Curation;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Writing.Acts;

/// <summary>Why an act is refused, in Dutch and English, each with a stable code.</summary>
internal static class CurationErrors
{
    public static Finding NotFound { get; } = Of("id", "NOT_FOUND", "Dit aanbod bestaat niet.", "There is no such offer.");

    public static Finding Forbidden { get; } =
        Of("", "FORBIDDEN", "Met jouw rol mag je dit bij dit aanbod niet doen.", "Your role does not allow this for this offer.");

    public static Finding RemarkRequired { get; } =
        Of("remark", "REMARK_REQUIRED", "Zeg in een opmerking wat er nog moet gebeuren.", "Say in a remark what is still to be done.");

    public static Finding RemarkInvalid { get; } = Of(
        "remark",
        "REMARK_INVALID",
        $"De opmerking is langer dan {CurationCall.LongestRemark} tekens of bevat stuurtekens.",
        $"The remark is longer than {CurationCall.LongestRemark} characters or has control characters.");

    public static Finding KeyInvalid { get; } = Of(
        "idempotencyKey",
        "IDEMPOTENCY_KEY_INVALID",
        $"De sleutel telt 1 tot en met {CurationCall.LongestKey} tekens, zonder stuurtekens.",
        $"The key has from 1 to {CurationCall.LongestKey} characters, none of them control characters.");

    public static Finding KeyReused { get; } = Of(
        "idempotencyKey",
        "IDEMPOTENCY_KEY_REUSED",
        "Deze sleutel is al gebruikt voor een andere bewerking: kies een nieuwe.",
        "This key was used for another call: take a new one.");

    public static Finding NoSlug { get; } = Of(
        "title", "SLUG_NOT_POSSIBLE", "Geef een Nederlandse titel met letters of cijfers.", "Give a Dutch title with letters or digits.");

    public static Finding ArrangementNotAllowed { get; } = Of(
        "embargoUntil",
        "ARRANGEMENT_NOT_ALLOWED",
        "Een embargo of een einde geef je op bij het publiceren.",
        "An embargo or an end is given when publishing.");

    public static Finding EmbargoPast { get; } = Of(
        "embargoUntil",
        "EMBARGO_PAST",
        "Dit embargo is al voorbij: geef een later moment, of laat het weg om nu te publiceren.",
        "This embargo is over already: give a later moment, or leave it out to publish now.");

    public static Finding EndsBefore { get; } = Of(
        "endsAt", "ENDS_TOO_EARLY", "Het einde moet na nu en na het embargo vallen.", "The end must come after now and after the embargo.");

    public static Finding InvalidText { get; } = Of(
        "",
        "INVALID_CONTENT",
        "Een tekst bevat een teken dat niet bewaard kan worden (U+0000).",
        "A text has a character that cannot be kept (U+0000).");

    public static Finding NoRevision(int version) =>
        Of(
            "version",
            "REVISION_NOT_FOUND",
            $"Dit aanbod heeft geen versie {Text(version)}.",
            $"This offer has no version {Text(version)}.");

    public static Finding VersionConflict(int current) => Of(
        "expectedVersion", "VERSION_CONFLICT",
        $"Iemand anders heeft dit aanbod intussen bewaard: het is nu versie {Text(current)}. Bekijk die en probeer opnieuw.",
        $"Somebody else saved this offer meanwhile: it is now version {Text(current)}. Look at that one and try again.");

    public static Finding StepNotAllowed(string act, OfferStatus status) => Of(
        "", "STEP_NOT_ALLOWED",
        $"De stap ‘{Dutch(act)}’ kan niet: dit aanbod {Dutch(status)}.",
        $"The step '{act}' is not possible: this offer is {UpperSnake<OfferStatus>.Name(status)}.");

    public static Finding UnknownReference(string path, Guid id) =>
        Of(
            path,
            "UNKNOWN_REFERENCE",
            $"Er bestaat niets met de id {id} waarnaar je hier kunt verwijzen.",
            $"There is nothing with the id {id} to be named here.");

    public static Finding Of(string path, string code, string dutch, string english) =>
        new(path, code, LocalizedText.InDutchAndEnglish(dutch, english), FindingSeverity.Error);

    private static string Dutch(string act) => act switch
    {
        "update" => "aanpassen",
        "submit" => "laten nakijken",
        "publish" => "publiceren",
        "return" => "teruggeven",
        "archive" => "archiveren",
        "restore" => "uit het archief halen",
        "delete draft" => "weggooien",
        "confirm" => "bevestigen",
        _ => act,
    };

    private static string Dutch(OfferStatus status) => status switch
    {
        OfferStatus.Draft => "is een ontwerp",
        OfferStatus.InReview => "wacht op nazicht",
        OfferStatus.Published => "is gepubliceerd",
        _ => "is gearchiveerd",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
