#!/usr/bin/env bash
# The catalogue beside its peers: starts all, compares their answers, loads them by turns, writes the tables, ends all.
# Usage: bench/peers/run.sh      A quarter of an hour. OFFERS=200000 is the large catalogue, with the small one of ours beside it: half an
# hour. SERVERS=name,name chooses: the goals speak of catalogue, bytes and mercurius. ROUNDS=3; CELLS='QUERY:CONNECTIONS:SECONDS ...'.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
# What takes long is asked longer: what is not answered when a run ends is paid for by the answers that are counted.
if [[ $OFFERS -le 20000 ]]; then search=4; else search=15; fi
cells=${CELLS:-1:16:3 1:64:3 2:16:2 2:64:2 3:16:$search 3:64:$search 4:16:5 4:64:5 5:16:2 5:64:2}
out=$BENCH_DIR/$OFFERS.jsonl
servers=(${SERVERS:+--servers "$SERVERS"})
if [[ ! -e $BENCH_DIR/data/$OFFERS.whole ]]; then
  echo "There is no catalogue of $OFFERS offers yet: OFFERS=$OFFERS bench/peers/setup.sh makes it." >&2
  exit 1
fi

trap '"$KIT/servers.sh" stop; [[ -z ${began:-} ]] || "$KIT/pg.sh" stop' EXIT
"$KIT/pg.sh" status || { "$KIT/pg.sh" start; began=1; }
python3 "$KIT/bodies.py"
"$KIT/servers.sh" start ${SERVERS:+"$SERVERS"}
python3 "$KIT/compare.py" "${servers[@]}" >&2
# A round that does not count: compilers, caches and connections.
python3 "$KIT/load.py" --rounds 1 --out "$BENCH_DIR/warm.jsonl" "${servers[@]}" --cells "$(sed -E 's/:[0-9]+( |$)/:2\1/g' <<<"$cells")"
rm -f "$out"
python3 "$KIT/load.py" --rounds "${ROUNDS:-3}" --out "$out" "${servers[@]}" --cells "$cells"
python3 "$KIT/report.py" "$out"
