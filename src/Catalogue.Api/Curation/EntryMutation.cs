using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.Api.Binding;
using Catalogue.Data.Curation;
using Catalogue.Data.Writing.Acts;
using Catalogue.Data.Writing.Entries;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Curation;

/// <summary>
/// What the mutations of every noun except the offer have in common: the entry, the options of the call, and an answer that includes the
/// act's own commit.
/// </summary>
internal static class EntryMutation
{
    /// <summary>Adds the mutations of a noun, one for each of its verbs.</summary>
    public static void Add<T>(SchemaBinding binding, WrittenNoun<T> noun)
        where T : ReferenceEntry
    {
        foreach (var verb in noun.Verbs)
            Bind(verb)(
                binding,
                $"{JsonNamingPolicy.CamelCase.ConvertName(verb.ToString())}{noun.Name}{(verb == EntryVerb.Merge ? "s" : "")}",
                noun);

        static Action<SchemaBinding, string, WrittenNoun<T>> Bind(EntryVerb verb) => verb switch
        {
            EntryVerb.Create => Create,
            EntryVerb.Update => Update,
            EntryVerb.Translate => Translate,
            EntryVerb.Retire => Retire,
            EntryVerb.Reinstate => Reinstate,
            EntryVerb.BringBack => BringBack,
            EntryVerb.Merge => Merge,
            _ => throw new ArgumentOutOfRangeException(nameof(verb)),
        };
    }

    private static void Create<T>(SchemaBinding binding, string name, WrittenNoun<T> noun)
        where T : ReferenceEntry =>
            MutationInput.Add(binding, name, input =>
                (Content: input.Get<InputObject>("content")!, Call: Remarked(MutationInput.NewCall(input), input)), (input, context) =>
    {
        var content = Content(input.Content, context);
        return content.Errors(noun.Fields, isNew: true) is { IsEmpty: false } errors
            ? Refused<T>(errors)
            : RunAsync<T>(
                context,
                entries => entries.CreateAsync(
                    context.Signed, noun.Fields.Over(noun.Fields.Blank, content), input.Call, context.Cancellation));
    });

    private static void Update<T>(SchemaBinding binding, string name, WrittenNoun<T> noun)
        where T : ReferenceEntry => OnOne(binding, name, noun, input => input.Get<InputObject>("content")!, (entry, given, call, context) =>
    {
        var content = Content(given, context);
        return content.Errors(noun.Fields, isNew: false) is { IsEmpty: false } errors
            ? Refused<T>(errors)
            : RunAsync<T>(context, entries => entries.UpdateAsync<T>(
                context.Signed, entry.Id, before => noun.Fields.Over(before, content), call, context.Cancellation));
    });

    private static void Translate<T>(SchemaBinding binding, string name, WrittenNoun<T> noun)
        where T : ReferenceEntry =>
            OnOne(binding, name, noun, input => new TranslatedTexts<T>(noun.Fields, input), (entry, texts, call, context) =>
        texts.Errors(entry) is { IsEmpty: false } errors
            ? Refused<T>(errors)
            : RunAsync<T>(context, entries => entries.UpdateAsync<T>(context.Signed, entry.Id, texts.Over, call, context.Cancellation)));

    private static void Retire<T>(SchemaBinding binding, string name, WrittenNoun<T> noun)
        where T : ReferenceEntry => OnOne(binding, name, noun, (entry, call, context) =>
            RunAsync<T>(context, entries => entries.RetireAsync<T>(context.Signed, entry.Id, call, context.Cancellation)));

    private static void Reinstate<T>(SchemaBinding binding, string name, WrittenNoun<T> noun)
        where T : ReferenceEntry => OnOne(binding, name, noun, (entry, call, context) =>
            RunAsync<T>(context, entries => entries.ReinstateAsync<T>(context.Signed, entry.Id, call, context.Cancellation)));

    private static void BringBack<T>(SchemaBinding binding, string name, WrittenNoun<T> noun)
        where T : ReferenceEntry => OnOne(binding, name, noun, input => input.Get<int>("version"), (entry, version, call, context) =>
            RunAsync<T>(context, entries => entries.BringBackAsync<T>(context.Signed, entry.Id, version, call, context.Cancellation)));

    private static void Merge<T>(SchemaBinding binding, string name, WrittenNoun<T> noun)
        where T : ReferenceEntry =>
            MutationInput.Add(binding, name,
                input => (From: input.Get<string>("from")!, Into: input.Get<string>("into")!, Call: Call(input)), (input, context) =>
    {
        var (from, into) = (Find("from", input.From, noun, context), Find("into", input.Into, noun, context));
        ImmutableArray<Finding> errors = [.. new[] { from.Error, into.Error }.OfType<Finding>()];
        return errors.IsEmpty
            ? RunAsync<T>(
                context, entries => entries.MergeAsync<T>(context.Signed, from.Entry!.Id, into.Entry!.Id, input.Call, context.Cancellation))
            : Refused<T>(errors);
    });

    private static void OnOne<T>(
        SchemaBinding binding, string name, WrittenNoun<T> noun, Func<T, CurationCall, FieldContext, Task<ActPayload<T>>> act)
        where T : ReferenceEntry => OnOne(binding, name, noun, _ => 0, (entry, _, call, context) => act(entry, call, context));

    /// <summary>Read gets the input's other members and the options of the call.</summary>
    private static void OnOne<T, TRest>(
        SchemaBinding binding,
        string name,
        WrittenNoun<T> noun,
        Func<InputObject, TRest> read,
        Func<T, TRest, CurationCall, FieldContext, Task<ActPayload<T>>> act)
        where T : ReferenceEntry => MutationInput.Add(
            binding,
            name,
            input => (Entry: input.Get<string>(noun.Member)!, Further: read(input), Call: Call(input)),
            (input, context) => Find(noun.Member, input.Entry, noun, context) switch
            {
                { Entry: { } entry } => act(entry, input.Further, input.Call, context),
                var missing => Refused<T>([missing.Error!]),
            });

    private static async Task<ActPayload<T>> RunAsync<T>(FieldContext context, Func<EntryCuration, Task<CurationResult>> act)
        where T : ReferenceEntry => await ActPayload<T>.OfAsync(context, await act(context.Parts.Entries));

    private static Task<ActPayload<T>> Refused<T>(ImmutableArray<Finding> errors)
        where T : ReferenceEntry => Task.FromResult(ActPayload<T>.Refused(errors));

    private static CurationCall Call(InputObject input) => Remarked(MutationInput.Call(input), input);

    private static CurationCall Remarked(CurationCall call, InputObject input) => call with { Remark = input.Find<string>("remark") };

    private static ContentInput Content(InputObject content, FieldContext context) => new(content, new EntryNames(context.Catalogue));

    private static (T? Entry, Finding? Error) Find<T>(string member, string name, WrittenNoun<T> noun, FieldContext context)
        where T : ReferenceEntry
    {
        var catalogue = context.Catalogue;
        if (EntryReference.FindItself(name, id => noun.ById(catalogue, id), slug => noun.BySlug(catalogue, slug)) is { } entry)
            return (entry, null);
        var isOther = Guid.TryParseExact(name, "D", out var id) && NodeQueries.Find(catalogue, id) is not null;
        return (null, isOther ? CurationFindings.OtherKind(member) : CurationFindings.UnknownEntry(member, name));
    }
}
