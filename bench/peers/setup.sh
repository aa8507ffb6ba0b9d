#!/usr/bin/env bash
# Makes what run.sh needs, under BENCH_DIR: the peers, PostgreSQL with the offers, the server as it is published, and its data by import
# from the same rows. Usage: bench/peers/setup.sh      About three minutes; OFFERS=200000 adds the large catalogue, which takes six more.
# Run it again after a change to the server: what is made of data is kept.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
# The database's own user must be able to reach it.
mkdir -p "$BENCH_DIR"
chmod 755 "$BENCH_DIR"

cp -R "$KIT/js" "$BENCH_DIR/"
for peer in mercurius yoga postgraphile node; do
  # A system's Node.js that is new enough is taken as it is.
  [[ $peer != node || $NODE == "$BENCH_DIR"/* ]] || continue
  (cd "$BENCH_DIR/js/$peer" && npm ci --loglevel=error) >&2
done

dotnet build "$KIT/../Catalogue.Floor" -c Release -v q --nologo -o "$BENCH_DIR/floor" >&2
# As docs/operations.md says, but for the pages and the bill of materials, which answer no question.
dotnet publish "$KIT/../../src/Catalogue.Api" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true \
  -p:BuildWeb=false -p:WriteSbom=false -v q --nologo -o "$BENCH_DIR/program" >&2

"$KIT/pg.sh" init
"$KIT/pg.sh" status || { "$KIT/pg.sh" start; trap '"$KIT/pg.sh" stop' EXIT; }
for offers in $(printf '%s\n' 20000 "$OFFERS" | sort -un); do
  "$KIT/pg.sh" load "$offers"
  data=$BENCH_DIR/data/$offers
  [[ ! -e $data.whole ]] || continue
  rm -rf "$data"
  mkdir -p "$BENCH_DIR/data"
  PGDATABASE=offers_$offers python3 "$KIT/convert.py" "$data.json"
  echo "Importing $offers offers." >&2
  if ! "$KIT/ours.sh" import "$data.json" --apply --Catalogue:DataFolder "$data" >"$data.log"; then
    tail -n 20 "$data.log" >&2
    exit 1
  fi
  rm "$data.json"
  touch "$data.whole"
done
