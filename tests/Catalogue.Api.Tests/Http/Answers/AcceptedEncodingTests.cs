using Catalogue.Api.Http.Answers;

namespace Catalogue.Api.Tests.Http.Answers;

/// <summary>The encoding that a client likes best of those that there are.</summary>
public sealed class AcceptedEncodingTests
{
    [Theory]
    [InlineData(null, "Identity")]
    [InlineData("", "Identity")]
    [InlineData("gzip, deflate, br, zstd", "Brotli")]
    [InlineData("gzip", "Gzip")]
    [InlineData("GZIP", "Gzip")]
    [InlineData("br;q=0.5, gzip;q=0.8", "Gzip")]
    [InlineData("br;q=0, gzip", "Gzip")]
    [InlineData("br;q=0, gzip;q=0", "Identity")]
    [InlineData("*", "Brotli")]
    [InlineData("br;q=0, *", "Gzip")]
    [InlineData("identity, gzip;q=0.5", "Identity")]
    [InlineData("identity;q=0.5, gzip", "Gzip")]
    [InlineData("deflate, zstd", "Identity")]
    [InlineData("\u0001", "Identity")]
    public void It_is_read_from_the_header(string? accepted, string encoding)
    {
        for (var time = 0; time < 2; time++)
            Assert.Equal(encoding, AcceptedEncoding.Of(accepted).ToString());
    }
}
