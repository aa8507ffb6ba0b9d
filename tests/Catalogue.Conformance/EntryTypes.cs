using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Conformance;

/// <summary>The object types beside the tool.</summary>
internal static class EntryTypes
{
    public static void AddTo(SchemaBinding binding, Toolshed shed)
    {
        Lendable(binding.Object<Kit>("Kit"), shed)
            .Field("price", arguments => arguments.Get<string>("currency"), Money? (_, _, _) => null)
            .Field("things", kit => kit.Things.Select(shed.Find<Entry>).ToArray());
        Named(binding.Object<Neighbour>("Neighbour"))
            .Field("email", neighbour => neighbour.Email)
            .Field(
                "friends",
                neighbour => neighbour.Email is null ? null : shed.Entries.OfType<Neighbour>().Where(other => other != neighbour).ToArray())
            .Field("loans", First, (neighbour, first, _) => shed.Loans.Where(loan => loan.To == neighbour.Id).Take(first).ToArray());
        Named(binding.Object<Shelf>("Shelf"))
            .Field("under", shelf => shed.Find<Shelf>(shelf.Under))
            .Field("over", shelf => shed.Entries.OfType<Shelf>().Where(other => other.Under == shelf.Id).ToArray())
            .Field("tools", arguments => (Filter: arguments.Find<InputObject>("filter"), First: First(arguments)), (shelf, asked, _) =>
                ToolQuestion.Ask(shed, asked.Filter, []).Where(tool => tool.Shelf == shelf.Id).Take(asked.First).ToArray())
            .Field("height", shelf => shelf.Height);
        binding.Object<Money>("Money")
            .Field("amount", money => money.Amount)
            .Field("currency", money => money.Currency);
        binding.Object<Loan>("Loan")
            .Field("id", loan => loan.Id)
            .Field("thing", loan => shed.Find<Entry>(loan.Thing))
            .Field("to", loan => shed.Find<Neighbour>(loan.To))
            .Field("since", loan => loan.Since)
            .Field("until", loan => loan.Until)
            .Field("days", loan => ((loan.Until ?? loan.Since) - loan.Since).Days)
            .Field("note", loan => loan.Note);
        binding.Object<LoanPage>("LoanConnection")
            .Field("edges", page => page.Loans)
            .Field("pageInfo", page => page)
            .Field("totalCount", page => page.TotalCount);
        binding.Object<Loan>("LoanEdge")
            .Field("cursor", loan => loan.Id)
            .Field("node", loan => loan);
        binding.Object<LoanPage>("PageInfo")
            .Field("hasNextPage", page => page.HasNext)
            .Field("hasPreviousPage", page => page.HasPrevious)
            .Field("startCursor", page => page.Loans.Count == 0 ? null : page.Loans[0].Id)
            .Field("endCursor", page => page.Loans.Count == 0 ? null : page.Loans[^1].Id);
    }

    public static ObjectBinding<T> Lendable<T>(ObjectBinding<T> binding, Toolshed shed)
        where T : Entry => Named(binding).Field(
            "lentTo", entry => shed.Find<Neighbour>(shed.Loans.FirstOrDefault(loan => loan.Thing == entry.Id && loan.Until is null)?.To));

    private static ObjectBinding<T> Named<T>(ObjectBinding<T> binding)
        where T : Entry => binding
            .Field("id", entry => entry.Id)
            .Field("name", arguments => arguments.Value<Language>("language"), (entry, language, _) =>
                language == Language.En ? entry.English : entry.Name);

    private static int First(InputObject arguments) => arguments.Value<int>("first") ?? 0;
}
