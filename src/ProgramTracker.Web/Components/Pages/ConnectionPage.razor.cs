namespace ProgramTracker.Web.Components.Pages;

/// <summary>Shows whether a click reaches the server: the first thing to look at where a network's proxy may block WebSockets.</summary>
public sealed partial class ConnectionPage
{
    private int _answers;

    private void Answer() => _answers++;
}
