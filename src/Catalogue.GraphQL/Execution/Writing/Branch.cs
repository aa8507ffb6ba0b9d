using System.Collections.Immutable;
using Catalogue.GraphQL.Execution.Plan;

namespace Catalogue.GraphQL.Execution.Writing;

/// <summary>
/// One branch of an execution: its buffer and its path in the response. A selection with awaited fields forks a branch for each, and joins
/// their texts in response order.
/// </summary>
internal sealed class Branch : IDisposable
{
    private PathSegment[] path;
    private int depth;

    public Branch(OperationRun run)
        : this(run, new PathSegment[16], 0)
    {
    }

    private Branch(OperationRun run, PathSegment[] path, int depth)
    {
        Run = run;
        Json = new JsonBuffer(run);
        this.path = path;
        this.depth = depth;
    }

    public OperationRun Run { get; }

    public JsonBuffer Json { get; }

    /// <summary>The length of the path; set it back when a value is abandoned halfway.</summary>
    public int Depth
    {
        get => depth;
        set => depth = value;
    }

    public ImmutableArray<object> Path => [.. path.AsSpan(0, depth).ToArray().Select(segment => (object?)segment.Name ?? segment.Index)];

    public void Enter(string responseName) => Push(new PathSegment(responseName, 0));

    public void Enter(int index) => Push(new PathSegment(null, index));

    public void Leave() => depth--;

    public Branch Fork() => new(Run, [.. path], depth);

    public void Dispose() => Json.Dispose();

    public void NullError(PlannedField field) => Run.Refuse(
        field, Path, $"Cannot return null for non-nullable field {field.Parent.Name}.{field.Definition.Name}.", ErrorCodes.NullInNonNull);

    private void Push(PathSegment segment)
    {
        if (depth == path.Length)
            Array.Resize(ref path, depth * 2);
        path[depth++] = segment;
    }

    private readonly record struct PathSegment(string? Name, int Index);
}
