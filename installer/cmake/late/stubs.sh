#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# stubs.sh OUTPUT NM OBJDUMP ARCHIVE… -- LIBRARY…: writes a source file with a stub for every function of the libraries
# that the archives call, for late.cpp.
set -eu
export LC_ALL=C
output=$1
nm=$2
objdump=$3
shift 3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

: > "$work/wanted"
while [ "$1" != -- ]; do
    "$nm" -u "$1" 2> /dev/null | awk 'NF == 2 { print $2 }' >> "$work/wanted"
    shift
done
shift
sort -u -o "$work/wanted" "$work/wanted"

: > "$work/stubs"
: > "$work/libraries"
number=0
for library; do
    soname=$("$objdump" -p "$library" | awk '$1 == "SONAME" { print $2 }')
    [ -n "$soname" ] || { echo "$library has no name to load it by." >&2; exit 1; }
    printf '    "%s",\n' "$soname" >> "$work/libraries"
    "$nm" -D --defined-only "$library" | awk '{ sub(/@.*/, "", $3); print $3, $2 }' | sort -u |
        join - "$work/wanted" | awk '$2 ~ /^[TWi]$/' > "$work/found"
    awk -v library=$number '{ print $1, library }' "$work/found" >> "$work/stubs"
    number=$((number + 1))
done

{
    echo '// Written by stubs.sh.'
    echo '#include "late.h"'
    echo 'const char *const lateLibraries[] = {'
    cat "$work/libraries"
    echo '};'
    echo 'const LateFunction lateFunctions[] = {'
    awk '{ printf "    {\"%s\", %d},\n", $1, $2 }' "$work/stubs"
    echo '};'
    awk '{ printf "LATE_STUB(%s, %d)\n", $1, NR - 1 }' "$work/stubs"
} > "$output"
