#!/usr/bin/env bash
# How long searches take over HTTP.
# Usage: bench/run-search.sh [OFFERS [DATA-FOLDER]]: a folder that is given is filled when it is not there yet, and kept.
set -euo pipefail
cd "$(dirname "$0")"
offers=${1:-20000}
folder=${2:-$(mktemp -d)/data}
[ $# -ge 2 ] || trap 'rm -rf "$(dirname "$folder")"' EXIT
dotnet build -c Release -v q --nologo ../src/Catalogue.Api >&2
server=(dotnet ../src/Catalogue.Api/bin/Release/net10.0/Catalogue.Api.dll --Catalogue:DataFolder "$folder")
[ -d "$folder" ] || "${server[0]}" "${server[1]}" seed --example "$offers" "${server[@]:2}" >&2
# One client asks for all that there is.
export Limits__Work__UnitsPerSecond=0 Limits__Work__Heavy=1000000000
"${NODE:-node}" search.mjs "${server[@]}"
