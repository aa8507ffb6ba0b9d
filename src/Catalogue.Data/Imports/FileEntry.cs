using System.Text.Json.Nodes;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Imports;

/// <summary>
/// An entry as a file has it, in the JSON form. Existing is the offer of the catalogue that it is, if there is one. Place gives the column and value of a
/// path in it, for what is to be said of them.
/// </summary>
internal sealed record FileEntry(EntryKind Kind, int Line, JsonObject Json, Offer? Existing, Func<string, (string Column, string? Value, bool IsInFile)> Place);
