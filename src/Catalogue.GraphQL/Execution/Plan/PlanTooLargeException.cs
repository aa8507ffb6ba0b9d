namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>The types that an operation's interfaces and unions may turn out to be make more selections of it than are planned.</summary>
internal sealed class PlanTooLargeException : Exception;
