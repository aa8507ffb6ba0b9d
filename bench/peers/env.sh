# Settings that the scripts share; sourced, never run. Each can be set from outside.
KIT=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
OFFERS=${OFFERS:-20000}
export KIT OFFERS BENCH_DIR=${BENCH_DIR:-${TMPDIR:-/tmp}/catalogue-bench}
export PYTHONDONTWRITEBYTECODE=1 # nothing is written beside the scripts
export PGHOST=127.0.0.1 PGPORT=${PGPORT:-5244} PGUSER=bench PGDATABASE=offers_$OFFERS

missing=()
need() { # COMMAND WHERE-IT-COMES-FROM
  command -v "$1" >/dev/null || missing+=("$1 ($2)")
}
need wrk 'a package of that name'
need curl 'a package of that name'
need python3 'a package of that name'
need dotnet 'the .NET SDK'
need npm 'Node.js'

# PostgreSQL's own programs: PGBIN, else those on the path, else what pg_config says, else Debian's newest.
if [[ -z ${PGBIN:-} ]]; then
  if command -v initdb >/dev/null; then
    PGBIN=$(dirname "$(readlink -f "$(command -v initdb)")")
  else
    PGBIN=$(pg_config --bindir 2>/dev/null || true)
    [[ -x $PGBIN/initdb ]] || PGBIN=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
  fi
fi
[[ -x $PGBIN/initdb && -x $PGBIN/psql ]] || missing+=('initdb and psql (PostgreSQL 15 or newer with contrib; PGBIN says where)')
export PGBIN
if [[ ${#missing[@]} -gt 0 ]]; then
  printf 'This bench needs what is not here: %s.\n' "$(printf '%s; ' "${missing[@]}" | sed 's/; $//')" >&2
  exit 1
fi

# PostGraphile 5 needs Node.js 22; an older one is passed over for the one that setup.sh takes from npm.
if [[ -z ${NODE:-} ]]; then
  NODE=$(command -v node || true)
  version=$("${NODE:-false}" -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
  [[ $version -ge 22 ]] || NODE=$BENCH_DIR/js/node/node_modules/.bin/node
fi
export NODE
