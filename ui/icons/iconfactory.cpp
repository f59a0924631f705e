// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons/iconfactory.h"

#include "core/log.h"
#include "ui/icons/paletteiconengine.h"

#include <QFile>
#include <QHash>

static void initIconResources() { Q_INIT_RESOURCE(icons); }

namespace xsc::ui {

namespace {

QString pathOf(const QString &name)
{
    initIconResources();
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

QIcon load(const QString &name)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcUi) << "there is no icon" << name;
        return name == QLatin1String("container-unknown") ? QIcon()
                                                          : load(QStringLiteral("container-unknown"));
    }
    return QIcon(new PaletteIconEngine(file.readAll(), name));
}

} // namespace

QIcon IconFactory::icon(const QString &name)
{
    static QHash<QString, QIcon> s_icons;
    const auto it = s_icons.constFind(name);
    return it != s_icons.cend() ? *it : *s_icons.insert(name, load(name));
}

bool IconFactory::exists(const QString &name) { return QFile::exists(pathOf(name)); }

} // namespace xsc::ui
