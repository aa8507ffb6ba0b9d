namespace Catalogue.GraphQL.Execution.Writing;

/// <summary>The CLR types that the built-in scalars are written from, and their writers. Specification: §3.5, "Result Coercion".</summary>
internal static class BuiltInLeaves
{
    public static IReadOnlyDictionary<(string Scalar, Type Type), Delegate> All { get; } = new Dictionary<(string, Type), Delegate>
    {
        [("Int", typeof(int))] = Of<int>((json, value) => json.Integer(value)),
        [("Int", typeof(long))] = Of<long>((json, value) => json.Integer(
            value is >= int.MinValue and <= int.MaxValue
                ? value
                : throw new ScalarException($"Int cannot represent non 32-bit signed integer value: {value}"))),
        [("Float", typeof(int))] = Of<int>((json, value) => json.Integer(value)),
        [("Float", typeof(double))] = Of<double>((json, value) => json.Number(
            double.IsFinite(value) ? value : throw new ScalarException($"Float cannot represent non numeric value: {value}"))),
        [("String", typeof(string))] = Of<string>((json, value) => json.String(value)),
        [("Boolean", typeof(bool))] = Of<bool>((json, value) => json.Boolean(value)),
        [("ID", typeof(string))] = Of<string>((json, value) => json.String(value)),
        [("ID", typeof(Guid))] = Of<Guid>((json, value) => json.Quoted(value, "D", 36)),
    };

    private static Action<JsonBuffer, T> Of<T>(Action<JsonBuffer, T> write) => write;
}
