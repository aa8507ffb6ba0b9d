using Catalogue.Notices;

// OUT LIST: of each line of the list a word says what it is of, and a path where it lies.
var notices = new NoticesFile();
try
{
    var lines = File.ReadAllLines(args[1]).Select(line => line.Split('|', 2)).ToLookup(line => line[0], line => line[1]);
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
