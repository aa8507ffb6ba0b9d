using Catalogue.Data.Curation;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Entries.Rules;

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
