using System.Collections.Frozen;
using System.Text.Json;

namespace Catalogue.Api.Http.Documents;

/// <summary>
/// Finds the document of a request: sent as text, referred to by "documentId", or by its hash in the extension persistedQuery. Throws
/// BadRequest. Sources: GraphQL over HTTP, "Persisted Documents"; Apollo's automatic persisted queries.
/// </summary>
internal sealed class DocumentLookUp(TransportOptions options)
{
    public const string NotFound = "PERSISTED_QUERY_NOT_FOUND";
    public const string NotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";
    public const string Mismatch = "PERSISTED_QUERY_HASH_MISMATCH";
    public const string UnknownId = "PERSISTED_DOCUMENT_NOT_FOUND";
    public const string NotTrusted = "DOCUMENT_NOT_TRUSTED";

    private readonly FrozenDictionary<string, string> trusted = options.TrustedDocuments.Distinct().ToFrozenDictionary(DocumentHash.Of);
    private readonly PersistedQueries persisted = new(options.Limits.PersistedQueries, options.Limits.PersistedQueryBytes);

    /// <summary>The text; for a document to be stored, also the callback for when it has proved valid.</summary>
    public (string Text, Action? Accepted) Find(in RequestParameters sent)
    {
        if (sent.DocumentId is { } id)
            return sent.Query is null ? (ById(id), null) : throw RequestBody.Malformed("Send \"query\" or \"documentId\", not both.");
        if (sent.Extensions.ValueKind == JsonValueKind.Object
            && sent.Extensions.TryGetProperty("persistedQuery", out var extension) && extension.ValueKind != JsonValueKind.Null)
            return ByHash(HashIn(extension), sent.Query);
        var text = sent.Query ?? throw RequestBody.Malformed("There is no \"query\": put the GraphQL document there.");
        return (options.OnlyTrustedDocuments ? Trusted(text) : text, null);
    }

    private string ById(string id)
    {
        if (id.StartsWith(DocumentHash.Prefix, StringComparison.Ordinal))
        {
            var hash = id[DocumentHash.Prefix.Length..];
            if ((trusted.GetValueOrDefault(hash) ?? (options.OnlyTrustedDocuments ? null : persisted.Find(hash))) is { } text)
                return text;
        }

        throw new BadRequest(
            null, "There is no document of that \"documentId\": it is sha256: and the hash of the document, in lower case.", UnknownId);
    }

    private (string Text, Action? Accepted) ByHash(string hash, string? text)
    {
        if (trusted.TryGetValue(hash, out var known) && (text is null || text == known))
            return (known, null);
        if (!options.AutomaticPersistedQueries || options.OnlyTrustedDocuments)
            throw new BadRequest(null, "PersistedQueryNotSupported", NotSupported);
        known = persisted.Find(hash);
        if (text is null)
            return (known ?? throw new BadRequest(null, "PersistedQueryNotFound", NotFound), null);
        if (text == known)
            return (text, null);
        if (DocumentHash.Of(text) != hash)
            throw new BadRequest(StatusCodes.Status400BadRequest, "The \"sha256Hash\" is not that of the \"query\".", Mismatch);
        return (text, () => persisted.Remember(hash, text));
    }

    private static string HashIn(JsonElement extension)
    {
        if (extension.ValueKind != JsonValueKind.Object
            || !extension.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number
            || !version.TryGetInt32(out var number) || number != 1
            || !extension.TryGetProperty("sha256Hash", out var hash) || hash.ValueKind != JsonValueKind.String)
            throw RequestBody.Malformed("\"extensions.persistedQuery\" must be {\"version\": 1, \"sha256Hash\": \"…\"}.");
        return RequestParameters.TextOf(hash, "sha256Hash").ToLowerInvariant();
    }

    private string Trusted(string text) => trusted.ContainsKey(DocumentHash.Of(text))
        ? text
        : throw new BadRequest(StatusCodes.Status403Forbidden, "This server runs the documents that it knows, and no other.", NotTrusted);
}
