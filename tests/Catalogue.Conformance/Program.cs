using Catalogue.Conformance;

// The shed as a server: dotnet run --project tests/Catalogue.Conformance -- --urls http://localhost:5081
await using var app = ToolshedServer.Build(args);
await app.RunAsync();
