using System.Globalization;

namespace Catalogue.Data.Embedded;

/// <summary>Allows one server per data folder. The operating system releases the lock when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    // EWOULDBLOCK on Linux and macOS; sharing violation and lock violation on Windows.
    private static readonly int[] InUse = [11, 35, 32, 33];

    private readonly FileStream held;
    private readonly string note;

    private FolderLock(FileStream held, string note) => (this.held, this.note) = (held, note);

    public static FolderLock Take(string folder)
    {
        var holderNote = Path.Combine(folder, "server.pid");
        try
        {
            var file = new FileStream(Path.Combine(folder, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // The process id is in a separate file: another server, which shows it in its error, cannot read the locked one.
            File.Delete(holderNote);
            File.WriteAllText(holderNote, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new(file, holderNote);
        }
        catch (IOException failure) when (InUse.Contains(failure.HResult & 0xFFFF))
        {
            var holder = File.Exists(holderNote) ? $" (process {File.ReadAllText(holderNote)})" : "";
            throw new EmbeddedPostgresException(
                $"The data folder '{folder}' is already in use by another Catalogue server{holder}: stop it, or choose another folder with "
                + "--Catalogue:DataFolder.",
                failure);
        }
    }

    public void Dispose()
    {
        if (File.Exists(note))
            File.Delete(note);
        held.Dispose();
    }
}
