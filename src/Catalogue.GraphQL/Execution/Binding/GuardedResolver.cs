using Catalogue.GraphQL.Execution.Plan;
using Catalogue.GraphQL.Execution.Writing;

namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>
/// Resolver of a field that carries a guarded directive: it runs the check first, and reports a refusal as the field's error.
/// </summary>
internal sealed class GuardedResolver(Resolver guarded, Action<FieldContext> check, bool nonNull) : Resolver
{
    public override bool IsAsync => guarded.IsAsync;

    public override bool Write(object source, PlannedField field, Branch branch) =>
        Passes(field, branch, out var written) ? guarded.Write(source, field, branch) : written;

    public override Task<bool> WriteAsync(object source, PlannedField field, Branch branch) =>
        Passes(field, branch, out var written) ? guarded.WriteAsync(source, field, branch) : Task.FromResult(written);

    private bool Passes(PlannedField field, Branch branch, out bool written)
    {
        var (position, depth) = (branch.Json.Position, branch.Depth);
        written = false;
        try
        {
            check(branch.Run.ContextOf(field));
            return true;
        }
        catch (Exception refusal)
        {
            written = Fail(refusal, nonNull, field, branch, position, depth);
            return false;
        }
    }
}
