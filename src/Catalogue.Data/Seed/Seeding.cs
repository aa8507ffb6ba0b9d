using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Entries;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing;
using Catalogue.Data.Writing.Entries;
using Catalogue.Data.Writing.Forms;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Seed;

/// <summary>
/// Fills an empty catalogue in one transaction: an interruption leaves nothing, and of two servers that start at once only one fills it.
/// </summary>
internal static class Seeding
{
    // A second server waits for the first to fill; on a slow machine that takes longer than a curator would wait for another.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestStatement = TimeSpan.FromMinutes(30);

    /// <summary>
    /// False when there was a commit before. Only needs the rights of catalogue_server. More adds further rows; it gets their version.
    /// </summary>
    public static async Task<bool> FillWhenEmptyAsync(
        NpgsqlDataSource database,
        Func<SeedFiles> read,
        TimeProvider clock,
        CancellationToken cancel = default,
        Action? onReached = null,
        Func<CatalogueContext, CatalogueVersion, Task>? more = null)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        onReached?.Invoke();
        if (!await IsEmptyAsync(connection, cancel))
            return false;
        var seed = read();
        await using var context = CatalogueDatabase.Context(connection);
        // Longer than the lock's timeout, so that the lock's error comes first; and longer than indexing the search words of hundreds of
        // thousands of offers.
        context.Database.SetCommandTimeout(LongestStatement);
        await using var write = await CatalogueWrite.BeginAsync(context, cancel);
        var version = await write.LockAsync(Patience, cancel);
        if (version.Number > 0)
            return false;
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.AddRange(Rows(seed, clock.GetUtcNow()));
        foreach (var (kind, id, slug, isPublic) in Changes(seed))
            write.Record(kind, id, slug, isPublic);
        if (more is not null)
        {
            await context.SaveChangesAsync(cancel);
            await more(context, version with { Number = version.Number + 1, PublicNumber = version.PublicNumber + 1 });
        }

        await write.CommitAsync(cancel);
        return true;
    }

    /// <summary>The starting data asked. Throws ArgumentOutOfRangeException for none.</summary>
    public static SeedFiles Read(StartingData data) => data switch
    {
        StartingData.WithExamples => SeedFiles.Embedded(),
        StartingData.WithoutExamples => SeedFiles.Embedded().WithoutExamples(),
        _ => throw new ArgumentOutOfRangeException(nameof(data)),
    };

    private static async Task<bool> IsEmptyAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var select = new NpgsqlCommand("SELECT version = 0 FROM catalogue_version", connection);
        return await select.ExecuteScalarAsync(cancel) is true;
    }

    private static IEnumerable<object> Rows(SeedFiles seed, DateTimeOffset now) =>
    [
        .. seed.Municipalities.SelectMany(MunicipalityTable.Rows),
        .. NeighbourhoodTable.Borders(seed.Neighbourhoods),
        .. EntryRows(seed, now),
        .. seed.Offers.SelectMany(offer => OfferTable.Rows(Row(offer, now), who: "seed", what: "seed")),
    ];

    // Each at version 1, with its first revision.
    private static IEnumerable<object> EntryRows(SeedFiles seed, DateTimeOffset now)
    {
        var entries = new CatalogueEntries
        {
            Version = new(Guid.Empty, 0, 0),
            Municipalities = seed.Municipalities,
            Neighbourhoods = seed.Neighbourhoods,
            Schools = seed.Schools,
            Organisations = seed.Organisations,
            Themes = seed.Themes,
            Platforms = seed.Platforms,
        };
        var form = new SeedForm(new KnownEntries(entries).SlugOf);
        return EntryNoun.All.SelectMany(noun => noun.Entries(entries)).Select(entry => entry with { UpdatedAt = now })
            .SelectMany(entry => Writing.Entries.EntryRows.Of(entry).Append(EntrySave.Revision(form, entry, new Saver("seed", "seed"))));
    }

    private static OfferRow Row(SeedOffer offer, DateTimeOffset now)
    {
        var isPublic = offer.Status == OfferStatus.Published;
        return new()
        {
            Id = offer.Id,
            Slug = offer.Slug,
            Organisation = offer.Content.Organisation,
            Status = offer.Status,
            Version = 1,
            UpdatedAt = now,
            PublishedVersion = isPublic ? 1 : null,
            PublishedAt = isPublic ? now : null,
            LastChecked = offer.LastChecked,
            ReviewDate = offer.NextCheck,
            Working = offer.Content,
            Published = isPublic ? offer.Content : null,
        };
    }

    private static IEnumerable<(EntryKind Kind, Guid Id, string Slug, bool IsPublic)> Changes(SeedFiles seed) =>
    [
        .. seed.Municipalities.Select(entry => (EntryKind.Municipality, entry.Id, entry.Slug, true)),
        .. seed.Neighbourhoods.Select(entry => (EntryKind.Neighbourhood, entry.Id, entry.Slug, true)),
        .. seed.Schools.Select(entry => (EntryKind.School, entry.Id, entry.Slug, true)),
        .. seed.Organisations.Select(entry => (EntryKind.Organisation, entry.Id, entry.Slug, true)),
        .. seed.Themes.Select(entry => (EntryKind.Theme, entry.Id, entry.Slug, true)),
        .. seed.Platforms.Select(entry => (EntryKind.Platform, entry.Id, entry.Slug, true)),
        .. seed.Offers.Select(entry => (EntryKind.Offer, entry.Id, entry.Slug, entry.Status == OfferStatus.Published)),
    ];
}
