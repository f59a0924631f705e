# SPDX-License-Identifier: BSD-2-Clause
# KArchive (KF6): the distribution's own package, else built once from a newer release's source package into
# our cache. apt works there on a state of its own, so that the system's sources and lists stay as they are.

karchive_prefix() { printf '%s/karchive\n' "$(cache_folder)"; }

# What a finished build depends on: change it and it is built anew.
karchive_stamp() {
  printf 'recipe 1 %s qt %s %s\n' "$(uname -m)" "$(dpkg-query -W -f '${Version}' qt6-base-dev)" \
    "$(c++ -dumpfullversion)"
}

is_karchive_ready() {
  is_installed libkf6archive-dev && return 0
  [ "$(cat "$(karchive_prefix)/stamp" 2>/dev/null)" = "$(karchive_stamp)" ]
}

newer_suites() {
  case $(system_name) in
    debian*) echo trixie forky sid ;;
    ubuntu*) echo resolute questing plucky ;;
  esac
}

# The mirror that this machine's apt already uses for its main archive.
mirror() {
  apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' |
    awk -v codename="$(. /etc/os-release && echo "${VERSION_CODENAME:-}")" '$2 == codename { print $1; exit }'
}

components() {
  case $(system_name) in
    ubuntu*) echo main universe ;;
    *) echo main ;;
  esac
}

keyring() {
  local id
  read -r id _ < <(system_name)
  printf '/usr/share/keyrings/%s-archive-keyring.gpg\n' "$id"
}

# private_apt WORK SUITE COMMAND…
private_apt() {
  local work=$1 suite=$2 tool=$3 uri kind
  shift 3
  uri=$(mirror)
  [ -n "$uri" ] || { say "no mirror of $(system_name) among this machine's package sources"; return 1; }
  mkdir -p "$work/$suite"/{state/lists,cache/archives}/partial
  for kind in deb deb-src; do
    printf '%s [signed-by=%s] %s %s %s\n' "$kind" "$(keyring)" "$uri" "$suite" "$(components)"
  done >"$work/$suite/sources.list"
  cat >"$work/$suite/apt.conf" <<CONF
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
APT::Sandbox::User "$(id -un)";
Acquire::Retries "3";
Dir::State "$work/$suite/state";
Dir::State::status "/var/lib/dpkg/status";
Dir::Cache "$work/$suite/cache";
Dir::Etc::SourceList "$work/$suite/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "/dev/null";
CONF
  (cd "$work/$suite" && "$tool" -q -c apt.conf "$@")
}

# Source package and the build rules it needs, from one suite; a 404 is an answer, not an accident.
fetch_karchive() {
  local work=$1 suite=$2
  say "looking for the source of KArchive in $suite"
  retry private_apt "$work" "$suite" apt-get update &&
    private_apt "$work" "$suite" apt-get source --download-only kf6-karchive &&
    private_apt "$work" "$suite" apt-get download extra-cmake-modules &&
    dpkg -x "$work/$suite"/extra-cmake-modules_*.deb "$work/$suite/ecm" &&
    mkdir -p "$work/$suite/source" &&
    tar -C "$work/$suite/source" --strip-components=1 -xf "$work/$suite"/kf6-karchive_*.orig.tar.xz
}

# Newer sources ask for a newer Qt and CMake than they use; translations would need still more.
suit_karchive() {
  rm -rf "$1/poqm"
  sed -i -E 's/^(cmake_minimum_required\(VERSION) [0-9.]+/\1 3.23/
             s/^(set\(REQUIRED_QT_VERSION) [0-9.]+/\1 6.4.0/' "$1/CMakeLists.txt"
  sed -i 's/return dir->d->entries\.value(name);/return dir->d->entries.value(name.toString());/' \
    "$1/src/karchive.cpp"
}

compile_karchive() {
  local folder=$1 prefix=$2
  cmake -S "$folder/source" -B "$folder/build" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_PREFIX_PATH="$folder/ecm/usr" -DBUILD_SHARED_LIBS=OFF \
    -DBUILD_TESTING=OFF -DCMAKE_POSITION_INDEPENDENT_CODE=ON -DWITH_OPENSSL=OFF \
    -DCMAKE_DISABLE_FIND_PACKAGE_OpenSSL=ON && cmake --build "$folder/build" --target install
}

build_karchive() {
  local work=$1 suite log
  log="$(karchive_prefix).log"
  for suite in $(newer_suites); do
    if { fetch_karchive "$work" "$suite" && suit_karchive "$work/$suite/source" &&
         compile_karchive "$work/$suite" "$work/prefix"; } >"$log" 2>&1; then
      return 0
    fi
    say "not from $suite (see $log)"
    cp "$log" "$log.$suite"
  done
  return 1
}

# Only one bootstrap builds; the others wait for it. A build that breaks off leaves no stamp.
install_karchive_in_cache() {
  local prefix work code=0
  prefix=$(karchive_prefix)
  mkdir -p "$(dirname "$prefix")"
  exec 9>"$prefix.lock"
  flock 9
  if ! is_karchive_ready; then
    work=$(mktemp -d)
    if build_karchive "$work"; then
      rm -rf "$prefix"
      { cp -a "$work/prefix" "$prefix" && karchive_stamp >"$prefix/stamp"; } || code=1
    else
      code=1
    fi
    rm -rf "$work"
  fi
  exec 9>&-
  return "$code"
}

# A day's rest after a vain search, so that a machine without network starts quickly.
was_sought_today() { [ -n "$(find "$(karchive_prefix).missing" -mtime -1 2>/dev/null)" ]; }

provide_karchive() {
  if is_karchive_ready; then return 0; fi
  if was_sought_today && ! is_ci; then return 1; fi
  if [ -z "$(mirror)" ]; then retry apt_quiet update || return 1; fi
  if is_offered libkf6archive-dev; then install_packages libkf6archive-dev; return; fi
  if phase "building KArchive (once, under a minute)" install_karchive_in_cache; then return 0; fi
  touch "$(karchive_prefix).missing"
  return 1
}
