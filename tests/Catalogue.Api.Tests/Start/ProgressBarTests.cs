using Catalogue.Api.Start;

namespace Catalogue.Api.Tests.Start;

public sealed class ProgressBarTests
{
    [Fact]
    public void It_tells_how_much_is_done_and_how_long_the_rest_will_take()
    {
        using var bar = new ProgressBar(TextWriter.Null, "Offers", 20_000, TimeProvider.System, isShown: true);
        Assert.Equal("Offers [..............................] 0 of 20,000", bar.Line(0, TimeSpan.Zero));
        Assert.Equal("Offers [###############...............] 10,000 of 20,000, 4 s left", bar.Line(10_000, TimeSpan.FromSeconds(4)));
        Assert.Equal("Offers [##############################] 20,000 of 20,000", bar.Line(20_000, TimeSpan.FromSeconds(8)));
    }

    [Fact]
    public void Where_nobody_watches_nothing_is_written()
    {
        using var output = new StringWriter();
        using (var bar = new ProgressBar(output, "Offers", 2, TimeProvider.System, isShown: false))
            bar.Report(2);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void It_is_wiped_out_at_its_end()
    {
        using var output = new StringWriter();
        using (var bar = new ProgressBar(output, "Offers", 2, TimeProvider.System, isShown: true))
            bar.Report(2);
        Assert.EndsWith(
            "\r" + new string(' ', "Offers [##############################] 2 of 2".Length) + "\r",
            output.ToString(),
            StringComparison.Ordinal);
    }
}
