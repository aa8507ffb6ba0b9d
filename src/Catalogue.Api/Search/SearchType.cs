using Catalogue.Api.Binding;
using Catalogue.Api.Offers;
using Catalogue.Data.Offers;
using Catalogue.Data.Search;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution.Binding;
using Suggestions = Catalogue.Data.Search.Suggestions;

namespace Catalogue.Api.Search;

/// <summary>schema/search.graphql: highlighted texts, and suggestions while typing.</summary>
internal static class SearchType
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<SearchField>("SearchField");
        binding.Enum<SuggestionKind>("SuggestionKind");
        binding.Object<TextMatch>("TextMatch")
            .Field("field", match => match.Field)
            .Field("language", match => match.Language)
            .Field("parts", match => match.Parts);
        binding.Object<TextPart>("TextPart")
            .Field("text", part => part.Text)
            .Field("isMatch", part => part.IsMatch);
        binding.Object<Suggestion>("Suggestion")
            .Field("kind", suggestion => suggestion.Kind)
            .Field("text", suggestion => suggestion.Text)
            .Field("parts", suggestion => suggestion.Parts)
            .Field("entry", suggestion => suggestion.Entry);
        binding.Object<EntryEdge<Offer>>("OfferEdge")
            .Field(
                "matches",
                (edge, context) => edge.Page is OfferList { Search: { } search } ? search.MatchesIn(edge.Node, context.Catalogue) : []);
        binding.Object<Root>("Query")
            .Field(
                "suggest",
                arguments => (Text: arguments.Get<string>("text")!, First: arguments.Get<int>("first")),
                (_, asked, context) => Suggestions.Of(context.Catalogue, asked.Text, context.Language, context.Today, asked.First));
    }
}
