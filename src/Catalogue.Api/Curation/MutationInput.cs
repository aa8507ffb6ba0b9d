using Catalogue.Api.Binding;
using Catalogue.Data.Curation;
using Catalogue.Data.Curation.Acts;
using Catalogue.Data.Texts;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Curation;

/// <summary>What the `input` of every mutation has in common.</summary>
internal static class MutationInput
{
    /// <summary>Its texts are without what nobody sees: InvisibleCharacters.</summary>
    public static InputObject Of(FieldContext context) => (InputObject)Seen(context.Arguments.Get<InputObject>("input"))!;

    /// <summary>How the act is asked for.</summary>
    public static CurationCall Call(InputObject input) => new(
        input.Value<int>("expectedVersion"), input.Get<bool>("validateOnly"), input.Get<string>("idempotencyKey"));

    private static object? Seen(object? value) => value switch
    {
        string text => InvisibleCharacters.TakeOut(text),
        InputObject part => new InputObject(part.Values.ToDictionary(member => member.Key, member => Seen(member.Value), StringComparer.Ordinal)),
        object?[] items => Array.ConvertAll(items, Seen),
        _ => value,
    };

    /// <summary>Of a content the rules know the members; a client has it in its input.</summary>
    public static Finding Placed(Finding error, InputObject input) =>
        error.Path.Length == 0 || !input.Has("content") || input.Has(error.Path.Split('.', '[')[0]) ? error : error with { Path = $"content.{error.Path}" };
}
