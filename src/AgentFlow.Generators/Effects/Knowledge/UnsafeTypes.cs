namespace AgentFlow.Generators.Effects.Knowledge;

/// <summary>
/// Types of which no two members may run at once on one object, by namespace. Source: "Thread Safety" and remarks of their pages on
/// learn.microsoft.com, and for packages the documentation that they come with.
/// </summary>
internal static class UnsafeTypes
{
    public static readonly (string Namespace, string Names)[] All =
    [
        ("System", "Random"),
        ("System.Collections", "IEnumerator"),
        ("System.Collections.Generic", "IEnumerator`1 IAsyncEnumerator`1"),
        ("System.Data", "IDbConnection IDbCommand IDbTransaction IDataReader IDataAdapter"),
        ("System.Data.Common", "DbConnection DbCommand DbTransaction DbDataReader DbDataAdapter DbBatch"),
        ("System.Data.Entity", "DbContext DbSet DbSet`1"),
        ("System.Data.Entity.Core.Objects", "ObjectContext"),
        ("System.Data.Linq", "DataContext"),
        ("System.Formats.Tar", "TarReader TarWriter"),
        ("System.IO", "Stream TextReader TextWriter BinaryReader BinaryWriter"),
        ("System.IO.Compression", "ZipArchive"),
        ("System.IO.Pipelines", "PipeReader PipeWriter"),
        ("System.Net", "WebClient"),
        ("System.Net.Mail", "SmtpClient"),
        ("System.Security.Cryptography", "HashAlgorithm IncrementalHash ICryptoTransform"),
        ("System.Text", "StringBuilder Encoder Decoder"),
        ("System.Text.Json", "Utf8JsonWriter"),
        ("System.Xml", "XmlReader XmlWriter"),
        ("Microsoft.AspNetCore.Http", "HttpContext"),
        ("Microsoft.EntityFrameworkCore", "DbContext DbSet`1"),
        ("Microsoft.EntityFrameworkCore.ChangeTracking", "ChangeTracker"),
        ("Microsoft.EntityFrameworkCore.Infrastructure", "DatabaseFacade"),
        ("MailKit", "MailService IMailService"),
        ("Marten", "IDocumentSession IQuerySession"),
        ("Microsoft.Data.SqlClient", "SqlConnection SqlCommand SqlTransaction SqlDataReader SqlBulkCopy"),
        ("Microsoft.Data.Sqlite", "SqliteConnection SqliteCommand SqliteTransaction SqliteDataReader"),
        ("MongoDB.Driver", "IClientSession"),
        ("MySqlConnector", "MySqlConnection MySqlCommand MySqlTransaction MySqlDataReader"),
        ("Npgsql", "NpgsqlConnection NpgsqlCommand NpgsqlTransaction NpgsqlDataReader NpgsqlBatch"),
        ("System.Data.SqlClient", "SqlConnection SqlCommand SqlTransaction SqlDataReader SqlBulkCopy"),
        ("System.Data.SQLite", "SQLiteConnection SQLiteCommand SQLiteTransaction SQLiteDataReader"),
        ("NHibernate", "ISession IStatelessSession"),
        ("RabbitMQ.Client", "IModel IChannel"),
        ("Raven.Client.Documents.Session", "IDocumentSession IAsyncDocumentSession"),
    ];
}
