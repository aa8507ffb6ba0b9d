using Catalogue.Data.Curation.Rules;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Curation.Entries.Rules;

internal static class WebsiteMalformed
{
    public static readonly Rule Rule = new(
        UpperSnake<OfferFaultCode>.Name(OfferFaultCode.NoWebAddress),
        FindingSeverity.Error,
        "Dit is geen webadres: begin met https://.",
        "This is no web address: begin it with https://.",
        entry => entry.Texts.Where(
            text => text.Member == "contact.website" && !WebAddress.IsOne(text.Text)).Select(text => new Found(text.Path)));
}
