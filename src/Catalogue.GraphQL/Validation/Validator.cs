using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation.Limits;

namespace Catalogue.GraphQL.Validation;

/// <summary>
/// Validates an executable document against a schema. Limits are checked first, and a document over a limit gets that error only, so that
/// the rules see documents of bounded size. Work is nearly linear in the document. Specification: §5.
/// </summary>
public static class Validator
{
    public static ValidationResult Validate(Schema schema, Document document, ValidationLimits? limits = null)
    {
        var context = new ValidationContext(schema, document, limits ?? ValidationLimits.Default);
        try
        {
            DocumentLimits.Check(context);
            if (context.Errors.Count == 0)
                new DocumentWalk(context, SpecifiedRules.Hooks).Run();
        }
        catch (ValidationStopped stopped)
        {
            context.Errors.Add(stopped.Error);
        }

        return context.Errors.Count == 0
            ? new ValidationResult(new ValidDocument(schema, document, context.Fragments.ByName), [])
            : new ValidationResult(null, [.. context.Errors]);
    }
}
