using System.Collections.Immutable;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Offers;

/// <summary>
/// How one takes part: whether one must register, how and where, from which day until which (inclusive), and what to bring.
/// </summary>
public sealed record Registration
{
    /// <summary>False: one simply comes. Null: not known.</summary>
    public bool? Required { get; init; }

    public LocalizedText? How { get; init; }

    public string? Url { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Deadline { get; init; }

    /// <summary>What must be shown or handed in.</summary>
    public ImmutableArray<LocalizedText> Documents { get; init => field = value.OrEmpty(); } = [];

    public bool IsOpenOn(DateOnly day) => (From is not { } from || from <= day) && (Deadline is not { } deadline || day <= deadline);
}
