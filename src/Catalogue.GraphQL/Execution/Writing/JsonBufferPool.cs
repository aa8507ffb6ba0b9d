using System.Buffers;

namespace Catalogue.GraphQL.Execution.Writing;

/// <summary>
/// The pool of arrays for answers. Of each size, ArrayPool keeps as many as were ever in use at once, up to 64 and for a minute. Here few
/// large arrays are kept, and none of the largest.
/// </summary>
internal static class JsonBufferPool
{
    private const int Small = 64 * 1024;
    private const int Large = 1024 * 1024;
    private const int LargeKept = 8;

    private static readonly ArrayPool<byte> large = ArrayPool<byte>.Create(Large, LargeKept);

    public static byte[] Rent(int length) =>
        length <= Small ? ArrayPool<byte>.Shared.Rent(length) : length <= Large ? large
            .Rent(length) : GC.AllocateUninitializedArray<byte>(length);

    public static void Return(byte[] array)
    {
        if (array.Length <= Small)
            ArrayPool<byte>.Shared.Return(array);
        else if (array.Length <= Large)
            large.Return(array);
    }
}
