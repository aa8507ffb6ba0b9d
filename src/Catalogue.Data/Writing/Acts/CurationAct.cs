using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Acts;

/// <summary>
/// An act as requested, on an entry of any noun. What is its name in history, audit log and messages; Entry is null for a new one.
/// </summary>
internal abstract record CurationAct(string What, EntryKind Kind, Guid? Entry);
