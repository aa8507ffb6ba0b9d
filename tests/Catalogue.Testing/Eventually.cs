using System.Diagnostics;

namespace Catalogue.Testing;

/// <summary>Waits for a state of something outside that tells nobody when it changes.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task TrueAsync(Func<Task<bool>> reached)
    {
        for (var waited = Stopwatch.StartNew(); !await reached(); await Task.Delay(10))
        {
            if (waited.Elapsed > Patience)
                throw new TimeoutException($"This was not reached in {Patience.TotalSeconds} seconds.");
        }
    }
}
