#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# check.sh NM OBJDUMP PROGRAM LIBRARY…: fails when the program loads one of the libraries at its start after all, as it
# does once it needs anything of it that is no function; tells what that is.
set -eu
export LC_ALL=C
nm=$1
objdump=$2
program=$3
shift 3

# dynamic FILE WHAT: what its dynamic section says of that
dynamic() { "$objdump" -p "$1" | awk -v what="$2" '$1 == what { print $2 }'; }
# symbols FILE OPTION: names of its dynamic symbols
symbols() { "$nm" -D "$2" "$1" | awk '{ sub(/@.*/, "", $NF); print $NF }' | sort -u; }

needed=$(dynamic "$program" NEEDED)
[ -n "$needed" ] || { echo "$program cannot be read." >&2; exit 1; }
failed=0
for library; do
    soname=$(dynamic "$library" SONAME)
    [ -n "$soname" ] || { echo "$library cannot be read." >&2; exit 1; }
    if echo "$needed" | grep -qxF "$soname"; then
        echo "$program loads $soname when it starts. It needs:" >&2
        work=$(mktemp -d)
        symbols "$program" --undefined-only > "$work/wanted"
        symbols "$library" --defined-only | join - "$work/wanted" >&2
        rm -rf "$work"
        failed=1
    fi
done
exit $failed
