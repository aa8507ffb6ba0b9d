namespace Catalogue.Data.Profiles;

/// <summary>
/// Why an offer fits or does not, in one dimension. A reason that is not decisive does not affect the offer's verdict: it is a wish, or
/// something that the offer does not state and is usually only known later.
/// </summary>
public sealed record Reason(ReasonDimension Dimension, Verdict Verdict)
{
    public bool IsDecisive { get; init; } = true;

    /// <summary>The key of the sentence in reasons.json.</summary>
    internal string Says { get; init; } = "";

    /// <summary>The values of the sentence's placeholders, by language (a BCP 47 tag); a list is joined with commas.</summary>
    internal Func<string, object[]>? Words { get; init; }

    /// <summary>One sentence in the requested language (a BCP 47 tag), the nearest broader one, or Dutch.</summary>
    public string Sentence(string language) => ReasonSentence.Write(Says, language, Words);
}
