using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Acts;

namespace Catalogue.Data.Writing.Entries;

/// <summary>
/// What an act would write: first the entry itself, then every other entry that changes with it, each with its present state (null for a
/// new one) and its next version; and the offers. Errors prevent the act.
/// </summary>
internal sealed record EntryPlan(
    ImmutableArray<(ReferenceEntry? Before, ReferenceEntry Next)> Saves,
    ImmutableArray<OfferRow> Offers,
    Guid? Into,
    ImmutableArray<Finding> Errors)
{
    public ReferenceEntry? Before => Saves[0].Before;

    public ReferenceEntry Next => Saves[0].Next;

    /// <summary>Null when the entry does not exist.</summary>
    public static async Task<EntryPlan?> MakeAsync(
        EntryBook book, ActContext<EntryAct> at, ReferenceEntry? content, CancellationToken cancel)
    {
        var act = at.Act;
        var errors = ImmutableArray.CreateBuilder<Finding>();
        if (act.Entry is not { } id)
            return New(book, at, content!);
        if (book.Find(act.Kind, id) is not { } before)
            return null;
        if (at.Call.ExpectedVersion is { } expected && expected != before.Version)
            errors.Add(EntryErrors.VersionConflict(before.Version));
        var next = new Dictionary<Guid, ReferenceEntry> { [id] = before };
        switch (act.Step)
        {
            case EntryStep.Retire:
                if (before.IsRetired)
                    errors.Add(EntryErrors.RetiredAlready);
                next[id] = before with { IsRetired = true };
                break;
            case EntryStep.Reinstate:
                if (!before.IsRetired)
                    errors.Add(EntryErrors.NotRetired);
                next[id] = before with { IsRetired = false, MergedInto = null };
                break;
            case EntryStep.Merge:
                errors.AddRange(EntryMerge.Errors(book, before, act));
                if (errors.Count == 0)
                    next = EntryMerge.Next(book, before, book.Find(act.Kind, act.Into!.Value)!);
                break;
            default:
                next[id] =
                    (content ?? before) with { Id = id, Slug = before.Slug, IsRetired = before.IsRetired, MergedInto = before.MergedInto };
                break;
        }

        var offers = act.Step == EntryStep.Merge && errors.Count == 0
            ? await ReferringOffers.NamingAsync(at.Write.Context, id, cancel)
            : [];
        return new(Saved(book, id, next, at.Now), [.. offers], act.Into, errors.ToImmutable());
    }

    private static EntryPlan New(EntryBook book, ActContext<EntryAct> at, ReferenceEntry content)
    {
        var slug = EntrySlug.For(book, content);
        var entry = content with { Id = Guid.CreateVersion7(at.Now), Slug = slug ?? "", Version = 0 };
        book.Add(entry);
        return new(Saved(book, entry.Id, new() { [entry.Id] = entry }, at.Now), [], null, slug is null ? [EntryErrors.NoSlug] : []);
    }

    private static ImmutableArray<(ReferenceEntry? Before, ReferenceEntry Next)> Saved(
        EntryBook book, Guid first, Dictionary<Guid, ReferenceEntry> next, DateTimeOffset now) =>
    [
        .. next.Values.Concat(EntryBorders.Following(book, next)).OrderByDescending(entry => entry.Id == first)
            .Select(
                entry => (book.Find<ReferenceEntry>(entry.Id),
                    entry with { Version = (book.Find<ReferenceEntry>(entry.Id)?.Version ?? 0) + 1, UpdatedAt = now })),
    ];
}
