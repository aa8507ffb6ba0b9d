using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Catalogue.Data.Naming;

/// <summary>
/// The names of an enum's values as the schema, the database and the seed write them: PreSchool is PRE_SCHOOL, Primary1 is PRIMARY_1.
/// </summary>
public static class UpperSnake<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> Names =
        Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, value => UpperSnakeNaming.Policy.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, TEnum> Values = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static IEnumerable<string> All => Enum.GetValues<TEnum>().Select(Name);

    public static string Name(TEnum value) => Names[value];

    public static bool TryParse([NotNullWhen(true)] string? name, out TEnum value)
    {
        value = default;
        return name is not null && Values.TryGetValue(name, out value);
    }

    public static bool TryParse(ReadOnlySpan<char> name, out TEnum value) =>
        Values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out value);

    /// <summary>The value of a name written by this class. Throws FormatException for any other.</summary>
    public static TEnum Parse(string name) =>
        TryParse(name, out var value)
            ? value
            : throw new FormatException($"'{name}' is no {typeof(TEnum).Name}: {string.Join(", ", All)}.");
}

internal sealed class UpperSnakeConverter<TEnum>() : JsonStringEnumConverter<TEnum>(UpperSnakeNaming.Policy, allowIntegerValues: false)
    where TEnum : struct, Enum;

/// <summary>As UpperSnake of one enum, for a value of any enum.</summary>
public static class UpperSnake
{
    private static readonly ConcurrentDictionary<Enum, string> names = new();

    public static string Name(Enum value) => names.GetOrAdd(value, known => UpperSnakeNaming.Policy.ConvertName(known.ToString()));
}

/// <summary>.NET's upper snake case, but with each number as a word of its own.</summary>
internal sealed partial class UpperSnakeNaming : JsonNamingPolicy
{
    public static UpperSnakeNaming Policy { get; } = new();

    public override string ConvertName(string name) => Numbers().Replace(SnakeCaseUpper.ConvertName(name), "_");

    [GeneratedRegex("(?<=[A-Z])(?=[0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
