using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalogue.Notices;

/// <summary>The npm package with PostgreSQL's programs, and the libraries that lie in it without a word of their licences.</summary>
internal static class EmbeddedPostgres
{
    private const string MitOfVeillard = "Copyright (C) Daniel Veillard. All Rights Reserved.";
    private const string SslEay = "Copyright (c) 1995-1998 Eric A. Young, Tim J. Hudson.";
    private const string Kerberos = "Copyright (C) 1985-2024 by the Massachusetts Institute of Technology.";

    private static readonly (string Pattern, string Name, string Licence, string Copyright)[] Libraries =
    [
        (@"^lib(pq|pq-oauth|ecpg|ecpg_compat|pgtypes)\b", "PostgreSQL", "PostgreSQL",
            "Portions Copyright (c) 1996-2026, PostgreSQL Global Development Group. "
            + "Portions Copyright (c) 1994, The Regents of the University of California."),
        (@"^lib(crypto|ssl)\.so\.1\.1$", "OpenSSL 1.1", "OpenSSL", $"Copyright (c) 1998-2023 The OpenSSL Project. {SslEay}"),
        (@"^lib(crypto|ssl)[.-]3\b", "OpenSSL 3", "Apache-2.0", $"Copyright (c) 1998-2026 The OpenSSL Project Authors. {SslEay}"),
        (@"^libicu\w+\.so\.60\b", "ICU 60", "Unicode-DFS-2016", "Copyright (c) 1991-2017 Unicode, Inc. All rights reserved."),
        (@"^(libicu\w+\.77\b|icu\w+77\.|testplug\.)", "ICU 77", "Unicode-3.0", "Copyright (c) 2016-2025 Unicode, Inc. and others."),
        (@"^liblzma\b", "XZ Utils (liblzma)", "LicenseRef-public-domain", "By Lasse Collin, Igor Pavlov and others."),
        (@"^lib(ossp-uuid|uuid\.1\.1)\b", "OSSP uuid", "LicenseRef-OSSP",
            "Copyright (c) 2004-2008 Ralf S. Engelschall. Copyright (c) 2004-2008 The OSSP Project."),
        (@"^libxml2\b", "libxml2", "MIT", MitOfVeillard),
        (@"^libxslt\b", "libxslt", "MIT", MitOfVeillard),
        (@"^(libz|zlib)1?\.", "zlib", "Zlib", "Copyright (C) 1995-2026 Jean-loup Gailly and Mark Adler."),
        (@"^lib(com_err|gssapi_krb5|k5crypto|krb5|krb5support)\b", "MIT Kerberos", "BSD-2-Clause", Kerberos),
        (@"^libedit\b", "libedit", "BSD-3-Clause",
            "Copyright (c) 1992, 1993 The Regents of the University of California; the NetBSD Foundation."),
        (@"^lib(iconv|intl)\b", "GNU libiconv and libintl", "LGPL-2.1-or-later", "Copyright (C) Free Software Foundation, Inc."),
        (@"^liblz4\b", "LZ4", "BSD-2-Clause", "Copyright (c) 2011-2025 Yann Collet."),
        (@"^libzstd\b", "Zstandard", "BSD-3-Clause", "Copyright (c) Meta Platforms, Inc. and affiliates."),
        (@"^libwinpthread\b", "winpthreads", "MIT", "Copyright (c) 2011 mingw-w64 project."),
        (@"^libcurl\b", "curl", "curl", "Copyright (c) 1996-2026 Daniel Stenberg and many contributors."),
    ];

    /// <summary>The folder is that of the npm package. Throws NoticeException for a library that is in no row above.</summary>
    public static void Add(NoticesFile notices, string folder)
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "package.json")));
        var name = $"{package.RootElement.GetProperty("name").GetString()} {package.RootElement.GetProperty("version").GetString()}";
        notices.Add(name, File.ReadAllText(Path.Combine(folder, "LICENSE.md")));
        var (_, _, licence, copyright) = Libraries[0];
        notices.Add($"PostgreSQL's programs, of {name}", licence, copyright, "https://www.postgresql.org");
        // Deeper down, and as .dll in lib, lie PostgreSQL's own modules.
        var files = LibrariesIn(folder, "bin", ".dll").Concat(LibrariesIn(folder, "lib", ".dylib", ".so"));
        foreach (var library in files.OrderBy(file => file.Name, StringComparer.Ordinal).GroupBy(file => Row(file, name)))
        {
            var names = $"Files: {string.Join(", ", library.Select(file => file.Name))}";
            notices.Add($"{library.Key.Name}, of {name}", library.Key.Licence, library.Key.Copyright, names);
        }
    }

    private static (string Pattern, string Name, string Licence, string Copyright) Row(FileInfo file, string package)
    {
        var whole = file.ResolveLinkTarget(returnFinalTarget: true)?.Name ?? file.Name;
        var row = Array.Find(Libraries, row => Regex.IsMatch(whole, row.Pattern, RegexOptions.None, TimeSpan.FromSeconds(1)));
        return row.Name is not null
            ? row
            : throw new NoticeException(
                $"No licence is known here of {file.Name} in {package}: add a row to build/Catalogue.Notices/EmbeddedPostgres.cs.");
    }

    // A version may stand behind the ending; shorter names are links, made for the one that has it whole.
    private static IEnumerable<FileInfo> LibrariesIn(string folder, string part, params string[] endings) =>
        new DirectoryInfo(Path.Combine(folder, "native", part)).EnumerateFiles()
            .Where(file => endings.Any(ending => $"{file.Name}.".Contains($"{ending}.", StringComparison.Ordinal)));
}
