namespace Catalogue.GraphQL;

/// <summary>The engine's values of extensions.code. Clients rely on them: none may be renamed or change its meaning.</summary>
public static class ErrorCodes
{
    public const string SyntaxError = "GRAPHQL_PARSE_FAILED";
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";
    public const string BadVariables = "BAD_USER_INPUT";
    public const string OperationNotFound = "OPERATION_RESOLUTION_FAILURE";
    public const string OperationNotAllowed = "OPERATION_NOT_ALLOWED";
    public const string LimitExceeded = "LIMIT_EXCEEDED";
    public const string Timeout = "TIMEOUT";
    public const string SchemaInvalid = "SCHEMA_INVALID";
    public const string NullInNonNull = "NULL_IN_NON_NULL";
    public const string InternalError = "INTERNAL_SERVER_ERROR";
}
