# SPDX-License-Identifier: BSD-2-Clause
# Qt defines each test's own folder for QFINDTESTDATA, which none uses: no two could share a precompiled header.
set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)

# _xsc_test_pch(NAME libraries…): tests/support/pch.h as those with these libraries see it.
function(_xsc_test_pch name)
  if(XSC_PCH)
    add_library(${name} OBJECT "${PROJECT_SOURCE_DIR}/tests/support/pch.cpp")
    target_link_libraries(${name} PRIVATE xsc_config Qt6::Network Qt6::Test QCoro::Core tl::expected ${ARGN})
    target_precompile_headers(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/support/pch.h")
  endif()
endfunction()
_xsc_test_pch(xsc_testpch)
if(XSC_DESKTOP)
  _xsc_test_pch(xsc_guitestpch Qt6::Widgets)
endif()

# xsc_test(NAME [SOURCES …] DEPENDS rooms… [LINK …] [TIMEOUT s] [LABELS …] [GUI]): tests/FOLDER/tst_NAME.cpp
# becomes the program tst_NAME and one CTest test of that name.
function(xsc_test name)
  cmake_parse_arguments(ARG "GUI" "TIMEOUT" "SOURCES;DEPENDS;LINK;LABELS" ${ARGN})
  set(target tst_${name})
  add_executable(${target} tst_${name}.cpp ${ARG_SOURCES})
  target_link_libraries(${target} PRIVATE xsc_config xsc_support Qt6::Test ${ARG_LINK})
  foreach(room IN LISTS ARG_DEPENDS)
    target_link_libraries(${target} PRIVATE xsc_${room})
  endforeach()
  if(XSC_PCH AND "ui" IN_LIST ARG_DEPENDS)
    target_precompile_headers(${target} REUSE_FROM xsc_guitestpch)
  elseif(XSC_PCH AND NOT ARG_GUI)
    target_precompile_headers(${target} REUSE_FROM xsc_testpch)
  endif()
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  add_test(NAME ${name} COMMAND ${target})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 600)
  endif()
  set(environment "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0"
                  "UBSAN_OPTIONS=print_stacktrace=1" "QT_LOGGING_TO_CONSOLE=1")
  if(ARG_GUI)
    list(APPEND environment "QT_QPA_PLATFORM=offscreen")
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "${environment}")
  if(ARG_LABELS)
    set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}")
  endif()
  # A test that says SKIP says so in CTest's counts too.
  set_tests_properties(${name} PROPERTIES SKIP_REGULAR_EXPRESSION "^SKIP   :;\nSKIP   :")
endfunction()
