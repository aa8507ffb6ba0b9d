using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Curation;

/// <summary>The texts in a translation input, by the list of fields. A text that has no Dutch cannot be translated.</summary>
internal sealed class TranslatedTexts<T>
    where T : class
{
    private readonly FieldSet<T> fields;
    private readonly ImmutableArray<(string Field, Translation Translation)> said;

    public TranslatedTexts(FieldSet<T> fields, InputObject input)
    {
        var translated = InputText.Translating(input);
        this.fields = fields;
        said = [.. fields.TextNames.Select(field => (field, Text: input.Find<string>(field))).Where(said => said.Text is not null)
            .Select(said => (said.field, translated(said.Text!)))];
    }

    public ImmutableArray<Finding> Errors(T owner) =>
        [.. said.Where(said => fields.TextOf(owner, said.Field) is null).Select(said => CurationFindings.NoDutch(said.Field))];

    public T Over(T owner) => said.Aggregate(
        owner,
        (made, said) => fields.TextOf(made, said.Field) is { } text
            ? fields.WithText(made, said.Field, text.In(said.Translation))
            : made);
}
