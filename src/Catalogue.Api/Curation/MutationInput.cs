using Catalogue.Api.Binding;
using Catalogue.Data.Curation;
using Catalogue.Data.Curation.Acts;
using Catalogue.Data.Texts;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Curation;

/// <summary>What the `input` of every mutation has in common.</summary>
internal static class MutationInput
{
    /// <summary>A mutation: what its input says, and the act. The texts are without what nobody sees: InvisibleCharacters.</summary>
    public static void Add<TInput, TPayload>(
        SchemaBinding binding, string name, Func<InputObject, TInput> read, Func<TInput, FieldContext, Task<TPayload>> act)
    {
        binding.Input("Mutation", name, "input", read);
        binding.Object<Root>("Mutation").AsyncField(
            name,
            arguments => arguments.Get<InputObject>("input")!,
            (_, input, context) => act(read(input.WithTexts(InvisibleCharacters.TakeOut)), context));
    }

    /// <summary>How an act on what there is is asked for.</summary>
    public static CurationCall Call(InputObject input) => NewCall(input) with { ExpectedVersion = input.Value<int>("expectedVersion") };

    /// <summary>How it is asked to make something new, which has no version yet.</summary>
    public static CurationCall NewCall(InputObject input) =>
        new(null, input.Get<bool>("validateOnly"), input.Find<string>("idempotencyKey"));

    /// <summary>Of a content the rules know the members; a client has it in its input.</summary>
    public static Finding Placed(Finding error, FieldContext context)
    {
        var given = context.Read<InputObject>().Values;
        return error.Path.Length == 0 || !given.ContainsKey("content") || given.ContainsKey(error.Path.Split('.', '[')[0])
            ? error
            : error with { Path = $"content.{error.Path}" };
    }
}
