using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Catalogue.Api.Pages;

/// <summary>Renders Razor components as HTML; Razor encodes every text.</summary>
internal static class PageRendering
{
    /// <summary>The component with its parameters, by their names.</summary>
    public static async Task<string> RenderAsync<TComponent>(IServiceProvider services, params (string Name, object? Value)[] parameters)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var view = ParameterView.FromDictionary(parameters.ToDictionary(given => given.Name, given => given.Value));
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(view)).ToHtmlString());
    }
}
