using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Tests.Validation;

/// <summary>
/// Work is measured by the memory it asks for, which no machine's speed changes. Limits are off: the rules must bear it alone.
/// </summary>
public sealed class HostileDocumentTests
{
    private const int Megabyte = 1 << 20;

    [Theory]
    [InlineData("a: name ")]
    [InlineData("a: similar { name } ")]
    [InlineData("a: title(language: \"nl\", short: true) ")]
    [InlineData("... on Offer { a: name } ")]
    public void Equal_aliases_cost_no_more_than_in_proportion(string selection)
    {
        var once = Cost(Repeat(20_000, selection), out var result);
        var twice = Cost(Repeat(40_000, selection), out _);

        Assert.Empty(result.Errors);
        Assert.InRange(twice, 0, 3 * once);
        Assert.InRange(once, 0, 40 * Megabyte);
    }

    [Fact]
    public void A_hundred_thousand_equal_aliases_are_valid()
    {
        Cost(Repeat(100_000, "a: name "), out var result);

        Assert.Empty(result.Errors);
    }

    [Fact]
    public void Different_fields_below_equal_aliases_cost_no_more_than_in_proportion()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"similar {{ a{i}: name }} "));

        Assert.InRange(Cost($"{{ offer(id: 1) {{ {text} }} }}", out var result), 0, 40 * Megabyte);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void Fragments_that_double_at_each_step_are_gone_through_once()
    {
        var steps = Enumerable.Range(0, 2_000).Select(
            i => $"fragment F{i} on Offer {{ similar {{ ...F{i + 1} }} similar {{ ...F{i + 1} }} }}");
        var text = $"{{ offer(id: 1) {{ ...F0 }} }} {string.Join(' ', steps)} fragment F2000 on Offer {{ id }}";

        Assert.InRange(Cost(text, out var result), 0, 20 * Megabyte);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void A_chain_of_fragments_longer_than_the_stack_is_followed()
    {
        var steps = Enumerable.Range(0, 10_000).Select(i => $"fragment F{i} on Offer {{ ...F{i + 1} @skip(if: $no) }}");
        var text = $"query ($no: Boolean!) {{ offer(id: 1) {{ ...F0 }} }} {string.Join(' ', steps)} fragment F10000 on Offer {{ id }}";

        Assert.InRange(Cost(text, out var result), 0, 60 * Megabyte);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void A_ring_of_fragments_longer_than_the_stack_is_one_error()
    {
        var steps = Enumerable.Range(0, 10_000).Select(i => $"fragment F{i} on Offer {{ ...F{(i + 1) % 10_000} }}");
        Cost($"{{ offer(id: 1) {{ ...F0 }} }} {string.Join(' ', steps)}", out var result);

        Assert.Equal(10_000, Assert.Single(result.Errors).Locations.Length);
    }

    [Fact]
    public void Fragments_that_all_spread_one_another_stop_at_the_most_errors()
    {
        var spreads = string.Concat(Enumerable.Range(0, 300).Select(i => $"...F{i} "));
        var fragments = string.Concat(Enumerable.Range(0, 300).Select(i => $"fragment F{i} on Offer {{ {spreads} }} "));

        Assert.InRange(Cost($"{{ offer(id: 1) {{ ...F0 }} }} {fragments}", out var result), 0, 60 * Megabyte);
        Assert.Equal(101, result.Errors.Length);
    }

    [Fact]
    public void Aliases_that_all_conflict_stop_at_the_most_errors()
    {
        Assert.InRange(Cost(Repeat(20_000, "a: name a: minAge "), out var result), 0, 40 * Megabyte);
        Assert.Equal(101, result.Errors.Length);
    }

    /// <summary>
    /// The sets of selections that meet along a path of `a` and `b` are all subsets of the fragments: far too many to go through.
    /// </summary>
    [Fact]
    public void Fragments_that_meet_in_all_combinations_end_within_a_bound()
    {
        var steps = Enumerable.Range(1, 24).Select(
            i => $"fragment F{i} on Offer {{ a: similar {{ ...F{i + 1} }} b: similar {{ ...F{i + 1} }} }}");
        var text = "{ offer(id: 1) { ...F0 } } fragment F0 on Offer { a: similar { ...F0 ...F1 } b: similar { ...F0 } } "
            + $"{string.Join(' ', steps)} fragment F25 on Offer {{ id }}";

        Assert.InRange(Cost(text, out var result), 0, 200 * Megabyte);
        Assert.NotEmpty(result.Errors);
    }

    [Fact]
    public void Operations_that_all_reach_the_same_fragments_end_within_a_bound()
    {
        var operations = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"query Q{i} {{ offer(id: 1) {{ ...F0 }} }} "));
        var fragments = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"fragment F{i} on Offer {{ ...F{i + 1} }} "));

        Assert.InRange(Cost($"{operations}{fragments}fragment F1000 on Offer {{ id }}", out var result), 0, 60 * Megabyte);
        Assert.Equal(ErrorCodes.LimitExceeded, Assert.Single(result.Errors).Code);
    }

    private static string Repeat(int times, string selection) =>
        $"{{ offer(id: 1) {{ {string.Concat(Enumerable.Repeat(selection, times))} }} }}";

    private static long Cost(string text, out ValidationResult result)
    {
        var document = Validated.Parse(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        result = Validator.Validate(RuleSchema.Instance, document, ValidationLimits.None);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
