using System.Text.Json;

namespace Catalogue.Notices;

/// <summary>The npm package with PostgreSQL's programs, and the libraries that lie in it without a word of their licences.</summary>
internal static class EmbeddedPostgres
{
    private const string MitOfVeillard = "Copyright (C) Daniel Veillard. All Rights Reserved.";
    private const string SslEay = "Copyright (c) 1995-1998 Eric A. Young, Tim J. Hudson.";
    private const string OpenSsl = @"OpenSSL (?<version>[0-9]+\.[0-9]+\.[0-9]+[a-z]*) ";
    private const string Kerberos = "Copyright (C) 1985-2024 by the Massachusetts Institute of Technology.";

    private static readonly EmbeddedLibrary[] Libraries =
    [
        new(@"^lib(pq|pq-oauth|ecpg|ecpg_compat|pgtypes)\b", "PostgreSQL", "PostgreSQL",
            "Portions Copyright (c) 1996-2026, PostgreSQL Global Development Group. "
            + "Portions Copyright (c) 1994, The Regents of the University of California.") { IsOfPackage = true },
        new(@"^lib(crypto|ssl)\.so\.1\.1$", "OpenSSL 1.1", "OpenSSL", $"Copyright (c) 1998-2023 The OpenSSL Project. {SslEay}")
            { Version = OpenSsl },
        new(@"^lib(crypto|ssl)[.-]3\b", "OpenSSL 3", "Apache-2.0", $"Copyright (c) 1998-2026 The OpenSSL Project Authors. {SslEay}")
            { Version = OpenSsl },
        new(@"^libicu\w+\.so\.60\b", "ICU 60", "Unicode-DFS-2016", "Copyright (c) 1991-2017 Unicode, Inc. All rights reserved."),
        new(@"^(libicu\w+\.77\b|icu\w+77\.|testplug\.)", "ICU 77", "Unicode-3.0", "Copyright (c) 2016-2025 Unicode, Inc. and others."),
        new(@"^liblzma\b", "XZ Utils (liblzma)", "LicenseRef-public-domain", "By Lasse Collin, Igor Pavlov and others.")
            { Version = Alone(5) },
        new(@"^lib(ossp-uuid|uuid\.1\.1)\b", "OSSP uuid", "LicenseRef-OSSP",
            "Copyright (c) 2004-2008 Ralf S. Engelschall. Copyright (c) 2004-2008 The OSSP Project.")
            { Version = @"OSSP uuid (?<version>[0-9]+\.[0-9]+\.[0-9]+)" },
        new(@"^libxml2\b", "libxml2", "MIT", MitOfVeillard) { Version = @"(?<![0-9])(?<packed>2[0-9]{4})(?=\0|-)" },
        new(@"^libxslt\b", "libxslt", "MIT", MitOfVeillard) { Version = @"\0(?<packed>1[0-9]{4})\0" },
        new(@"^(libz|zlib)1?\.", "zlib", "Zlib", "Copyright (C) 1995-2026 Jean-loup Gailly and Mark Adler.")
            { Version = @" (de|in)flate (?<version>[0-9.]+) Copyright" },
        new(@"^lib(com_err|gssapi_krb5|k5crypto|krb5|krb5support)\b", "MIT Kerberos", "BSD-2-Clause", Kerberos),
        new(@"^libedit\b", "libedit", "BSD-3-Clause",
            "Copyright (c) 1992, 1993 The Regents of the University of California; the NetBSD Foundation."),
        new(@"^lib(iconv|intl)\b", "GNU libiconv and libintl", "LGPL-2.1-or-later", "Copyright (C) Free Software Foundation, Inc."),
        new(@"^liblz4\b", "LZ4", "BSD-2-Clause", "Copyright (c) 2011-2025 Yann Collet.") { Version = Alone(1) },
        new(@"^libzstd\b", "Zstandard", "BSD-3-Clause", "Copyright (c) Meta Platforms, Inc. and affiliates.") { Version = Alone(1) },
        new(@"^libwinpthread\b", "winpthreads", "MIT", "Copyright (c) 2011 mingw-w64 project."),
        new(@"^libcurl\b", "curl", "curl", "Copyright (c) 1996-2026 Daniel Stenberg and many contributors.")
            { Version = @"libcurl/(?<version>[0-9]+\.[0-9]+\.[0-9]+)" },
    ];

    /// <summary>The folder is that of the npm package. Throws NoticeException for a library that is in no row above.</summary>
    public static void Add(NoticesFile notices, string folder)
    {
        var (name, version) = Package(folder);
        notices.Add($"{name} {version}", File.ReadAllText(Path.Combine(folder, "LICENSE.md")));
        var programs = Libraries[0];
        notices.Add($"PostgreSQL's programs, of {name} {version}", programs.Licence, programs.Copyright, "https://www.postgresql.org");
        foreach (var library in In(folder))
        {
            var names = $"Files: {string.Join(", ", library.Select(file => file.Name))}";
            notices.Add($"{library.Key.Name}, of {name} {version}", library.Key.Licence, library.Key.Copyright, names);
        }
    }

    /// <summary>Each library, with its version where that can be known. Throws NoticeException.</summary>
    public static void Add(Sbom sbom, string folder)
    {
        // 18.4.0-beta.17 has PostgreSQL 18.4.
        var version = string.Join('.', Package(folder).Version.Split('.')[..2]);
        foreach (var library in In(folder))
        {
            var name = library.Key.BareName;
            sbom.Add(
                name,
                library.Key.IsOfPackage ? version : library.Select(library.Key.VersionOf).FirstOrDefault(found => found is not null),
                library.Key.Licence,
                $"pkg:generic/{Uri.EscapeDataString(name.ToLowerInvariant().Replace(' ', '-'))}",
                library.Select(file => $"postgres/lib/{file.Name}"));
        }
    }

    private static IEnumerable<IGrouping<EmbeddedLibrary, FileInfo>> In(string folder)
    {
        var (name, version) = Package(folder);
        // Deeper down, and as .dll in lib, lie PostgreSQL's own modules.
        var files = LibrariesIn(folder, "bin", ".dll").Concat(LibrariesIn(folder, "lib", ".dylib", ".so"));
        return files.OrderBy(file => file.Name, StringComparer.Ordinal).GroupBy(file => Row(file, $"{name} {version}"));
    }

    private static (string Name, string Version) Package(string folder)
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "package.json")));
        return (package.RootElement.GetProperty("name").GetString()!, package.RootElement.GetProperty("version").GetString()!);
    }

    private static EmbeddedLibrary Row(FileInfo file, string package) =>
        Array.Find(Libraries, row => row.Is(file)) ?? throw new NoticeException(
            $"No licence is known here of {file.Name} in {package}: add a row to build/Catalogue.Notices/EmbeddedPostgres.cs.");

    // A text of its own within a program, which no longer one goes around.
    private static string Alone(int major) => $@"\0(?<version>{major}\.[0-9]+\.[0-9]+)\0";

    // A version may stand behind the ending; shorter names are links, made for the one that has it whole.
    private static IEnumerable<FileInfo> LibrariesIn(string folder, string part, params string[] endings) =>
        new DirectoryInfo(Path.Combine(folder, "native", part)).EnumerateFiles()
            .Where(file => endings.Any(ending => $"{file.Name}.".Contains($"{ending}.", StringComparison.Ordinal)));
}
