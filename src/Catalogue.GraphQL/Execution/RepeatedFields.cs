using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Catalogue.GraphQL.Execution.Plan;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// The results of fields with a weight (@cost) in one query: the same field of the same object with equal arguments, asked under several
/// aliases, is computed once. Thread-safe.
/// </summary>
internal sealed class RepeatedFields
{
    private readonly ConcurrentDictionary<Key, Lazy<object?>> results = new();

    /// <summary>Throws whatever compute throws, for each of the aliases.</summary>
    public TResult Once<TResult>(object source, PlannedField field, InputObject arguments, Func<TResult> compute)
    {
        var written = new ArrayBufferWriter<byte>();
        return CanonicalValues.TryWrite(written, arguments)
            ? (TResult)results.GetOrAdd(
                new Key(source, field.Definition, Encoding.Latin1.GetString(written.WrittenSpan)), _ => new(() => compute())).Value!
            : compute();
    }

    // Objects are compared by reference: many are records, and equal ones may still be of two places.
    private readonly record struct Key(object Source, FieldDefinition Field, string Arguments)
    {
        public bool Equals(Key other) =>
            ReferenceEquals(Source, other.Source) && ReferenceEquals(Field, other.Field) && Arguments == other.Arguments;

        public override int GetHashCode() =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(Source), RuntimeHelpers.GetHashCode(Field), Arguments);
    }
}
