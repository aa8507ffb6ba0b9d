using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>Reads the built-in type system directives from where they are applied. Specification: §3.13.3 to §3.13.5.</summary>
internal static class AppliedDirectives
{
    public const string DefaultReason = "No longer supported";

    /// <summary>Null when the directive is absent.</summary>
    public static string? DeprecationReason(IEnumerable<DirectiveNode> directives) =>
        Find(directives, "deprecated") is not { } directive ? null
        : Argument(directive, "reason") is StringValueNode reason ? reason.Value
        : DefaultReason;

    public static string? SpecifiedByUrl(IEnumerable<DirectiveNode> directives) =>
        directives.Where(directive => directive.Name.Value == "specifiedBy").Select(directive => Argument(directive, "url"))
            .OfType<StringValueNode>().LastOrDefault()?.Value;

    public static bool IsOneOf(IEnumerable<DirectiveNode> directives) => Find(directives, "oneOf") is not null;

    public static DirectiveNode? Find(IEnumerable<DirectiveNode> directives, string name) =>
        directives.FirstOrDefault(directive => directive.Name.Value == name);

    private static ValueNode? Argument(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
}
