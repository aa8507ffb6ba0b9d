using System.Collections.Immutable;
using Catalogue.Api.Binding;
using Catalogue.Data.Curation;
using Catalogue.Data.Curation.Acts;
using Catalogue.Data.Curation.Entries;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Curation;

/// <summary>What the mutations of every noun that is no offer have in common: which entry, how it is called, and that its answer is at least as new as what it did.</summary>
internal static class EntryMutation
{
    public static void Create<T>(SchemaBinding binding, string name, WrittenNoun<T> noun)
        where T : ReferenceEntry => Add(binding, name, (input, context) =>
    {
        var content = Content(input, context);
        return Errors(content, noun, isNew: true) is { IsEmpty: false } errors
            ? Refused<T>(errors)
            : RunAsync<T>(context, entries => entries.CreateAsync(context.Signed, noun.Over(content, noun.Blank), Call(input), context.Cancellation));
    });

    public static void Update<T>(SchemaBinding binding, string name, WrittenNoun<T> noun)
        where T : ReferenceEntry => OnOne(binding, name, noun, (entry, input, context) =>
    {
        var content = Content(input, context);
        return Errors(content, noun, isNew: false) is { IsEmpty: false } errors
            ? Refused<T>(errors)
            : RunAsync<T>(context, entries => entries.UpdateAsync<T>(context.Signed, entry.Id, before => noun.Over(content, before), Call(input), context.Cancellation));
    });

    public static void Translate<T>(SchemaBinding binding, string name, WrittenNoun<T> noun)
        where T : ReferenceEntry => OnOne(binding, name, noun, (entry, input, context) =>
    {
        ImmutableArray<Finding> errors = [.. noun.Texts.Where(text => text.Get(entry) is null && input.Get<string>(text.Member) is not null).Select(text => CurationFindings.NoDutch(text.Member))];
        return errors.IsEmpty
            ? RunAsync<T>(context, entries => entries.UpdateAsync<T>(context.Signed, entry.Id, before => Translated(noun, before, input), Call(input), context.Cancellation))
            : Refused<T>(errors);
    });

    public static void Retire<T>(SchemaBinding binding, string name, WrittenNoun<T> noun)
        where T : ReferenceEntry => OnOne(binding, name, noun, (entry, input, context) =>
            RunAsync<T>(context, entries => entries.RetireAsync<T>(context.Signed, entry.Id, Call(input), context.Cancellation)));

    public static void Reinstate<T>(SchemaBinding binding, string name, WrittenNoun<T> noun)
        where T : ReferenceEntry => OnOne(binding, name, noun, (entry, input, context) =>
            RunAsync<T>(context, entries => entries.ReinstateAsync<T>(context.Signed, entry.Id, Call(input), context.Cancellation)));

    public static void BringBack<T>(SchemaBinding binding, string name, WrittenNoun<T> noun)
        where T : ReferenceEntry => OnOne(binding, name, noun, (entry, input, context) =>
            RunAsync<T>(context, entries => entries.BringBackAsync<T>(context.Signed, entry.Id, input.Get<int>("version"), Call(input), context.Cancellation)));

    public static void Merge<T>(SchemaBinding binding, string name, WrittenNoun<T> noun)
        where T : ReferenceEntry => Add(binding, name, (input, context) =>
    {
        var (from, into) = (Find(input, "from", noun, context), Find(input, "into", noun, context));
        ImmutableArray<Finding> errors = [.. new[] { from.Error, into.Error }.OfType<Finding>()];
        return errors.IsEmpty
            ? RunAsync<T>(context, entries => entries.MergeAsync<T>(context.Signed, from.Entry!.Id, into.Entry!.Id, Call(input), context.Cancellation))
            : Refused<T>(errors);
    });

    private static void OnOne<T>(SchemaBinding binding, string name, WrittenNoun<T> noun, Func<T, InputObject, FieldContext, Task<ActPayload<T>>> act)
        where T : ReferenceEntry => Add(binding, name, (input, context) => Find(input, noun.Member, noun, context) switch
    {
        { Entry: { } entry } => act(entry, input, context),
        var missing => Refused<T>([missing.Error!]),
    });

    private static void Add<T>(SchemaBinding binding, string name, Func<InputObject, FieldContext, Task<ActPayload<T>>> act)
        where T : ReferenceEntry => binding.Object<Root>("Mutation").AsyncField(name, (_, context) => act(MutationInput.Of(context), context));

    private static async Task<ActPayload<T>> RunAsync<T>(FieldContext context, Func<EntryCuration, Task<CurationResult>> act)
        where T : ReferenceEntry => await ActPayload<T>.OfAsync(context, await act(context.Parts.Entries));

    private static Task<ActPayload<T>> Refused<T>(ImmutableArray<Finding> errors)
        where T : ReferenceEntry => Task.FromResult(ActPayload<T>.Refused(errors));

    private static CurationCall Call(InputObject input) => MutationInput.Call(input) with { Remark = input.Get<string>("remark") };

    private static ContentInput Content(InputObject input, FieldContext context) => new(input.Get<InputObject>("content")!, new EntryNames(context.Catalogue));

    // Whatever it is written over.
    private static ImmutableArray<Finding> Errors<T>(ContentInput content, WrittenNoun<T> noun, bool isNew)
        where T : ReferenceEntry
    {
        noun.Over(content, noun.Blank);
        return
        [
            .. noun.Required.Where(required => !content.Gives(required.Member) && (isNew || content.Has(required.Member)))
                .Select(required => CurationFindings.Required($"content.{required.Member}", required.Dutch, required.English)),
            .. content.Errors,
        ];
    }

    private static T Translated<T>(WrittenNoun<T> noun, T before, InputObject input)
        where T : ReferenceEntry => noun.Texts.Aggregate(before, (entry, text) => input.Get<string>(text.Member) is { } said && text.Get(entry) is { } dutch
            ? text.With(entry, dutch.In(input.TranslationOf(said)))
            : entry);

    private static (T? Entry, Finding? Error) Find<T>(InputObject input, string member, WrittenNoun<T> noun, FieldContext context)
        where T : ReferenceEntry
    {
        var (name, catalogue) = (input.Get<string>(member)!, context.Catalogue);
        if (EntryReference.FindItself(name, id => noun.ById(catalogue, id), slug => noun.BySlug(catalogue, slug)) is { } entry)
            return (entry, null);
        return (null, Guid.TryParseExact(name, "D", out var id) && NodeQueries.Find(catalogue, id) is not null ? CurationFindings.OtherKind(member) : CurationFindings.UnknownEntry(member, name));
    }
}
