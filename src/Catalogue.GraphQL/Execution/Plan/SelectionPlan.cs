using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// The fields to write for an object of one type, in the order of the response, merged and with every @skip and @include decided.
/// Specification: §6.3.2.
/// </summary>
internal sealed class SelectionPlan(ObjectType type, PlannedField[] fields, bool isRoot = false)
{
    public ObjectType Type { get; } = type;

    public PlannedField[] Fields { get; } = fields;

    /// <summary>
    /// Why the fields could not be collected, which every object selected on is refused with; null when they were. Specification: §6.4.4.
    /// </summary>
    public CoercionException? Fault { get; init; }

    /// <summary>What an object of it counts: its fields, at least one.</summary>
    public int Width { get; } = Math.Max(1, fields.Length);

    public bool IsIntrospection { get; } = type.Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>
    /// How many fields are written between two looks at the clock: those of an object come from what is in memory, each of a root is a
    /// whole question.
    /// </summary>
    public int FieldsUnchecked { get; } = isRoot ? 1 : 16;

    /// <summary>Whether a field here or beneath has to be awaited.</summary>
    public bool IsAsync { get; } = Array.Exists(fields, field => field.IsAsync);
}
