using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Catalogue.Data.Curation;
using Catalogue.Data.Time;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Binding;

/// <summary>
/// A reference to an entry by a client: by id (a UUID) or slug. A text that can be neither throws FilterException; a valid one that is not
/// in the catalogue gives Guid.Empty, which no entry has. A reference to a merged entry gives the one that replaced it, except where the
/// entry itself is requested.
/// </summary>
internal static partial class EntryReference
{
    private const int MaxLength = 200;

    /// <summary>The ids of the entries in a list argument, without duplicates, in its order.</summary>
    public static ImmutableArray<Guid> Ids<T>(
        InputObject input, string name, Func<Guid, T?> byId, Func<string, T?> bySlug, Func<T, Guid> idOf)
        where T : class
    {
        if (input.List<string>(name) is not { } references)
            return [];
        var ids = new OrderedDictionary<Guid, bool>(references.Count);
        for (var i = 0; i < references.Count; i++)
            ids.TryAdd(Find(references[i], $"{name}[{i}]", byId, bySlug) is { } entry ? idOf(entry) : Guid.Empty, true);
        return [.. ids.Keys];
    }

    /// <summary>
    /// Adds a field of the query root that returns the entry itself for a `@oneOf` of id and slug; null when it does not exist.
    /// </summary>
    public static void AddOne<T>(
        SchemaBinding binding, string name, Func<FieldContext, (Func<Guid, T?> ById, Func<string, T?> BySlug)> find)
        where T : class
    {
        binding.Input("Query", name, "by", By);
        binding.Object<Root>("Query").Field(
            name, arguments => By(arguments.Get<InputObject>("by")!), (_, by, context) => One(by, find(context)));
    }

    private static (string? Id, string? Slug) By(InputObject by) => (by.Find<string>("id"), by.Find<string>("slug"));

    private static T? One<T>((string? Id, string? Slug) by, (Func<Guid, T?> ById, Func<string, T?> BySlug) find)
        where T : class => by.Slug is { } slug
            ? find.BySlug(IsSlug(slug) ? slug : throw NotAReference(slug, "by.slug"))
            : find.ById(Id(by.Id!, "by.id"));

    /// <summary>Parses an id.</summary>
    public static Guid Id(string text, string path) => Guid.TryParseExact(text, "D", out var id)
        ? id
        : throw FilterException.Input(path, $"{Shown(text)} is not an id of the catalogue: ids are UUIDs, as this API gives them.");

    /// <summary>The entry with an id or slug; null when it does not exist.</summary>
    public static T? Find<T>(string text, string path, Func<Guid, T?> byId, Func<string, T?> bySlug)
        where T : class
    {
        if (Guid.TryParseExact(text, "D", out var id))
            return Now(byId(id), byId);
        return Now(bySlug(IsSlug(text) ? text : throw NotAReference(text, path)), byId);
    }

    /// <summary>As Find, but null also for a text that can be neither id nor slug, for callers that report this themselves.</summary>
    public static T? FindOrNull<T>(string text, Func<Guid, T?> byId, Func<string, T?> bySlug)
        where T : class => Now(FindItself(text, byId, bySlug), byId);

    /// <summary>
    /// The entry itself, even if it was merged into another; null when it does not exist, and for a text that can be neither id nor slug.
    /// </summary>
    public static T? FindItself<T>(string text, Func<Guid, T?> byId, Func<string, T?> bySlug)
        where T : class =>
        Guid.TryParseExact(text, "D", out var id) ? byId(id) : IsSlug(text) ? bySlug(text) : null;

    private static T? Now<T>(T? entry, Func<Guid, T?> byId)
        where T : class => entry is ReferenceEntry { MergedInto: not null } merged
            ? byId(MergeChain.LastOf(merged.Id, id => (byId(id) as ReferenceEntry)?.MergedInto)) ?? entry
            : entry;

    private static bool IsSlug(string text) => text.Length <= MaxLength && Slug().IsMatch(text);

    private static FilterException NotAReference(string text, string path) => FilterException.Input(
        path,
        $"{Shown(text)} can be neither an id nor a slug: a slug is lower-case letters and digits with hyphens between, as in "
        + "\"sint-truiden-brustem\".");

    private static string Shown(string text) => text.Length <= 60 ? $"\"{text}\"" : $"\"{text[..60]}…\"";

    [GeneratedRegex(
        "^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slug();
}
