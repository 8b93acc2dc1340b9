using ProgramTracker.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);

// In Production too: build output (dotnet run) reads package assets through the manifest, and published output has none to read.
builder.WebHost.UseStaticWebAssets();
builder.UseLoopbackUnlessTold();

builder.Services.AddPages();

var app = builder.Build();

app.UsePages();

await app.RunAsync();
