using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ProgramTracker.Data.Tests.Database;

/// <summary>Walks the model for what only a real SQL Server would refuse.</summary>
public sealed class SqlServerModelTests
{
    private const int MaximumIndexBytes = 1700;
    private const int MaximumPrimaryKeyBytes = 900;
    private const int MaximumNameLength = 128;

    [Fact]
    public void DeleteAndUpdate_NeverCascade()
    {
        var cascading = Model().GetEntityTypes().SelectMany(x => x.GetForeignKeys())
            .Where(x => x.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .Select(x => x.GetConstraintName());

        Assert.Empty(cascading);
    }

    [Fact]
    public void IndexKeys_AreBoundedAndFit()
    {
        var tooWide = Model().GetEntityTypes()
            .SelectMany(entity => entity.GetIndexes().Select(index => (Name: index.GetDatabaseName(), Bytes: index.Properties.Sum(Bytes), Limit: MaximumIndexBytes))
                .Concat(entity.GetKeys().Select(key => (Name: key.GetName(), Bytes: key.Properties.Sum(Bytes), Limit: MaximumPrimaryKeyBytes))))
            .Where(x => x.Bytes > x.Limit)
            .Select(x => $"{x.Name}: {x.Bytes} bytes");

        Assert.Empty(tooWide);
    }

    [Fact]
    public void Names_FitAndAreUnique()
    {
        var entities = Model().GetEntityTypes().ToList();
        var constraints = entities.SelectMany(x => x.GetForeignKeys().Select(k => k.GetConstraintName())
            .Concat(x.GetKeys().Select(k => k.GetName()))
            .Concat(x.GetCheckConstraints().Select(c => c.Name))
            .Concat(x.GetDeclaredTriggers().Select(t => t.ModelName))).ToList();
        var names = constraints
            .Concat(entities.Select(x => x.GetTableName()))
            .Concat(entities.SelectMany(x => x.GetIndexes().Select(i => i.GetDatabaseName())))
            .Concat(entities.SelectMany(x => x.GetProperties().Select(p => p.GetColumnName())));

        Assert.DoesNotContain(names, x => x is null || x.Length > MaximumNameLength);
        Assert.Empty(constraints.GroupBy(x => x, StringComparer.OrdinalIgnoreCase).Where(x => x.Count() > 1).Select(x => x.Key));
    }

    [Fact]
    public void Columns_AreOfTypesThatBothEnginesCompareAlike()
    {
        // Money is cents and a share hundredths of a per cent: decimal and double would add up differently on the two engines. Coordinates are never added.
        var other = Model().GetEntityTypes().SelectMany(x => x.GetProperties())
            .Where(x => Underlying(x) is var type && (type == typeof(decimal) || type == typeof(float) || type == typeof(DateTimeOffset) || (type == typeof(double) && x.Name is not ("Latitude" or "Longitude"))))
            .Select(x => $"{x.DeclaringType.DisplayName()}.{x.Name}");

        Assert.Empty(other);
    }

    private static IModel Model()
    {
        using var context = SqlServerContext.Create();
        return context.GetService<IDesignTimeModel>().Model;
    }

    private static Type Underlying(IProperty property) => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    private static int Bytes(IProperty property)
    {
        var type = Underlying(property);
        if (type == typeof(string))
        {
            return property.GetMaxLength() is { } length ? 2 * length : int.MaxValue / 16;
        }

        return type == typeof(byte[]) ? property.GetMaxLength() ?? int.MaxValue / 16 : 8;
    }
}
