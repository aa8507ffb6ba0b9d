namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>A required argument or input field is not deprecated. Specification: §3.13.3.</summary>
internal static class RequiredInputsInUse
{
    public static void Check(SchemaContext context)
    {
        foreach (var (coordinate, value, isField) in InputPlace.All(context)
            .Where(place => place.Value is { IsRequired: true, DeprecationReason: not null }))
        {
            context.Report(
                $"Required {(isField ? "input field" : "argument")} {coordinate} cannot be deprecated.",
                AppliedDirectives.Find(value.Definition?.Directives ?? [], "deprecated"),
                value.Definition?.Type);
        }
    }
}
