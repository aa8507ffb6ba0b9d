using System.Globalization;
using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Writing.Acts;

/// <summary>The parts of an act that the audit log keeps.</summary>
internal static class CurationAudit
{
    public static AuditRow Row(Actor actor, string what, EntryKind kind, Guid? entry, string details) => new()
    {
        Who = actor.Subject,
        What = what,
        Kind = kind,
        EntryId = entry,
        Details = details,
    };

    public static string Done(Actor actor, OfferRow? before, OfferRow? next, string? remark)
    {
        var details = Of(actor);
        if (before is not null)
            details["from"] = UpperSnake<OfferStatus>.Name(before.Status);
        if (next is not null)
        {
            details["to"] = UpperSnake<OfferStatus>.Name(next.Status);
            details["version"] = next.Version.ToString(CultureInfo.InvariantCulture);
        }

        if (remark is not null)
            details["remark"] = remark;
        return CatalogueJson.Write(details);
    }

    public static string Done(Actor actor, ReferenceEntry? before, ReferenceEntry next, string? remark)
    {
        var details = Of(actor);
        details["slug"] = next.Slug;
        if (before is not null)
            details["before"] = before.Version.ToString(CultureInfo.InvariantCulture);
        details["version"] = next.Version.ToString(CultureInfo.InvariantCulture);
        if (next.MergedInto is { } into && before?.MergedInto is null)
            details["into"] = into.ToString();
        if (remark is not null)
            details["remark"] = remark;
        return CatalogueJson.Write(details);
    }

    public static string Refused(Actor actor, Finding why)
    {
        var details = Of(actor);
        details["refused"] = why.Code;
        return CatalogueJson.Write(details);
    }

    private static Dictionary<string, string> Of(Actor actor) =>
        new(StringComparer.Ordinal) { ["name"] = actor.Name, ["role"] = UpperSnake<Role>.Name(actor.Role) };
}
