using Catalogue.Api.Binding;
using Catalogue.GraphQL;

namespace Catalogue.Api.Pages;

/// <summary>Who asks a page, in which language (a BCP 47 tag), and what admits its questions.</summary>
internal sealed record PageAsking(string Language, Caller Caller, Func<long, CancellationToken, ValueTask<OperationAdmission>>? Admit);
