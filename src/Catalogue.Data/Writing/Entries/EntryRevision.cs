using System.Text.Json.Nodes;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Entries;

/// <summary>
/// One save of an entry that is not an offer. Who is the subject of the actor, or the program's own name ("seed", "import", "catalogue");
/// Name is null when it was not a person. What is the act ("create", "update", "retire", "merge"), Content the content after it, in the
/// form of the starting data.
/// </summary>
public sealed record EntryRevision(
    EntryKind Kind, int Version, string Who, string? Name, DateTimeOffset At, string What, string? Remark, JsonObject Content)
{
    /// <summary>Its Dutch name in this revision.</summary>
    public string EntryName => Content["name"] switch
    {
        JsonObject languages => languages["nl"]?.ToString() ?? "",
        var text => text?.ToString() ?? "",
    };
}
