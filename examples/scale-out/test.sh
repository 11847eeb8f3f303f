#!/usr/bin/env bash
# Dask with two workers, one of them killed in the middle, and GNU parallel with a job that dies once: the result is that of one
# machine. Needs python3-distributed, parallel and a build.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
folder=$(mktemp -d)
msglint="node $root/dist/cli.js"
port=${PORT:-18786}
# Debian's package is for Debian's Python, which may not be the first on the path.
for python in ${PYTHON:-python3 /usr/bin/python3}; do "$python" -c 'import distributed' 2>/dev/null && break; done
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; rm -rf "$folder"' EXIT

(cd "$root" && npx tsx scripts/sample-mailbox.ts "$folder/box" --threads "${THREADS:-300}" >/dev/null)
mailbox=$folder/box/messages.jsonl
mkdir "$folder/parts"
$msglint audit "$mailbox" --format json >"$folder/whole.json" 2>/dev/null

worker() { "$python" -m distributed.cli.dask_worker "tcp://127.0.0.1:$port" --nworkers 1 --nthreads 1 --no-dashboard --no-nanny --local-directory "$folder/$1" >"$folder/$1.log" 2>&1 & pids+=($!); }
"$python" -m distributed.cli.dask_scheduler --host 127.0.0.1 --port "$port" --no-dashboard >"$folder/scheduler.log" 2>&1 & pids+=($!)
for _ in $(seq 100); do grep -qs 'Scheduler at' "$folder/scheduler.log" && break; sleep 0.1; done
worker one
victim=${pids[-1]}
worker two

"$python" "$here/dask_audit.py" "tcp://127.0.0.1:$port" 6 "$folder/parts" "$msglint" "$mailbox" >"$folder/merged.json" 2>"$folder/client.log" & client=$!
# The first part is there: both are at work on the next.
for _ in $(seq 300); do ls "$folder"/parts/*.json >/dev/null 2>&1 && break; sleep 0.2; done
kill -9 "$victim"
wait "$client" || { tail -5 "$folder"/*.log; exit 1; }
cmp "$folder/whole.json" "$folder/merged.json"
echo "Dask: a worker was killed; 6 parts put together equal the whole."

# The first try of part 2 dies; --retries has it done again.
cat >"$folder/flaky" <<EOF
#!/bin/sh
case "\$*" in *2/4*) mkdir "$folder/tried" 2>/dev/null && exec timeout -s KILL 0.2 $msglint "\$@" ;; esac
exec $msglint "\$@"
EOF
chmod +x "$folder/flaky"
parallel --jobs 2 --retries 3 "$folder/flaky" audit "$mailbox" --concurrency off --shard {}/4 --partial "$folder/parallel-{}.json" ::: 1 2 3 4 2>"$folder/parallel.log" ||
  { tail -5 "$folder/parallel.log"; exit 1; }
test -d "$folder/tried"
$msglint audit --merge "$folder"/parallel-*.json --format json >"$folder/parallel.out" 2>/dev/null
cmp "$folder/whole.json" "$folder/parallel.out"
echo "GNU parallel: a job was killed; 4 parts put together equal the whole."
