# SPDX-License-Identifier: BSD-2-Clause
# xsc_config: how every target of the project is compiled.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

add_library(xsc_config INTERFACE)

target_compile_definitions(xsc_config INTERFACE
  QT_NO_CAST_FROM_ASCII
  QT_NO_CAST_TO_ASCII
  QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_NO_FOREACH
  QT_NO_KEYWORDS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)

target_compile_options(xsc_config INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
  -fvisibility=hidden -fstack-protector-strong
  $<$<BOOL:${XSC_WERROR}>:-Werror>)

# GCC 12 leaves coroutines switched off below C++20 in some modes; asking twice does no harm.
target_compile_options(xsc_config INTERFACE
  $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CXX_COMPILER_ID:GNU>>:-fcoroutines>)

# Several sources in one are no header of each other, whatever GCC thinks of their anonymous namespaces.
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(xsc_config INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-subobject-linkage>)
endif()

# A program is mapped whole, needed or not: it contains what it uses.
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(xsc_config INTERFACE -ffunction-sections -fdata-sections)
  target_link_options(xsc_config INTERFACE -Wl,--gc-sections)
endif()

if(XSC_SANITIZE OR XSC_FUZZ)
  target_compile_options(xsc_config INTERFACE
    -O1 -g1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined
    $<$<CXX_COMPILER_ID:Clang>:-fno-sanitize=function>)
  # GCC takes the sanitizers' own checks of an object not yet made for uses of its value; the sanitizers themselves
  # and the build without them still look.
  target_compile_options(xsc_config INTERFACE $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-maybe-uninitialized>)
  target_link_options(xsc_config INTERFACE -fsanitize=address,undefined)
endif()
if(XSC_FUZZ)
  target_compile_options(xsc_config INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(XSC_CCACHE ccache)
if(XSC_CCACHE)
  # The two kinds of sloppiness are what ccache asks for when precompiled headers are in use.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros;CCACHE_NOHASHDIR=1;${XSC_CCACHE}")
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND XSC_PCH)
    target_compile_options(xsc_config INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
  endif()
endif()
