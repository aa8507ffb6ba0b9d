using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schedules;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;
using Catalogue.Data.Writing.Acts;

namespace Catalogue.Data.Database;

/// <summary>How records are written in jsonb columns: camel case, enums in upper snake case, nulls and empty lists left out.</summary>
internal static class CatalogueJson
{
    private static readonly JsonSerializerOptions Sparse = new(CatalogueJsonContext.Default.Options)
    {
        TypeInfoResolver = CatalogueJsonContext.Default.WithAddedModifier(LeaveOutEmptyLists),
    };

    public static T Read<T>(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Info<T>()) ?? throw new JsonException($"A {typeof(T).Name} is null.");

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize(json, Info<T>()) ?? throw new JsonException($"A {typeof(T).Name} is null.");

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Info<T>());

    /// <summary>Serializes to a JSON tree.</summary>
    public static JsonNode Tree<T>(T value) => JsonSerializer.SerializeToNode(value, Info<T>())!;

    private static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Sparse.GetTypeInfo(typeof(T));

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(
            property => property.PropertyType.IsValueType && property.PropertyType.IsAssignableTo(typeof(IList))))
            property.ShouldSerialize = (_, value) => value is IList { Count: > 0 };
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [
        typeof(SharedText),
        typeof(UpperSnakeConverter<EducationLevel>),
        typeof(UpperSnakeConverter<OfferDocumentKind>),
        typeof(UpperSnakeConverter<ProvenanceKind>),
        typeof(UpperSnakeConverter<ReachUnit>), typeof(UpperSnakeConverter<OfferPlaceKind>), typeof(UpperSnakeConverter<PriceUnit>),
        typeof(UpperSnakeConverter<ScheduleWeeks>), typeof(UpperSnakeConverter<HolidayKind>), typeof(UpperSnakeConverter<DayOfWeek>),
        typeof(UpperSnakeConverter<SchoolNetwork>), typeof(UpperSnakeConverter<TargetGroup>),
    ])]
[JsonSerializable(typeof(OfferContent))]
[JsonSerializable(typeof(CurationResult))]
[JsonSerializable(typeof(LocalizedText))]
[JsonSerializable(typeof(Provenance))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(Coordinates))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class CatalogueJsonContext : JsonSerializerContext;
