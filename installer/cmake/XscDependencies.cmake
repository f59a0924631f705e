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
pkg_check_modules(YAML REQUIRED IMPORTED_TARGET yaml-0.1>=0.2.2)
pkg_check_modules(LIBISOFS REQUIRED IMPORTED_TARGET libisofs-1>=1.5)

if(XSC_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
if(XSC_DESKTOP)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Widgets Svg PrintSupport)
  # Neither has a CMake package of its own. QScintilla's headers lie beside Qt's.
  find_library(QSCINTILLA_LIBRARY NAMES qscintilla2_qt6 REQUIRED)
  find_library(CRYPT_LIBRARY NAMES crypt REQUIRED)
  add_library(xsc_qscintilla INTERFACE)
  target_link_libraries(xsc_qscintilla INTERFACE ${QSCINTILLA_LIBRARY} Qt6::PrintSupport Qt6::Widgets)
endif()
find_package(Qt6 6.4 QUIET COMPONENTS LinguistTools)

# KArchive: the system's own, else what installer/bootstrap has built into the user's cache.
execute_process(
  COMMAND bash -c ". '${PROJECT_SOURCE_DIR}/installer/lib/system.sh' && cache_folder"
  OUTPUT_VARIABLE _xsc_cache OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
find_package(KF6Archive QUIET PATHS "${_xsc_cache}/karchive")
set(XSC_WITH_KARCHIVE ${KF6Archive_FOUND})
if(XSC_WITH_KARCHIVE)
  message(STATUS "Diagnostics bundles, compressed disk images: yes (KArchive ${KF6Archive_VERSION})")
else()
  message(STATUS "Diagnostics bundles, compressed disk images: NO, for want of KArchive (installer/bootstrap brings it)")
endif()
