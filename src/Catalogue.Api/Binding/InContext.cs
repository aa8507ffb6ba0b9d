using Catalogue.Data.Offers;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Binding;

/// <summary>
/// What `@inContext` says of an operation (schema/catalogue.graphql): the language of texts (a BCP 47 tag), null where none is asked, and
/// the catalogue.
/// </summary>
internal sealed record InContext(string? Language, OfferGraph Catalogue)
{
    private const string Directive = "inContext";

    private static readonly InContext without = new(null, OfferGraph.Published);

    public static void AddTo(SchemaBinding binding) => binding.Directive(Directive, Read);

    public static InContext Of(OperationContext operation) => operation.Directive(Directive) is { } arguments ? Read(arguments) : without;

    private static InContext Read(InputObject arguments) => new(arguments.Find<string>("language"), arguments.Get<OfferGraph>("catalogue"));
}
