#!/usr/bin/env bash
# Kills the real program twenty times (or as often as the first argument says) in the middle of an import, each time a little later, and looks after each kill
# whether all rows of the list are there or none: a dry run of the same list says so. Ends with an import that nobody stops.
# usage: tests/kill-import.sh [TIMES] [ROWS]
set -euo pipefail
cd "$(dirname "$0")/.."

times=${1:-20}
rows=${2:-20000}
program=${PROGRAMTRACKER_DLL:-src/ProgramTracker.Web/bin/Debug/net10.0/ProgramTracker.Web.dll}
[ -f "$program" ] || dotnet build src/ProgramTracker.Web --nologo -v q

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export Database__Path="$folder/kill.db"
list="$folder/liste.csv"
awk -v rows="$rows" 'BEGIN {
  print "Aktenzeichen;Zuwendungsempfänger;AGS;Projekt;Bewilligt;Ausgezahlt;Förderjahr"
  for (i = 1; i <= rows; i++)
    printf "AZ-%06d;Träger %d;05315000;Vorhaben %d;%d,%02d;%d,%02d;%d\n", i, i % 97, i, i * 7 % 50000 + 1, i % 100, i % 20000, i % 100, 2005 + i % 15
}' >"$list"

state() { dotnet "$program" import-grants "$list" --dry-run 2>/dev/null | head -1; }
none="$rows rows: $rows would be new, 0 join a recorded grant, 0 changed, 0 unchanged,"
all="$rows rows: 0 would be new, 0 join a recorded grant, 0 changed, $rows unchanged,"

# The database is made before the first kill, so that every kill meets an import.
state >/dev/null

wrong=0 left=0 done_=0
for ((i = 1; i <= times; i++)); do
  # The k-th line of progress of the booking, and then some thousandths of a second more.
  line=$((1 + i % (rows / 2000)))
  dotnet "$program" import-grants "$list" >/dev/null 2>"$folder/progress" &
  pid=$!
  while kill -0 "$pid" 2>/dev/null && [ "$(grep -c '^Booking' "$folder/progress" || true)" -lt "$line" ]; do :; done
  sleep "0.0$((i % 10))"
  kill -9 "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  found=$(state)
  case "$found" in
    "$none"*) left=$((left + 1)); echo "$i: killed at line $line of the booking, no row is there" ;;
    "$all"*) done_=$((done_ + 1)); echo "$i: killed after the end, all rows are there"; rm -f "$Database__Path"*; state >/dev/null ;;
    *) wrong=$((wrong + 1)); echo "$i: WRONG: $found" ;;
  esac
done

dotnet "$program" import-grants "$list" >/dev/null 2>&1
case "$(state)" in
  "$all"*) echo "At the end all rows are there." ;;
  *) wrong=$((wrong + 1)); echo "WRONG at the end: $(state)" ;;
esac
echo "$times kills: $left left no row, $done_ all, $wrong something else."
[ "$wrong" = 0 ]
