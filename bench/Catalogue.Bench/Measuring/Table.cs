using System.Globalization;
using System.Text;
using Catalogue.Bench.GraphQLNet;

namespace Catalogue.Bench.Measuring;

/// <summary>The runs of both sides as Markdown: medians over the runs, and what they are to one another.</summary>
internal sealed class Table(IReadOnlyList<Measurement> runs)
{
    private const string Reference = "graphql-js";
    private const string Compiled = "graphql-jit";

    /// <summary>No managed object is smaller, so bytes divided by this are more than the objects can be.</summary>
    private const int SmallestObject = 24;

    private readonly StringBuilder text = new();

    public string Write()
    {
        WriteExecution();
        WriteLanguage();
        WriteRefusals();
        return text.ToString().TrimEnd();
    }

    private void WriteExecution()
    {
        Line("| execute | ours | GraphQL.NET | graphql-js | graphql-jit | by hand | GraphQL.NET : ours | graphql-js : ours | graphql-jit : ours | ours : by hand | bytes allocated | objects per 10 fields, at most |");
        Line("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var ours in Of("execute: "))
        {
            var (name, time) = (ours.Name, ours.Nanoseconds);
            var objects = ours.Bytes / SmallestObject * 10 / ours.Fields;
            Line($"| {Short(name)} ({ours.Fields} fields) | {Times(ours, GraphQLNetCases.Side, Reference, Compiled, Cases.ByHand)} | {Ratios(ours, GraphQLNetCases.Side, Reference, Compiled)} | {Ratio(time, Find(Cases.ByHand, name))} | {ours.Bytes:N0} | {(ours.Fields > 1 ? $"{objects:F2}" : "")} |");
        }

        Line("");
    }

    private void WriteLanguage()
    {
        Line("| stage: document | ours | GraphQL.NET | graphql-js | GraphQL.NET : ours | graphql-js : ours | bytes allocated |");
        Line("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var stage in new[] { "lex: ", "parse: ", "validate: " })
        {
            foreach (var ours in Of(stage))
                Line($"| {ours.Name} | {Times(ours, GraphQLNetCases.Side, Reference)} | {Ratios(ours, GraphQLNetCases.Side, Reference)} | {ours.Bytes:N0} |");
        }

        Line("");
    }

    private void WriteRefusals()
    {
        Line("| hostile document | time to refuse | bytes allocated |");
        Line("|---|--:|--:|");
        foreach (var ours in Of(Refusals.Prefix))
            Line($"| {Short(ours.Name)} | {Time(ours.Nanoseconds)} | {ours.Bytes:N0} |");
    }

    private void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private void Line(string line) => text.Append(line).Append('\n');

    private IEnumerable<Measurement> Of(string prefix) => runs
        .Where(run => run.Side == Cases.Ours && run.Name.StartsWith(prefix, StringComparison.Ordinal))
        .GroupBy(run => run.Name)
        .Select(all => all.First() with { Nanoseconds = Meter.Median(all.Select(run => run.Nanoseconds)), Bytes = Meter.Median(all.Select(run => run.Bytes!.Value)) });

    private double? Find(string side, string name)
    {
        var found = runs.Where(run => run.Side == side && run.Name == name).Select(run => run.Nanoseconds).ToArray();
        return found is [] ? null : Meter.Median(found);
    }

    private string Times(Measurement ours, params string[] rivals) =>
        string.Join(" | ", rivals.Select(rival => Time(Find(rival, ours.Name))).Prepend(Time(ours.Nanoseconds)));

    private string Ratios(Measurement ours, params string[] rivals) =>
        string.Join(" | ", rivals.Select(rival => Ratio(Find(rival, ours.Name), ours.Nanoseconds)));

    private static string Short(string name) => name[(name.IndexOf(": ", StringComparison.Ordinal) + 2)..];

    private static string Time(double? nanoseconds) => nanoseconds switch
    {
        null => "",
        < 1_000 => FormattableString.Invariant($"{nanoseconds:F0} ns"),
        < 1_000_000 => FormattableString.Invariant($"{nanoseconds / 1_000:F1} µs"),
        _ => FormattableString.Invariant($"{nanoseconds / 1_000_000:F2} ms"),
    };

    private static string Ratio(double? above, double? below) => above is null || below is null ? "" : FormattableString.Invariant($"{above / below:F1}");
}
