using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Catalogue.Data.Search;

/// <summary>Given words as Lucene's tokens: only which documents have a word is kept, neither how often nor where.</summary>
internal sealed class WordStream : TokenStream
{
    private readonly ICharTermAttribute term;
    private readonly IEnumerator<string> words;

    public WordStream(IEnumerable<string> words)
    {
        term = AddAttribute<ICharTermAttribute>();
        this.words = words.GetEnumerator();
    }

    public static FieldType FieldType { get; } = Frozen();

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (!words.MoveNext())
            return false;
        term.SetEmpty().Append(words.Current);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            words.Dispose();
        base.Dispose(disposing);
    }

    private static FieldType Frozen()
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY };
        type.Freeze();
        return type;
    }
}
