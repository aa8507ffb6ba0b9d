namespace Catalogue.Data.Curation;

/// <summary>
/// One member of a content that differs: its path ("title.nl", "areas[0].citywide"), and its values before and after as JSON; null for
/// none.
/// </summary>
public sealed record ContentDifference(string Path, string? Before, string? After);
