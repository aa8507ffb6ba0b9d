using Catalogue.Data.Snapshot;

namespace Catalogue.Api.Start;

/// <summary>Delays listening until there is a catalogue to answer from.</summary>
internal sealed class FirstSnapshot(CatalogueStore store) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => store.WaitForVersionAsync(0, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
