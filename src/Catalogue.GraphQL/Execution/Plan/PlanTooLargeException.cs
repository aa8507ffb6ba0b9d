namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>The operation needs more plans than the limit, because of the possible types of its interfaces and unions.</summary>
internal sealed class PlanTooLargeException : Exception;
