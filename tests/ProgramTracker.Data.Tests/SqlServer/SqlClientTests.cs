using System.Data;
using System.Data.SqlTypes;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.Data.SqlClient.Server;

namespace ProgramTracker.Data.Tests.SqlServer;

/// <summary>Microsoft.Data.SqlClient loads Microsoft.SqlServer.Server at run time; these fail where that assembly doesn't fit.</summary>
public sealed class SqlClientTests
{
    private static readonly DateTime Moment = new(2011, 1, 27, 10, 30, 0, DateTimeKind.Utc);

    public static TheoryData<string, SqlDbType> EveryType { get; } = new()
    {
        { "BigInt", SqlDbType.BigInt },
        { "Binary", SqlDbType.Binary },
        { "Bit", SqlDbType.Bit },
        { "Char", SqlDbType.Char },
        { "Date", SqlDbType.Date },
        { "DateTime", SqlDbType.DateTime },
        { "DateTime2", SqlDbType.DateTime2 },
        { "DateTimeOffset", SqlDbType.DateTimeOffset },
        { "Decimal", SqlDbType.Decimal },
        { "Float", SqlDbType.Float },
        { "Image", SqlDbType.Image },
        { "Int", SqlDbType.Int },
        { "Money", SqlDbType.Money },
        { "NChar", SqlDbType.NChar },
        { "NText", SqlDbType.NText },
        { "NVarChar", SqlDbType.NVarChar },
        { "Real", SqlDbType.Real },
        { "SmallDateTime", SqlDbType.SmallDateTime },
        { "SmallInt", SqlDbType.SmallInt },
        { "SmallMoney", SqlDbType.SmallMoney },
        { "Structured", SqlDbType.Structured },
        { "Text", SqlDbType.Text },
        { "Time", SqlDbType.Time },
        { "Timestamp", SqlDbType.Timestamp },
        { "TinyInt", SqlDbType.TinyInt },
        { "Udt", SqlDbType.Udt },
        { "UniqueIdentifier", SqlDbType.UniqueIdentifier },
        { "VarBinary", SqlDbType.VarBinary },
        { "VarChar", SqlDbType.VarChar },
        { "Variant", SqlDbType.Variant },
        { "Xml", SqlDbType.Xml },
    };

    [Theory]
    [MemberData(nameof(EveryType))]
    public void Parameter_OfEveryType_IsMade(string name, SqlDbType type)
    {
        using var command = new SqlCommand("select 1");
        var parameter = command.Parameters.Add("@" + name, type);
        parameter.Value = DBNull.Value;

        Assert.Equal(type, command.Parameters["@" + name].SqlDbType);
    }

    public static TheoryData<object, SqlDbType> EveryValue { get; } = new()
    {
        { 3_400_000L, SqlDbType.BigInt },
        { 42, SqlDbType.Int },
        { (short)7, SqlDbType.SmallInt },
        { (byte)1, SqlDbType.TinyInt },
        { true, SqlDbType.Bit },
        { "Düsseldorf", SqlDbType.NVarChar },
        { 1.95583m, SqlDbType.Decimal },
        { 0.5, SqlDbType.Float },
        { 0.5f, SqlDbType.Real },
        { new byte[] { 1, 2, 3 }, SqlDbType.VarBinary },
        { Guid.Empty, SqlDbType.UniqueIdentifier },
        { new DateOnly(2011, 1, 27), SqlDbType.Date },
        { new TimeOnly(10, 30), SqlDbType.Time },
        { Moment, SqlDbType.DateTime },
        { new DateTimeOffset(Moment), SqlDbType.DateTimeOffset },
        { new SqlString("Köln"), SqlDbType.NVarChar },
    };

    [Theory]
    [MemberData(nameof(EveryValue))]
    public void Parameter_OfAValue_HasItsType(object value, SqlDbType expected)
    {
        using var command = new SqlCommand("select 1");
        var parameter = command.Parameters.AddWithValue("@value", value);

        Assert.Equal(expected, parameter.SqlDbType);
        Assert.Same(parameter, command.Parameters["@value"]);
    }

    [Fact]
    public void Command_WithParameters_GoesAsFarAsTheConnection()
    {
        using var connection = new SqlConnection("Server=tcp:127.0.0.1,1;Encrypt=false;Connect Timeout=1;ConnectRetryCount=0");
        using var command = new SqlCommand("select @cents", connection);
        command.Parameters.AddWithValue("@cents", 3_400_000L);

        Assert.Throws<InvalidOperationException>(() => command.ExecuteScalar());
    }

    [Fact]
    public async Task BulkCopy_WithoutServer_GoesAsFarAsTheConnection()
    {
        using var rows = NewRows();
        using var copy = new SqlBulkCopy("Server=tcp:127.0.0.1,1;Encrypt=false;Connect Timeout=1;ConnectRetryCount=0") { DestinationTableName = "Rows", BatchSize = 100 };
        copy.ColumnMappings.Add("Name", "Name");
        copy.ColumnMappings.Add("Cents", "Cents");

        await Assert.ThrowsAsync<SqlException>(() => copy.WriteToServerAsync(rows));
    }

    [Fact]
    public void Metadata_OfARecord_IsMade()
    {
        var record = new SqlDataRecord(new SqlMetaData("Cents", SqlDbType.BigInt), new SqlMetaData("Name", SqlDbType.NVarChar, 100));
        record.SetInt64(0, 3_400_000L);
        record.SetString(1, "Düsseldorf");

        Assert.Equal(3_400_000L, record.GetInt64(0));
        Assert.Equal("Düsseldorf", record.GetString(1));
    }

    [SqlServerFact]
    public async Task BulkCopy_OnAServer_ArrivesInFull()
    {
        await using var connection = new SqlConnection(SqlServerFactAttribute.ConnectionString);
        await connection.OpenAsync();
        await using var create = new SqlCommand("create table #Rows (Name nvarchar(100) not null, Cents bigint not null)", connection);
        await create.ExecuteNonQueryAsync();

        using var rows = NewRows();
        using var copy = new SqlBulkCopy(connection) { DestinationTableName = "#Rows" };
        await copy.WriteToServerAsync(rows);

        await using var read = new SqlCommand("select sum(Cents) from #Rows where Name = @name", connection);
        read.Parameters.AddWithValue("@name", "Düsseldorf");
        Assert.Equal(3_400_000L, await read.ExecuteScalarAsync());
    }

    private static DataTable NewRows()
    {
        var rows = new DataTable { Locale = CultureInfo.InvariantCulture };
        rows.Columns.Add("Name", typeof(string));
        rows.Columns.Add("Cents", typeof(long));
        rows.Rows.Add("Düsseldorf", 3_400_000L);
        return rows;
    }
}
