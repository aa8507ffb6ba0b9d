using System.Globalization;
using Catalogue.Data.Curation;
using Catalogue.Data.Writing.Acts;

namespace Catalogue.Data.Writing.Entries;

/// <summary>
/// Why an act on an entry that is not an offer is refused, in Dutch and English, each with a stable code; and the messages about acts that
/// succeed.
/// </summary>
internal static class EntryErrors
{
    public static Finding NotFound { get; } =
        CurationErrors.Of("", "NOT_FOUND", "Dit bestaat niet in de catalogus.", "There is no such entry in the catalogue.");

    public static Finding Forbidden { get; } = CurationErrors.Of(
        "", CurationErrors.Forbidden.Code,
        "Met uw rol mag u dit niet: een curator beheert wat bij de eigen gemeente hoort, een beheerder de thema's en wat ruimer werkt.",
        "Your role does not allow this: a curator keeps what belongs to their municipality, an administrator the themes and what "
        + "works wider.");

    public static Finding ForbiddenOthers(int others) => CurationErrors.Of(
        "", CurationErrors.Forbidden.Code,
        $"Hiermee verandert ook wat van andere gemeenten of organisaties is ({Text(others)}): vraag het aan een beheerder, die mag "
        + "dat wel.",
        $"This would also change what belongs to other municipalities or organisations ({Text(others)}): ask an administrator, who may.");

    public static Finding RetiredAlready { get; } =
        CurationErrors.Of("", "STEP_NOT_ALLOWED", "Dit is al uit gebruik genomen.", "This is retired already.");

    public static Finding NotRetired { get; } =
        CurationErrors.Of("", "STEP_NOT_ALLOWED", "Dit is niet uit gebruik genomen.", "This is not retired.");

    public static Finding MergeItself { get; } = CurationErrors.Of(
        "into",
        "MERGE_INTO_ITSELF",
        "Dit zijn geen twee: kies een ander om in op te gaan.",
        "These are not two: choose another to merge into.");

    public static Finding UnknownInto { get; } = NotFound with { Path = "into" };

    public static Finding MergeUnlike { get; } = CurationErrors.Of(
        "into",
        "MERGE_UNLIKE",
        "Een deelgemeente gaat op in een deelgemeente van dezelfde gemeente, een wijk in een wijk.",
        "A deelgemeente merges into a deelgemeente of the same municipality, a wijk into a wijk.");

    public static Finding MergedAlready { get; } = CurationErrors.Of(
        "from",
        "MERGED_ALREADY",
        "Dit is al in een ander opgegaan: neem het eerst weer in gebruik.",
        "This was merged into another already: reinstate it first.");

    public static Finding NoSlug { get; } =
        CurationErrors.Of("name", "SLUG_NOT_POSSIBLE", "Geef een naam met letters of cijfers.", "Give a name with letters or digits.");

    public static Finding MergeIntoRetired(string name) => CurationErrors.Of(
        "into",
        "MERGE_INTO_RETIRED",
        $"{name} is uit gebruik genomen: kies wat nog gebruikt wordt, of neem het eerst weer in gebruik.",
        $"{name} is retired: choose what is in use, or reinstate it first.");

    public static Finding NoRevision(int version) =>
        CurationErrors.Of("version", "REVISION_NOT_FOUND", $"Er is geen versie {Text(version)}.", $"There is no version {Text(version)}.");

    public static Finding VersionConflict(int current) => CurationErrors.Of(
        "expectedVersion", "VERSION_CONFLICT",
        $"Iemand anders heeft dit intussen bewaard: het is nu versie {Text(current)}. Bekijk die en probeer opnieuw.",
        $"Somebody else saved this meanwhile: it is now version {Text(current)}. Look at that one and try again.");

    public static Finding StillNamed(int offers) =>
        Advice(
            "STILL_NAMED",
            $"Aantal keren dat een aanbod dit nog noemt: {Text(offers)}. Dat blijft zo tot iemand het aanpast.",
            $"{Text(offers)} offer(s) still name this, until somebody changes that.");

    public static Finding Moves(int offers, int entries) => Advice(
        "REFERENCES_MOVE",
        $"Wat dit noemt, noemt voortaan het andere. Aanbod: {Text(offers)}; andere gegevens: {Text(entries)}.",
        $"What names this names the other from now on: {Text(offers)} offer(s), {Text(entries)} other entries.");

    private static Finding Advice(string code, string dutch, string english) =>
        CurationErrors.Of("", code, dutch, english) with { Severity = FindingSeverity.Advice };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
