# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of this project shares: warnings as errors, sanitizers, and libraries whose
# headers can only be reached by those that link them.
include_guard(GLOBAL)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

add_library(magnum_options INTERFACE)
target_compile_options(magnum_options INTERFACE
  -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wformat=2 -Werror
  # clang's finds parameters that are named as a constant of another file compiled together with theirs
  $<$<CXX_COMPILER_ID:GNU>:-Wshadow>)
target_compile_definitions(magnum_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MAGNUM_SANITIZE)
  target_compile_options(magnum_options INTERFACE
    -fsanitize=${MAGNUM_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(magnum_options INTERFACE -fsanitize=${MAGNUM_SANITIZE})
endif()

# magnum_library(<folder> SOURCES ... [LINKS ...] [HEADERS ...])
#
# A static library mm_<folder> for src/<folder>. Its headers are included as "<folder>/x.h" through
# a directory of its own that holds nothing but a link to that folder, so an include of a library
# that is not linked does not compile.
function(magnum_library folder)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS;HEADERS" ${ARGN})
  set(target mm_${folder})
  add_library(${target} STATIC ${arg_SOURCES})
  magnum_include_root(${target} ${folder})
  target_link_libraries(${target} PUBLIC ${arg_LINKS} PRIVATE magnum_options)
  # Sources that are compiled as one read their headers once anyway; protocol is standard C++ only.
  if(NOT CMAKE_UNITY_BUILD AND NOT folder STREQUAL "protocol")
    magnum_common_headers(${target} ${arg_HEADERS})
  endif()
endfunction()

# magnum_common_headers(<target>)
#
# Compiles what nearly every source takes in only once for the target: three quarters of a source's
# compile time are Qt's and the standard library's headers. Each source still includes what it uses;
# clang-tidy reads them without this.
function(magnum_common_headers target)
  target_precompile_headers(${target} PRIVATE
    <algorithm> <array> <cmath> <functional> <memory> <optional> <string> <utility> <variant> <vector>
    <QDateTime> <QHash> <QObject> <QString> <QStringList> <QTimer> <QVariant> ${ARGN})
endfunction()

# magnum_include_root(<target> <folder>): makes "<folder>/x.h" reachable for those that link target.
function(magnum_include_root target folder)
  set(root "${CMAKE_BINARY_DIR}/include/${folder}")
  file(MAKE_DIRECTORY "${root}")
  file(CREATE_LINK "${CMAKE_SOURCE_DIR}/src/${folder}" "${root}/${folder}" SYMBOLIC)
  target_include_directories(${target} PUBLIC "${root}")
endfunction()

# A test's own code runs once: optimizing it takes longer than running it. Headers compiled for all
# know of no macro that differs from folder to folder.
set(MAGNUM_TEST_OPTIONS $<$<CONFIG:Release>:-O1> -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)

# magnum_test_headers(<result> <library>...)
#
# The target whose compiled headers a test that links these libraries shares. Qt Test's own header
# takes in others where the test links Qt's GUI or network.
function(magnum_test_headers result)
  if(ARGN MATCHES "mm_(app|ctl|feed|qml|ui)|panel_fixture|Qt6::(Gui|Network|Quick)")
    set(target magnum_gui_test_headers)
  else()
    set(target magnum_test_headers)
    set(qt_test <QSignalSpy> <QTest>)
  endif()
  if(NOT TARGET ${target})
    set(source "${CMAKE_BINARY_DIR}/${target}.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "// Nothing but the headers\n")
    add_library(${target} OBJECT "${source}")
    target_link_libraries(${target} PRIVATE Qt6::Core Qt6::Test magnum_options)
    target_compile_options(${target} PRIVATE ${MAGNUM_TEST_OPTIONS})
    magnum_common_headers(${target} <QCoreApplication> <QFile> <QTemporaryDir> ${qt_test})
  endif()
  set(${result} ${target} PARENT_SCOPE)
endfunction()

# magnum_test_moc(<target> <source>...)
#
# moc for a test's sources, called as it is: CMake's AUTOMOC starts a scan of its own for each of more
# than a hundred targets, which took a fifth of the build. A header with Q_OBJECT belongs in a library.
function(magnum_test_moc target)
  set_target_properties(${target} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc")
  foreach(source IN LISTS ARGN)
    set(path "${CMAKE_CURRENT_SOURCE_DIR}/${source}")
    cmake_path(GET source STEM stem)
    file(STRINGS "${path}" includes_moc REGEX "^#include \"${stem}\\.moc\"")
    if(includes_moc)
      set(moc "${folder}/${stem}.moc")
      add_custom_command(OUTPUT "${moc}"
        COMMAND Qt6::moc -o "${moc}" "${path}"
        DEPENDS "${path}" VERBATIM)
      target_sources(${target} PRIVATE "${moc}")
    endif()
  endforeach()
  file(MAKE_DIRECTORY "${folder}")
  target_include_directories(${target} PRIVATE "${folder}")
endfunction()

# magnum_test(<name> SOURCES ... [LINKS ...] [LABELS ...] [TIMEOUT s])
#
# One Qt Test executable, run without a display. TESTS_DIR is the source path of tests/.
function(magnum_test name)
  cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  if(MAGNUM_SANITIZE OR CMAKE_CROSSCOMPILING)
    math(EXPR arg_TIMEOUT "3 * ${arg_TIMEOUT}")
  endif()
  add_executable(${name} ${arg_SOURCES})
  magnum_test_moc(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LINKS} Qt6::Test magnum_options)
  magnum_test_headers(headers ${arg_LINKS})
  target_precompile_headers(${name} REUSE_FROM ${headers})
  target_compile_options(${name} PRIVATE ${MAGNUM_TEST_OPTIONS})
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests/support")
  target_compile_definitions(${name} PRIVATE TESTS_DIR="${CMAKE_SOURCE_DIR}/tests")
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;LC_ALL=C.UTF-8;TZ=UTC")
endfunction()
