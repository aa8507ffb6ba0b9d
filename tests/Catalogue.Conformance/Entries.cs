using System.Text.Json;

namespace Catalogue.Conformance;

/// <summary>Anything with an id. Names are in Dutch and in English.</summary>
internal abstract record Entry(string Id, string Name, string English);

internal sealed record Tool(string Id, string Name, string English) : Entry(Id, Name, English)
{
    public Money? Price { get; init; }

    public Condition Condition { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public int?[]?[]? Drawer { get; init; }

    public DateTimeOffset BoughtAt { get; init; }

    public JsonElement? Details { get; init; }

    public double? Weight { get; init; }

    public string? Shelf { get; init; }

    public string? Serial { get; init; }

    public IReadOnlyList<string> GoesWith { get; init; } = [];
}

internal sealed record Kit(string Id, string Name, string English, IReadOnlyList<string> Things) : Entry(Id, Name, English);

internal sealed record Neighbour(string Id, string Name, string? Email) : Entry(Id, Name, Name);

internal sealed record Shelf(string Id, string Name, string English, int Height, string? Under) : Entry(Id, Name, English);

internal sealed record Loan(string Id, string Thing, string To, DateTimeOffset Since, DateTimeOffset? Until, string? Note);

internal sealed record Money(decimal Amount, string Currency);

/// <summary>A stretch of a tool's loans.</summary>
internal sealed record LoanPage(IReadOnlyList<Loan> Loans, int TotalCount, bool HasNext, bool HasPrevious);

internal sealed record Tick(int Number);

internal enum Condition
{
    New,
    Worn,
    Broken,
    Lost,
}

internal enum Language
{
    Nl,
    En,
}

internal enum SortField
{
    Name,
    Price,
    BoughtAt,
}

internal enum Direction
{
    Asc,
    Desc,
}
