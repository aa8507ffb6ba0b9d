using System.Collections.Immutable;

namespace Catalogue.Api.Pages.Details;

/// <summary>The answer to Questions/report.graphql.</summary>
public sealed record ReportAnswer(ReportedProblem? ReportProblem);

public sealed record ReportedProblem(bool Received, ImmutableArray<ReportError> UserErrors);

public sealed record ReportError(string Message);

/// <summary>The answer to Questions/kinds.graphql.</summary>
public sealed record KindsAnswer(ImmutableArray<KindTerm> Terms);

public sealed record KindTerm(string Value, string Label);
