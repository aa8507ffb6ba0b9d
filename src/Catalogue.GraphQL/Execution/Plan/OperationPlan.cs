using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// An operation with its @skip and @include decided, ready to run; it does not depend on a request. Weight is the estimated size in bytes;
/// IsShared tells whether some selection is reached by several paths. Repeated has the fields with a weight that a query may ask several
/// times of one object.
/// </summary>
internal sealed record OperationPlan(SelectionPlan Root, int Slots, long Weight, bool IsShared, IReadOnlySet<FieldDefinition> Repeated);
