using System.Text.RegularExpressions;
using Catalogue.Data.Snapshot;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Binding;

/// <summary>A language as a client names it: a BCP 47 tag. Throws FilterException for what cannot be one.</summary>
internal static partial class RequestLanguage
{
    private const int MaxLength = 35; // RFC 5646 §4.4.1

    /// <summary>The language of `@inContext`, Dutch without it.</summary>
    public static string Of(OperationContext operation) =>
        operation.Directive("inContext")?.Get<string>("language") is { } tag ? Read(tag, "language") : CatalogueRequest.Dutch;

    public static string Read(string tag, string path) => tag.Length <= MaxLength && Tag().IsMatch(tag)
        ? tag
        : throw FilterException.Input(path, "A language is a BCP 47 tag, as nl, fr-BE or ar.");

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
