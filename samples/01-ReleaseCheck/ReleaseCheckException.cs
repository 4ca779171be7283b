namespace ReleaseCheck;

/// <summary>Something could not be checked; the message says what, and how to mend it.</summary>
internal sealed class ReleaseCheckException(string message) : Exception(message);
