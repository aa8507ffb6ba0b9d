using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Data.Curation;
using Catalogue.Data.Curation.Acts;
using Catalogue.Data.Offers;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Curation;

/// <summary>
/// What a mutation of one entry answers (OfferPayload, OrganisationPayload and their like): the entry by id, and what was said of the act.
/// </summary>
internal sealed record ActPayload<T>(
    Guid? Entry, ImmutableArray<Finding> Errors, ImmutableArray<Finding> Findings, ImmutableArray<ContentDifference> Differences)
    where T : class
{
    /// <summary>What is to happen to an offer by itself, tried acts included.</summary>
    public OfferArrangement? Arranged { get; private init; }

    public static ActPayload<T> Refused(params ImmutableArray<Finding> errors) => new(null, errors, [], []);

    /// <summary>
    /// Of what was done, which the rest of the answer sees. Named is the entry that the input names, for an act that made no other.
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

    /// <summary>Member is the one that holds the entry.</summary>
    public static ObjectBinding<ActPayload<T>> Bind(SchemaBinding binding, string name, string member, Func<Graph, Guid, T?> byId) =>
        binding.Object<ActPayload<T>>(name)
        .Field(member, (payload, context) => payload.Entry is { } id ? byId(context.Catalogue, id) : null)
        .Field("userErrors", payload => UserError.Of(payload.Errors))
        .Field("findings", payload => payload.Findings)
        .Field("differences", payload => payload.Differences);
}
