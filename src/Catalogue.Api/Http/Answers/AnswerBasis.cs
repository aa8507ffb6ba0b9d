namespace Catalogue.Api.Http.Answers;

/// <summary>
/// What the answer to one request was made from. Whatever resolvers read beside the public version and the operation (who asks, the
/// database, the working catalogue) marks it as it is read, so that a resolver cannot forget to say so.
/// </summary>
internal sealed class AnswerBasis
{
    private volatile bool isShared = true;

    /// <summary>Whether everybody who asks the same of the same public version gets this answer.</summary>
    public bool IsShared => isShared;

    public void DependsOnMore() => isShared = false;
}
