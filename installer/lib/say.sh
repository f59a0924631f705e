# SPDX-License-Identifier: BSD-2-Clause
# Words to the person at the terminal. Everything goes to standard error, so that output stays clean.

say() { printf '%s: %s\n' "${XSC_ME:-xscontainer}" "$*" >&2; }

shout() { printf '\n*** %s: %s\n\n' "${XSC_ME:-xscontainer}" "$*" >&2; }

die() {
  shout "$2"
  exit "$1"
}

elapsed_since() {
  local seconds=$(($(date +%s) - $1))
  printf '%d min %02d s' $((seconds / 60)) $((seconds % 60))
}

# phase TITLE COMMAND…: runs it and says how long it took; its exit code is the phase's.
phase() {
  local title=$1 start code=0
  shift
  start=$(date +%s)
  say "$title …"
  "$@" || code=$?
  if [ "$code" -eq 0 ]; then
    say "$title: done in $(elapsed_since "$start")"
  else
    shout "$title: failed with $code after $(elapsed_since "$start")"
  fi
  return "$code"
}
