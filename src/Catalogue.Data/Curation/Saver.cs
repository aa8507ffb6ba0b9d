namespace Catalogue.Data.Curation;

/// <summary>Who saves entries and what the save is; a person has a name, and may say something with it.</summary>
internal sealed record Saver(string Who, string What, string? Name = null, string? Remark = null);
