#!/usr/bin/env bash
# How long after a commit another server shows it, under read load: two servers in processes of their own on one PostgreSQL.
# Usage: bench/run-visibility.sh [EXAMPLE-OFFERS [COMMITS [READS-PER-SECOND-OF-EACH-SERVER]]]
set -euo pipefail
cd "$(dirname "$0")"
dotnet build -c Release -v q --nologo Catalogue.Visibility >&2
exec dotnet Catalogue.Visibility/bin/Release/net10.0/Catalogue.Visibility.dll "$@"
