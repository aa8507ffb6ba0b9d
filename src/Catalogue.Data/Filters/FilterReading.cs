using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Filters;

/// <summary>
/// What a client asks of offers of a graph on a day, member by member with values coerced; a filter reads its own members from it.
/// </summary>
public abstract class FilterReading(OfferGraph asked, DateOnly today)
{
    /// <summary>The graph that is asked.</summary>
    public OfferGraph Asked => asked;

    public DateOnly Today => today;

    /// <summary>Whether a member is given, if only as null.</summary>
    public abstract bool Has(string name);

    /// <summary>A value that the schema requires.</summary>
    public abstract T Required<T>(string name)
        where T : struct;

    /// <summary>Null when the member is left out or null.</summary>
    public abstract T? Value<T>(string name)
        where T : struct;

    /// <summary>None when the member is left out or null.</summary>
    public abstract ImmutableArray<T> List<T>(string name);

    /// <summary>The ids of entries that are named by id or slug; Guid.Empty for a slug that nobody has.</summary>
    public abstract ImmutableArray<Guid> Entries(string name, EntryKind noun);

    /// <summary>An object within; the type's default when it is left out or null.</summary>
    public abstract T? Part<T>(string name, Func<FilterReading, T?> read);

    /// <summary>The objects of a list, each with its place.</summary>
    public abstract ImmutableArray<T> Parts<T>(string name, Func<FilterReading, int, T> read);

    /// <summary>What is asked of the working catalogue only. Throws FilterException when it is asked of the public one.</summary>
    internal ImmutableArray<T> OfWorkingCatalogue<T>(string name, ImmutableArray<T> values) => values.IsEmpty || Asked == OfferGraph.Working
        ? values
        : throw FilterException.Input(
            name, $"{name} is asked of the working catalogue: sign in and ask it with @inContext(catalogue: WORKING), or leave it out.");
}
