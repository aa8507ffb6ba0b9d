using System.Buffers;
using System.Text;
using Catalogue.Api.Http.Answers;

namespace Catalogue.Api.Tests.Http.Answers;

/// <summary>Which answers stay when not all can.</summary>
public sealed class AnswerCacheTests
{
    private const long Most = 100_000;
    private const int Often = 8;

    private readonly FrequencySketch counts = new();
    private readonly AnswerCache cache;

    public AnswerCacheTests() => cache = new(Most, counts);

    [Fact]
    public void A_flood_of_questions_that_are_asked_twice_drives_out_none_that_is_asked_often()
    {
        for (var hot = 0; hot < 10; hot++)
            Ask($"hot {hot}", Often, 4_000);
        for (var cold = 0; cold < 2_000; cold++)
        {
            Ask($"cold {cold}", 2, 4_000);
            Assert.InRange(cache.Held, 1, Most);
        }

        for (var hot = 0; hot < 10; hot++)
            Assert.NotNull(cache.Find(Key($"hot {hot}"), "1"));
    }

    [Fact]
    public void A_question_that_is_asked_more_often_than_what_lies_idle_takes_its_place()
    {
        for (var idle = 0; idle < 100; idle++)
            Ask($"idle {idle}", 2, 4_000);
        Assert.Null(cache.Find(Key("wanted"), "1"));
        Ask("wanted", Often, 4_000);
        Assert.NotNull(cache.Find(Key("wanted"), "1"));
    }

    [Fact]
    public void A_large_answer_takes_the_place_of_many_only_when_it_is_asked_more_often_than_all_of_them()
    {
        for (var small = 0; small < 60; small++)
            Ask($"small {small}", 3, 100);
        Assert.Null(Ask("large", Often, 10_000));
        Assert.Null(Ask("too large for one", 15, 12_000));
    }

    [Fact]
    public void An_answer_of_an_older_version_is_not_given_and_is_replaced_in_its_place()
    {
        Ask("a", 2, 1_000, "1");
        Assert.Null(cache.Find(Key("a"), "2"));
        Ask("a", 1, 3_000, "2");
        Assert.Equal(3_000, cache.Find(Key("a"), "2")!.Json.Length);
        Assert.Equal((1, 3_000L + KeptSlot.Bytes), (cache.Count, cache.Held));
    }

    [Fact]
    public void Answers_of_an_older_version_give_way_to_any()
    {
        for (var old = 0; old < 100; old++)
            Ask($"old {old}", Often, 4_000, "1");
        for (var now = 0; now < 10; now++)
            Ask($"new {now}", 2, 4_000, "2");
        for (var now = 0; now < 10; now++)
            Assert.NotNull(cache.Find(Key($"new {now}"), "2"));
    }

    [Fact]
    public void Compressed_forms_count_and_drop_others_where_there_is_no_room()
    {
        for (var each = 0; each < 16; each++)
            Ask($"{each}", 2, 4_000);
        var answer = cache.Find(Key("15"), "1")!;
        cache.Add(answer, AnswerEncoding.Brotli, new byte[3_000]);
        cache.Add(answer, AnswerEncoding.Gzip, new byte[3_500]);
        Assert.InRange(cache.Held, 1, Most);
        Assert.True(cache.Holds(answer));
        Assert.InRange(cache.Count, 1, 15);
    }

    [Fact]
    public void A_request_finds_the_answer_that_it_is_linked_to_until_that_is_dropped_or_many_others_are_linked()
    {
        var answer = Ask("a", 2, 1_000)!;
        for (var spelling = 0; spelling < 20; spelling++)
            cache.Link(Key($"spelling {spelling}"), answer);
        Assert.Equal(8, Enumerable.Range(0, 20).Count(spelling => cache.FindByRequest(Key($"spelling {spelling}"), "1") is not null));
        Assert.Null(cache.FindByRequest(Key("spelling 19"), "2"));
        for (var other = 0; other < 100; other++)
            Ask($"other {other}", 2, 10_000, "2");
        Ask("wanted", Often, 10_000, "2");
        Assert.Null(cache.FindByRequest(Key("spelling 19"), "1"));
    }

    [Fact]
    public void Two_requests_have_one_key_only_when_they_are_the_same_bytes_in_the_same_place()
    {
        Assert.Equal(Key("a"), Key("a"));
        Assert.NotEqual(Key("a"), Key("b"));
        Assert.NotEqual(Key("/graphql"), AnswerKey.OfAddress("/graphql"));
        var @long = new string('x', 10_000);
        Assert.Equal(AnswerKey.OfAddress(@long), AnswerKey.OfAddress(@long));
        Assert.NotEqual(AnswerKey.OfAddress(@long), AnswerKey.OfAddress(@long + "x"));
    }

    private static AnswerKey Key(string text) => AnswerKey.OfBody(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(text)));

    private KeptAnswer? Ask(string question, int times, int bytes, string version = "1")
    {
        var key = Key(question);
        for (var time = 0; time < times; time++)
        {
            counts.Count(key);
            cache.Find(key, version);
        }

        return cache.Keep(key, version, new byte[bytes]);
    }
}
