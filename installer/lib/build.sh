# SPDX-License-Identifier: BSD-2-Clause
# Configure, build and test one preset of CMakePresets.json from the source folder.

programs=(xscontainer-desktop xscontainer-plugin xscontainer-monitor xscontainer-prepare-vm xscontainer-cloudconfig
          xscontainer-simulator)

# Cached objects fit every preset and clone when paths below the source folder are taken as relative.
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$PWD}

# bootstrap_for PRESET [bootstrap's options…]
bootstrap_for() {
  if [ "$1" = headless ]; then installer/bootstrap --headless; else installer/bootstrap "${@:2}"; fi
}

# The headless preset must not even see Qt Gui where it happens to be installed.
configure() {
  local -a more=(-DXSC_WERROR="$(is_ci && echo ON || echo OFF)")
  if [ "$1" = headless ]; then
    more+=(-DCMAKE_DISABLE_FIND_PACKAGE_Qt6Gui=ON -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Widgets=ON)
  fi
  cmake --preset "$1" "${more[@]}"
  if is_ci; then relocate_unity "build/$1"; fi
}

# CMake's unity sources name their parts by absolute paths: other sources to a compiler's cache in each clone.
relocate_unity() {
  local unity
  find "$1" -path '*/Unity/unity_*.cxx' -print0 | while IFS= read -r -d '' unity; do
    sed -i "s|#include \"$PWD/|#include \"$(realpath --relative-to="${unity%/*}" "$PWD")/|" "$unity"
  done
}

# build PRESET [TARGET…]
build() {
  local preset=$1
  shift
  if [ $# -gt 0 ]; then set -- --target "$@"; fi
  cmake --build --preset "$preset" "$@"
}

# One line over all test programs: "checks: N passed, N failed, N skipped". Fails when any failed; in CI also
# when any was skipped, as there nothing may be missing.
count_checks() {
  awk -v strict="$(is_ci && echo 1)" '/^Totals: / { passed += $2; failed += $4; skipped += $6 }
    END { printf "checks: %d passed, %d failed, %d skipped\n", passed, failed, skipped
          exit failed > 0 || (strict && skipped > 0) }' "build/$1/Testing/Temporary/LastTest.log"
}

# run_tests PRESET [ctest's options…]
run_tests() {
  local preset=$1 code=0
  shift
  ctest --preset "$preset" --parallel 2 "$@" || code=$?
  count_checks "$preset" || code=1
  return "$code"
}
