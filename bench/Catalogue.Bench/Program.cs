using BenchmarkDotNet.Running;
using Catalogue.Bench;
using Catalogue.Bench.Measuring;
using Catalogue.Bench.Rows;
using Catalogue.Bench.Scale;
using Catalogue.GraphQL;

switch (args)
{
    // What the other side needs to do the same work, and to show that it did: the objects, and our answers.
    case ["data", var folder]:
        var offers = OfferRows.Make();
        var engine = RowsEngine.Make(offers);
        File.WriteAllText(Path.Combine(folder, "data.json"), offers.ToJson());
        foreach (var name in new[] { "rows", "levels" })
            File.WriteAllText(Path.Combine(folder, $"{name}.answer.json"), Cases.Answer(engine, new GraphQLRequest(Texts.Document(name))));
        break;

    // One run of our side, a JSON line for each case; with part of a name, the cases that have it.
    case ["measure", .. var part]:
        Case[] cases = [.. Cases.All().Where(@case => part is [] || @case.Name.Contains(part[0], StringComparison.Ordinal))];
        foreach (var @case in cases)
            Meter.WarmUp(@case.Work);
        foreach (var @case in cases)
            Console.WriteLine(Meter.Measure(@case).ToJson());
        foreach (var refusal in part is [] or ["refuse"] ? Refusals.Measure() : [])
            Console.WriteLine(refusal.ToJson());
        break;

    // The table of all runs whose lines stand in these files.
    case ["table", .. var files]:
        Console.WriteLine(new Table([.. files.SelectMany(File.ReadLines).Select(Measurement.FromJson)]).Write());
        break;

    // The server itself on two catalogues that are filled.
    case ["scale", var program, var small, var large]:
        await new ScaleBench(program, [("20,000 offers", small), ("200,000 offers", large)]).RunAsync(Console.Out);
        break;

    default:
        BenchmarkSwitcher.FromAssembly(typeof(Cases).Assembly).Run(args);
        break;
}
