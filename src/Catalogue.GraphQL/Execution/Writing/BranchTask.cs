namespace Catalogue.GraphQL.Execution.Writing;

/// <summary>
/// A running task that writes to its own branch. It must not outlive the request: it would write to a response that was already sent.
/// </summary>
internal readonly record struct BranchTask(Branch Branch, Task<bool> Task)
{
    /// <summary>Waits for the task and appends its text to the other branch.</summary>
    public async Task<bool> JoinAsync(Branch branch)
    {
        var whole = await Task;
        branch.Json.Raw(Branch.Json.Written.Span);
        Branch.Dispose();
        return whole;
    }

    /// <summary>
    /// When one task threw: waits for all tasks that were started, whether they succeed or not. Entries that were not started are default.
    /// </summary>
    public static async Task WaitAllAsync(IEnumerable<BranchTask> tasks)
    {
        foreach (var started in tasks)
        {
            if (started.Task is Task task)
                await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
