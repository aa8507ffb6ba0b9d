#!/usr/bin/env bash
# The catalogue's own program, which has a PostgreSQL of its own: it may not read where the peers' is.
set -euo pipefail
export ASPNETCORE_ENVIRONMENT=Production
# One client asks for all that there is.
export Limits__Work__UnitsPerSecond=0 Limits__Work__Heavy=1000000000
exec env -u PGHOST -u PGPORT -u PGUSER -u PGDATABASE dotnet "$BENCH_DIR/program/Catalogue.Api.dll" "$@"
