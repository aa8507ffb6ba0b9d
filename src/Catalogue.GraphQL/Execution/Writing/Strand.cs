namespace Catalogue.GraphQL.Execution.Writing;

/// <summary>
/// What was started and writes to a branch of its own. None may outlive the request: it would add to a response already sent.
/// </summary>
internal readonly record struct Strand(Branch Branch, Task<bool> Task)
{
    /// <summary>Waits for it and puts what it wrote at the end of the other branch.</summary>
    public async Task<bool> JoinAsync(Branch branch)
    {
        var whole = await Task;
        branch.Json.Raw(Branch.Json.Written.Span);
        Branch.Dispose();
        return whole;
    }

    /// <summary>
    /// Waits for all that were started, whatever becomes of them, when one was broken off; those not started are default.
    /// </summary>
    public static async Task EndAsync(IEnumerable<Strand> strands)
    {
        foreach (var strand in strands)
        {
            if (strand.Task is Task task)
                await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
