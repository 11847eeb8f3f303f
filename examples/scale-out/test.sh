#!/usr/bin/env bash
# Two workers, one of them killed in the middle: the result is that of one machine. Needs python3-distributed and a build.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
folder=$(mktemp -d)
msglint="node $root/dist/cli.js"
port=${PORT:-18786}
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; rm -rf "$folder"' EXIT

(cd "$root" && npx tsx scripts/sample-mailbox.ts "$folder/box" --threads "${THREADS:-600}" >/dev/null)
mailbox=$folder/box/messages.jsonl
mkdir "$folder/parts"
$msglint audit "$mailbox" --format json >"$folder/whole.json" 2>/dev/null

worker() { ${PYTHON:-python3} -m distributed.cli.dask_worker "tcp://127.0.0.1:$port" --nworkers 1 --nthreads 1 --no-dashboard --no-nanny --local-directory "$folder/$1" >"$folder/$1.log" 2>&1 & pids+=($!); }
${PYTHON:-python3} -m distributed.cli.dask_scheduler --host 127.0.0.1 --port "$port" --no-dashboard >"$folder/scheduler.log" 2>&1 & pids+=($!)
sleep 3
worker one
victim=${pids[-1]}
worker two

${PYTHON:-python3} "$here/dask_audit.py" "tcp://127.0.0.1:$port" 6 "$folder/parts" "$msglint" "$mailbox" >"$folder/merged.json" 2>"$folder/client.log" & client=$!
# The first part is there: both are at work on the next.
for _ in $(seq 300); do ls "$folder"/parts/*.json >/dev/null 2>&1 && break; sleep 0.2; done
kill -9 "$victim"
wait "$client" || { tail -5 "$folder"/*.log; exit 1; }
cmp "$folder/whole.json" "$folder/merged.json"
echo "A worker was killed; 6 parts put together equal the whole."
