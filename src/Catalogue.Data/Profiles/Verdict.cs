namespace Catalogue.Data.Profiles;

/// <summary>Whether something fits, best first. Unknown: the offer or the profile does not say.</summary>
public enum Verdict
{
    Yes,
    Unknown,
    No,
}

internal static class Verdicts
{
    public static Verdict Of(bool fits) => fits ? Verdict.Yes : Verdict.No;

    /// <summary>For conditions that must all hold: the worst of them.</summary>
    public static Verdict And(Verdict one, Verdict other) => one > other ? one : other;

    /// <summary>For alternatives of which one suffices: the best of them. Of none it is No.</summary>
    public static Verdict Or(Verdict one, Verdict other) => one < other ? one : other;
}
