using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation;

/// <summary>One rule of §5. There is one instance for all documents: a rule keeps its notes on a document in the context.</summary>
internal abstract class Rule
{
    private readonly Dictionary<string, object?> extensions;

    /// <summary>The figures are added to the errors' extensions, besides the rule's name.</summary>
    protected Rule(params ReadOnlySpan<(string Name, object Value)> figures)
    {
        Name = GetType().Name;
        extensions = new Dictionary<string, object?> { ["rule"] = Name };
        foreach (var (name, value) in figures)
            extensions.Add(name, value);
    }

    /// <summary>The name in the errors' extensions.</summary>
    public string Name { get; }

    /// <summary>Sets the hooks that the rule needs, and no others.</summary>
    public abstract void Listen(Hooks hooks);

    protected void Report(ValidationContext context, string message, params ReadOnlySpan<Node> nodes) =>
        context.Report(
            new GraphQLError(message, ErrorCodes.ValidationFailed) { Locations = context.LocationsOf(nodes), Extensions = extensions });
}
