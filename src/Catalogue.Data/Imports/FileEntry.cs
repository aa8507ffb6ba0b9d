using System.Text.Json.Nodes;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Imports;

/// <summary>
/// An entry as a file has it, in the JSON form. Existing is the offer of the catalogue that it is, if there is one. Place gives the place
/// and value of a path in it, for what is to be said of them.
/// </summary>
internal sealed record FileEntry(EntryKind Kind, int Line, JsonObject Json, Offer? Existing, Func<string, FilePlace> Place);

/// <summary>
/// Where in a file something stands: Name is a column, or with IsPath the path in a JSON file. IsInFile is false for what the file has no
/// column for.
/// </summary>
internal sealed record FilePlace(string Name, int Line, string? Value, bool IsInFile = true, bool IsPath = false);
