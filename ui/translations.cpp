// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

bool install(QCoreApplication &app, const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(&app);
    if (!translator->load(locale, name, u"_"_s, folder))
        return false;
    return app.installTranslator(translator.release());
}

} // namespace

bool installTranslators(QCoreApplication &app, const QLocale &locale)
{
    install(app, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const QString name = u"xscontainer"_s;
    const QString folder = u":/translations"_s;
    return install(app, locale, name, folder) || install(app, QLocale(QLocale::English), name, folder);
}

} // namespace xsc::ui
