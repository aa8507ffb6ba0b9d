using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation.Merging;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>
/// Fields with the same response name can be merged. Done in two steps: a proof, nearly linear in the document, that nothing conflicts;
/// only if the proof fails, a pairwise search that finds the conflicts. Ordinary documents pay for the proof alone. Specification: §5.3.2.
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
