namespace ProgramTracker.Web.Components;

/// <summary>A page that is read and has a part in which one works: it gets the framework's script, too.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HasWorkPartAttribute : Attribute;
