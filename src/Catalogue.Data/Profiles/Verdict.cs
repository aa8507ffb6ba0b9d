namespace Catalogue.Data.Profiles;

/// <summary>Whether something fits, best first. Unknown: the offer or the profile does not tell.</summary>
public enum Verdict
{
    Yes,
    Unknown,
    No,
}

internal static class Verdicts
{
    public static Verdict Of(bool fits) => fits ? Verdict.Yes : Verdict.No;

    /// <summary>Of conditions that must all hold: the worst of them.</summary>
    public static Verdict And(Verdict one, Verdict other) => one > other ? one : other;

    /// <summary>Of ways of which one is enough: the best of them, or No where there is none.</summary>
    public static Verdict Or(IEnumerable<Verdict> ways) => ways.Aggregate(Verdict.No, (best, way) => way < best ? way : best);
}
