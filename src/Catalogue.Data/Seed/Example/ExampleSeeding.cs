using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing;
using Npgsql;

namespace Catalogue.Data.Seed.Example;

/// <summary>
/// Fills an empty catalogue with an example of any size, in one transaction; offers by COPY, since there may be hundreds of thousands.
/// </summary>
internal static class ExampleSeeding
{
    private const int Batch = 2_000;

    /// <summary>False when the catalogue was not empty. Progress counts offers.</summary>
    public static Task<bool> FillWhenEmptyAsync(
        NpgsqlDataSource database,
        ExampleCatalogue example,
        TimeProvider clock,
        IProgress<long>? progress = null,
        CancellationToken cancel = default) =>
        Seeding.FillWhenEmptyAsync(
            database,
            () => example.Reference,
            clock,
            cancel,
            more: (context, version) => CopyAsync(context, version, example, progress, cancel));

    private static async Task CopyAsync(
        CatalogueContext context, CatalogueVersion version, ExampleCatalogue example, IProgress<long>? progress, CancellationToken cancel)
    {
        var copied = 0;
        foreach (var offers in example.Offers().Chunk(Batch))
        {
            var rows = offers.Select(saves => saves[^1]).ToImmutableArray();
            await TableCopy.WriteAsync(context, rows, cancel);
            await TableCopy.WriteAsync(context, rows.SelectMany(OfferReferences.Of), cancel);
            await AppendOnlyRows.SendAsync(context, [.. offers.SelectMany(saves => saves.Select(Revision))], cancel);
            await TableCopy.WriteAsync(context, rows.SelectMany(row => Changes(row, version)), cancel);
            progress?.Report(copied += offers.Length);
        }
    }

    private static OfferRevisionRow Revision(OfferRow save) =>
        new() { Offer = save.Id, Version = save.Version, Content = save.Working, Status = save.Status, Who = "seed", What = "seed" };

    private static IEnumerable<ChangeRow> Changes(OfferRow offer, CatalogueVersion version)
    {
        yield return new(version.Number, Public: false, EntryKind.Offer, offer.Id, offer.Slug, Tombstone: false, PublicVersion: null);
        if (offer.Published is not null)
            yield return new(version.Number, Public: true, EntryKind.Offer, offer.Id, offer.Slug, Tombstone: false, version.PublicNumber);
    }
}
