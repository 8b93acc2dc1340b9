using ProgramTracker.Core.Reference;

namespace ProgramTracker.Core.Verdicts;

/// <summary>Compares how many Kreise, kreisfreie Städte or Gemeinden are stated with the register of that day; a known reading explains what differs.</summary>
/// <remarks>Fewer than there are is a share of them and says nothing. More than there are contradicts where the sentence names this Land; one that names another is not compared.</remarks>
internal sealed class RegisterComparer(VerdictFacts facts)
{
    public Comparison? For(StatedFigure figure)
    {
        if (figure.Question.Land == FigureLand.Other || figure.Source.PublishedOn is not { } day || Registered(figure.Question.Unit, day) is not { } registered || registered == 0)
        {
            return null;
        }

        if (KnownReading.Find(figure.Question.Unit, figure.Value.Value, day) is { } reading)
        {
            return Result(figure, registered, VerdictReason.KnownReading) with { Reading = reading };
        }

        return figure.Value.IsExact && figure.Value.Value == registered ? Result(figure, registered, VerdictReason.SameInRegister)
            : figure.Question.Land == FigureLand.This && FigureValue.Count(registered).IsBelow(figure.Value) ? Result(figure, registered, VerdictReason.MoreThanExist)
            : null;
    }

    /// <summary>Null for units that the register does not count.</summary>
    private long? Registered(FigureUnit unit, DateOnly day)
    {
        Func<UnitKind, bool>? kinds = unit switch
        {
            FigureUnit.KreisLevel => kind => kind is UnitKind.Kreis or UnitKind.Städteregion or UnitKind.KreisfreieStadt,
            FigureUnit.Kreise => kind => kind is UnitKind.Kreis or UnitKind.Städteregion,
            FigureUnit.Towns or FigureUnit.Gemeinden => kind => kind is UnitKind.KreisfreieStadt or UnitKind.Stadt or UnitKind.Gemeinde,
            FigureUnit.Municipalities => kind => kind is UnitKind.KreisfreieStadt or UnitKind.Stadt or UnitKind.Gemeinde or UnitKind.Kreis or UnitKind.Städteregion,
            _ => null,
        };
        return kinds is null ? null : facts.Register.Where(x => kinds(x.Kind) && (x.From is null || x.From <= day) && (x.To is null || day <= x.To)).Sum(x => (long)x.Count);
    }

    private static Comparison Result(StatedFigure figure, long registered, VerdictReason reason) => new()
    {
        Side = ComparedSide.Register,
        Reason = reason,
        Other = FigureValue.Count(registered),
        Difference = figure.Value.Value - registered,
    };
}
