// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

class QCoreApplication;

namespace xsc::ui {

//! Makes \a app speak the language of \a locale, as far as catalogues are linked in (xsc_translations); Qt's
//! own texts come from Qt's folder; a language we lack becomes English, which has a catalogue for its
//! plurals. False: there is none, and texts stay as the sources have them.
bool installTranslators(QCoreApplication &app, const QLocale &locale = QLocale());

//! The language that installTranslators() has chosen for \a app, as our catalogues are named: "de", "zh_CN".
//! Empty when texts stay as the sources have them.
[[nodiscard]] QString installedLanguage(const QCoreApplication &app);

} // namespace xsc::ui
