namespace Catalogue.GraphQL.Validation.Merging;

/// <summary>Pairs that have been compared. Compared as meeting covers compared apart, which asks less; not the other way round.</summary>
internal sealed class ComparedPairs<TFirst, TSecond>
    where TFirst : class
    where TSecond : class
{
    private readonly Dictionary<(TFirst First, TSecond Second), bool> apartByPair = [];

    public bool Has(TFirst first, TSecond second, bool apart) =>
        apartByPair.TryGetValue((first, second), out var comparedApart) && (apart || !comparedApart);

    /// <summary>False when this has been compared before.</summary>
    public bool Add(TFirst first, TSecond second, bool apart)
    {
        if (Has(first, second, apart))
            return false;
        apartByPair[(first, second)] = apart;
        return true;
    }
}
