# SPDX-License-Identifier: BSD-2-Clause
# xsc_load_late(TARGET ROOMS … [ARCHIVES …] LIBRARIES …): the program loads these shared libraries when it first
# calls one of their functions, not when it starts. For a program that lives for one short call and seldom needs
# them: to load and relocate OpenSSL takes longer than such a call. ROOMS and ARCHIVES: who calls them. What is
# no function (a table, the meta object of a class) cannot wait, and fails the build. Elsewhere than on x86-64, and
# under sanitizers, they are loaded as ever.
set(XSC_LATE_FOLDER "${CMAKE_CURRENT_LIST_DIR}/late")

function(xsc_load_late target)
  cmake_parse_arguments(ARG "" "" "ROOMS;ARCHIVES;LIBRARIES" ${ARGN})
  if(XSC_SANITIZE OR NOT CMAKE_SYSTEM_NAME STREQUAL "Linux" OR NOT CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64"
     OR NOT CMAKE_SIZEOF_VOID_P EQUAL 8)
    return()
  endif()
  set(libraries)
  foreach(library IN LISTS ARG_LIBRARIES)
    if(library MATCHES "\\.so(\\.[0-9]+)*$")
      list(APPEND libraries "${library}")
    else()
      message(STATUS "Loaded late by ${target}: NOT ${library}, which is no shared library")
    endif()
  endforeach()
  if(NOT libraries)
    return()
  endif()
  set_property(TARGET ${target} PROPERTY XSC_LOADS_LATE ON)
  set(archives ${ARG_ROOMS})
  list(TRANSFORM archives REPLACE "(.+)" "$<TARGET_FILE:xsc_\\1>")
  set(rooms ${ARG_ROOMS})
  list(TRANSFORM rooms PREPEND "xsc_")
  set(stubs "${CMAKE_CURRENT_BINARY_DIR}/${target}_late.cpp")
  add_custom_command(
    OUTPUT "${stubs}"
    COMMAND sh "${XSC_LATE_FOLDER}/stubs.sh" "${stubs}" "${CMAKE_NM}" "${CMAKE_OBJDUMP}"
      ${archives} ${ARG_ARCHIVES} -- ${libraries}
    DEPENDS "${XSC_LATE_FOLDER}/stubs.sh" ${rooms}
    COMMENT "Writing what loads libraries late into ${target}"
    VERBATIM)
  set(sources "${stubs}" "${XSC_LATE_FOLDER}/late.cpp")
  set_source_files_properties(${sources} PROPERTIES
    SKIP_UNITY_BUILD_INCLUSION ON SKIP_PRECOMPILE_HEADERS ON SKIP_AUTOGEN ON
    INCLUDE_DIRECTORIES "${XSC_LATE_FOLDER}")
  target_sources(${target} PRIVATE ${sources})
  target_link_options(${target} PRIVATE -Wl,--as-needed)
  add_custom_command(TARGET ${target} POST_BUILD
    COMMAND sh "${XSC_LATE_FOLDER}/check.sh" "${CMAKE_NM}" "${CMAKE_OBJDUMP}" "$<TARGET_FILE:${target}>" ${libraries}
    VERBATIM)
endfunction()
