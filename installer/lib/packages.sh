# SPDX-License-Identifier: BSD-2-Clause
# Package lists (installer/packages) against what this machine has.

# requirements FILE SECTION…: the lines of these sections, comments out.
requirements() {
  local file=$1
  shift
  awk -v wanted=" $* " '
    /^[[:space:]]*(#|$)/ { next }
    /^\[/ { gsub(/[][]/, ""); inside = index(wanted, " " $0 " "); next }
    inside' "$file"
}

is_installed() { dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed; }

is_offered() { [ -n "$(apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: *//p' | grep -v '(none)')" ]; }

# alternatives "a | b ?command": "a b"; nothing when the command is there already.
alternatives() {
  local names=${1%%\?*} command=''
  [ "$names" = "$1" ] || command=${1##*\?}
  if [ -n "$command" ] && command -v "$command" >/dev/null; then return; fi
  printf '%s\n' "${names//|/ }"
}

any_installed() {
  local name
  for name in "$@"; do
    if is_installed "$name"; then return 0; fi
  done
  return 1
}

# unmet FILE SECTION…: of each requirement that is not met its alternatives, one line each.
unmet() {
  local line
  local -a names
  while read -r line; do
    read -ra names < <(alternatives "$line"; echo)
    [ ${#names[@]} -gt 0 ] || continue
    any_installed "${names[@]}" || printf '%s\n' "${names[*]}"
  done < <(requirements "$@")
}

# choose: reads lines of alternatives, prints of each the first that apt can get.
choose() {
  local name
  local -a names
  while read -ra names; do
    for name in "${names[@]}"; do
      if is_offered "$name"; then break; fi
    done
    printf '%s\n' "$name"
  done
}

# retry COMMAND…: up to three times, as mirrors now and then drop a connection.
retry() {
  local try
  for try in 1 2 3; do
    if "$@"; then return 0; fi
    say "attempt $try failed: $*"
    sleep $((try * 3))
  done
  return 1
}

apt_quiet() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@"; }

service_policy=/usr/sbin/policy-rc.d

let_services_start() { as_root rm -f "$service_policy"; }

# Who tries us gets no sshd and no docker daemon started: tests start their own. A policy that is there is the
# administrator's and stays.
keep_services_off() {
  if [ -e "$service_policy" ]; then return; fi
  trap let_services_start EXIT
  printf '#!/bin/sh\nexit 101\n' | as_root tee "$service_policy" >/dev/null
  as_root chmod 755 "$service_policy"
}

# cloud-init would look for a drive to configure this machine from at its next start. Tests only ask it.
keep_cloud_init_off() {
  case " $* " in
    *" cloud-init "*) as_root mkdir -p /etc/cloud && as_root touch /etc/cloud/cloud-init.disabled ;;
  esac
}

# Upgrades nothing, recommends nothing.
install_packages() {
  keep_services_off
  retry apt_quiet update || return 1
  local -a names
  mapfile -t names < <(printf '%s\n' "$@" | choose)
  say "installing ${#names[@]} packages: ${names[*]}"
  keep_cloud_init_off "${names[@]}" || return 1
  retry apt_quiet install -y --no-install-recommends "${names[@]}"
}
