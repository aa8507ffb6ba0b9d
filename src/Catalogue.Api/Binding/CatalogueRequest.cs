using System.Diagnostics.CodeAnalysis;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Search;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Binding;

/// <summary>
/// What a request is answered from: one of the two graphs, as they were when the request began, the day it is asked on, and the language (a
/// BCP 47 tag) that it asks for.
/// </summary>
internal sealed record CatalogueRequest(Snapshots Served, OfferGraph Asked, DateOnly Today, string? AskedLanguage = null)
{
    public const string Dutch = "nl";

    /// <summary>Newer after a mutation of the same request.</summary>
    public Snapshots Served { get; private set; } = Served;

    public Graph Catalogue => Asked == OfferGraph.Published ? Served.Published : Served.Working;

    /// <summary>Who asks; null for an anonymous one.</summary>
    public Actor? Actor { get; init; }

    /// <summary>Null where a schema is asked without a server.</summary>
    public ServerParts? Parts { get; init; }

    /// <summary>Null where a schema is asked without a server.</summary>
    public Caller? Caller { get; init; }

    /// <summary>From here on the rest of the answer is given from snapshots at least as new as a commit of this very request.</summary>
    public async Task AdvanceToAsync(long version, CancellationToken cancel)
    {
        if (Served.Version.Number < version)
            Served = await Parts!.Store.WaitForVersionAsync(version, cancel);
    }

    /// <summary>The language of texts: Dutch when none is asked.</summary>
    public string Language => AskedLanguage ?? Dutch;

    /// <summary>
    /// The language in which people are told what is wrong: that of `@inContext`, else the one that Accept-Language likes best of Dutch and
    /// English, else Dutch.
    /// </summary>
    public string TellingLanguage => AskedLanguage ?? Caller?.Language("nl", "en") ?? Dutch;

    /// <summary>The language of `@inContext`; null without it.</summary>
    public static string? LanguageOf(OperationContext operation) => operation.Directive("inContext")?.Get<string>("language");
}

internal static class CatalogueRequestOfContext
{
    extension(FieldContext context)
    {
        public Graph Catalogue => context.State<CatalogueRequest>().Catalogue;

        /// <summary>Who asks; null for an anonymous one.</summary>
        public Actor? Actor => context.State<CatalogueRequest>().Actor;

        /// <summary>Who asks for a field that `@requires` a role: nobody else comes so far.</summary>
        public Actor Signed => context.Actor ?? throw new InvalidOperationException("The field has no @requires.");

        public ServerParts Parts =>
            context.State<CatalogueRequest>().Parts ?? throw new InvalidOperationException("The schema is asked without a server.");

        /// <summary>Which of the two graphs the catalogue is.</summary>
        public OfferGraph Asked => context.State<CatalogueRequest>().Asked;

        public DateOnly Today => context.State<CatalogueRequest>().Today;

        public string Language => context.State<CatalogueRequest>().Language;

        /// <summary>What a search finds in the catalogue that is asked. Throws CatalogueUnavailableException.</summary>
        public Task<OfferRanking> SearchAsync(SearchText text)
        {
            var request = context.State<CatalogueRequest>();
            return context.Parts.Search.FindAsync(request.Catalogue, request.Asked, text, request.Today, context.Cancellation);
        }

        /// <summary>What is told to people, of what they did.</summary>
        public string Told(LocalizedText message) => message.In(context.State<CatalogueRequest>().TellingLanguage).Text;

        /// <summary>A text in the language asked, or the nearest to it.</summary>
        [return: NotNullIfNotNull(nameof(text))]
        public string? Text(LocalizedText? text) => text?.In(context.Language).Text;
    }
}
