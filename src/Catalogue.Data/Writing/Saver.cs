namespace Catalogue.Data.Writing;

/// <summary>Who saves entries and by which act; a person has a name, and may add a remark.</summary>
internal sealed record Saver(string Who, string What, string? Name = null, string? Remark = null);
