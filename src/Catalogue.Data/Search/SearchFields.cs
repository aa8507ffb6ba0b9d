using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Catalogue.Data.Search;

/// <summary>Where in a document a word stands.</summary>
internal enum TextPlace
{
    Title,
    Summary,
    PreviousName,
    Rest,

    /// <summary>The name of an entry other than an offer.</summary>
    Name,
}

/// <summary>
/// The fields of the index: for each place and language one of words and one of stems, named as t=nl and t~nl. Languages are tags in lower
/// case.
/// </summary>
internal static class SearchFields
{
    public const string Key = "key";
    public const string Noun = "noun";
    public const string Id = "id";
    public const string Stamp = "stamp";
    public const string TitleWords = "words";

    private const string Places = "tsprn";

    public static ImmutableArray<TextPlace> AllPlaces { get; } = [.. Enum.GetValues<TextPlace>()];

    public static string Words(TextPlace place, string tag) => $"{Places[(int)place]}={tag}";

    public static string Stems(TextPlace place, string tag) => $"{Places[(int)place]}~{tag}";

    /// <summary>Where the words of an offer's text are put.</summary>
    public static TextPlace PlaceOf(SearchField field) => field switch
    {
        SearchField.Title => TextPlace.Title,
        SearchField.Summary => TextPlace.Summary,
        SearchField.PreviousName => TextPlace.PreviousName,
        _ => TextPlace.Rest,
    };

    /// <summary>The language tag of a field of words; null for any other field.</summary>
    public static string? TagOf(string field) =>
        field.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign ? field[(sign + 1)..] : null;

    public static float Weight(TextPlace place) => place switch
    {
        TextPlace.Title => 1f,
        TextPlace.PreviousName => 0.7f,
        TextPlace.Summary => 0.55f,
        TextPlace.Rest => 0.3f,
        // Its noun has a weight.
        TextPlace.Name => 1f,
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "A place has no weight."),
    };

    public static Term KeyOf(SearchNoun noun, Guid id) => new(Key, new BytesRef($"{(int)noun}:{id:N}"));
}
