using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Execution.Plan;
using Catalogue.GraphQL.Execution.Writing;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL;

/// <summary>
/// Answers requests: source, document, valid document, operation, variables, selection, response, each stage with its own refusals. A
/// text seen before costs its variables and its execution only. Specification: §6.
/// </summary>
public sealed class Engine(ExecutableSchema schema, EngineOptions options)
{
    private readonly DocumentCache<PreparedDocument> documents = new(options.RememberedDocuments, options.MaxRememberedLength);

    public ExecutableSchema Schema => schema;

    /// <summary>Runs a query or a mutation. Never throws but for cancellation; the caller disposes of the response.</summary>
    public async ValueTask<GraphQLResponse> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default)
    {
        var (prepared, refused) = Prepare(request.Query);
        if (prepared is null)
            return refused!;
        var (operation, unknown) = prepared.Find(request.OperationName);
        if (operation is null)
            return GraphQLResponse.Refuse([unknown!]);
        if (operation.Definition.Operation == OperationType.Subscription || (request.OnlyQueries && operation.Definition.Operation != OperationType.Query))
            return NotAllowed(operation);
        var (variables, errors) = VariableCoercion.Coerce(schema.Schema, operation.Source, operation.Definition, request.Variables);
        if (!errors.IsEmpty)
            return GraphQLResponse.Refuse(errors);
        try
        {
            var plan = operation.PlanFor(variables);
            var state = request.CreateState?.Invoke(new OperationContext(schema.Schema, operation.Definition, variables));
            var run = new OperationRun(schema.Schema, plan, operation.Source, variables, state, options, cancellation);
            return await RunAsync(operation, plan, run);
        }
        catch (CoercionException condition)
        {
            return GraphQLResponse.Refuse([GraphQLError.At(condition.Message, ErrorCodes.BadVariables, operation.Source, condition.At ?? operation.Definition)]);
        }
        catch (FieldException refusal)
        {
            return GraphQLResponse.Refuse([new GraphQLError(refusal.Message, refusal.Code) { Extensions = refusal.Extensions }]);
        }
    }

    private static async ValueTask<GraphQLResponse> RunAsync(PreparedOperation operation, OperationPlan plan, OperationRun run)
    {
        var branch = new Branch(run);
        branch.Json.Raw("{\"data\":"u8);
        var start = branch.Json.Position;
        var whole = operation.Definition.Operation == OperationType.Mutation
            ? await ObjectWriter.WriteSeriallyAsync(plan.Root, Root.Value, branch)
            : plan.Root.IsAsync
                ? await ObjectWriter.WriteAsync(plan.Root, Root.Value, branch)
                : ObjectWriter.Write(plan.Root, Root.Value, branch);
        if (!whole)
        {
            branch.Json.Position = start;
            branch.Json.Null();
        }

        return GraphQLResponse.Finish(branch.Json, run.Errors);
    }

    private static GraphQLResponse NotAllowed(PreparedOperation operation)
    {
        var message = operation.Definition.Operation == OperationType.Subscription
            ? "Subscriptions need a WebSocket or an event stream."
            : "A GET can only run a query: send a mutation by POST.";
        return GraphQLResponse.Refuse(
            [GraphQLError.At(message, ErrorCodes.OperationNotAllowed, operation.Source, operation.Definition)], ResponseKind.OperationNotAllowed);
    }

    private (PreparedDocument? Document, GraphQLResponse? Refused) Prepare(string query)
    {
        if (documents.Find(query) is { } known)
            return (known, null);
        try
        {
            var validation = Validator.Validate(schema.Schema, Parser.Parse(new Source(query), options.Parsing), options.Validation);
            if (validation.Document is null)
                return (null, GraphQLResponse.Refuse(validation.Errors));
            var prepared = new PreparedDocument(schema, validation.Document);
            documents.Remember(query, prepared);
            return (prepared, null);
        }
        catch (SyntaxException fault)
        {
            return (null, GraphQLResponse.Refuse([fault.Error]));
        }
    }
}

/// <summary>The value of the root types: they are not of anything. Bind their fields with Object&lt;Root&gt;.</summary>
public sealed class Root
{
    private Root()
    {
    }

    internal static Root Value { get; } = new();
}
