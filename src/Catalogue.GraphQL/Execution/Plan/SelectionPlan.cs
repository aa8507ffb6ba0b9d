using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// The fields to write for an object of one type, in the order of the response, merged and with every @skip and @include decided.
/// Specification: §6.3.2.
/// </summary>
internal sealed class SelectionPlan(ObjectType type, PlannedField[] fields)
{
    public ObjectType Type { get; } = type;

    public PlannedField[] Fields { get; } = fields;

    public bool IsIntrospection { get; } = type.Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>Whether a field here or beneath has to be awaited.</summary>
    public bool IsAsync { get; } = Array.Exists(fields, field => field.IsAsync);
}
