using System.Buffers;
using System.Text;
using Catalogue.Api.Http.Answers;

namespace Catalogue.Api.Tests.Http.Answers;

/// <summary>How often questions were asked lately, in a table of fixed size.</summary>
public sealed class FrequencySketchTests
{
    private readonly FrequencySketch counts = new();

    [Fact]
    public void What_is_counted_is_found_up_to_fifteen()
    {
        Assert.Equal(0, counts.Of(Key("a")));
        Count("a", 3);
        Count("b", 40);
        Assert.Equal((3, 15), (counts.Of(Key("a")), counts.Of(Key("b"))));
    }

    [Fact]
    public void Many_different_questions_hardly_count_for_one_another_and_are_forgotten()
    {
        Count("a", 8);
        for (var other = 0; other < 125_000; other++)
            Count($"other {other}", 1);
        Assert.InRange(counts.Of(Key("a")), 8, 11);
        Assert.InRange(Enumerable.Range(0, 1_000).Average(unseen => counts.Of(Key($"unseen {unseen}"))), 0, 0.5);
        for (var other = 0; other < 140_000; other++)
            Count($"further {other}", 1);
        Assert.InRange(counts.Of(Key("a")), 2, 6);
    }

    private static AnswerKey Key(string text) => AnswerKey.OfBody(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(text)));

    private void Count(string question, int times)
    {
        for (var time = 0; time < times; time++)
            counts.Count(Key(question));
    }
}
