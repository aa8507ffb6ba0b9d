using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Acts;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Curation;

/// <summary>
/// The payload of a mutation of one entry (OfferPayload, OrganisationPayload and similar): the entry by id, and the result of the act.
/// </summary>
internal sealed record ActPayload<T>(
    Guid? Entry, ImmutableArray<Finding> Errors, ImmutableArray<Finding> Findings, ImmutableArray<ContentDifference> Differences)
    where T : class
{
    /// <summary>What will happen to an offer automatically; also given for an act that was only tried.</summary>
    public OfferArrangement? Arranged { get; private init; }

    public static ActPayload<T> Refused(params ImmutableArray<Finding> errors) => new(null, errors, [], []);

    /// <summary>
    /// For a completed act, which the rest of the answer already includes. Named is the entry in the input, for an act that creates none.
    /// </summary>
    public static async Task<ActPayload<T>> OfAsync(FieldContext context, CurationResult result, Guid? named = null)
    {
        if (result.CatalogueVersion is { } version)
            await context.State<CatalogueRequest>().AdvanceToAsync(version, context.Cancellation);
        return new(
            result.Entry ?? named,
            [.. result.Errors.Select(error => MutationInput.Placed(error, context))],
            result.Findings,
            result.Differences) { Arranged = result.Arranged };
    }

    /// <summary>Member is the field with the entry.</summary>
    public static ObjectBinding<ActPayload<T>> Bind(SchemaBinding binding, string name, string member, Func<Graph, Guid, T?> byId) =>
        binding.Object<ActPayload<T>>(name)
        .Field(member, (payload, context) => payload.Entry is { } id ? byId(context.Catalogue, id) : null)
        .Field("userErrors", payload => UserError.Of(payload.Errors))
        .Field("findings", payload => payload.Findings)
        .Field("differences", payload => payload.Differences);
}
