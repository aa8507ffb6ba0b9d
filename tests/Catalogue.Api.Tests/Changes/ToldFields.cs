using Catalogue.Api.Tests.Unpublished;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Api.Tests.Changes;

/// <summary>
/// The selection of every field of an entry that `changes` tells of: all that the public sees without giving an argument, of an entry that
/// is named its id alone.
/// </summary>
internal static class ToldFields
{
    /// <summary>Those that docs/partner-apps.md says are not told: they depend on the day, or are lists of offers.</summary>
    public static readonly string[] NotTold =
    [
        "Offer.freshness",
        "Offer.freshnessLabel",
        "Offer.freshnessNotice",
        "Offer.schoolYears",
        "Organisation.offers",
        "Registration.open",
        "Schedule.summary",
        "School.offers",
    ];

    public static string Selection(Schema schema) =>
        string.Join(
            ' ', schema.PossibleTypes["Node"].Select(type => $"... on {type.Name} {{ {Fields(schema, type)} }}").Prepend("__typename id"));

    // Under names of their own: fields of one name in several types may differ in type.
    private static string Fields(Schema schema, ObjectType type) => string.Join(' ', type.Fields.Values
        .Where(
            field => !SchemaWalk.NeedsRole(field) && !NotTold.Contains($"{type.Name}.{field.Name}") && !field.Arguments.Values.Any(argument => argument.IsRequired))
        .Select(field => $"{type.Name}_{field.Name}: {field.Name}{Beneath(schema, field.Type.Named)}"));

    private static string Beneath(Schema schema, NamedType type) => type switch
    {
        ObjectType entry when schema.PossibleTypes["Node"].Contains(entry) => " { id }",
        ObjectType part => $" {{ {Fields(schema, part)} }}",
        _ => "",
    };
}
