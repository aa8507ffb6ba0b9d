using System.Collections.Immutable;
using System.Text;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Seed.Example;

/// <summary>Random choices, the same for the same seed.</summary>
internal sealed class ExampleDraw(int randomSeed)
{
    // With an explicit seed, Random keeps one algorithm in every version of .NET.
    private readonly Random random = new(randomSeed);

    public static Provenance Example { get; } = new(ProvenanceKind.Example, [], "Voorbeeld: verzonnen om de catalogus te vullen.");

    public bool Chance(double part) => random.NextDouble() < part;

    public int Between(int least, int most) => random.Next(least, most + 1);

    public double Around(double middle, double reach) => Math.Round(middle + (((random.NextDouble() * 2) - 1) * reach), 5);

    public T One<T>(ImmutableArray<T> values) => values[random.Next(values.Length)];

    /// <summary>Different values, as many as requested if there are enough, in the order of the list.</summary>
    public ImmutableArray<T> Some<T>(ImmutableArray<T> values, int count)
    {
        var chosen = ImmutableArray.CreateBuilder<T>(Math.Min(count, values.Length));
        for (var at = 0; at < values.Length && chosen.Count < count; at++)
        {
            if (random.Next(values.Length - at) < count - chosen.Count)
                chosen.Add(values[at]);
        }

        return chosen.ToImmutable();
    }

    /// <summary>Lower case letters and digits with single hyphens between, as in a slug.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (char.IsAscii(letter) && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
