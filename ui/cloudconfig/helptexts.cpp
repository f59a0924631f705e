// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/helptexts.h"

#include "ui/translations.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

// Outside of any namespace, as Q_INIT_RESOURCE must be.
static void initHelpTexts() { Q_INIT_RESOURCE(helptexts); }

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// Empty for English, the language of the schema.
QJsonObject readHelpTexts(const QString &language)
{
    initHelpTexts();
    QFile file(u":/xsc/helptexts/help_%1.json"_s.arg(language));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

const QJsonObject &helpTexts(const QString &language)
{
    static QHash<QString, QJsonObject> s_texts;
    auto found = s_texts.find(language);
    if (found == s_texts.end()) {
        found = s_texts.insert(language, readHelpTexts(language));
    }
    return *found;
}

} // namespace

QString translatedHelp(const QString &english)
{
    return helpTexts(installedLanguage(*QCoreApplication::instance())).value(english).toString(english);
}

} // namespace xsc::ui
