# SPDX-License-Identifier: BSD-2-Clause
# What machine this is and where our cache lies.

# "debian 12", "ubuntu 24.04", "fedora 41"; Debian testing and unstable have no number: "debian 999".
system_name() {
  local ID='' VERSION_ID=''
  [ ! -r /etc/os-release ] || . /etc/os-release
  printf '%s %s\n' "${ID:-unknown}" "${VERSION_ID:-999}"
}

is_supported_system() {
  local id version
  read -r id version < <(system_name)
  case $id in
    debian) [ "${version%%.*}" -ge 12 ] ;;
    ubuntu) [ "${version%%.*}" -ge 24 ] ;;
    *) return 1 ;;
  esac
}

# Below the user's home also where nobody has set HOME.
cache_folder() {
  local home=${HOME:-$(unset HOME && echo ~)}
  printf '%s/xscontainer\n' "${XDG_CACHE_HOME:-$home/.cache}"
}

# as_root COMMAND…: itself for root, through sudo for everybody else.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    say "this needs root: $*"
    return 1
  fi
}

is_ci() { [ "${CI:-}" = true ]; }
