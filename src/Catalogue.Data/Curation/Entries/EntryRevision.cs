using System.Text.Json.Nodes;

namespace Catalogue.Data.Curation.Entries;

/// <summary>
/// One save of an entry that is no offer. Who is the subject of the actor, or the program's own name ("seed", "import", "catalogue"); Name
/// is null where there is no person. What is the act ("create", "update", "retire", "merge"), Content what it says since, as the starting
/// data writes it.
/// </summary>
public sealed record EntryRevision(
    EntryKind Kind, int Version, string Who, string? Name, DateTimeOffset At, string What, string? Remark, JsonObject Content)
{
    /// <summary>The Dutch name it had.</summary>
    public string EntryName => Content["name"] switch
    {
        JsonObject languages => languages["nl"]?.ToString() ?? "",
        var text => text?.ToString() ?? "",
    };
}
