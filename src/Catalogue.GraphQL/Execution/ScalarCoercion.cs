using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// How a scalar reads input. A result is the value given to resolvers; a fault is told by throwing ScalarException with the
/// reason in one sentence. Specification: §3.5, "Input Coercion".
/// </summary>
public abstract class ScalarCoercion
{
    /// <summary>Takes whatever it is given, as plain values, lists and dictionaries: a custom scalar that nothing was bound to.</summary>
    public static ScalarCoercion Any { get; } = new AnyCoercion();

    /// <summary>Reads a value of the variables' JSON, never null.</summary>
    public abstract object? ParseValue(JsonElement value);

    /// <summary>
    /// Reads a literal, never null and never a variable; a literal within may hold variables, already coerced in the given map.
    /// </summary>
    public abstract object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables);
}

/// <summary>Why a scalar refuses an input: one sentence for the client.</summary>
public sealed class ScalarException(string message) : Exception(message);
