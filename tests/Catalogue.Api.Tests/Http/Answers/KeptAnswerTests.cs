using Catalogue.Api.Http;
using Catalogue.Api.Http.Answers;

namespace Catalogue.Api.Tests.Http.Answers;

/// <summary>The forms of one kept answer.</summary>
public sealed class KeptAnswerTests
{
    private static readonly byte[] json = new byte[Compression.Least];

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public void A_compressed_form_is_none_until_it_is_made(string encoding)
    {
        var answer = new KeptAnswer(AnswerKey.OfAddress("/graphql"), "1", json);
        var wanted = AcceptedEncoding.Of(encoding);
        Assert.Null(answer.In(ref wanted));
        Assert.Equal(encoding, AcceptedEncoding.NameOf(wanted));

        answer.Set(wanted, [1, 2, 3]);
        Assert.Equal([1, 2, 3], answer.In(ref wanted)!.Value.ToArray());
    }

    [Fact]
    public void A_small_one_is_sent_as_it_is()
    {
        var answer = new KeptAnswer(AnswerKey.OfAddress("/graphql"), "1", json[1..]);
        var wanted = AnswerEncoding.Brotli;
        Assert.Equal(json.Length - 1, answer.In(ref wanted)!.Value.Length);
        Assert.Equal(AnswerEncoding.Identity, wanted);
    }
}
