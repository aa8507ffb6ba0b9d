using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.Data.Themes;
using Catalogue.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Testing;

/// <summary>Commits as a curator's are, in the server's role.</summary>
public static class CatalogueWrites
{
    /// <summary>Saves an offer under a new title: published, kept as pending work, or archived, as the status says.</summary>
    public static Task<CatalogueVersion> SaveAsync(this TestDatabase database, string slug, string title, OfferStatus status) =>
        database.SaveAsync(slug, (row, now) =>
    {
        var content = row.Working with { Title = LocalizedText.InDutch(title) };
        return status switch
        {
            OfferStatus.Published => (row with { Working = content }).Publish(now),
            OfferStatus.Archived => (row with { Working = content }).Archive(now),
            _ => row.Keep(content, status, now),
        };
    });

    /// <summary>Publishes an offer with other content.</summary>
    public static Task<CatalogueVersion> ChangeAsync(this TestDatabase database, string slug, Func<OfferContent, OfferContent> change) =>
        database.SaveAsync(slug, (row, now) => (row with { Working = change(row.Working) }).Publish(now));

    /// <summary>Publishes offers under one title, in one commit.</summary>
    public static Task<CatalogueVersion> PublishTogetherAsync(this TestDatabase database, string[] slugs, string title) =>
        database.WriteAsync(async (context, write) =>
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var row in await context.Set<OfferRow>().AsNoTracking().Where(offer => slugs.Contains(offer.Slug)).ToListAsync())
            await write.SaveOfferAsync(
                row,
                (row with { Working = row.Working with { Title = LocalizedText.InDutch(title) } }).Publish(now),
                "test",
                "save",
                default);
    });

    /// <summary>Keeps what is being worked on under a new title, to be public from one moment, and no longer from another.</summary>
    public static Task<CatalogueVersion> ArrangeAsync(
        this TestDatabase database, string slug, string title, DateTimeOffset? embargoUntil, DateTimeOffset? endsAt) =>
        database.SaveAsync(
            slug,
            (row, now) => row.Keep(
                row.Working with { Title = LocalizedText.InDutch(title) },
                OfferStatus.InReview,
                now) with { EmbargoUntil = embargoUntil, EndsAt = endsAt });

    /// <summary>Publishes an offer as it stands, as checked on one day and to be checked again by another.</summary>
    public static Task<CatalogueVersion> CheckAsync(this TestDatabase database, string slug, DateOnly lastChecked, DateOnly nextCheck) =>
        database.SaveAsync(slug, (row, now) => row.Publish(now) with { LastChecked = lastChecked, ReviewDate = nextCheck });

    public static Task<CatalogueVersion> RenameThemeAsync(this TestDatabase database, string slug, string name) =>
        database.WriteAsync(async (context, write) =>
    {
        var theme = await context.Set<Theme>().SingleAsync(theme => theme.Slug == slug);
        context.Entry(theme).CurrentValues.SetValues(theme with { Name = LocalizedText.InDutch(name) });
        write.Record(EntryKind.Theme, theme.Id, slug, isPublic: true);
    });

    internal static Task<CatalogueVersion> SaveAsync(
        this TestDatabase database,
        string slug,
        Func<OfferRow, DateTimeOffset, OfferRow> change) => database.WriteAsync(async (context, write) =>
    {
        var row = await context.Set<OfferRow>().AsNoTracking().SingleAsync(offer => offer.Slug == slug);
        await write.SaveOfferAsync(row, change(row, TimeProvider.System.GetUtcNow()), "test", "save", default);
    });

    internal static async Task<CatalogueVersion> WriteAsync(this TestDatabase database, Func<CatalogueContext, CatalogueWrite, Task> work)
    {
        await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        await using var connection = await server.OpenConnectionAsync();
        await using var context = CatalogueDatabase.Context(connection);
        await using var write = await CatalogueWrite.BeginAsync(context, default);
        await write.LockAsync(TimeSpan.FromSeconds(30), default);
        await work(context, write);
        return await write.CommitAsync(default);
    }

    internal static async Task<Snapshots> LoadAsync(this TestDatabase database, Snapshots? held = null)
    {
        await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        await using var connection = await server.OpenConnectionAsync();
        return held is null
            ? Snapshots.Of(await CatalogueLoader.LoadAsync(connection))
            : await CatalogueRefresh.NextAsync(connection, held);
    }
}
