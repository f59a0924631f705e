# SPDX-License-Identifier: BSD-2-Clause
# Every package the project is made of, found in one place. installer/bootstrap brings them.

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network)
find_package(QCoro6 0.8 REQUIRED COMPONENTS Core Network)
find_package(tl-expected REQUIRED)
find_package(pugixml REQUIRED)
find_package(OpenSSL 3 REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(LIBSSH REQUIRED IMPORTED_TARGET libssh>=0.10)

if(XSC_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
if(XSC_DESKTOP)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Widgets Svg)
endif()
find_package(Qt6 6.4 QUIET COMPONENTS LinguistTools)

# KArchive: the system's own, else what installer/bootstrap has built into the user's cache.
if(DEFINED ENV{XDG_CACHE_HOME})
  set(_xsc_cache "$ENV{XDG_CACHE_HOME}")
else()
  set(_xsc_cache "$ENV{HOME}/.cache")
endif()
find_package(KF6Archive QUIET PATHS "${_xsc_cache}/xscontainer/karchive")
set(XSC_WITH_KARCHIVE ${KF6Archive_FOUND})
if(XSC_WITH_KARCHIVE)
  message(STATUS "Diagnostics bundles: yes (KArchive ${KF6Archive_VERSION})")
else()
  message(STATUS "Diagnostics bundles: NO, for want of KArchive (installer/bootstrap brings it)")
endif()
