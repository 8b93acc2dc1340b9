using ProgramTracker.Web.Components;
using ProgramTracker.Web.Hosting;
using Radzen;

var builder = WebApplication.CreateBuilder(args);

// In Production too: build output (dotnet run) reads package assets through the manifest, and published output has none to read.
builder.WebHost.UseStaticWebAssets();
builder.UseLoopbackUnlessTold();

builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddRadzenComponents();

var app = builder.Build();

app.UseStatusCodePagesWithReExecute("/nicht-gefunden", createScopeForStatusCodePages: true);
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();

await app.RunAsync();
