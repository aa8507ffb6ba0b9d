namespace Catalogue.Data.Curation;

/// <summary>
/// One member of a content that differs: its path ("title.nl", "areas[0].citywide"), and what stood there before and stands there now, as
/// JSON; null for nothing.
/// </summary>
public sealed record ContentDifference(string Path, string? Before, string? After);
