namespace ProgramTracker.Web.Programmes;

/// <summary>The key of the text that names a control figure's measure; null for a measure of a source's own.</summary>
internal static class FigureNames
{
    public static string? TextOf(string measure) => measure switch
    {
        "kommunen_cumulative" => "Figure.MunicipalitiesCumulative",
        "kommunen_year" => "Figure.MunicipalitiesYear",
        "projects_cumulative" => "Figure.ProjectsCumulative",
        "projects_year" => "Figure.ProjectsYear",
        "budget_announced" => "Figure.BudgetAnnounced",
        "granted_year" => "Figure.GrantedYear",
        "granted_cumulative" => "Figure.GrantedCumulative",
        "centres" => "Figure.Centres",
        _ => null,
    };
}
