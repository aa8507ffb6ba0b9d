using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// The fields to write for an object of one type, in response order, merged and with every @skip and @include decided. Specification:
/// §6.3.2.
/// </summary>
internal sealed class SelectionPlan(ObjectType type, PlannedField[] fields, bool isRoot = false)
{
    public ObjectType Type { get; } = type;

    public PlannedField[] Fields { get; } = fields;

    /// <summary>
    /// Why the fields could not be collected; every object selected on gets this error. Null when they were collected. Specification:
    /// §6.4.4.
    /// </summary>
    public CoercionException? Fault { get; init; }

    /// <summary>The cost of one object: the number of its fields, at least one.</summary>
    public int Width { get; } = Math.Max(1, fields.Length);

    public bool IsIntrospection { get; } = type.Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>
    /// After how many fields the clock is read: fields of an object come from memory, but each root field may be a large query of its own.
    /// </summary>
    public int FieldsUnchecked { get; } = isRoot ? 1 : 16;

    /// <summary>Whether a field here or below is awaited.</summary>
    public bool IsAsync { get; } = Array.Exists(fields, field => field.IsAsync);
}
