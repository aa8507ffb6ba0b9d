namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// An operation with its conditions decided, ready to run: nothing in it depends on a request. Weight is in bytes, as reckoned;
/// IsShared tells whether several ways lead to some selection.
/// </summary>
internal sealed record OperationPlan(SelectionPlan Root, int Slots, long Weight, bool IsShared);
