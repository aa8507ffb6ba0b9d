using Catalogue.Data.Search;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalogue.Data.Tests.Search;

/// <summary>The index of searches on disk: kept, cut off, deleted, of another catalogue, or in use by another server.</summary>
public sealed class SearchFolderTests : IDisposable
{
    private readonly string root = TestFolder.Make();
    private readonly Data.Snapshot.Catalogue graph = new(new RandomEntries(new Random(1)).Entries(10));
    private readonly Guid epoch = Guid.NewGuid();

    private SearchFolder Folder => new(Path.Combine(root, "search"));

    public void Dispose() => TestFolder.Remove(root);

    [Fact]
    public void What_was_saved_is_there_again()
    {
        Make(epoch);
        using var again = Folder.Open(epoch, NullLogger.Instance);
        Assert.True(Found(again) > 0);
        Assert.Single(Kept());
    }

    [Fact]
    public void What_a_commit_changes_is_written_to_files_when_it_is_saved()
    {
        Make(epoch);
        using var again = Folder.Open(epoch, NullLogger.Instance);
        Found(again);
        var before = Files();
        var offer = graph.Offers[0];
        var next = graph.Next(
            graph.Version with { Number = graph.Version.Number + 1 },
            graph.Reference,
            new([offer.Id], [offer with { Content = offer.Content with { Title = LocalizedText.InDutch("Terbiest") } }]));
        again.Published.Next(graph, next);
        Assert.Equal(before, Files());
        again.Save();
        Assert.NotEqual(before, Files());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void One_that_is_cut_off_is_made_anew(int length)
    {
        Make(epoch);
        foreach (var file in Directory.GetFiles(root, "*", SearchOption.AllDirectories))
        {
            using var cut = new FileStream(file, FileMode.Open);
            cut.SetLength(Math.Min(cut.Length, length));
        }

        using var again = Folder.Open(epoch, NullLogger.Instance);
        Assert.True(Found(again) > 0);
        again.Save();
        Assert.Contains(Directory.GetFiles(root, "*", SearchOption.AllDirectories), file => new FileInfo(file).Length > length);
    }

    [Fact]
    public void One_of_a_catalogue_that_was_restored_is_removed()
    {
        Make(epoch);
        var other = Guid.NewGuid();
        Make(other);
        Assert.EndsWith(other.ToString("N"), Assert.Single(Kept()), StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_a_server_that_has_the_folder_another_makes_its_own_in_memory()
    {
        var first = Folder.Open(epoch, NullLogger.Instance);
        using var second = Folder.Open(epoch, NullLogger.Instance);
        Assert.NotNull(first.Held);
        Assert.Null(second.Held);
        Assert.Equal(Found(first), Found(second));
        first.Save();
        second.Save();
        first.Dispose();
        using var third = Folder.Open(epoch, NullLogger.Instance);
        Assert.NotNull(third.Held);
        Assert.Equal(Found(second), Found(third));
    }

    [Fact]
    public void Without_a_folder_that_can_be_written_it_is_made_in_memory()
    {
        File.WriteAllText(Path.Combine(root, "search"), "in the way");
        using var made = Folder.Open(epoch, NullLogger.Instance);
        Assert.True(Found(made) > 0);
    }

    private void Make(Guid of)
    {
        using var made = Folder.Open(of, NullLogger.Instance);
        Assert.True(Found(made) > 0);
        made.Save();
    }

    private string[] Files() => [.. Directory.GetFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private string[] Kept() => Directory.GetDirectories(Path.Combine(root, "search"));

    private int Found(GraphIndexes indexes) => SearchRun.Of(
        graph, indexes.Published.CatchUp(graph, default), SearchText.Read(graph.Offers[0].Content.Title.Dutch, "nl")!, Sample.Today).Count;
}
