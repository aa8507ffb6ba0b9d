
namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>
/// A type has all fields of its interfaces, with the same or a subtype and the same arguments; additional arguments are optional.
/// Specification: §3.6.1, IsValidImplementation.
/// </summary>
internal static class ImplementedFields
{
    public static void Check(SchemaContext context)
    {
        foreach (var type in context.OwnTypes.OfType<FieldsType>())
        {
            foreach (var @interface in type.Interfaces.Where(@interface => !ReferenceEquals(type, @interface)))
            {
                foreach (var wanted in @interface.Fields.Values)
                {
                    if (!type.Fields.TryGetValue(wanted.Name, out var field))
                        context.Report(
                            $"Interface field {@interface}.{wanted.Name} expected but {type} does not provide it.",
                            [wanted.Definition, .. type.Definitions]);
                    else
                        CheckField(context, (@interface, wanted), (type, field));
                }
            }
        }
    }

    private static void CheckField(
        SchemaContext context, (FieldsType Type, FieldDefinition Field) wanted, (FieldsType Type, FieldDefinition Field) given)
    {
        var (wantedName, givenName) = ($"{wanted.Type}.{wanted.Field.Name}", $"{given.Type}.{given.Field.Name}");
        if (!Subtypes.IsSubtype(given.Field.Type, wanted.Field.Type))
        {
            context.Report(
                $"Interface field {wantedName} expects type {wanted.Field.Type} but {givenName} is type {given.Field.Type}.",
                wanted.Field.Definition?.Type,
                given.Field.Definition?.Type);
        }

        CheckArguments(context, (wantedName, wanted.Field), (givenName, given.Field));
        if (given.Field.DeprecationReason is not null && wanted.Field.DeprecationReason is null)
        {
            context.Report(
                $"Interface field {wantedName} is not deprecated, so implementation field {givenName} must not be deprecated.",
                AppliedDirectives.Find(given.Field.Definition?.Directives ?? [], "deprecated"),
                given.Field.Definition?.Type);
        }
    }

    private static void CheckArguments(
        SchemaContext context, (string Name, FieldDefinition Field) wanted, (string Name, FieldDefinition Field) given)
    {
        foreach (var argument in wanted.Field.Arguments.Values)
        {
            var coordinate = $"{wanted.Name}({argument.Name}:)";
            if (!given.Field.Arguments.TryGetValue(argument.Name, out var same))
            {
                context.Report(
                    $"Interface field argument {coordinate} expected but {given.Name} does not provide it.",
                    argument.Definition,
                    given.Field.Definition);
            }
            else if (!Subtypes.AreEqual(argument.Type, same.Type))
            {
                context.Report(
                    $"Interface field argument {coordinate} expects type {argument.Type} but {given.Name}({same.Name}:) is type "
                    + $"{same.Type}.",
                    argument.Definition?.Type,
                    same.Definition?.Type);
            }
        }

        foreach (var extra in given.Field.Arguments.Values
            .Where(argument => argument.IsRequired && !wanted.Field.Arguments.ContainsKey(argument.Name)))
        {
            context.Report(
                $"Argument \"{given.Name}({extra.Name}:)\" must not be required type \"{extra.Type}\" if not provided by the Interface "
                + $"field \"{wanted.Name}\".",
                extra.Definition,
                wanted.Field.Definition);
        }
    }
}
