using Catalogue.Data.Embedded;
using Catalogue.Testing;

namespace Catalogue.Data.Tests.Embedded;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class DefaultDataFolderTests : IDisposable
{
    private readonly string folder = TestFolder.Make();

    public void Dispose() => TestFolder.Remove(folder);

    [Fact]
    public async Task A_clone_keeps_its_data_in_its_root()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "Catalogue.sln"), "");
        var project = Directory.CreateDirectory(Path.Combine(folder, "src", "Catalogue.Api")).FullName;
        Assert.Equal(Path.Combine(folder, "data"), await DefaultDataFolder.ForAsync(project));
    }

    [Fact]
    public async Task A_place_that_is_closed_to_the_databases_user_is_passed_over_for_one_of_its_own_always_the_same()
    {
        var closed = Directory.CreateDirectory(Path.Combine(folder, "closed"), UnixFileMode.UserRead | UnixFileMode.UserExecute).FullName;
        var chosen = await DefaultDataFolder.ForAsync(closed);
        Assert.False(chosen.StartsWith(folder, StringComparison.Ordinal), chosen);
        Assert.Equal(chosen, await DefaultDataFolder.ForAsync(closed));
        Assert.NotEqual(chosen, await DefaultDataFolder.ForAsync(Path.Combine(closed, "other")));
    }

    [Fact]
    public async Task A_catalogue_that_is_there_is_kept_to_by_who_would_have_made_it_elsewhere()
    {
        const UnixFileMode Unwritable = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        Directory.CreateDirectory(Path.Combine(data, "cluster"));
        // Root could not let its database's user in, and nobody else could write.
        File.SetUnixFileMode(data, Unwritable);
        File.SetUnixFileMode(folder, Unwritable);
        try
        {
            Assert.Equal(data, await DefaultDataFolder.ForAsync(folder));
        }
        finally
        {
            File.SetUnixFileMode(folder, Unwritable | UnixFileMode.UserWrite);
            File.SetUnixFileMode(data, Unwritable | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task A_catalogue_that_another_user_made_is_refused_rather_than_begun_again_elsewhere()
    {
        var user = UnprivilegedUser.IfRoot();
        var clone = Directory.CreateDirectory(Path.Combine(folder, "clone")).FullName;
        await File.WriteAllTextAsync(Path.Combine(clone, "Catalogue.sln"), "");
        Posix.Own(clone, user);
        var data = Directory.CreateDirectory(Path.Combine(clone, "data"), UnixFileMode.None).FullName;
        try
        {
            using var host = await Host.StartAsync(folder, clone, user);
            Assert.StartsWith($"The data folder '{data}' cannot be written (", host.FirstLine, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
