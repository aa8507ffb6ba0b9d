using Catalogue.Bench.Rows;
using Catalogue.GraphQL;

namespace Catalogue.Bench.Measuring;

/// <summary>How long it takes to refuse each hostile document, with the limits a server has when nothing is configured.</summary>
internal static class Refusals
{
    public const string Prefix = "refuse: ";

    public static IEnumerable<Measurement> Measure()
    {
        var engine = RowsEngine.Make(OfferRows.Make());
        foreach (var (name, text) in HostileTexts.All)
        {
            yield return Meter.MeasureRefusal($"{Prefix}{name}", () =>
            {
                using var response = Cases.Run(engine, new GraphQLRequest(text));
                if (response.Kind != ResponseKind.RequestError)
                    throw new InvalidOperationException($"{name} was not refused.");
            });
        }
    }
}
