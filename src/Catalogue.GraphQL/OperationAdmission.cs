namespace Catalogue.GraphQL;

/// <summary>
/// Whether an operation may run now. Lease, if any, is disposed of when the execution has ended, also one that nobody waits for any more;
/// with a Refusal nothing runs, and the response is of that Kind.
/// </summary>
public readonly record struct OperationAdmission(IDisposable? Lease, GraphQLError? Refusal, ResponseKind Kind)
{
    public static OperationAdmission Refuse(GraphQLError refusal, ResponseKind kind) => new(null, refusal, kind);
}
