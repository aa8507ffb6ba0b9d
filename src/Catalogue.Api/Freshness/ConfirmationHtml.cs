using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;

namespace Catalogue.Api.Freshness;

/// <summary>The confirmation page as HTML without JavaScript. Every text of the catalogue or a visitor is encoded.</summary>
internal sealed class ConfirmationHtml(ConfirmationTexts texts, DateOnly today)
{
    /// <summary>The facts about the offer and the two answers; after an invalid answer also its errors and its text.</summary>
    public string Question(Offer offer, Graph catalogue, ImmutableArray<Finding> errors, string message)
    {
        var facts = new StringBuilder();
        foreach (var (label, text) in ConfirmationFacts.Of(offer, catalogue, today, texts))
            facts.Append(CultureInfo.InvariantCulture, $"<div><dt>{Encoded(texts[label])}</dt><dd>{Encoded(text)}</dd></div>");
        var said = errors.IsEmpty ? "" : $"""
            <div class="error" role="alert"><p>{Encoded(texts["changedError"])}:</p><ul id="wrong">{string.Concat(errors.Select(error => $"<li>{Encoded(error.Message.In(texts.Language).Text)}</li>"))}</ul></div>
            """;
        return Page(errors.IsEmpty ? null : texts["changedError"], $"""
            <p>{Encoded(texts["intro"])}</p>
            <h2>{Encoded(offer.Content.Title.In(texts.Language).Text)}</h2>
            <dl>{facts}</dl>
            <section aria-labelledby="holds">
              <h2 id="holds">{Encoded(texts["holdsHeading"])}</h2>
              <p>{Encoded(texts["holdsText"])}</p>
              <form method="post"><input type="hidden" name="answer" value="holds"><button>{Encoded(texts["holdsButton"])}</button></form>
            </section>
            <section aria-labelledby="changed">
              <h2 id="changed">{Encoded(texts["changedHeading"])}</h2>
              {said}
              <form method="post">
                <input type="hidden" name="answer" value="changed">
                <label for="message">{Encoded(texts["changedLabel"])}</label>
                <p id="hint">{Encoded(texts["changedHint"])}</p>
                <textarea id="message" name="message" rows="6" required aria-describedby="{(errors.IsEmpty ? "hint" : "hint wrong")}"{(errors.IsEmpty ? "" : " aria-invalid=\"true\" autofocus")}>
            {Encoded(message)}</textarea>
                <button>{Encoded(texts["changedButton"])}</button>
              </form>
            </section>
            """);
    }

    /// <summary>A page with one sentence, or two.</summary>
    public string Told(string key, string? further = null) =>
        Page(null, $"<p role=\"status\">{Encoded(texts[key])}</p>{(further is null ? "" : $"<p>{Encoded(texts[further])}</p>")}");

    // The error comes first in the title, because a screen reader starts with the title of a new page.
    private string Page(string? wrong, string main) => $"""
        <!doctype html>
        <html lang="{texts.Language}" dir="{(texts.Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr")}">
          <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>{(wrong is null ? "" : $"{Encoded(wrong)} – ")}{Encoded(texts["heading"])} – {Encoded(texts["title"])}</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/home.css">
            <link rel="stylesheet" href="/confirm.css">
          </head>
          <body>
            <header><h1>{Encoded(texts["heading"])}</h1></header>
            <main>{main}</main>
          </body>
        </html>
        """;

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
