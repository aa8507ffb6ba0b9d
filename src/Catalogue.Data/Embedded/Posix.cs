using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Catalogue.Data.Embedded;

/// <summary>The few system calls that .NET does not offer.</summary>
internal static class Posix
{
    public const int Interrupt = 2;
    public const int Quit = 3;
    public const int Kill = 9;

    // PATH_MAX, including the terminating zero.
    private const int LongestPath = 4096;

    /// <summary>Changes the owner of a file or folder; of a symbolic link itself, not of its target.</summary>
    public static void Own(string path, UnprivilegedUser? user)
    {
        if (user is not null && lchown(path, user.Uid, user.Gid) != 0)
            throw new IOException($"'{path}' could not be given to the user {user.Name}: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    public static void Signal(int processId, int signal)
    {
        if (!OperatingSystem.IsWindows())
            _ = kill(processId, signal);
        else if (signal == Kill)
            Process.GetProcessById(processId).Kill(entireProcessTree: true);
    }

    /// <summary>The path with all links resolved; null when it does not exist.</summary>
    public static string? RealPath(string path)
    {
        var resolved = new byte[LongestPath];
        return realpath(path, resolved) == 0 ? null : Encoding.UTF8.GetString(resolved.AsSpan(0, Array.IndexOf(resolved, (byte)0)));
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint realpath([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] byte[] resolved);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int lchown([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint owner, uint group);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int processId, int signal);
}
