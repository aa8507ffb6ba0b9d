using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Cases;

/// <summary>Takes a case through the stages up to execution; the first stage with a fault answers. Schemas are kept by text.</summary>
internal sealed class Judge
{
    private static readonly ParserLimits Unbounded = new() { MaxTokens = int.MaxValue };

    private readonly Dictionary<string, (Schema? Schema, Verdict? Refusal)> schemas = [];

    public Verdict Answer(Case question)
    {
        if (!schemas.TryGetValue(question.Schema, out var known))
            schemas.Add(question.Schema, known = Build(question.Schema));
        if (known.Refusal is not null)
            return known.Refusal;
        try
        {
            Parser.Parse(new Source(question.Query), Unbounded);
            return Verdict.Of([]);
        }
        catch (SyntaxException fault)
        {
            return Verdict.Of([fault.Error]);
        }
    }

    private static (Schema? Schema, Verdict? Refusal) Build(string text)
    {
        try
        {
            return (SchemaBuilder.Build(Parser.Parse(new Source(text), ParserLimits.Schema)), null);
        }
        catch (SyntaxException fault)
        {
            return (null, Verdict.Of([fault.Error], schemaError: true));
        }
        catch (SchemaException fault)
        {
            return (null, Verdict.Of(fault.Errors, schemaError: true));
        }
    }
}
