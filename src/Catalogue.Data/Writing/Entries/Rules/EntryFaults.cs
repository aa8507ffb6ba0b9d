using System.Collections.Frozen;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Naming;
using Catalogue.Data.Writing.Acts;

namespace Catalogue.Data.Writing.Entries.Rules;

/// <summary>
/// The rules of the starting data (SeedChecks, SeedNouns) as findings: what must hold between entries, whoever writes them, each with its
/// own code.
/// </summary>
internal static class EntryFaults
{
    private static string Unread => CurationErrors.InvalidText.Code;

    private static readonly FrozenDictionary<SeedFaultCode, string> Dutch = new Dictionary<SeedFaultCode, string>
    {
        [SeedFaultCode.SlugElsewhere] =
            "begint niet met die van de gemeente: maak in de andere gemeente een nieuwe wijk, en neem deze uit gebruik",
        [SeedFaultCode.ParentOfDeelgemeente] = "is ingevuld, maar een deelgemeente ligt niet in een andere: laat het weg",
        [SeedFaultCode.ParentElsewhere] = "is geen deelgemeente van dezelfde gemeente: kies een deelgemeente, of laat het weg",
        [SeedFaultCode.BordersItself] = "noemt de wijk zelf: laat die weg",
        [SeedFaultCode.BorderOneSided] = "geldt maar in één richting: noem de grens aan beide kanten",
        [SeedFaultCode.NeighbourhoodElsewhere] = "ligt niet in de gemeente van de school: kies een wijk van die gemeente",
        [SeedFaultCode.NetworkReversed] = "eindigt voor het begint: verwissel de data, of laat er een weg waar dat einde open is",
        [SeedFaultCode.NetworksOverlap] = "overlappen elkaar: laat het ene net eindigen voor het andere begint",
        [SeedFaultCode.ThemeUnderItself] = "leidt terug naar het thema zelf: kies een thema dat er niet onder ligt",
    }.ToFrozenDictionary();

    public static IEnumerable<string> Codes => [.. Enum.GetValues<SeedFaultCode>().Select(UpperSnake<SeedFaultCode>.Name), Unread];

    /// <summary>
    /// The rules that would be violated. When the fault is in other entries, their slugs are given; a cycle is reported once, at the entry
    /// that is written.
    /// </summary>
    public static IEnumerable<Finding> Between(EntryBook book, EntryPlan plan)
    {
        var broken = book.Broken([.. plan.Saves.Select(save => save.Next)]).ToLookup(fault => fault.Entry == plan.Next.Slug);
        return broken.Contains(true)
            ? broken[true].Select(fault => ToFinding(fault, fault.Field, fault.Field))
            : broken[false].Select(fault => ToFinding(fault, "", $"{fault.Entry}: {fault.Field}"));
    }

    /// <summary>Values that the form of history and exports cannot represent.</summary>
    public static IEnumerable<Finding> Unreadable(EntryBook book, ReferenceEntry entry) =>
        book.Read(EntryNoun.Of(entry).Kind, book.Write(entry)).Faults.Select(fault => Other(fault.Field, fault.Field, fault));

    private static Finding ToFinding(SeedFault fault, string path, string subject) => fault.Code is { } code
        ? CurationErrors.Of(path, UpperSnake<SeedFaultCode>.Name(code), $"{subject} {Dutch[code]}.", $"{subject} {fault.Message}.")
        : Other(path, subject, fault);

    private static Finding Other(string path, string subject, SeedFault fault) =>
        CurationErrors.Of(
            path,
            Unread,
            $"{subject} kan zo niet bewaard worden: verbeter het, of laat het weg.",
            $"{subject} {fault.Message}: {fault.Remedy ?? "correct it, or leave it out"}.");
}
