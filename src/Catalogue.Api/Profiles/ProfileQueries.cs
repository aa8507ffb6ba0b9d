using Catalogue.Api.Binding;
using Catalogue.Data.Profiles;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Profiles;

/// <summary>schema/profiles.graphql: offers held against a profile, and why each fits or not.</summary>
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
        binding.Input("ProfileInput", profile => ProfileInput.Read(profile, Graph.Empty, DateOnly.MinValue));
        binding.Object<Root>("Query").Field("offersFor", (_, context) => Matches(context));
    }

    private static EntryPage<OfferMatch> Matches(FieldContext context)
    {
        var request = PageRequest.Of(context.Arguments.Values.GetValueOrDefault("first") as int?, context.Arguments.Get<string>("after"));
        var profile = ProfileInput.Read(context.Arguments.Get<InputObject>("profile")!, context.Catalogue, context.Today);
        var verdicts = context.Arguments.List<Verdict>("verdicts") ?? [];
        var page = OfferMatches.Of(context.Catalogue, profile, [.. verdicts], context.Today).Page(request);
        return new EntryPage<OfferMatch>(page.Matches, page.TotalCount, page.HasNextPage, page.HasPreviousPage, OfferMatchPage.Cursor);
    }
}
