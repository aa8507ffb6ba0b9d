using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// How a scalar reads input. It returns the value for resolvers; it refuses by throwing ScalarException with the reason in one sentence.
/// Specification: §3.5, "Input Coercion".
/// </summary>
public abstract class ScalarCoercion
{
    /// <summary>Accepts any input as plain values, lists and dictionaries: for a custom scalar to which nothing is bound.</summary>
    public static ScalarCoercion Any { get; } = new AnyCoercion();

    /// <summary>Reads a JSON value of a variable, never null.</summary>
    public abstract object? ParseValue(JsonElement value);

    /// <summary>Reads a literal that is neither null nor a variable; variables inside it are already coerced, in the given map.</summary>
    public abstract object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables);
}

/// <summary>Why a scalar refuses an input: one sentence for the client.</summary>
public sealed class ScalarException(string message) : Exception(message);
