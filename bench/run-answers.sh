#!/usr/bin/env bash
# What answers that are kept cost, among 20,000 example offers; needs wrk. About four minutes.
# Usage: bench/run-answers.sh [DATA-FOLDER] [PUBLISHED-FOLDER]     Both are made when they are not given; a data folder that is given is filled once and kept.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The database's own user must be able to reach it.
chmod 755 "$work"
data=${1:-$work/data}
program=${2:-$work/program}
[ -e "$program/Catalogue.Api.dll" ] || dotnet publish ../src/Catalogue.Api -c Release -p:BuildWeb=false -o "$program" -v q --nologo >&2
dotnet publish Catalogue.Floor -c Release -o "$work/floor" -v q --nologo >&2
[ -d "$data/cluster" ] || dotnet "$program/Catalogue.Api.dll" seed --example 20000 --Catalogue:DataFolder "$data" >&2
"${NODE:-node}" answers.mjs "$program" "$work/floor" "$data"
