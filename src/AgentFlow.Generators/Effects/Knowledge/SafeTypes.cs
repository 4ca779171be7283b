namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>
/// Types made for concurrent use, and types that never change, by namespace. Source: "Thread Safety" of their pages on learn.microsoft.com, and
/// for packages the documentation that they come with. What no document supports stands in no table.
/// </summary>
internal static class SafeTypes
{
    /// <summary>No member changes what another sees.</summary>
    public static readonly (string Namespace, string Names)[] Immutable =
    [
        ("System", "String Guid DateTime DateTimeOffset DateOnly TimeOnly TimeSpan TimeZoneInfo Uri Version Type Index Range Half Int128 UInt128 Delegate DBNull Attribute"),
        ("System.Numerics", "BigInteger Complex"),
        ("System.Threading", "CancellationToken"),
        ("System.Reflection", "MemberInfo ParameterInfo Assembly Module"),
        ("System.Resources", "ResourceManager"),
        ("System.Text", "Rune"),
        ("System.Text.Json", "JsonElement JsonEncodedText"),
        ("System.Net", "IPEndPoint DnsEndPoint"),
        ("System.Net.Http", "HttpMethod"),
        ("System.Collections.Immutable", "ImmutableArray`1 ImmutableList`1 ImmutableDictionary`2 ImmutableHashSet`1 ImmutableSortedDictionary`2 ImmutableSortedSet`1 ImmutableQueue`1 ImmutableStack`1 IImmutableList`1 IImmutableDictionary`2 IImmutableSet`1 IImmutableQueue`1 IImmutableStack`1"),
        ("System.Collections.Frozen", "FrozenDictionary`2 FrozenSet`1"),
        ("AgentFlow", "FlowPlan PlannedTask FlowReport TaskError"),
    ];

    /// <summary>As immutable as what they hold: a copy, or an object without a setter.</summary>
    public static readonly (string Namespace, string Names)[] LikeTheirArguments =
    [
        ("System", "Nullable`1 Tuple`1 Tuple`2 Tuple`3 Tuple`4 Tuple`5 Tuple`6 Tuple`7 Tuple`8 ValueTuple ValueTuple`1 ValueTuple`2 ValueTuple`3 ValueTuple`4 ValueTuple`5 ValueTuple`6 ValueTuple`7 ValueTuple`8"),
        ("System.Collections.Generic", "KeyValuePair`2"),
        ("AgentFlow", "TaskOutcome TaskOutcome`1 ForEachOutcome ForEachOutcome`1"),
    ];

    public static readonly (string Namespace, string Names)[] Safe =
    [
        ("System", "Lazy`1 TimeProvider IServiceProvider"),
        ("System.Buffers", "ArrayPool`1 MemoryPool`1"),
        ("System.Collections.Concurrent", "ConcurrentDictionary`2 ConcurrentQueue`1 ConcurrentStack`1 ConcurrentBag`1 BlockingCollection`1 IProducerConsumerCollection`1 Partitioner`1"),
        ("System.Data.Common", "DbDataSource"),
        ("System.Diagnostics", "ActivitySource"),
        ("System.Diagnostics.Metrics", "Meter Instrument"),
        ("System.Net.Http", "HttpClient HttpMessageInvoker HttpMessageHandler IHttpClientFactory"),
        ("System.Runtime.Caching", "ObjectCache"),
        ("System.Runtime.CompilerServices", "ConditionalWeakTable`2"),
        ("System.Text", "Encoding"),
        ("System.Text.Json", "JsonSerializerOptions"),
        ("System.Text.RegularExpressions", "Regex"),
        ("System.Threading", "AsyncLocal`1 Barrier CancellationTokenSource CountdownEvent Lock ManualResetEventSlim ReaderWriterLock ReaderWriterLockSlim SemaphoreSlim SynchronizationContext ThreadLocal`1 Timer WaitHandle"),
        ("System.Threading.Channels", "Channel`1 Channel`2 ChannelReader`1 ChannelWriter`1"),
        ("System.Threading.RateLimiting", "RateLimiter PartitionedRateLimiter`1"),
        ("System.Threading.Tasks", "Task TaskFactory TaskFactory`1 TaskCompletionSource TaskCompletionSource`1 TaskScheduler ValueTask ValueTask`1"),
        ("Microsoft.AspNetCore.SignalR", "IHubContext`1 IHubContext`2"),
        ("Microsoft.EntityFrameworkCore", "IDbContextFactory`1"),
        ("Microsoft.Extensions.AI", "IChatClient IEmbeddingGenerator IEmbeddingGenerator`2 ISpeechToTextClient"),
        ("Microsoft.Extensions.Caching.Distributed", "IDistributedCache"),
        ("Microsoft.Extensions.Caching.Hybrid", "HybridCache"),
        ("Microsoft.Extensions.Caching.Memory", "IMemoryCache"),
        ("Microsoft.Extensions.Configuration", "IConfiguration"),
        ("Microsoft.Extensions.DependencyInjection", "IServiceScopeFactory"),
        ("Microsoft.Extensions.Hosting", "IHostEnvironment IHostApplicationLifetime"),
        ("Microsoft.Extensions.Logging", "ILogger ILogger`1 ILoggerFactory"),
        ("Microsoft.Extensions.ObjectPool", "ObjectPool`1"),
        ("Microsoft.Extensions.Options", "IOptions`1 IOptionsMonitor`1 IOptionsSnapshot`1"),
        ("Amazon.Runtime", "AmazonServiceClient IAmazonService"),
        ("Confluent.Kafka", "IProducer`2"),
        ("Elastic.Clients.Elasticsearch", "ElasticsearchClient"),
        ("Grpc.Core", "ChannelBase ClientBase CallInvoker"),
        ("Marten", "IDocumentStore"),
        ("Microsoft.Azure.Cosmos", "CosmosClient Container Database"),
        ("MongoDB.Driver", "IMongoClient IMongoDatabase IMongoCollection`1"),
        ("NHibernate", "ISessionFactory"),
        ("Polly", "ResiliencePipeline ResiliencePipeline`1"),
        ("Polly.Registry", "ResiliencePipelineProvider`1"),
        ("RabbitMQ.Client", "IConnection"),
        ("Raven.Client.Documents", "IDocumentStore"),
        ("StackExchange.Redis", "IConnectionMultiplexer IDatabase IDatabaseAsync ISubscriber IServer"),
        ("AgentFlow", "AgentTaskContext"),
    ];

    /// <summary>Clients below these namespaces are documented to be thread-safe, one and all.</summary>
    public static readonly string[] ClientNamespaces = ["Azure", "OpenAI"];
}
