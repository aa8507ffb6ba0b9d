namespace Catalogue.GraphQL;

/// <summary>The estimated cost of an operation, in fields, worked out before it runs, and the limit on it: extensions.cost.</summary>
internal sealed record CostReport(long Fields, long Limit);
