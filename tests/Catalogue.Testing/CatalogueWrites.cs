using Catalogue.Data;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.Data.Themes;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Testing;

/// <summary>Commits as a curator's are, in the server's role.</summary>
public static class CatalogueWrites
{
    /// <summary>Saves an offer under a new title: published, kept as pending work, or archived, as the status says.</summary>
    public static Task<CatalogueVersion> SaveAsync(this TestDatabase database, string slug, string title, OfferStatus status) => database.WriteAsync(async (context, write) =>
    {
        var row = await context.Set<OfferRow>().SingleAsync(offer => offer.Slug == slug);
        var content = row.Working with { Title = LocalizedText.InDutch(title) };
        var next = row with { Version = row.Version + 1, Status = status, Working = content, UpdatedAt = TimeProvider.System.GetUtcNow() };
        if (status == OfferStatus.Published)
            next = next with { Published = content, PublishedVersion = next.Version, PublishedAt = next.UpdatedAt };
        if (status == OfferStatus.Archived)
            next = next with { Published = null, PublishedVersion = null, PublishedAt = null };
        context.Entry(row).CurrentValues.SetValues(next);
        write.Record(EntryKind.Offer, row.Id, slug, isPublic: status is OfferStatus.Published or OfferStatus.Archived, tombstone: status == OfferStatus.Archived);
    });

    public static Task<CatalogueVersion> RenameThemeAsync(this TestDatabase database, string slug, string name) => database.WriteAsync(async (context, write) =>
    {
        var theme = await context.Set<Theme>().SingleAsync(theme => theme.Slug == slug);
        context.Entry(theme).CurrentValues.SetValues(theme with { Name = LocalizedText.InDutch(name) });
        write.Record(EntryKind.Theme, theme.Id, slug, isPublic: true);
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

    internal static async Task<LoadedCatalogue> LoadAsync(this TestDatabase database, LoadedCatalogue? held = null)
    {
        await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        await using var connection = await server.OpenConnectionAsync();
        return held is null ? await CatalogueLoader.LoadAsync(connection) : await CatalogueRefresh.NextAsync(connection, held);
    }
}
