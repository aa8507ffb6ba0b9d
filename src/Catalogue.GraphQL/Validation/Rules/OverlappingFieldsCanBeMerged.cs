using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation.Merging;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>
/// Fields of one response name can be merged into one. Two ways: a proof, near linear in the document, that nothing conflicts,
/// which is all that an ordinary document costs; and only when it fails the search, pair by pair, that tells what conflicts.
/// Specification: §5.3.2.
/// </summary>
internal sealed class OverlappingFieldsCanBeMerged : Rule
{
    public override void Listen(Hooks hooks)
    {
        hooks.SelectionSet += (context, selectionSet) => context.NoteOf<SelectionSets>(this).Add((selectionSet, context.ParentType));
        hooks.DocumentEnd += Check;
    }

    private void Check(ValidationContext context, Document document)
    {
        if (new MergeProof(context).Succeeds())
            return;
        var search = new ConflictSearch(context, conflict => Report(context, conflict.Message, conflict.Nodes));
        foreach (var (selectionSet, parent) in context.NoteOf<SelectionSets>(this))
            search.Within(selectionSet, parent);
    }

    private sealed class SelectionSets : List<(SelectionSetNode Set, CompositeType? Parent)>;
}
