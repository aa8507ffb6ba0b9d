namespace Catalogue.Api.Http.Answers;

/// <summary>
/// What shared answers depend on besides what is asked. Now is equal as long as they stay the same; Left is the time until they change by
/// time alone.
/// </summary>
internal sealed record AnswerVersion(Func<string> Now, Func<TimeSpan> Left);
