namespace Catalogue.Notices;

/// <summary>Something would ship of which no licence is known here; the message says what to add.</summary>
internal sealed class NoticeException(string message) : Exception(message);
