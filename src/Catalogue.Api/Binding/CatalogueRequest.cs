using System.Diagnostics.CodeAnalysis;
using Catalogue.Api.Http.Answers;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Search;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Binding;

/// <summary>
/// The context of a request: one of the two graphs, as of the beginning of the request, the date, and the requested language (a BCP 47
/// tag). All that an answer may depend on besides these marks its basis when it is read.
/// </summary>
internal sealed record CatalogueRequest(Snapshots Served, OfferGraph Asked, DateOnly Today, string? AskedLanguage = null)
{
    public const string Dutch = "nl";

    private Snapshots served = Served;

    /// <summary>What the answer is made from; null when that does not matter to anybody.</summary>
    public AnswerBasis? Basis { get; init; }

    /// <summary>Newer after a mutation in the same request.</summary>
    public Snapshots Served => Marked(served);

    public Graph Catalogue => Asked == OfferGraph.Published ? served.Published : Served.Working;

    /// <summary>The signed-in person; null for an anonymous request.</summary>
    public Actor? Actor
    {
        get => Marked(field);
        init;
    }

    /// <summary>Null when the schema is queried without a server.</summary>
    public ServerParts? Parts
    {
        get => Marked(field);
        init => (field, Search) = (value, value?.Search);
    }

    /// <summary>Reads nothing but the graph that it is given; null when the schema is queried without a server.</summary>
    public OfferSearch? Search { get; private init; }

    /// <summary>Null when the schema is queried without a server.</summary>
    public Caller? Caller
    {
        get => Marked(field);
        init;
    }

    /// <summary>From now on, the answer is read from snapshots that include a commit of this request.</summary>
    public async Task AdvanceToAsync(long version, CancellationToken cancel)
    {
        if (Served.Version.Number < version)
            served = await Parts!.Store.WaitForVersionAsync(version, cancel);
    }

    /// <summary>The language of texts: Dutch by default.</summary>
    public string Language => AskedLanguage ?? Dutch;

    /// <summary>
    /// The language of messages to people: that of `@inContext`, else Dutch or English, whichever Accept-Language ranks higher, else Dutch.
    /// </summary>
    public string MessageLanguage => AskedLanguage ?? Caller?.Language("nl", "en") ?? Dutch;

    private T Marked<T>(T read)
    {
        Basis?.DependsOnMore();
        return read;
    }
}

internal static class CatalogueRequestOfContext
{
    extension(FieldContext context)
    {
        public Graph Catalogue => context.State<CatalogueRequest>().Catalogue;

        /// <summary>The signed-in person; null for an anonymous request.</summary>
        public Actor? Actor => context.State<CatalogueRequest>().Actor;

        /// <summary>The signed-in person, in a field with `@requires`: such a field is not resolved for an anonymous request.</summary>
        public Actor Signed => context.Actor ?? throw new InvalidOperationException("The field has no @requires.");

        public ServerParts Parts =>
            context.State<CatalogueRequest>().Parts ?? throw new InvalidOperationException("The schema is asked without a server.");

        /// <summary>Which of the two graphs answers the request.</summary>
        public OfferGraph Asked => context.State<CatalogueRequest>().Asked;

        public DateOnly Today => context.State<CatalogueRequest>().Today;

        public string Language => context.State<CatalogueRequest>().Language;

        /// <summary>The search's result in the request's catalogue. Throws CatalogueUnavailableException.</summary>
        public Task<OfferRanking> SearchAsync(SearchText text)
        {
            var request = context.State<CatalogueRequest>();
            return request.Search is { } search
                ? search.FindAsync(request.Catalogue, text, request.Today, context.Cancellation)
                : throw new InvalidOperationException("The schema is asked without a server.");
        }

        /// <summary>
        /// A turn at the database, to be disposed of; null for those who are signed in, who need none. Throws FieldException when too many
        /// wait. Gives back the operation's seat: a database that does not answer must not keep others from what is in memory.
        /// </summary>
        public ValueTask<IDisposable?> EnterDatabaseAsync(CancellationToken cancel)
        {
            context.Lease?.Dispose();
            return context.Actor is null && context.State<CatalogueRequest>().Caller is { } caller
                ? context.Parts.Turns.EnterAsync(caller.Client, cancel)
                : default;
        }

        /// <summary>A message to people about what they did.</summary>
        public string Message(LocalizedText message) => message.In(context.State<CatalogueRequest>().MessageLanguage).Text;

        /// <summary>A text in the requested language, or the nearest one available.</summary>
        [return: NotNullIfNotNull(nameof(text))]
        public string? Text(LocalizedText? text) => text?.In(context.Language).Text;
    }
}
