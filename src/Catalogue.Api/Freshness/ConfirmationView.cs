using System.Collections.Immutable;

namespace Catalogue.Api.Freshness;

/// <summary>
/// What ConfirmationDocument.razor shows, public because a component's parameters are: the words of the page by key, in one language (a
/// BCP 47 tag), and either a question about an offer or the keys of the sentences that answer what was sent.
/// </summary>
public sealed record ConfirmationView(string Language, bool IsRightToLeft, IReadOnlyDictionary<string, string> Words)
{
    public ConfirmationQuestion? Question { get; init; }

    public ImmutableArray<string> Told { get; init; } = [];
}

/// <summary>
/// An offer's title, and its facts, each with the key of its label; and of an answer that was refused the reasons and its own words.
/// </summary>
public sealed record ConfirmationQuestion(
    string Title, ImmutableArray<(string Label, string Text)> Facts, ImmutableArray<string> Errors, string Message);
