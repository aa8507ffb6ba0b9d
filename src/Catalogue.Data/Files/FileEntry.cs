using System.Text.Json.Nodes;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Files;

/// <summary>
/// An entry of a file, in the JSON form. Existing is the matching offer of the catalogue, if any. Place gives the location and value of a
/// path in it, for findings.
/// </summary>
internal sealed record FileEntry(EntryKind Kind, int Line, JsonObject Json, Offer? Existing, Func<string, FilePlace> Place);

/// <summary>
/// A location in a file: Name is a column, or with IsPath the path in a JSON file. IsInFile is false when the file has no column for it.
/// </summary>
internal sealed record FilePlace(string Name, int Line, string? Value, bool IsInFile = true, bool IsPath = false);
