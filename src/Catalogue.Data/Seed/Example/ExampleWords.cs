using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Seed.Example;

/// <summary>
/// The building blocks of example entries: the file words.json. Texts have the placeholders {wat}, {hoe}, {wie} and {waar}.
/// </summary>
internal sealed record ExampleWords
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters =
            { new UpperSnakeConverter<EducationLevel>(), new UpperSnakeConverter<TargetGroup>(), new UpperSnakeConverter<ExampleTimes>() },
    };

    public required ImmutableArray<ExampleActivity> Activities { get; init; }

    public required ImmutableArray<string> Additions { get; init; }

    public required ImmutableArray<string> Summaries { get; init; }

    public required ImmutableArray<string> SummariesInEnglish { get; init; }

    public required ImmutableArray<string> Sentences { get; init; }

    public required ImmutableArray<string> FirstParts { get; init; }

    public required ImmutableArray<string> LastParts { get; init; }

    public required ImmutableArray<string> Districts { get; init; }

    public required ImmutableArray<string> Streets { get; init; }

    public required ImmutableArray<string> Schools { get; init; }

    public required ImmutableArray<string> Buildings { get; init; }

    public static ExampleWords Read()
    {
        using var stream = typeof(ExampleWords).Assembly.GetManifestResourceStream("Example/words.json")!;
        return JsonSerializer.Deserialize<ExampleWords>(stream, Json)!;
    }
}

/// <summary>
/// One kind of offer. Ages are in months, inclusive, both null when no age applies; AtSchools and Free are the fractions of offers that are
/// so.
/// </summary>
internal sealed record ExampleActivity(
    string Theme,
    ImmutableArray<EducationLevel> Levels,
    ImmutableArray<TargetGroup> Groups,
    ImmutableArray<int?> Ages,
    double AtSchools,
    double Free,
    ExampleTimes When,
    LocalizedText Name);

internal enum ExampleTimes
{
    Weekly,
    Sessions,
    Holiday,
    Arrangement,
}
