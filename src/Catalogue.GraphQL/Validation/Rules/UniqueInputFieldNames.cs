using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>No field of an input object is given twice. Specification: §5.6.3.</summary>
internal sealed class UniqueInputFieldNames : Rule
{
    public override void Listen(Hooks hooks) => hooks.ObjectValue += Check;

    private void Check(ValidationContext context, ObjectValueNode value)
    {
        foreach (var group in Repeated.Groups(value.Fields, static field => field.Name))
        {
            foreach (var again in group.AsSpan(1))
                Report(context, $"There can be only one input field named \"{again}\".", group[0], again);
        }
    }
}
