namespace DocumentPipeline;

/// <summary>The program cannot do what it was asked; the message says why, and how to mend it.</summary>
internal sealed class DocumentPipelineException(string message) : Exception(message);
