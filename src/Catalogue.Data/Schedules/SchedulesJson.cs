using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Catalogue.Data.Naming;

namespace Catalogue.Data.Schedules;

/// <summary>A school year in holidays.json.</summary>
internal sealed record RecordedSchoolYear(string SchoolYear, string Source, ImmutableArray<SchoolHoliday> Holidays);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(UpperSnakeConverter<HolidayKind>)])]
[JsonSerializable(typeof(RecordedSchoolYear[]))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class SchedulesJson : JsonSerializerContext;
