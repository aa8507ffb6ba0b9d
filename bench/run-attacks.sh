#!/usr/bin/env bash
# What one anonymous client can take of the server: attacks on a catalogue of 20,000 example offers, what a unit of cost takes, and whether it is shared fairly.
# Usage: bench/run-attacks.sh [DATA-FOLDER] [PUBLISHED-FOLDER]     Both are made when they are not given; a data folder that is given is filled once and kept.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
data=${1:-$work/data}
program=${2:-$work/program}
[ -e "$program/Catalogue.Api.dll" ] || dotnet publish ../src/Catalogue.Api -c Release -p:BuildWeb=false -o "$program" -v q --nologo >&2
[ -d "$data/cluster" ] || dotnet "$program/Catalogue.Api.dll" seed --example 20000 --Catalogue:DataFolder "$data" >&2
for attack in unread time seats costs dearest followers fair; do
  echo "== $attack"
  "${NODE:-node}" "attacks/$attack.mjs" "$program" "$data"
done
