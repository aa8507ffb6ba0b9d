using Catalogue.Data.Curation;
using Catalogue.Data.Naming;

namespace Catalogue.Data.Fields;

/// <summary>What `assumed` of a provenance may name: a field of the noun, except the provenance itself.</summary>
internal static class AssumedFields
{
    public const string Path = "provenance.assumed";

    /// <summary>A name that is no field, with the one that was probably meant.</summary>
    public static IEnumerable<(string Name, string? Nearest)> Unknown(FieldSet fields, Provenance provenance)
    {
        string[] known = [.. fields.Select(field => field.Name).Where(name => name != "provenance")];
        return provenance.Assumed.Where(name => !known.Contains(name))
            .Select(name => (name, NearestName.For(name, known.Select(other => (other, other)))));
    }

    /// <summary>The same for the files of entries.</summary>
    public static void Check(SeedEntry entry, FieldSet fields, Provenance provenance)
    {
        foreach (var (name, nearest) in Unknown(fields, provenance))
            entry.Fault(Path, Message(name), Remedy(nearest));
    }

    public static string Message(string name) => $"names \"{name}\", which is no field of this noun";

    /// <summary>What is wrong and what to do.</summary>
    public static string InDutch(string name, string? nearest) => $"“{name}” is geen bekend veld: "
        + (nearest is null ? "schrijf velden zoals in het schema." : $"bedoel je {nearest}?");

    public static string Remedy(string? nearest) => nearest is null ? "name fields as the schema spells them" : $"did you mean {nearest}?";
}
