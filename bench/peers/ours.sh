#!/usr/bin/env bash
# The catalogue's own program, which has a PostgreSQL of its own: it may not read where the peers' is.
set -euo pipefail
export ASPNETCORE_ENVIRONMENT=Production
exec env -u PGHOST -u PGPORT -u PGUSER -u PGDATABASE dotnet "$BENCH_DIR/program/Catalogue.Api.dll" "$@"
