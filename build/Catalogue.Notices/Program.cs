using Catalogue.Notices;

// OUT LIST writes the notices; sbom FILE LIST adds to a bill of materials. Of each line of the list a word says what it is of, and a path
// where it lies.
try
{
    if (args is ["sbom", var file, var added])
    {
        var sbom = new Sbom(File.ReadAllText(file));
        var parts = Lines(added);
        foreach (var package in NuGetPackage.Of(parts["nuget"]))
            package.Add(sbom);
        foreach (var folder in parts["postgres"])
            EmbeddedPostgres.Add(sbom, folder);
        File.WriteAllText(file, sbom.Json);
        return 0;
    }

    var notices = new NoticesFile();
    var lines = Lines(args[1]);
    foreach (var package in NuGetPackage.Of(lines["nuget"]))
        package.Add(notices);
    foreach (var page in lines["page"].Order(StringComparer.Ordinal))
        PagePackages.Add(notices, page, lines["modules"].Single());
    foreach (var folder in lines["postgres"])
        EmbeddedPostgres.Add(notices, folder);
    File.WriteAllText(args[0], notices.Text);
    return 0;
}
catch (NoticeException missing)
{
    await Console.Error.WriteLineAsync(missing.Message);
    return 1;
}

static ILookup<string, string> Lines(string list) =>
    File.ReadAllLines(list).Select(line => line.Split('|', 2)).ToLookup(line => line[0], line => line[1]);
