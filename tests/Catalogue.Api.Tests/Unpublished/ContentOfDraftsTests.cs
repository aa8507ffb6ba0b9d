using System.Collections;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Unpublished;

/// <summary>
/// The drafts of these tests say the word in every text that an offer has: a member that is added fails here until UnpublishedWrites fills
/// it.
/// </summary>
public sealed class ContentOfDraftsTests
{
    // Tags of languages, which are no words of anybody.
    private static readonly string[] Codes = [nameof(OfferContent.Languages), nameof(OfferContent.Details)];

    [Fact]
    public void Every_text_of_a_draft_says_the_word()
    {
        var bare = new OfferContent { Title = LocalizedText.InDutch("Titel"), Organisation = Guid.CreateVersion7(), Provenance = new(ProvenanceKind.Example, []) };
        var texts = Texts(UnpublishedWrites.Told(bare, new Random(9)), "offer").ToArray();
        Assert.InRange(texts.Length, 30, 300);
        Assert.Empty(
            texts.Where(text => text.Value?.Contains(UnpublishedWrites.Word, StringComparison.Ordinal) != true).Select(text => text.Path));
    }

    private static IEnumerable<(string Path, string? Value)> Texts(object holder, string path)
    {
        foreach (var property in holder.GetType().GetProperties().Where(property => property.CanWrite && !Codes.Contains(property.Name)))
        {
            var (value, name) = (property.GetValue(holder), $"{path}.{property.Name}");
            if (property.PropertyType == typeof(string) || property.PropertyType == typeof(LocalizedText))
                yield return (name, value is LocalizedText text ? string.Join('\n', text.Translations.Select(translation => translation.Text)) : (string?)value);
            else if (value is IEnumerable list)
            {
                foreach (var text in list.Cast<object>().SelectMany(item => item switch
                {
                    string one => [(name, one)],
                    LocalizedText one => [(name, one.Dutch)],
                    _ => item.GetType().IsEnum ? [] : Texts(item, name),
                }))
                    yield return text;
            }
            else if (value is not null && property.PropertyType.Namespace!.StartsWith("Catalogue.Data", StringComparison.Ordinal)
                && !value.GetType().IsEnum)
            {
                foreach (var text in Texts(value, name))
                    yield return text;
            }
        }
    }
}
