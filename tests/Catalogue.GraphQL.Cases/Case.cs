using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Cases;

/// <summary>One question. Variables are undefined when there are none to coerce.</summary>
internal sealed record Case(string Schema, string Query, JsonElement Variables, string? OperationName);

/// <summary>One answer.</summary>
internal sealed record Verdict(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool Valid, IReadOnlyList<Fault> Errors, bool SchemaError = false)
{
    public static Verdict Of(IEnumerable<GraphQLError> errors, bool schemaError = false)
    {
        Fault[] faults = [.. errors.Select(error => new Fault(error.Message, [.. error.Locations]))];
        return new Verdict(faults.Length == 0, faults, schemaError);
    }
}

internal sealed record Fault(string Message, IReadOnlyList<SourceLocation> Locations);
