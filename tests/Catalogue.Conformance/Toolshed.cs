using System.Collections.Immutable;
using System.Text.Json;
using System.Threading.Channels;

namespace Catalogue.Conformance;

/// <summary>What is in the shed, and who hears of it when that changes. Safe for any number of requests at once.</summary>
internal sealed class Toolshed
{
    public static readonly DateTimeOffset OpenSince = new(2019, 5, 4, 10, 0, 0, TimeSpan.Zero);

    private readonly Lock change = new();
    private ImmutableList<Entry> entries = [.. Begin()];
    private ImmutableList<Loan> loans =
    [
        new Loan("l1", "t1", "n1", OpenSince, OpenSince.AddDays(3), "Was terug op tijd: \"ok\"."),
        new Loan("l2", "k1", "n2", OpenSince.AddDays(4), null, null),
        new Loan("l3", "t1", "n2", OpenSince.AddDays(9), OpenSince.AddDays(10), "é😀"),
        new Loan("l4", "t2", "n1", OpenSince.AddDays(20), null, null),
    ];

    private ImmutableList<Channel<Tool>> listeners = [];

    public IEnumerable<Entry> Entries => entries;

    public IEnumerable<Loan> Loans => loans;

    public IEnumerable<Tool> Tools => entries.OfType<Tool>();

    public T? Find<T>(string? id)
        where T : Entry => entries.OfType<T>().FirstOrDefault(entry => entry.Id == id);

    /// <summary>Adds a tool or puts it in the place of the one with its id.</summary>
    public Tool Put(Func<int, Tool> make)
    {
        lock (change)
        {
            var tool = make(entries.Count);
            var old = entries.FindIndex(entry => entry.Id == tool.Id);
            entries = old < 0 ? entries.Add(tool) : entries.SetItem(old, tool);
            foreach (var listener in listeners)
                listener.Writer.TryWrite(tool);
            return tool;
        }
    }

    public void Remove(Tool tool)
    {
        lock (change)
            entries = entries.RemoveAll(entry => entry.Id == tool.Id);
    }

    public Loan Lend(string thing, string to)
    {
        lock (change)
        {
            var loan = new Loan($"l{loans.Count + 1}", thing, to, OpenSince.AddYears(1), null, null);
            loans = loans.Add(loan);
            return loan;
        }
    }

    /// <summary>Every tool put from now on, until cancelled.</summary>
    public async IAsyncEnumerable<Tool> ListenAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var listener = Channel.CreateUnbounded<Tool>();
        lock (change)
            listeners = listeners.Add(listener);
        try
        {
            await foreach (var tool in listener.Reader.ReadAllAsync(cancellation))
                yield return tool;
        }
        finally
        {
            lock (change)
                listeners = listeners.Remove(listener);
        }
    }

    private static IEnumerable<Entry> Begin() =>
    [
        new Shelf("s1", "Onderste plank", "Bottom shelf", 0, null),
        new Shelf("s2", "Middelste plank", "Middle shelf", 60, "s1"),
        new Shelf("s3", "Bovenste plank", "Top shelf", 120, "s2"),
        new Neighbour("n1", "Ada", "ada@example.com"),
        new Neighbour("n2", "Bo", null),
        new Tool("t1", "Boormachine", "Drill")
        {
            Price = new Money(12.50m, "EUR"),
            Condition = Condition.Worn,
            Tags = ["stroom", "boren"],
            Drawer = [[1, null, 3], null, []],
            BoughtAt = OpenSince,
            Details = JsonSerializer.SerializeToElement(new { volt = 18, accu = new[] { "a", "b" }, note = (string?)null }),
            Weight = 1.75, Shelf = "s1", Serial = "BM-1", GoesWith = ["t2", "k1"],
        },
        new Tool("t2", "Waterpas", "Spirit level")
        {
            Price = new Money(0m, "EUR"),
            Condition = Condition.New,
            Drawer = [[int.MaxValue], [int.MinValue, 0]],
            BoughtAt = OpenSince.AddYears(1),
            Details = JsonSerializer.SerializeToElement("one \"line\"\n"), Weight = 1e21, Shelf = "s2", GoesWith = ["t1"],
        },
        new Tool("t3", "Zaag", "Saw") { Condition = Condition.Broken, Tags = [""], BoughtAt = OpenSince.AddYears(2), GoesWith = ["k1", "t1", "t2"] },
        new Kit("k1", "Koffer", "Case", ["t1", "?", "t2"]),
    ];
}
