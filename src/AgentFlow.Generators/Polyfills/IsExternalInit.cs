namespace System.Runtime.CompilerServices;

/// <summary>Lets netstandard2.0 code have init-only properties and records.</summary>
internal static class IsExternalInit;
