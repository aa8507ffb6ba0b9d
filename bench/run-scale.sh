#!/usr/bin/env bash
# Catalogues of 20,000 and 200,000 example offers beside one another: start, memory, and a filtered list with what its offers name. About ten minutes, 3 GB of disk.
# Usage: bench/run-scale.sh [FOLDER]      Catalogues that stand in FOLDER are used again; without one they are made anew and removed.
set -euo pipefail
cd "$(dirname "$0")"
if [[ $# -gt 0 ]]; then
  work=$1
else
  work=$(mktemp -d)
  made=$work
fi
# The database's own user must be able to reach it.
chmod 755 "$work"
published=$(mktemp -d)
trap 'rm -rf "$published" ${made:+"$made"}' EXIT
dotnet publish ../src/Catalogue.Api -c Release -v q --nologo -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$published" >&2
dotnet build -c Release -v q --nologo Catalogue.Bench >&2
program=$published/Catalogue.Api.dll
for offers in 20000 200000; do
  [[ -d $work/$offers ]] || dotnet "$program" seed --example "$offers" --Catalogue:DataFolder "$work/$offers" >&2
done
# One client asks for all that there is.
export Limits__Work__UnitsPerSecond=0 Limits__Work__Heavy=1000000000
dotnet Catalogue.Bench/bin/Release/net10.0/Catalogue.Bench.dll scale "$program" "$work/20000" "$work/200000"
