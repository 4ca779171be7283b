namespace ReleaseCheck;

/// <summary>Tells made-up strings from written ones.</summary>
internal static class Randomness
{
    // Bits a character. Sixteen random hexadecimal digits have about 3, as many letters and digits about 3.8.
    private const double HexadecimalBits = 2.8;
    private const double OtherBits = 3.5;

    private const int FewestDigits = 2;
    private const int FewestLetters = 2;

    /// <summary>The value has letters and digits in no order that a person would write; paths, addresses and GUIDs do not count.</summary>
    public static bool LooksRandom(string value)
    {
        if (Guid.TryParse(value, out _) || value[0] is '/' or '.' or '~' || value.Contains("://", StringComparison.Ordinal))
            return false;
        if (value.AsSpan().ContainsAny("()[]\\"))
            return false;
        if (value.Count(char.IsAsciiDigit) < FewestDigits || value.Count(char.IsAsciiLetter) < FewestLetters)
            return false;

        return Bits(value) >= (value.All(char.IsAsciiHexDigit) ? HexadecimalBits : OtherBits);
    }

    /// <summary>Shannon's entropy, in bits a character.</summary>
    internal static double Bits(string value)
        => value
            .GroupBy(character => character)
            .Select(group => (double)group.Count() / value.Length)
            .Sum(share => -share * Math.Log2(share));
}
