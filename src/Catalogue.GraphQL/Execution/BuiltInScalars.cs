namespace Catalogue.GraphQL.Execution;

/// <summary>Input coercion of the five scalars every schema has. Specification: §3.5.1 to §3.5.5.</summary>
internal static class BuiltInScalars
{
    /// <summary>The CLR type that each scalar passes to resolvers.</summary>
    public static IReadOnlyDictionary<string, Type> Given { get; } = new Dictionary<string, Type>
    {
        ["Int"] = typeof(int),
        ["Float"] = typeof(double),
        ["String"] = typeof(string),
        ["Boolean"] = typeof(bool),
        ["ID"] = typeof(string),
    };

    public static ScalarCoercion? Find(string name) => name switch
    {
        "Int" => IntCoercion.Instance,
        "Float" => FloatCoercion.Instance,
        "String" => StringCoercion.Instance,
        "Boolean" => BooleanCoercion.Instance,
        "ID" => IdCoercion.Instance,
        _ => null,
    };
}
