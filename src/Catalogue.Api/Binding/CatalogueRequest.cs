using System.Diagnostics.CodeAnalysis;
using Catalogue.Data.Changes;
using Catalogue.Data.Curation;
using Catalogue.Data.Curation.Acts;
using Catalogue.Data.Curation.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Search;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Binding;

/// <summary>What a request is answered from: one of the two graphs, as they were when the request began, the day it is asked on, and the language (a BCP 47 tag) of its texts.</summary>
internal sealed record CatalogueRequest(Snapshots Served, OfferGraph Asked, DateOnly Today, string Language = CatalogueRequest.Dutch)
{
    public const string Dutch = "nl";

    /// <summary>Newer after a mutation of the same request.</summary>
    public Snapshots Served { get; private set; } = Served;

    public Graph Catalogue => Asked == OfferGraph.Published ? Served.Published : Served.Working;

    /// <summary>Who asks; null for an anonymous one.</summary>
    public Actor? Actor { get; init; }

    /// <summary>Null where a schema is asked without a server.</summary>
    public ChangeFeed? Changes { get; init; }

    /// <summary>Null where a schema is asked without a server.</summary>
    public OfferFollowing? Following { get; init; }

    /// <summary>Null where a schema is asked without a server.</summary>
    public OfferSearch? Search { get; init; }

    /// <summary>What staff do to offers. Null where a schema is asked without a server.</summary>
    public OfferCuration? Curation { get; init; }

    /// <summary>What staff do to entries of other nouns. Null where a schema is asked without a server.</summary>
    public EntryCuration? Entries { get; init; }

    /// <summary>Null where a schema is asked without a server.</summary>
    public Func<long, CancellationToken, Task<Snapshots>>? WaitForVersion { get; init; }

    /// <summary>From here on the rest of the answer is given from snapshots at least as new as a commit of this very request.</summary>
    public async Task AdvanceToAsync(long version, CancellationToken cancel)
    {
        if (Served.Version.Number < version)
            Served = await WaitForVersion!(version, cancel);
    }

    /// <summary>The language of `@inContext`, Dutch without it.</summary>
    public static string LanguageOf(OperationContext operation) => operation.Directive("inContext")?.Get<string>("language") ?? Dutch;
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

        /// <summary>Which of the two graphs the catalogue is.</summary>
        public OfferGraph Asked => context.State<CatalogueRequest>().Asked;

        public DateOnly Today => context.State<CatalogueRequest>().Today;

        public string Language => context.State<CatalogueRequest>().Language;

        /// <summary>What a search finds in the catalogue that is asked. Throws CatalogueUnavailableException.</summary>
        public Task<OfferRanking> SearchAsync(SearchText text)
        {
            var request = context.State<CatalogueRequest>();
            return request.Search!.FindAsync(request.Catalogue, request.Asked, text, context.Cancellation);
        }

        /// <summary>A text in the language asked, or the nearest to it.</summary>
        [return: NotNullIfNotNull(nameof(text))]
        public string? Text(LocalizedText? text) => text?.In(context.Language).Text;
    }
}
