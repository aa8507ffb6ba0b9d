namespace Catalogue.GraphQL;

/// <summary>What an operation was reckoned to cost before it ran, in fields, and the most that is allowed: extensions.cost.</summary>
internal sealed record CostReport(long Fields, long Limit);
