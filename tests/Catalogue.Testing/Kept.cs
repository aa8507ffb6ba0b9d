using System.Runtime.CompilerServices;
using Snapshooter;
using Snapshooter.Xunit;

namespace Catalogue.Testing;

/// <summary>
/// Holds a text against the one that somebody looked at and kept, in the folder `__snapshots__` beside the test: Snapshooter, in its strict
/// mode, where one that is missing fails. CONTRIBUTING.md says how to keep a new one.
/// </summary>
public static class Kept
{
    private const string StrictMode = "SNAPSHOOTER_STRICT_MODE";

    // Snapshooter looks into a set of folders without a lock while another test adds to it.
    private static readonly Lock OneAtATime = new();

    static Kept()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(StrictMode)))
            Environment.SetEnvironmentVariable(StrictMode, "true");
    }

    /// <summary>The name may begin with folders, which lie beside the test. Throws what xunit and Snapshooter throw.</summary>
    public static void Match(string text, string name, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, name);
        lock (OneAtATime)
            Snapshot.Match(text, new SnapshotFullName(Path.GetFileName(file), Path.GetDirectoryName(file)!));
    }
}
