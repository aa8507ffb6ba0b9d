namespace Catalogue.Data.Fields;

/// <summary>
/// A fault in entries that are read. Entry is a slug, or #n for the nth entry when it has none; Field is a path in it, empty for the whole;
/// Code identifies a rule between entries.
/// </summary>
internal sealed record SeedFault(string File, string Entry, string Field, string Message, string? Remedy = null, SeedFaultCode? Code = null)
{
    /// <summary>A Dutch sentence that continues the field and includes the remedy; null when there is none.</summary>
    public string? Dutch { get; init; }

    public override string ToString() => string.Join(": ", new[] { File, Entry, Field, Message }.Where(part => part.Length > 0));
}

/// <summary>Every fault in the starting data at once.</summary>
internal sealed class SeedFaultsException(IReadOnlyList<SeedFault> faults)
    : Exception($"The starting data has {faults.Count} fault(s):\n{string.Join('\n', faults)}")
{
    public IReadOnlyList<SeedFault> Faults { get; } = faults;
}

/// <summary>The rules between entries that curators have to keep too.</summary>
internal enum SeedFaultCode
{
    SlugElsewhere,
    ParentOfDeelgemeente,
    ParentElsewhere,
    BordersItself,
    BorderOneSided,
    NeighbourhoodElsewhere,
    NetworkReversed,
    NetworksOverlap,
    ThemeUnderItself,
}
