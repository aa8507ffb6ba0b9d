namespace Catalogue.Data.Profiles;

/// <summary>
/// Why an offer fits or does not, in one dimension. A reason that is not decisive leaves the offer's verdict alone: it is a wish, or
/// something that the offer does not tell and nobody expects to know beforehand.
/// </summary>
public sealed record Reason(ReasonDimension Dimension, Verdict Verdict)
{
    public bool IsDecisive { get; init; } = true;

    /// <summary>The sentence's name in reasons.json.</summary>
    internal string Says { get; init; } = "";

    /// <summary>What fills the sentence, by the language (a BCP 47 tag) it is in; a list is joined with commas.</summary>
    internal Func<string, object[]>? Words { get; init; }

    /// <summary>One sentence in the language asked (a BCP 47 tag), the nearest wider one, or Dutch.</summary>
    public string Sentence(string language) => ReasonSentence.Write(Says, language, Words);
}
