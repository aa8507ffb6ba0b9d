using Catalogue.Data.Texts;

namespace Catalogue.Data.Curation;

/// <summary>
/// A finding about an entry's content. Path points to the member ("areas[1].neighbourhoods"), Code is stable and in upper snake case
/// ("AGES_REVERSED"), Message says in Dutch and English what is wrong and what to do. An error prevents publication; advice does not.
/// </summary>
public sealed record Finding(string Path, string Code, LocalizedText Message, FindingSeverity Severity);

public enum FindingSeverity
{
    Error,
    Advice,
}
