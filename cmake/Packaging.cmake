# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed beside the programs, and the Debian package made of it: cpack in a build
# directory. One list of packages (kiosk/packages) serves the scripts and the package.
include_guard(GLOBAL)
include(GNUInstallDirs)

set(MAGNUM_PACKAGE_VERSION "${PROJECT_VERSION}" CACHE STRING "Version of the Debian package")

# read_packages(<variable> <section>): the section of kiosk/packages as a dependency field.
function(read_packages variable section)
  file(STRINGS "${CMAKE_SOURCE_DIR}/kiosk/packages" lines)
  set(inside FALSE)
  set(found "")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "#.*" "" line "${line}")
    string(STRIP "${line}" line)
    if(line MATCHES "^\\[")
      set(inside FALSE)
      if(line STREQUAL "[${section}]")
        set(inside TRUE)
      endif()
    elseif(inside AND NOT line STREQUAL "")
      list(APPEND found "${line}")
    endif()
  endforeach()
  list(JOIN found ", " found)
  set(${variable} "${found}" PARENT_SCOPE)
endfunction()

set(kiosk "${CMAKE_SOURCE_DIR}/kiosk")
install(FILES
  "${kiosk}/systemd/magnum-recorder.service" "${kiosk}/systemd/magnum-panel.service"
  "${kiosk}/systemd/magnum-vnc.service" "${kiosk}/systemd/magnum-vnc-switch.socket"
  "${kiosk}/systemd/magnum-vnc-switch@.service"
  DESTINATION lib/systemd/system)
install(FILES "${kiosk}/systemd/sysusers.conf" DESTINATION lib/sysusers.d RENAME magnum-monitor.conf)
install(FILES
  "${kiosk}/udev/60-magnum-monitor-serial.rules" "${kiosk}/udev/61-magnum-monitor-backlight.rules"
  DESTINATION lib/udev/rules.d)
install(PROGRAMS "${kiosk}/session/back-off" "${kiosk}/session/panel-session"
  "${kiosk}/session/vnc-switch"
  DESTINATION lib/magnum-monitor)
install(FILES "${kiosk}/session/sway.conf" DESTINATION lib/magnum-monitor)
install(PROGRAMS "${kiosk}/session/magnum-kiosk" DESTINATION sbin)
install(FILES "${kiosk}/session/default" DESTINATION /etc/default RENAME magnum-monitor)

set(app_id io.github.magnum_monitor.MagnumMonitor)
install(FILES "${kiosk}/desktop/${app_id}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${kiosk}/desktop/${app_id}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${kiosk}/desktop/${app_id}.svg"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")

# Manual pages and the changelog are stored compressed on Debian, without a time inside.
find_program(GZIP_PROGRAM gzip REQUIRED)
function(install_compressed source name destination)
  set(target "${CMAKE_BINARY_DIR}/compressed/${name}.gz")
  file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/compressed")
  execute_process(COMMAND "${GZIP_PROGRAM}" -9nc "${source}" OUTPUT_FILE "${target}"
    COMMAND_ERROR_IS_FATAL ANY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${source}")
  install(FILES "${target}" DESTINATION "${destination}")
endfunction()
foreach(page magnum-monitor.1 magnumctl.1 magnum-kiosk.8)
  string(REGEX REPLACE ".*\\." "" section "${page}")
  install_compressed("${CMAKE_SOURCE_DIR}/docs/man/${page}" "${page}"
    "${CMAKE_INSTALL_MANDIR}/man${section}")
endforeach()
set(doc_dir "${CMAKE_INSTALL_DATADIR}/doc/magnum-monitor")
configure_file("${kiosk}/debian/changelog.in" "${CMAKE_BINARY_DIR}/changelog" @ONLY)
install_compressed("${CMAKE_BINARY_DIR}/changelog" changelog "${doc_dir}")
install(FILES "${kiosk}/debian/copyright" DESTINATION "${doc_dir}")
install(FILES "${CMAKE_SOURCE_DIR}/docs/operations.md" "${CMAKE_SOURCE_DIR}/docs/database.md"
  "${CMAKE_SOURCE_DIR}/docs/protocol.md" DESTINATION "${doc_dir}")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME magnum-monitor)
set(CPACK_PACKAGE_VERSION "${MAGNUM_PACKAGE_VERSION}")
set(CPACK_PACKAGE_CONTACT "Magnum Monitor developers <magnum-monitor@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "wall panel and recorder for Magnum Energy inverter/chargers")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Listens on the network of a Magnum Energy inverter/charger through a
USB-RS485 adapter, records 5-second averages for decades, and shows power
flow, generator, history and alarms on a touchscreen, in a window or over
VNC. It never sends anything to the inverter.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
read_packages(needed run)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "${needed}, systemd | systemd-standalone-sysusers")
read_packages(recommended_vnc vnc)
read_packages(recommended_kiosk kiosk)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "${recommended_kiosk}, ${recommended_vnc}")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION TRUE)
file(WRITE "${CMAKE_BINARY_DIR}/conffiles" "/etc/default/magnum-monitor\n")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
  "${kiosk}/debian/postinst;${kiosk}/debian/prerm;${kiosk}/debian/postrm;${CMAKE_BINARY_DIR}/conffiles")
if(CMAKE_CROSSCOMPILING)
  set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE "${CMAKE_LIBRARY_ARCHITECTURE}")
  string(REGEX REPLACE "aarch64-.*" "arm64" CPACK_DEBIAN_PACKAGE_ARCHITECTURE
    "${CPACK_DEBIAN_PACKAGE_ARCHITECTURE}")
endif()
include(CPack)
