using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation;

/// <summary>
/// One rule of §5. There is one instance of each for all documents: what a rule must remember of a document stands in the context.
/// </summary>
internal abstract class Rule
{
    private readonly Dictionary<string, object?> extensions;

    /// <summary>What the errors' extensions hold beside the rule's name.</summary>
    protected Rule(params ReadOnlySpan<(string Name, object Value)> figures)
    {
        Name = GetType().Name;
        extensions = new Dictionary<string, object?> { ["rule"] = Name };
        foreach (var (name, value) in figures)
            extensions.Add(name, value);
    }

    /// <summary>As the errors' extensions give it.</summary>
    public string Name { get; }

    /// <summary>Takes the hooks that the rule needs, and no other.</summary>
    public abstract void Listen(Hooks hooks);

    protected void Report(ValidationContext context, string message, params ReadOnlySpan<Node> nodes) =>
        context.Report(
            new GraphQLError(message, ErrorCodes.ValidationFailed) { Locations = context.LocationsOf(nodes), Extensions = extensions });
}
