using System.Collections.Immutable;
using System.Globalization;
using Catalogue.Data.Snapshot;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Unpublished;

/// <summary>
/// Values for the arguments of any field, at random, as they are written in a document: half of the offers that they name are those that
/// the public may not see.
/// </summary>
internal sealed class SampleArguments
{
    private static readonly ImmutableHashSet<string> OfStaff = ["statuses", "reviewDueBefore"];

    private readonly Random random;
    private readonly (string Id, string Slug)[] hidden;
    private readonly (string Id, string Slug)[] seen;
    private readonly Dictionary<string, (string Id, string Slug)[]> others;

    public SampleArguments(Snapshots served, Random random)
    {
        this.random = random;
        var (working, published) = (served.Working, served.Published);
        hidden = [.. working.Offers.Where(offer => published.FindOffer(offer.Id)?.Version != offer.Version).Select(offer => (offer.Id.ToString(), offer.Slug))];
        seen = [.. published.Offers.Select(offer => (offer.Id.ToString(), offer.Slug))];
        others = new(StringComparer.OrdinalIgnoreCase)
        {
            ["theme"] = [.. published.Themes.Select(entry => (entry.Id.ToString(), entry.Slug))],
            ["interest"] = [.. published.Themes.Select(entry => (entry.Id.ToString(), entry.Slug))],
            ["organisation"] = [.. published.Organisations.Select(entry => (entry.Id.ToString(), entry.Slug))],
            ["school"] = [.. published.Schools.Select(entry => (entry.Id.ToString(), entry.Slug))],
            ["neighbourhood"] = [.. published.Neighbourhoods.Select(entry => (entry.Id.ToString(), entry.Slug))],
            ["municipality"] = [.. published.Municipalities.Select(entry => (entry.Id.ToString(), entry.Slug))],
            ["municipalitie"] = [.. published.Municipalities.Select(entry => (entry.Id.ToString(), entry.Slug))],
            ["consultationPlatform"] = [.. published.Platforms.Select(entry => (entry.Id.ToString(), entry.Slug))],
        };
    }

    /// <summary>Slugs of offers that the public sees nothing or not all of.</summary>
    public IEnumerable<string> HiddenSlugs => hidden.Select(offer => offer.Slug);

    /// <summary>Those that a field must be given, how many of a list, and each other one so often.</summary>
    public string Of(FieldDefinition field, double likelihood)
    {
        var given = field.Arguments.Values.Where(
            argument => argument.IsRequired || argument.Name == "first" || random.NextDouble() < likelihood).Select(argument => $"{argument.Name}: {Value(argument.Type, argument.Name, field.Type.Named.Name)}").ToArray();
        return given.Length == 0 ? "" : $"({string.Join(", ", given)})";
    }

    private string Value(GraphType type, string name, string noun) => type.Nullable switch
    {
        ListType list => $"[{string.Join(", ", Enumerable.Range(0, random.Next(1, 3)).Select(_ => Value(list.Item, name.TrimEnd('s'), noun)))}]",
        EnumType options => options.Values.Keys.ElementAt(random.Next(options.Values.Count)),
        InputObjectType input => $"{{{string.Join(", ", Members(input).Select(member => $"{member.Name}: {Value(member.Type, member.Name, input.Name.EndsWith("By", StringComparison.Ordinal) ? input.Name[..^2] : member.Name)}"))}}}",
        var scalar => Scalar(scalar.Named.Name, name, noun),
    };

    private IEnumerable<InputValueDefinition> Members(InputObjectType input) => input.IsOneOf
        ? [input.Fields.Values.ElementAt(random.Next(input.Fields.Count))]
        : input.Fields.Values.Where(field => field.IsRequired || (random.NextDouble() < 0.2 && !OfStaff.Contains(field.Name)));

    private string Scalar(string scalar, string name, string noun) => scalar switch
    {
        "ID" => Named(name, noun),
        "Int" => name is "first" or "last"
            ? Pick("2", "3", "5")
            : Pick("1", "9", UnpublishedWrites.Number.ToString(CultureInfo.InvariantCulture)),
        "Float" => Pick("2.5", "9", "50.8"),
        "Boolean" => Pick("true", "false"),
        "Date" => Pick("\"2026-09-01\"", "\"2027-06-30\"", "\"2018-02-03\""),
        "DateTime" => "\"2026-11-22T12:00:00Z\"",
        "LocalTime" => Pick("\"06:00:00\"", "\"13:00:00\""),
        "SchoolYear" => Pick("\"2026-2027\"", "\"2025-2026\""),
        "LanguageTag" => Pick("\"nl\"", "\"fr\"", "\"ti\""),
        _ => Text(name, noun),
    };

    private string Text(string name, string noun) => name switch
    {
        "slug" or "id" => Named(name, noun),
        "enum" => Pick("\"EducationLevel\"", "\"TargetGroup\""),
        "language" => Pick("\"nl\"", "\"ti\""),
        // A page that begins at no cursor, or at what is none.
        "after" or "before" => Pick("null", "null", "null", $"\"{UnpublishedWrites.Word}\"", $"\"{Any(hidden).Slug}\""),
        _ => Pick($"\"{UnpublishedWrites.Word}\"", $"\"{UnpublishedWrites.Word[..4]}\"", "\"kwakzalvje\"", "\"boek\"", "\"ouders school\""),
    };

    private string Named(string name, string noun)
    {
        var entries = others.GetValueOrDefault(name) ?? others.GetValueOrDefault(noun) ?? random.Next(4) switch
        {
            < 2 => hidden,
            2 => seen,
            // What may be of any kind.
            _ => noun == "Node" ? others.Values.ElementAt(random.Next(others.Count)) : seen,
        };
        var (id, slug) = Any(entries);
        return name is "id" or "slug" ? $"\"{(name == "id" ? id : slug)}\"" : $"\"{Pick(id, slug)}\"";
    }

    private (string Id, string Slug) Any((string Id, string Slug)[] entries) => entries[random.Next(entries.Length)];

    private string Pick(params ReadOnlySpan<string> values) => values[random.Next(values.Length)];
}
