using Catalogue.Api.Http;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapWebPages();
app.Run();
