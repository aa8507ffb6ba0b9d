using System.Text.Json;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Cases;

/// <summary>Takes a case through the stages up to execution; the first stage with a fault answers. Schemas are kept by text.</summary>
internal sealed class Judge
{
    private static readonly ParserLimits ParserUnbounded = new() { MaxTokens = int.MaxValue };
    private static readonly ValidationLimits Unbounded = ValidationLimits.None with { MaxErrors = 20_000 };

    private readonly Dictionary<string, (Schema? Schema, Verdict? Refusal)> schemas = [];

    public Verdict Answer(Case question)
    {
        if (!schemas.TryGetValue(question.Schema, out var known))
            schemas.Add(question.Schema, known = Build(question.Schema));
        if (known.Refusal is not null)
            return known.Refusal;
        try
        {
            var document = Parser.Parse(new Source(question.Query), ParserUnbounded);
            var result = Validator.Validate(known.Schema!, document, Unbounded);
            return result.Document is null || question.Variables.ValueKind == JsonValueKind.Undefined
                ? Verdict.Of(result.Errors)
                : Verdict.Of(Coerce(known.Schema!, document, question));
        }
        catch (SyntaxException fault)
        {
            return Verdict.Of([fault.Error]);
        }
    }

    private static IEnumerable<GraphQLError> Coerce(Schema schema, Document document, Case question)
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>()
            .Where(operation => question.OperationName is null || operation.Name?.Value == question.OperationName).ToList();
        return operations.Count == 1
            ? VariableCoercion.Coerce(schema, document.Source, operations[0], question.Variables).Errors
            : [new GraphQLError("There is no one operation to run.", ErrorCodes.OperationNotFound)];
    }

    private static (Schema? Schema, Verdict? Refusal) Build(string text)
    {
        try
        {
            return (SchemaBuilder.Build(Parser.Parse(new Source(text), ParserLimits.Schema)), null);
        }
        catch (SyntaxException fault)
        {
            return (null, Verdict.Of([fault.Error], schemaError: true));
        }
        catch (SchemaException fault)
        {
            return (null, Verdict.Of(fault.Errors, schemaError: true));
        }
    }
}
