using Catalogue.Data.Organisations;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Seed.Example;

/// <summary>The texts of an offer: always Dutch, for some English by a person, for fewer other languages by machine.</summary>
internal sealed class ExampleTexts(ExampleDraw draw, ExampleWords words)
{
    public LocalizedText Title(ExampleActivity activity, ExampleTown town)
    {
        var place = draw.One(town.Neighbourhoods).Name;
        var dutch = new Translation("nl", $"{activity.Name.Dutch} {draw.One(words.Additions)} in {place}");
        if (draw.Chance(0.75))
            return new([dutch]);
        var english = new Translation("en", $"{activity.Name.In("en").Text} in {place}");
        return new([dutch, english, .. draw.Chance(0.4) ? activity.Name.Translations[2..].Select(name => Machine(name, place)) : []]);
    }

    public LocalizedText Summary(ExampleActivity activity, ExampleTown town, Organisation organiser)
    {
        var dutch = new Translation("nl", Filled(draw.One(words.Summaries), activity.Name.Dutch, town, organiser));
        return draw.Chance(0.8)
            ? new([dutch])
            : new([dutch, new("en", Filled(draw.One(words.SummariesInEnglish), activity.Name.In("en").Text, town, organiser))]);
    }

    public LocalizedText? Description() =>
        draw.Chance(0.1) ? null : LocalizedText.InDutch(string.Join(' ', draw.Some(words.Sentences, draw.Between(2, 4))));

    private static Translation Machine(Translation name, string place) =>
        new(name.Language, $"{name.Text} ({place})", TextOrigin.Machine, IsReviewed: false);

    private string Filled(string text, string name, ExampleTown town, Organisation organiser)
    {
        var filled = text.Replace("{wat}", name.ToLowerInvariant(), StringComparison.Ordinal)
            .Replace("{hoe}", draw.One(words.Additions), StringComparison.Ordinal)
            .Replace("{wie}", organiser.Name, StringComparison.Ordinal)
            .Replace("{waar}", town.Municipality.Name, StringComparison.Ordinal);
        return char.ToUpperInvariant(filled[0]) + filled[1..];
    }
}
