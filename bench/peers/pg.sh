#!/usr/bin/env bash
# The peers' PostgreSQL, a cluster of its own under BENCH_DIR, set up to be still: pg.sh init|start|stop|status|load OFFERS
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
data=$BENCH_DIR/pg/data
owner=${PG_OWNER:-$(id -un postgres 2>/dev/null || echo nobody)}

as_owner() { # PostgreSQL refuses to run as root
  if [[ $(id -u) == 0 ]]; then runuser -u "$owner" -- "$@"; else "$@"; fi
}

sql() {
  PGOPTIONS=--client-min-messages=warning "$PGBIN/psql" -qX -v ON_ERROR_STOP=1 "$@"
}

cd /
case ${1:-} in
init)
  [[ ! -e $data/PG_VERSION ]] || exit 0
  mkdir -p "$BENCH_DIR/pg"
  [[ $(id -u) != 0 ]] || chown "$owner" "$BENCH_DIR/pg"
  as_owner "$PGBIN/initdb" -D "$data" -U "$PGUSER" --locale=C.UTF-8 -E UTF8 -A trust >/dev/null
  as_owner tee -a "$data/postgresql.conf" >/dev/null <<C
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
shared_buffers = ${PG_SHARED_BUFFERS:-1GB}
work_mem = 32MB
jit = off
max_parallel_workers_per_gather = 0
max_connections = 200
random_page_cost = 1.1
effective_cache_size = 8GB
wal_level = minimal
max_wal_senders = 0
fsync = off
autovacuum = off
C
  ;;
start) as_owner "$PGBIN/pg_ctl" -D "$data" -s -w -o "-p $PGPORT" -l "$BENCH_DIR/pg/log" start ;;
stop) as_owner "$PGBIN/pg_ctl" -D "$data" -s -w -m fast stop ;;
status) as_owner "$PGBIN/pg_ctl" -D "$data" status >/dev/null ;;
load)
  [[ $(sql -At -d postgres -c "select 1 from pg_database where datname = 'offers_$2'") != 1 ]] || exit 0
  # Under another name until it is whole, so that one that was cut short is made anew.
  sql -d postgres -c 'drop database if exists loading' -c 'create database loading'
  sql -d loading -f "$KIT/schema.sql"
  sql -d loading -v n="$2" -f "$KIT/data.sql" >/dev/null
  sql -d loading -c 'vacuum analyze'
  sql -d postgres -c "alter database loading rename to offers_$2"
  ;;
*)
  echo 'usage: pg.sh init|start|stop|status|load OFFERS' >&2
  exit 2
  ;;
esac
