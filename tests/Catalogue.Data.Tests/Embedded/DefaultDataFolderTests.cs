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
}
