using System.Diagnostics;
using Catalogue.Data.Embedded;
using Catalogue.Testing;
using Xunit.Abstractions;

namespace Catalogue.Data.Tests.Embedded;

public sealed class EmbeddedPostgresTests(ITestOutputHelper output) : IDisposable
{
    private readonly string folder = TestFolder.Make();

    public void Dispose() => TestFolder.Remove(folder);

    [Fact]
    public async Task What_was_committed_is_there_after_an_ordinary_stop()
    {
        var watch = Stopwatch.StartNew();
        await using (var first = await EmbeddedPostgres.StartAsync(new() { DataFolder = folder }))
        {
            output.WriteLine($"first start: {watch.ElapsedMilliseconds} ms");
            await first.RunAsync("CREATE TABLE kept AS SELECT 7 AS number");
            watch.Restart();
        }
        output.WriteLine($"stop: {watch.ElapsedMilliseconds} ms");

        watch.Restart();
        await using var second = await EmbeddedPostgres.StartAsync(new() { DataFolder = folder });
        output.WriteLine($"later start: {watch.ElapsedMilliseconds} ms");
        Assert.Equal(7, await second.RunAsync("SELECT number FROM kept"));
    }

    [Fact]
    public async Task A_folder_with_spaces_and_quotes_will_do()
    {
        await using var postgres =
            await EmbeddedPostgres.StartAsync(new() { DataFolder = Path.Combine(folder, "met spatie 's \"één\" $x"), Durable = false });
        Assert.Equal("UTF8", await postgres.RunAsync("SHOW server_encoding"));
        Assert.Equal("UTC", await postgres.RunAsync("SHOW timezone"));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1500)]
    public async Task A_very_long_path_will_do(int length)
    {
        var deep = folder;
        while (deep.Length < length)
            deep = Path.Combine(deep, new string('x', 90));
        await using var postgres = await EmbeddedPostgres.StartAsync(new() { DataFolder = deep, Durable = false });
        Assert.Equal(1, await postgres.RunAsync("SELECT 1"));
    }
}
