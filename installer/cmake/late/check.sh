#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# check.sh PROGRAM LIBRARY…: fails when the program loads one of the libraries at its start after all, as it does once
# it needs anything of it that is no function; tells what that is.
set -eu
export LC_ALL=C
program=$1
shift
needed=$(objdump -p "$program" | awk '$1 == "NEEDED" { print $2 }')
failed=0
for library; do
    soname=$(objdump -p "$library" | awk '$1 == "SONAME" { print $2 }')
    if echo "$needed" | grep -qxF "$soname"; then
        echo "$program loads $soname when it starts. It needs:" >&2
        nm -D --undefined-only "$program" | awk '{ sub(/@.*/, "", $NF); print $NF }' | sort -u > "$program.wants"
        nm -D --defined-only "$library" | awk '{ sub(/@.*/, "", $3); print $3 }' | sort -u |
            join - "$program.wants" >&2
        rm -f "$program.wants"
        failed=1
    fi
done
exit $failed
