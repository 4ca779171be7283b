namespace AgentFlow.CodeFixes.Tests.Extraction;

/// <summary>The services that the methods under test call.</summary>
internal static class Shop
{
    public const string Source =
        """
        public record Bill(int Amount) { public static Bill Parse(string text) => new(int.Parse(text)); }
        public record Parcel(int Weight);
        public record Refund(int Amount) { public static Refund From(Bill bill, Parcel parcel) => new(bill.Amount - parcel.Weight); }
        public record RequestOptions(int Size);

        public interface IBilling
        {
            Task<Bill> FetchAsync(string orderId, CancellationToken ct = default);
            Task<Bill?> FindAsync(string? orderId);
            Task<Refund> RefundAsync(Bill bill, Parcel parcel);
            Task SaveAsync(object item);
            Task<int> CountAsync(Bill bill);
            Bill Map(Bill bill);
        }

        public interface IShipping
        {
            Task<Parcel> LocateAsync(string orderId, CancellationToken ct = default);
            ValueTask<Parcel> WeighAsync(Bill bill);
            Task<Parcel> TryAsync(RequestOptions options, Func<int, int> scale);
        }
        """;
}
