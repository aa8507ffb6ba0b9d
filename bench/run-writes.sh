#!/usr/bin/env bash
# What a write costs among example offers: the first after a start, and each of some hundreds after it. About three minutes.
# Usage: bench/run-writes.sh [OFFERS]     20000 unless asked.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
published=$(mktemp -d)
server=
trap '[[ -z $server ]] || { kill "$server"; wait "$server" || true; }; rm -rf "$work" "$published"' EXIT
# The database's own user must be able to reach it.
chmod 755 "$work"
dotnet publish ../src/Catalogue.Api -c Release -v q --nologo -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$published" >&2
program=$published/Catalogue.Api.dll
export ASPNETCORE_ENVIRONMENT=Development
dotnet "$program" seed --example "${1:-20000}" --Catalogue:DataFolder "$work/data" >&2
dotnet "$program" --urls http://127.0.0.1:0 --Catalogue:DataFolder "$work/data" > "$work/log" 2>&1 &
server=$!
until grep -q 'Now listening on: ' "$work/log"; do
  kill -0 "$server"
  sleep 0.2
done
address=$(grep -o 'http://127.0.0.1:[0-9]*' "$work/log" | head -n 1)
token=$(dotnet "$program" token --role administrator --Catalogue:DataFolder "$work/data" | tail -n 1)
node writes.mjs "$address" "$token" "$server"
