using Catalogue.Data.Offers;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Offers;

/// <summary>schema/offers.graphql: the languages of an offer's texts.</summary>
internal static class OfferTextType
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<TextOrigin>("TextOrigin");
        binding.Object<ServedText>("ServedText")
            .Field("field", served => served.Field)
            .Field("text", served => served.Translation.Text)
            .Field("language", served => served.Translation.Language)
            .Field("origin", served => served.Translation.Origin)
            .Field("reviewed", served => served.Translation.IsReviewed);
        binding.Object<Completeness>("Completeness")
            .Field("language", completeness => completeness.Language)
            .Field("percent", completeness => completeness.Percent)
            .Field("missing", completeness => completeness.Missing)
            .Field("unreviewed", completeness => completeness.Unreviewed);
    }
}
