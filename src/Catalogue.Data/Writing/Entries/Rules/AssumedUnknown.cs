using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Entries.Rules;

internal static class AssumedUnknown
{
    public static readonly Rule Rule = new(
        UpperSnake<OfferFaultCode>.Name(OfferFaultCode.AssumedUnknown),
        FindingSeverity.Error,
        "“{0}” is geen bekend veld{1}. Schrijf velden zoals in het schema.",
        "\"{0}\" is no field{2}. Name fields as the schema spells them.",
        entry => AssumedFields.Unknown(entry.Noun.Fields, entry.Entry.Provenance).Select(unknown => unknown.Nearest is { } near
            ? new Found(AssumedFields.Path, unknown.Name, $", misschien {near}", $", maybe {near}")
            : new Found(AssumedFields.Path, unknown.Name, "", "")));
}
