namespace Catalogue.GraphQL.Validation.Merging;

/// <summary>
/// Pairs that were compared before. A comparison as fields that can meet also covers the weaker one for fields that cannot (apart), but not
/// the reverse.
/// </summary>
internal sealed class ComparedPairs<TFirst, TSecond>
    where TFirst : class
    where TSecond : class
{
    private readonly Dictionary<(TFirst First, TSecond Second), bool> apartByPair = [];

    public bool Has(TFirst first, TSecond second, bool apart) =>
        apartByPair.TryGetValue((first, second), out var comparedApart) && (apart || !comparedApart);

    /// <summary>False when this comparison was made before.</summary>
    public bool Add(TFirst first, TSecond second, bool apart)
    {
        if (Has(first, second, apart))
            return false;
        apartByPair[(first, second)] = apart;
        return true;
    }
}
