// Inside the namespace Catalogue, the class of that name needs an alias: the graph that answers a request.
global using Graph = Catalogue.Data.Snapshot.Catalogue;
