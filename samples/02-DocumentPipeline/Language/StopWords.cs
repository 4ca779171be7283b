using System.Collections.Frozen;

namespace DocumentPipeline;

/// <summary>English words that say nothing about what a text is about.</summary>
internal static class StopWords
{
    public static FrozenSet<string> All { get; } =
        """
        a about above after again all almost along already also although always among an and another any are around as at
        away back be became because been before behind being below between both but by came can cannot come comes could did
        do does done down during each either else enough even ever every everybody few first for four from gave get gives go
        goes good had half has have having he her here hers him his how however if in into is it its itself just keep keeps
        kind knew know knows last later law less like little long made make makes many may more most much must named need
        needs neither never new next no nobody none nor not nothing now of off often on once one only or other others our
        out over own part put rather said same seven several she should since so some soon still such take takes than that
        the their them then there these they thing this those though three through thus till time times to together told
        too took toward twelve twenty two under until up upon use used very was way we well went were what when where
        whether which while who whoever whole whom whose why will with within without would year years yet you your
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
