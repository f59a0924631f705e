// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString &ourCatalogue()
{
    static const QString s_name = u"xscontainer"_s;
    return s_name;
}

bool install(QCoreApplication &app, const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(&app);
    if (!translator->load(locale, name, u"_"_s, folder))
        return false;
    translator->setObjectName(name);
    return app.installTranslator(translator.release());
}

} // namespace

bool installTranslators(QCoreApplication &app, const QLocale &locale)
{
    install(app, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const QString folder = u":/translations"_s;
    return install(app, locale, ourCatalogue(), folder) ||
           install(app, QLocale(QLocale::English), ourCatalogue(), folder);
}

QString installedLanguage(const QCoreApplication &app)
{
    const auto *translator = app.findChild<QTranslator *>(ourCatalogue(), Qt::FindDirectChildrenOnly);
    return translator ? translator->language() : QString();
}

} // namespace xsc::ui
