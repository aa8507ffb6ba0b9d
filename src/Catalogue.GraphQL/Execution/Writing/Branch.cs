using System.Collections.Immutable;
using Catalogue.GraphQL.Execution.Plan;

namespace Catalogue.GraphQL.Execution.Writing;

/// <summary>
/// One strand of an execution: what it has written and where in the response it is. A selection that is awaited forks a strand for each
/// field and puts their texts together in the order of the response.
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

    /// <summary>How deep the path is; set it back when a value is given up halfway.</summary>
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
