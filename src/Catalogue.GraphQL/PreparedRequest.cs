using System.Buffers;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL;

/// <summary>
/// A request that is ready to run: valid, with its operation chosen and its variables coerced. Nothing of it refers to the JSON of the
/// request any more. Specification: §6.1.
/// </summary>
public sealed class PreparedRequest
{
    internal PreparedRequest(ReadyOperation ready, GraphQLRequest request) => (Ready, Request) = (ready, request);

    public OperationType Type => Ready.Definition.Operation;

    internal ReadyOperation Ready { get; }

    internal GraphQLRequest Request { get; }

    /// <summary>
    /// Writes what was asked, byte for byte the same for two requests exactly when document, operation and coerced variables are the same:
    /// the order of the members, the form of numbers and defaults that are spelled out make no difference. False when a variable has a
    /// value that has no such form.
    /// </summary>
    public bool TryWriteKey(IBufferWriter<byte> key)
    {
        CanonicalValues.Write(key, Ready.Source.Text);
        CanonicalValues.Write(key, Ready.Definition.Name?.Value ?? "");
        foreach (var definition in Ready.Definition.Variables)
        {
            var isGiven = Ready.Variables.TryGetValue(definition.Variable.Name.Value, out var value);
            if (!(isGiven ? CanonicalValues.TryWrite(key, value) : CanonicalValues.WriteAbsent(key)))
                return false;
        }

        return true;
    }
}
