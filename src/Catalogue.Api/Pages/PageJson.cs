using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Api.Pages.Details;
using Catalogue.Api.Pages.Lists;

namespace Catalogue.Api.Pages;

/// <summary>The answers to the questions in Questions/, read by their members' names.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ListAnswer))]
[JsonSerializable(typeof(OfferAnswer))]
[JsonSerializable(typeof(SimilarAnswer))]
[JsonSerializable(typeof(EntryAnswer))]
[JsonSerializable(typeof(ReportAnswer))]
[JsonSerializable(typeof(KindsAnswer))]
internal sealed partial class PageJson : JsonSerializerContext;
