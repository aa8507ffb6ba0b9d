// Inside the namespace Catalogue the class of that name needs another: the graph that answers a request.
global using Graph = Catalogue.Data.Snapshot.Catalogue;
