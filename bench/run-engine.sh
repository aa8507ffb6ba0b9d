#!/usr/bin/env bash
# The engine beside graphql-js and graphql-jit: the same documents, schema and objects, the sides by turns, and one table at the end.
# Usage: bench/run-engine.sh [ROUNDS]      NODE=/path/to/node chooses the Node.js of the other side.
set -euo pipefail
cd "$(dirname "$0")"
rounds=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build -c Release -v q --nologo Catalogue.Bench >&2
ours=(dotnet Catalogue.Bench/bin/Release/net10.0/Catalogue.Bench.dll)
(cd engine-js && npm ci --silent --no-audit --no-fund) >&2
"${ours[@]}" data "$work"
for ((round = 1; round <= rounds; round++)); do
  echo "round $round of $rounds" >&2
  "${ours[@]}" measure >> "$work/ours.jsonl"
  NODE_ENV=production "${NODE:-node}" engine-js/run.mjs "$work" >> "$work/theirs.jsonl"
done
"${ours[@]}" table "$work/ours.jsonl" "$work/theirs.jsonl"
