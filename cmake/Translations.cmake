# SPDX-License-Identifier: GPL-3.0-or-later
# The catalogues in resources/translations, one for each language. By the tools' own command lines:
# the functions Qt has for this take other arguments in 6.4 than in 6.8.
include_guard(GLOBAL)

set(MAGNUM_TRANSLATIONS_DIR "${CMAKE_SOURCE_DIR}/resources/translations")
set(MAGNUM_LANGUAGES de es fr)
# Where texts are, by the paths the catalogues' contexts depend on. Without line numbers: a catalogue
# changes only when a text does.
set(MAGNUM_LUPDATE_ARGUMENTS
  -silent -I "${CMAKE_SOURCE_DIR}/src" -locations none -no-obsolete -source-language en_US
  "${CMAKE_SOURCE_DIR}/src/ui" "${CMAKE_SOURCE_DIR}/qml")

# magnum_translations(<target>): compiles the catalogues into the target, as
# :/magnum/translations/magnum-monitor_<language>.qm.
function(magnum_translations target)
  set(compiled "")
  foreach(language IN LISTS MAGNUM_LANGUAGES ITEMS en)
    set(source "${MAGNUM_TRANSLATIONS_DIR}/magnum-monitor_${language}.ts")
    set(catalogue "${CMAKE_CURRENT_BINARY_DIR}/magnum-monitor_${language}.qm")
    add_custom_command(OUTPUT "${catalogue}"
      COMMAND Qt6::lrelease -silent "${source}" -qm "${catalogue}"
      DEPENDS "${source}" VERBATIM)
    list(APPEND compiled "${catalogue}")
  endforeach()
  qt_add_resources(${target} translations
    PREFIX /magnum/translations BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${compiled})
endfunction()

# Writes new and changed texts into the catalogues, to be translated there. English needs one for
# its plurals only.
set(update_commands "")
foreach(language IN LISTS MAGNUM_LANGUAGES)
  list(APPEND update_commands
    COMMAND Qt6::lupdate ${MAGNUM_LUPDATE_ARGUMENTS} -target-language ${language}
            -ts "${MAGNUM_TRANSLATIONS_DIR}/magnum-monitor_${language}.ts")
endforeach()
add_custom_target(update_translations
  ${update_commands}
  COMMAND Qt6::lupdate ${MAGNUM_LUPDATE_ARGUMENTS} -target-language en -pluralonly
          -ts "${MAGNUM_TRANSLATIONS_DIR}/magnum-monitor_en.ts"
  VERBATIM)
