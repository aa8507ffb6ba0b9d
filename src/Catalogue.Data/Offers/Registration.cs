using System.Collections.Immutable;
using Catalogue.Data.Naming;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Offers;

/// <summary>
/// How to take part: whether registration is required, how and where, from which date until which (inclusive), and what to bring.
/// </summary>
public sealed record Registration
{
    /// <summary>False: no registration needed. Null: not known.</summary>
    public bool? Required { get; init; }

    public LocalizedText? How { get; init; }

    public string? Url { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Deadline { get; init; }

    /// <summary>Documents that must be shown or handed in.</summary>
    public ImmutableArray<LocalizedText> Documents { get; init => field = value.OrEmpty(); } = [];

    public bool IsOpenOn(DateOnly day) => (From is not { } from || from <= day) && (Deadline is not { } deadline || day <= deadline);
}
