namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// An operation with its @skip and @include decided, ready to run; it does not depend on a request. Weight is the estimated size in bytes;
/// IsShared tells whether some selection is reached by several paths.
/// </summary>
internal sealed record OperationPlan(SelectionPlan Root, int Slots, long Weight, bool IsShared);
