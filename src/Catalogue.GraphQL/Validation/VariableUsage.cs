using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation;

/// <summary>
/// A variable in use: the type expected there (null when unknown), whether the place has a default, and the oneOf input object
/// that it is a field of. Specification: §5.8.5.
/// </summary>
internal readonly record struct VariableUsage(VariableNode Node, GraphType? Type, bool HasDefault, InputObjectType? OneOf);
