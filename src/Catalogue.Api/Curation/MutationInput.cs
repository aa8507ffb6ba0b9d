using Catalogue.Data.Curation;
using Catalogue.Data.Texts;
using Catalogue.Data.Writing.Acts;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Curation;

/// <summary>What the `input` of every mutation has in common.</summary>
internal static class MutationInput
{
    /// <summary>
    /// Adds a mutation: how its input is read, and the act. Invisible characters are removed from texts (InvisibleCharacters).
    /// </summary>
    public static void Add<TInput, TPayload>(
        SchemaBinding binding, string name, Func<InputObject, TInput> read, Func<TInput, FieldContext, Task<TPayload>> act)
    {
        binding.Input("Mutation", name, "input", read);
        binding.Object<Root>("Mutation").AsyncField(
            name,
            arguments => arguments.Get<InputObject>("input")!,
            (_, input, context) => act(read(input.WithTexts(InvisibleCharacters.TakeOut)), context));
    }

    /// <summary>The options of a call that changes an entry.</summary>
    public static CurationCall Call(InputObject input) => NewCall(input) with { ExpectedVersion = input.Value<int>("expectedVersion") };

    /// <summary>The options of a call that creates an entry, which has no version yet.</summary>
    public static CurationCall NewCall(InputObject input) =>
        new(null, input.Get<bool>("validateOnly"), input.Find<string>("idempotencyKey"));

    /// <summary>The rules give paths within the content; in the client's input these begin with the content's member.</summary>
    public static Finding Placed(Finding error, FieldContext context)
    {
        var given = context.Read<InputObject>().Values;
        return error.Path.Length == 0 || !given.ContainsKey("content") || given.ContainsKey(error.Path.Split('.', '[')[0])
            ? error
            : error with { Path = $"content.{error.Path}" };
    }
}
