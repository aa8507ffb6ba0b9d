using Catalogue.GraphQL.Execution.Plan;
using Catalogue.GraphQL.Execution.Writing;

namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>A field that carries a guarded directive: the check comes before its function, whose refusal is the field's.</summary>
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
