using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// Prints a schema as definitions, with the layout of the reference implementation's printSchema: without built-in definitions,
/// descriptions as block strings, and of the applied directives only deprecated, specifiedBy and oneOf unless all are asked for. The output
/// builds the same schema. Specification: §3.
/// </summary>
public static class SchemaPrinter
{
    public static string Print(Schema schema, bool withAppliedDirectives = false)
    {
        var members = new MemberPrinter(withAppliedDirectives);
        IEnumerable<string> parts =
        [
            SchemaDefinition(schema, members),
            .. schema.Directives.Values.Where(directive => !BuiltIns.Directives.ContainsKey(directive.Name))
                .Select(directive => Directive(directive, members)),
            .. schema.Types.Values.Where(type => !BuiltIns.Has(type)).Select(type => Type(type, members)),
        ];
        return string.Join("\n\n", parts.Where(part => part.Length > 0));
    }

    private static string SchemaDefinition(Schema schema, MemberPrinter members)
    {
        var applied = members.Applied(schema.AppliedDirectives, string.Empty);
        if (schema.Description is null && applied.Length == 0 && HasDefaultRoots(schema))
            return string.Empty;
        List<string> roots = [$"  query: {schema.Query}"];
        if (schema.Mutation is not null)
            roots.Add($"  mutation: {schema.Mutation}");
        if (schema.Subscription is not null)
            roots.Add($"  subscription: {schema.Subscription}");
        return $"{MemberPrinter.Description(schema.Description)}schema{applied}{MemberPrinter.Block(roots)}";
    }

    /// <summary>The root types have the default names, so that no schema definition needs to be printed.</summary>
    private static bool HasDefaultRoots(Schema schema) =>
        ReferenceEquals(schema.Query, schema.Types.GetValueOrDefault("Query"))
        && ReferenceEquals(schema.Mutation, schema.Types.GetValueOrDefault("Mutation"))
        && ReferenceEquals(schema.Subscription, schema.Types.GetValueOrDefault("Subscription"));

    private static string Directive(DirectiveDefinition directive, MemberPrinter members)
    {
        var repeatable = directive.IsRepeatable ? " repeatable" : string.Empty;
        var locations = string.Join(" | ", directive.Locations.Select(DirectiveLocations.Written));
        var applied = members.Applied(directive.Definition?.Directives ?? [], MemberPrinter.Deprecated(directive.DeprecationReason));
        return $"{MemberPrinter.Description(directive.Description)}directive "
            + $"@{directive.Name}{members.Arguments(directive.Arguments, string.Empty)}{applied}{repeatable} on {locations}";
    }

    private static string Type(NamedType type, MemberPrinter members)
    {
        var (keyword, before, standard, after) = type switch
        {
            ScalarType scalar => ("scalar", string.Empty, SpecifiedBy(scalar), string.Empty),
            FieldsType fields => (
                type is ObjectType ? "type" : "interface",
                fields.Interfaces.Count == 0 ? string.Empty : " implements " + string.Join(" & ", fields.Interfaces),
                string.Empty,
                members.Fields(fields)),
            UnionType union => ("union", string.Empty, string.Empty, " = " + string.Join(" | ", union.Types)),
            EnumType values => ("enum", string.Empty, string.Empty, members.Values(values)),
            InputObjectType input => ("input", string.Empty, input.IsOneOf ? " @oneOf" : string.Empty, members.InputFields(input)),
            _ => throw new ArgumentException($"{type.GetType().Name} is no type of a schema.", nameof(type)),
        };
        return $"{MemberPrinter.Description(type.Description)}{keyword} {type}{before}{members.Applied(type.Directives, standard)}{after}";
    }

    private static string SpecifiedBy(ScalarType type) =>
        type.SpecifiedByUrl is null ? string.Empty : $" @specifiedBy(url: {Printer.Quote(type.SpecifiedByUrl)})";
}
