using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Execution.Plan;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// From a request's text to an operation that can run, in stages that can each refuse. Whatever does not depend on the request is cached by
/// text. Specification: §6.1.
/// </summary>
internal sealed class RequestPreparation(ExecutableSchema schema, EngineOptions options)
{
    private readonly DocumentCache<PreparedDocument> documents = new(options.MaxCachedBytes);

    /// <summary>Exactly one of the two: the operation to run, or the response that refuses it.</summary>
    public (ReadyOperation? Ready, GraphQLResponse? Refused) Prepare(GraphQLRequest request)
    {
        var (document, refused) = Read(request.Query);
        if (document is null)
            return (null, refused);
        request.DocumentAccepted?.Invoke();
        var (operation, unknown) = document.Find(request.OperationName);
        if (operation is null)
            return (null, GraphQLResponse.Refuse([unknown!]));
        var (variables, errors) = VariableCoercion.Coerce(
            schema.Schema, operation.Source, operation.Definition, request.Variables, options.Validation.MaxListItems);
        if (!errors.IsEmpty)
            return (null, GraphQLResponse.Refuse(errors));
        try
        {
            return (new ReadyOperation(operation.Definition, operation.PlanFor(variables), operation.Source, variables), null);
        }
        catch (PlanTooLargeException)
        {
            return (null, GraphQLResponse.Refuse([TooLarge(operation)]));
        }
    }

    private GraphQLError TooLarge(PreparedOperation operation) => new(
        $"The operation selects more than {options.MaxPlannedFields} fields, counted for every type they may be of.",
        ErrorCodes.LimitExceeded)
    {
        Locations = [operation.Source.LocationOf(operation.Definition.Start)],
        Extensions = new Dictionary<string, object?> { ["limit"] = "plannedFields", ["maximum"] = options.MaxPlannedFields },
    };

    private (PreparedDocument? Document, GraphQLResponse? Refused) Read(string query)
    {
        if (documents.Find(query) is { } known)
            return (known, null);
        try
        {
            var validation = Validator.Validate(schema.Schema, Parser.Parse(new Source(query), options.Parsing), options.Validation);
            if (validation.Document is null)
                return (null, GraphQLResponse.Refuse(validation.Errors));
            var prepared = new PreparedDocument(
                schema, validation.Document, options.MaxPlannedFields, plan => documents.TryGrow(query, plan.Weight));
            documents.Remember(query, prepared, prepared.Weight);
            return (prepared, null);
        }
        catch (SyntaxException fault)
        {
            return (null, GraphQLResponse.Refuse([fault.Error]));
        }
    }
}

/// <summary>An operation with its variables coerced and its plan chosen.</summary>
internal sealed record ReadyOperation(
    OperationDefinitionNode Definition, OperationPlan Plan, Source Source, IReadOnlyDictionary<string, object?> Variables);
