using System.Collections.Immutable;

namespace Catalogue.Api.Freshness;

/// <summary>
/// The parameter of ConfirmationDocument.razor, public because component parameters must be: the page's texts by key, in one language (a
/// BCP 47 tag), and either a question about an offer or the keys of the sentences that respond to a submitted form.
/// </summary>
public sealed record ConfirmationView(string Language, bool IsRightToLeft, IReadOnlyDictionary<string, string> Words)
{
    public ConfirmationQuestion? Question { get; init; }

    public ImmutableArray<string> MessageKeys { get; init; } = [];
}

/// <summary>
/// An offer's title and its facts, each with the key of its label; after an invalid answer also its errors and its text.
/// </summary>
public sealed record ConfirmationQuestion(
    string Title, ImmutableArray<(string Label, string Text)> Facts, ImmutableArray<string> Errors, string Message);
