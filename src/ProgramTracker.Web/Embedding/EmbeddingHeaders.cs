using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Embedding;

public static class EmbeddingHeaders
{
    private const string OwnPages = "frame-ancestors 'self'";

    /// <summary>Says who may show an answer in a frame: what is below /embed the sites of the settings, everything else only the program itself.</summary>
    /// <remarks>The framework's own header of this kind is off, because two of them allow no more than both do.</remarks>
    public static void UseEmbeddingHeaders(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        // Read here, so that a fault in the settings shows at the start.
        var policy = "frame-ancestors " + app.Services.GetRequiredService<EmbeddingOptions>().FrameAncestors;
        app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(Addresses.Embed, StringComparison.OrdinalIgnoreCase) ? policy : OwnPages;
            return next(context);
        });
    }
}
