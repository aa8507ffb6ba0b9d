using Catalogue.Data.Texts;

namespace Catalogue.Data.Curation;

/// <summary>
/// What is to be said of an entry's content. Path leads to the member ("areas[1].neighbourhoods"), Code is stable and in upper snake case
/// ("AGES_REVERSED"), Message says in Dutch and English what it is and what to do. An error keeps the entry from being published; advice
/// never does.
/// </summary>
public sealed record Finding(string Path, string Code, LocalizedText Message, FindingSeverity Severity);

public enum FindingSeverity
{
    Error,
    Advice,
}
