using Catalogue.Data.Snapshot;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Binding;

/// <summary>The arguments of a filtered, paged list; the filter is only read once the catalogue is known.</summary>
internal sealed record FilteredPage(InputObject? Filter, PageRequest Page)
{
    public static FilteredPage Of(InputObject arguments) => new(arguments.Find<InputObject>("filter"), Connection.Request(arguments));
}

/// <summary>The types of every paged list: connection, edge and PageInfo.</summary>
internal static class Connection
{
    /// <summary>The page given by first, after, last and before. Throws FilterException.</summary>
    public static PageRequest Request(InputObject arguments) => PageRequest.Of(
        arguments.Value<int>("first"), arguments.Find<string>("after"), arguments.Value<int>("last"), arguments.Find<string>("before"));

    /// <summary>The number of items of a list without cursors. Throws FilterException above a page's maximum.</summary>
    public static int Size(InputObject arguments) => PageRequest.Of(arguments.Value<int>("first")).Size;

    public static void Bind<T>(SchemaBinding binding, string noun)
        where T : class => Bind<T, EntryPage<T>>(binding, noun);

    /// <summary>As the other overload, for a connection with additional fields.</summary>
    public static void Bind<T, TPage>(SchemaBinding binding, string noun)
        where T : class
        where TPage : EntryPage<T>
    {
        binding.Object<TPage>($"{noun}Connection")
            .Field("edges", page => page.Edges())
            .Field("nodes", page => page.Entries)
            .Field("pageInfo", page => page.Info)
            .Field("totalCount", page => page.Info.TotalCount);
        binding.Object<EntryEdge<T>>($"{noun}Edge")
            .Field("cursor", edge => edge.Cursor)
            .Field("node", edge => edge.Node);
    }

    public static void BindPageInfo(SchemaBinding binding) => binding.Object<PageInfo>("PageInfo")
        .Field("hasNextPage", info => info.HasNextPage)
        .Field("hasPreviousPage", info => info.HasPreviousPage)
        .Field("startCursor", info => info.StartCursor())
        .Field("endCursor", info => info.EndCursor());
}
