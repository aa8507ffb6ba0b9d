using Catalogue.Api.Binding;
using Catalogue.Api.Offers;
using Catalogue.Data.Matches;
using Catalogue.Data.Profiles;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Profiles;

/// <summary>schema/profiles.graphql: offers compared with a profile, and why each fits or not.</summary>
internal static class ProfileQueries
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<Verdict>("Verdict");
        binding.Enum<ReasonDimension>("ReasonDimension");
        binding.Object<Reason>("Reason")
            .Field("dimension", reason => reason.Dimension)
            .Field("dimensionLabel", (reason, context) => Terms.Label(reason.Dimension, context.Language))
            .Field("verdict", reason => reason.Verdict)
            .Field("decisive", reason => reason.IsDecisive)
            .Field("sentence", (reason, context) => reason.Sentence(context.Language));
        binding.Object<OfferMatch>("OfferMatch")
            .Field("offer", match => match.Offer)
            .Field("verdict", match => match.Verdict)
            .Field("verdictLabel", (match, context) => Terms.Label(match.Verdict, context.Language))
            .Field("reasons", match => match.Reasons);
        Connection.Bind<OfferMatch>(binding, "OfferMatch");
        binding.Input("ProfileInput", profile => OfferFilterInput.Profile(profile, Graph.Empty, DateOnly.MinValue));
        binding.Object<Root>("Query").Field("offersFor", Asked.Of, (_, asked, context) => Matches(asked, context));
    }

    private static EntryPage<OfferMatch> Matches(Asked asked, FieldContext context)
    {
        var profile = OfferFilterInput.Profile(asked.Profile, context.Catalogue, context.Today);
        var page = OfferMatches.Of(context.Catalogue, profile, [.. asked.Verdicts], context.Today).Page(asked.Page);
        return new EntryPage<OfferMatch>(page.Matches, page.TotalCount, page.HasNextPage, page.HasPreviousPage, OfferMatchPage.Cursor);
    }

    private sealed record Asked(InputObject Profile, IReadOnlyList<Verdict> Verdicts, PageRequest Page)
    {
        public static Asked Of(InputObject arguments) => new(
            arguments.Get<InputObject>("profile")!,
            arguments.List<Verdict>("verdicts") ?? [],
            PageRequest.Of(arguments.Value<int>("first"), arguments.Find<string>("after")));
    }
}
