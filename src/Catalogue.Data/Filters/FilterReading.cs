using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Time;

namespace Catalogue.Data.Filters;

/// <summary>A client's filter on a graph on a date, with coerced values by member; each filter reads its own members.</summary>
public abstract class FilterReading(OfferGraph asked, DateOnly today)
{
    /// <summary>The graph that is queried.</summary>
    public OfferGraph Asked => asked;

    public DateOnly Today => today;

    /// <summary>Whether a member is given, even as null.</summary>
    public abstract bool Has(string name);

    /// <summary>A required value.</summary>
    public abstract T Required<T>(string name)
        where T : struct;

    /// <summary>Null when the member is absent or null.</summary>
    public abstract T? Value<T>(string name)
        where T : struct;

    /// <summary>Empty when the member is absent or null.</summary>
    public abstract ImmutableArray<T> List<T>(string name);

    /// <summary>The ids of entries given by id or slug; Guid.Empty for an unknown slug.</summary>
    public abstract ImmutableArray<Guid> Entries(string name, EntryKind noun);

    /// <summary>
    /// The id of the entry given by id or slug; null when the member is absent or null. Throws FilterException for an entry that is not in
    /// the graph.
    /// </summary>
    public abstract Guid? Entry(string name, EntryKind noun);

    /// <summary>Null when the member is absent or null.</summary>
    public abstract string? Text(string name);

    /// <summary>A nested object; default(T) when it is absent or null.</summary>
    public abstract T? Part<T>(string name, Func<FilterReading, T?> read);

    /// <summary>A list of objects, each with its index.</summary>
    public abstract ImmutableArray<T> Parts<T>(string name, Func<FilterReading, int, T> read);

    /// <summary>Values that only the working catalogue accepts. Throws FilterException on the public one.</summary>
    internal ImmutableArray<T> OfWorkingCatalogue<T>(string name, ImmutableArray<T> values) => values.IsEmpty || Asked == OfferGraph.Working
        ? values
        : throw FilterException.Input(
            name, $"{name} is asked of the working catalogue: sign in and ask it with @inContext(catalogue: WORKING), or leave it out.");
}
