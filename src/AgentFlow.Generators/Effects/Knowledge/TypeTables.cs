using System.Collections.Immutable;

namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>
/// Types by full metadata name. The source is the "Thread Safety" section of each type's reference documentation; what it does not promise is
/// in none of the tables, unless the type is a single-user session by design.
/// </summary>
internal static class TypeTables
{
    public static readonly ImmutableHashSet<string> Immutable = Set(
        "System.String", "System.Guid", "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.Uri",
        "System.Version", "System.Type", "System.Decimal", "System.Half", "System.Int128", "System.UInt128", "System.Index", "System.Range", "System.TimeZoneInfo",
        "System.Numerics.BigInteger", "System.Numerics.Complex", "System.Threading.CancellationToken", "System.Globalization.CultureInfo",
        "System.DBNull", "System.Exception", "System.Reflection.MemberInfo", "System.Reflection.Assembly", "System.Net.IPAddress",
        "System.Text.RegularExpressions.Match", "System.StringComparer", "System.Text.Encoding");

    public static readonly ImmutableHashSet<string> Safe = Set(
        "System.Net.Http.HttpClient", "System.Net.Http.HttpMessageInvoker", "System.Net.Http.IHttpClientFactory", "System.Net.Http.HttpMessageHandler",
        "System.Lazy`1", "System.Threading.SemaphoreSlim", "System.Threading.Lock", "System.Threading.ReaderWriterLockSlim", "System.Threading.CancellationTokenSource",
        "System.Threading.ThreadLocal`1", "System.Threading.AsyncLocal`1", "System.Threading.WaitHandle", "System.Threading.ManualResetEventSlim",
        "System.Threading.CountdownEvent", "System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1", "System.Threading.Tasks.ValueTask",
        "System.Threading.Tasks.ValueTask`1", "System.Threading.Tasks.TaskCompletionSource", "System.Threading.Tasks.TaskCompletionSource`1",
        "System.Threading.Tasks.TaskScheduler", "System.Threading.Tasks.TaskFactory", "System.Threading.Channels.Channel`1", "System.Threading.Channels.Channel`2",
        "System.Threading.Channels.ChannelReader`1", "System.Threading.Channels.ChannelWriter`1", "System.Threading.RateLimiting.RateLimiter",
        "System.TimeProvider", "System.Text.RegularExpressions.Regex", "System.Text.Json.JsonSerializerOptions", "System.Diagnostics.ActivitySource",
        "System.Diagnostics.Metrics.Meter", "System.Diagnostics.Metrics.Instrument", "System.Buffers.ArrayPool`1", "System.Buffers.MemoryPool`1",
        "System.Collections.Concurrent.ConcurrentDictionary`2", "System.Collections.Concurrent.ConcurrentBag`1", "System.Collections.Concurrent.ConcurrentQueue`1",
        "System.Collections.Concurrent.ConcurrentStack`1", "System.Collections.Concurrent.BlockingCollection`1", "System.Runtime.CompilerServices.ConditionalWeakTable`2",
        "System.IServiceProvider", "System.IProgress`1", "Microsoft.Extensions.DependencyInjection.IServiceScopeFactory", "Microsoft.Extensions.Logging.ILogger",
        "Microsoft.Extensions.Logging.ILoggerFactory", "Microsoft.Extensions.Configuration.IConfiguration", "Microsoft.Extensions.Options.IOptions`1",
        "Microsoft.Extensions.Options.IOptionsMonitor`1", "Microsoft.Extensions.Options.IOptionsSnapshot`1", "Microsoft.Extensions.Caching.Memory.IMemoryCache",
        "Microsoft.Extensions.Caching.Distributed.IDistributedCache", "Microsoft.Extensions.Hosting.IHostEnvironment", "Microsoft.EntityFrameworkCore.IDbContextFactory`1",
        "Microsoft.Extensions.AI.IChatClient", "Microsoft.Extensions.AI.IEmbeddingGenerator", "Microsoft.Extensions.AI.IEmbeddingGenerator`2",
        "StackExchange.Redis.IConnectionMultiplexer", "StackExchange.Redis.IDatabaseAsync", "Polly.ResiliencePipeline", "Polly.ResiliencePipeline`1",
        "Azure.Storage.Blobs.BlobServiceClient", "Azure.Storage.Blobs.BlobContainerClient", "Azure.Storage.Blobs.Specialized.BlobBaseClient",
        "Microsoft.Azure.Cosmos.CosmosClient", "Microsoft.Azure.Cosmos.Container", "MongoDB.Driver.IMongoClient", "MongoDB.Driver.IMongoDatabase",
        "MongoDB.Driver.IMongoCollection`1", "OpenAI.OpenAIClient", "OpenAI.Chat.ChatClient", "OpenAI.Embeddings.EmbeddingClient", "Amazon.Runtime.AmazonServiceClient",
        "Npgsql.NpgsqlDataSource", "System.Data.Common.DbDataSource", "Grpc.Core.ClientBase");

    public static readonly ImmutableHashSet<string> Containers = Set(
        "System.Collections.Generic.List`1", "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1", "System.Collections.Generic.Queue`1",
        "System.Collections.Generic.Stack`1", "System.Collections.Generic.LinkedList`1", "System.Collections.Generic.SortedDictionary`2",
        "System.Collections.Generic.SortedList`2", "System.Collections.Generic.SortedSet`1", "System.Collections.Generic.PriorityQueue`2",
        "System.Collections.Generic.OrderedDictionary`2", "System.Collections.Generic.ICollection`1", "System.Collections.Generic.IList`1",
        "System.Collections.Generic.IDictionary`2", "System.Collections.Generic.ISet`1", "System.Collections.ObjectModel.Collection`1",
        "System.Collections.ObjectModel.KeyedCollection`2", "System.Collections.ArrayList", "System.Collections.Hashtable", "System.Collections.Queue",
        "System.Collections.Stack", "System.Collections.SortedList", "System.Collections.BitArray", "System.Collections.IList", "System.Collections.IDictionary",
        "System.Collections.Specialized.NameValueCollection", "System.Collections.Specialized.StringCollection");

    public static readonly ImmutableHashSet<string> Unsafe = Set(
        "System.Text.StringBuilder", "System.Random", "System.IO.Stream", "System.IO.TextReader", "System.IO.TextWriter", "System.IO.BinaryReader", "System.IO.BinaryWriter",
        "System.Xml.XmlReader", "System.Xml.XmlWriter", "System.Xml.XmlDocument", "System.Text.Json.Utf8JsonWriter", "System.Text.Json.Nodes.JsonNode",
        "System.Security.Cryptography.HashAlgorithm", "System.Security.Cryptography.IncrementalHash", "System.Data.DataTable", "System.Data.DataSet",
        "System.Data.IDbConnection", "System.Data.IDbCommand", "System.Data.IDbTransaction", "System.Data.IDataReader", "System.Data.Common.DbConnection",
        "System.Data.Common.DbCommand", "System.Data.Common.DbTransaction", "System.Data.Common.DbDataReader", "System.Net.Mail.SmtpClient",
        "System.IO.Compression.ZipArchive", "System.Collections.IEnumerator", "System.Collections.Generic.IAsyncEnumerator`1",
        "Microsoft.EntityFrameworkCore.DbContext", "System.Data.Entity.DbContext", "NHibernate.ISession", "Marten.IDocumentSession", "Marten.IQuerySession",
        "Raven.Client.Documents.Session.IDocumentSession", "Raven.Client.Documents.Session.IAsyncDocumentSession");

    private static ImmutableHashSet<string> Set(params string[] names) => ImmutableHashSet.CreateRange(StringComparer.Ordinal, names);
}
