using Catalogue.Testing;
using Snapshooter.Exceptions;
using Xunit.Sdk;

namespace Catalogue.Data.Tests.Testing;

/// <summary>A text that is not the kept one fails, and so does one of which none is kept.</summary>
public sealed class KeptTests : IDisposable
{
    private readonly string folder = TestFolder.Make();

    public void Dispose() => TestFolder.Remove(folder);

    [Theory]
    [InlineData("{\"a\": [1, \"twee\"]}", "{\"a\": [1, \"Twee\"]}")]
    [InlineData("{\"a\": [1, \"twee\"]}", "{\"a\": [\"twee\", 1]}")]
    [InlineData("{\"a\": null}", "{}")]
    [InlineData("slug;title.nl\neen;Een", "slug;title.nl\neen;Eén")]
    [InlineData("<p>Een</p>", "<p> Een</p>")]
    public void Another_text_fails_and_lies_beside_the_kept_one(string kept, string other)
    {
        Keep(kept);
        Match(kept);
        Assert.Throws<EqualException>(() => Match(other));
        Assert.Equal(other, File.ReadAllText(Path.Combine(folder, "answers", "__snapshots__", "__mismatch__", "one.txt")).TrimEnd('\n'));
    }

    [Fact]
    public void A_text_of_which_none_is_kept_fails_and_is_not_taken_for_kept()
    {
        Assert.Throws<SnapshotNotFoundException>(() => Match("new"));
        Assert.Throws<SnapshotNotFoundException>(() => Match("new"));
    }

    private void Match(string text) => Kept.Match(text, "answers/one.txt", Path.Combine(folder, "Test.cs"));

    private void Keep(string text) =>
        File.WriteAllText(
            Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "answers", "__snapshots__")).FullName, "one.txt"), text);
}
