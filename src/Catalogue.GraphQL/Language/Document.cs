using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>
/// A parsed source: executable definitions, type system definitions, or both. Only its grammar has been checked. Specification: §2.2.
/// </summary>
public sealed class Document(Source source, ImmutableArray<DefinitionNode> definitions, int start, int end) : Node(start, end)
{
    public Source Source { get; } = source;

    public ImmutableArray<DefinitionNode> Definitions { get; } = definitions;

    /// <summary>The number of its tokens.</summary>
    internal int Tokens { get; init; }
}

/// <summary>One top-level definition of a document. Specification: §2.2.</summary>
public abstract class DefinitionNode(
    StringValueNode? description, ImmutableArray<DirectiveNode> directives, int start, int end) : Node(start, end)
{
    public StringValueNode? Description { get; } = description;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
