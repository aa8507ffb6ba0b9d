using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace Catalogue.Data.Search;

/// <summary>Makes the documents of the index. Not for several threads at once: it caches stems.</summary>
internal sealed class SearchDocuments(Action<string, string> onWord)
{
    private const int MaxCachedStems = 200_000;

    private readonly Action<string, string> onWord = onWord;
    private readonly Dictionary<(string Primary, string Word), ImmutableArray<string>> stems = [];

    /// <summary>Changes with everything that the document of an offer is made from.</summary>
    public static long StampOf(Offer offer) => unchecked((offer.UpdatedAt.UtcTicks * 31) + offer.Version);

    public static long StampOf(NamedEntry entry)
    {
        var names = entry.Names.SelectMany(name => name.Translations).Select(translation => $"{translation.Language}={translation.Text}\n");
        return BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(names))));
    }

    public Document Of(Offer offer)
    {
        var words = new DocumentWords(this);
        foreach (var (field, text) in SearchedText.Of(offer.Content))
            words.Add(SearchFields.PlaceOf(field), text);
        return words.ToDocument(SearchNoun.Offer, offer.Id, StampOf(offer));
    }

    public Document Of(NamedEntry entry)
    {
        var words = new DocumentWords(this);
        foreach (var name in entry.Names)
        {
            words.Add(TextPlace.Name, name);
            // "sinttruiden", as some people type Sint-Truiden.
            foreach (var translation in name.Translations)
                words.AddJoined(TextPlace.Name, translation);
        }

        return words.ToDocument(entry.Noun, entry.Id, StampOf(entry));
    }

    private ImmutableArray<string> StemsOf(string primary, string word)
    {
        if (stems.TryGetValue((primary, word), out var known))
            return known;
        if (stems.Count == MaxCachedStems)
            stems.Clear();
        return stems[(primary, word)] = WordStems.Of(primary, word);
    }

    private sealed class DocumentWords(SearchDocuments documents)
    {
        private readonly Dictionary<string, HashSet<string>> fields = new(StringComparer.Ordinal);
        private int titleWords;

        public void Add(TextPlace place, LocalizedText? text)
        {
            foreach (var (language, said, _, _) in text?.Translations ?? [])
            {
                var tag = language.ToLowerInvariant();
                var primary = LanguageTag.Primary(tag);
                var (exact, stemmed) = (Of(SearchFields.Words(place, tag)), Of(SearchFields.Stems(place, tag)));
                foreach (var word in Folding.Words(said))
                {
                    if (exact.Add(word.Folded))
                        documents.onWord(tag, word.Folded);
                    foreach (var stem in documents.StemsOf(primary, said.Substring(word.Start, word.Length)))
                        stemmed.Add(stem);
                }

                // The shortest: a title does not become a long one by a translation.
                if (place == TextPlace.Title)
                    titleWords = titleWords == 0 ? exact.Count : Math.Min(titleWords, exact.Count);
            }
        }

        public void AddJoined(TextPlace place, Translation translation)
        {
            var words = Folding.Words(translation.Text);
            if (words.Length < 2)
                return;
            var tag = translation.Language.ToLowerInvariant();
            var joined = string.Concat(words.Select(word => word.Folded));
            if (Of(SearchFields.Words(place, tag)).Add(joined))
                documents.onWord(tag, joined);
        }

        public Document ToDocument(SearchNoun noun, Guid id, long stamp)
        {
            var document = new Document
            {
                new StringField(SearchFields.Key, SearchFields.KeyOf(noun, id).Text, Field.Store.NO),
                new NumericDocValuesField(SearchFields.Noun, (int)noun),
                new BinaryDocValuesField(SearchFields.Id, new BytesRef(id.ToByteArray())),
                new NumericDocValuesField(SearchFields.Stamp, stamp),
                new NumericDocValuesField(SearchFields.TitleWords, titleWords),
            };
            foreach (var (name, words) in fields)
            {
                if (words.Count > 0)
                    document.Add(new Field(name, new WordStream(words), WordStream.FieldType));
            }

            return document;
        }

        private HashSet<string> Of(string field) =>
            CollectionsMarshal.GetValueRefOrAddDefault(fields, field, out _) ??= new(StringComparer.Ordinal);
    }
}
