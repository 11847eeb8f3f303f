#!/usr/bin/env bash
# `npm run check:sarif`: what `--format sarif` prints, shown to Microsoft's SARIF Multitool, which checks more than the schema says:
# that places, rules and fingerprints go together. It is fetched for this alone, since it weighs 100 MB.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$root"
[ -f dist/cli.js ] || npm run --silent build
node dist/cli.js --no-config --preset all -f sarif -o "$folder/found.sarif" fixtures/samples fixtures/formats || [ $? = 1 ]
node dist/cli.js --no-config -f sarif -o "$folder/nothing.sarif" fixtures/samples/good.txt
node dist/cli.js --no-config -f sarif -o "$folder/unread.sarif" fixtures/samples/cold-pitch.txt /dev/null 2>/dev/null || [ $? = 2 ]
# It ends with 0 whatever it finds.
npx --yes @microsoft/sarif-multitool@5.7.0 validate "$folder"/*.sarif | tee "$folder/said"
if grep -q ': error ' "$folder/said"; then exit 1; fi
