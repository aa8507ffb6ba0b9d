namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>Arguments and input fields are of input types: scalars, enums, input objects. Specification: §3.4.2, §3.6.1, §3.10.</summary>
internal static class InputTypes
{
    public static void Check(SchemaContext context)
    {
        foreach (var (coordinate, value, _) in InputPlace.All(context).Where(place => place.Value.Type.Named is CompositeType))
        {
            // The reference implementation locates the error at the type, except for an argument of a directive: there at the whole
            // argument.
            var isOfDirective = coordinate.StartsWith('@');
            context.Report(
                $"The type of {coordinate} must be Input Type but got: {value.Type}.",
                isOfDirective ? value.Definition : value.Definition?.Type);
        }
    }
}
