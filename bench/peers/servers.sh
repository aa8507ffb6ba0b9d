#!/usr/bin/env bash
# servers.sh start [NAMES]|stop: starts the servers of servers.tsv that are named (comma-separated; else all) one after another, and says
# how long each took to its first good answer. bodies.py has run before. stop ends those that start began, and waits until they are gone.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
run=$BENCH_DIR/run
export NODE_ENV=production

stop() {
  for file in "$run"/*.pid; do
    [[ -e $file ]] || continue
    kill "$(cat "$file")" 2>/dev/null || true
    while kill -0 "$(cat "$file")" 2>/dev/null; do sleep 0.1; done
    rm "$file"
  done
}

start() { # NAME PORT PATH BODIES COMMAND
  if (exec 3<>"/dev/tcp/127.0.0.1/$2") 2>/dev/null; then
    echo "$1 does not start: something listens on port $2 already. End it, or give $1 another port in servers.tsv." >&2
    return 1
  fi
  local began pid body
  body=$(head -n 1 "$BENCH_DIR/bodies/$4/q1.txt")
  began=$(date +%s%N)
  PORT=$2 bash -c "$5" </dev/null >"$run/$1.log" 2>&1 &
  pid=$!
  echo $pid >"$run/$1.pid"
  until curl -sf -o /dev/null -H 'content-type: application/json' -d "$body" "http://127.0.0.1:$2${3//\{q\}/1}"; do
    if ! kill -0 $pid 2>/dev/null || [[ $(( $(date +%s%N) - began )) -gt 60000000000 ]]; then
      echo "$1 did not start:" >&2
      cat "$run/$1.log" >&2
      return 1
    fi
    sleep 0.02
  done
  echo "$1: $(( ($(date +%s%N) - began) / 1000000 )) ms to the first answer" >&2
}

case ${1:-} in
start)
  mkdir -p "$run"
  # What a run left that was killed says nothing of the processes of today.
  rm -f "$run"/*.pid
  while IFS=$'\t' read -r name port path bodies _ command; do
    [[ $command != -* && ( -z ${2:-} || ,$2, == *,$name,* ) ]] || continue
    [[ $name != catalogue-20k || $OFFERS != 20000 ]] || continue
    start "$name" "$port" "$path" "$bodies" "$command"
  done < <(tail -n +2 "$KIT/servers.tsv")
  ;;
stop) stop ;;
*)
  echo 'usage: servers.sh start [NAMES]|stop' >&2
  exit 2
  ;;
esac
