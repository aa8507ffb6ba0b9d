using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Themes;
using Catalogue.Data.Writing.Acts;
using Catalogue.Data.Writing.Entries;

namespace Catalogue.Api.Start;

/// <summary>
/// Tries one write of each noun without saving, as soon as there is a catalogue. The first write in a process takes more than a second,
/// mainly for building EF Core's model and compiling its queries; after this no curator has to wait for that.
/// </summary>
internal sealed class FirstWrite(CatalogueStore store, OfferCuration offers, EntryCuration entries) : BackgroundService
{
    private static readonly Actor Nobody = new("catalogue", "Catalogue", Role.Administrator);
    private static readonly CurationCall Trial = new(ValidateOnly: true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var catalogue = (await store.WaitForVersionAsync(0, stoppingToken)).Working;
            await TryAsync(
                catalogue.Schools,
                (id, cancel) => entries.UpdateAsync<School>(Nobody, id, entry => entry with { Name = entry.Name + "." }, Trial, cancel),
                stoppingToken);
            await TryAsync(
                catalogue.Themes,
                (id, cancel) => entries.RetireAsync<Theme>(Nobody, id, Trial, cancel),
                stoppingToken);
            await TryAsync(
                catalogue.Organisations,
                (id, cancel) => entries.RetireAsync<Organisation>(Nobody, id, Trial, cancel),
                stoppingToken);
            await TryAsync(
                catalogue.Neighbourhoods,
                (id, cancel) => entries.RetireAsync<Neighbourhood>(Nobody, id, Trial, cancel),
                stoppingToken);
            await TryAsync(
                catalogue.Platforms,
                (id, cancel) => entries.RetireAsync<ConsultationPlatform>(Nobody, id, Trial, cancel),
                stoppingToken);
            if (catalogue.Offers.FirstOrDefault() is { } offer)
                await offers.UpdateAsync(
                    Nobody, offer.Id, content => content with { Capacity = (content.Capacity ?? 0) + 1 }, Trial, stoppingToken);
        }
        catch (Exception)
        {
            // The server is stopping, or the database is unavailable, which a real write will report.
        }
    }

    private static async Task TryAsync<T>(
        IEnumerable<T> of, Func<Guid, CancellationToken, Task<CurationResult>> trial, CancellationToken cancel)
        where T : ReferenceEntry
    {
        if (of.FirstOrDefault(entry => !entry.IsRetired) is { } entry)
            await trial(entry.Id, cancel);
    }
}
