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
        "Met jouw rol mag je dit niet: een curator beheert wat bij de eigen gemeente hoort, een beheerder de thema's en wat ruimer werkt.",
        "Your role does not allow this: a curator keeps what belongs to their municipality, an administrator the themes and what "
        + "works wider.");

    public static Finding ForbiddenOthers(int others) => CurationErrors.Of(
        "", CurationErrors.Forbidden.Code,
        $"Zo verandert ook iets van andere gemeenten of organisaties ({Text(others)}): vraag het aan een beheerder, die mag dat wel.",
        $"This would also change what belongs to other municipalities or organisations ({Text(others)}): ask an administrator, who may.");

    public static Finding RetiredAlready { get; } =
        CurationErrors.Of("", "STEP_NOT_ALLOWED", "Dit is al uit gebruik genomen.", "This is retired already.");

    public static Finding NotRetired { get; } =
        CurationErrors.Of("", "STEP_NOT_ALLOWED", "Dit is niet uit gebruik genomen.", "This is not retired.");

    public static Finding MergeItself { get; } = CurationErrors.Of(
        "into",
        "MERGE_INTO_ITSELF",
        "Dit is twee keer hetzelfde: kies bij into iets anders.",
        "These are the same: choose another to merge into.");

    public static Finding UnknownInto { get; } = NotFound with { Path = "into" };

    public static Finding MergeUnlike { get; } = CurationErrors.Of(
        "into",
        "MERGE_UNLIKE",
        "Een deelgemeente gaat op in een deelgemeente van dezelfde gemeente, een wijk in een wijk.",
        "A deelgemeente merges into a deelgemeente of the same municipality, a wijk into a wijk.");

    public static Finding MergedAlready { get; } = CurationErrors.Of(
        "from",
        "MERGED_ALREADY",
        "Dit is al met iets anders samengevoegd: neem het eerst weer in gebruik.",
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
            $"{Initiatives(offers)} {(offers == 1 ? "verwijst" : "verwijzen")} hier nog naar, tot iemand dat aanpast.",
            $"{Offers(offers)} still {(offers == 1 ? "names" : "name")} this, until somebody changes that.");

    public static Finding Moves(int offers, int entries) => Advice(
        "REFERENCES_MOVE",
        $"Alles wat hiernaar verwijst, verwijst voortaan naar het andere{Counted(
            offers == 0 ? null : Initiatives(offers), entries == 0 ? null : Plural(entries, "ander gegeven", "andere gegevens"))}.",
        $"All that names this names the other from now on{Counted(
            offers == 0 ? null : Offers(offers), entries == 0 ? null : Plural(entries, "other entry", "other entries"))}.");

    private static string Initiatives(int offers) => Plural(offers, "initiatief", "initiatieven");

    private static string Offers(int offers) => Plural(offers, "offer", "offers");

    private static string Plural(int number, string one, string several) => $"{Text(number)} {(number == 1 ? one : several)}";

    // What is none goes unsaid.
    private static string Counted(params string?[] counts) =>
        counts.OfType<string>().ToArray() is { Length: > 0 } some ? $": {string.Join(", ", some)}" : "";

    private static Finding Advice(string code, string dutch, string english) =>
        CurationErrors.Of("", code, dutch, english) with { Severity = FindingSeverity.Advice };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
