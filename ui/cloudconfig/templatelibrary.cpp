// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/templatelibrary.h"

#include "ui/tree/naturalorder.h"

#include <QCoreApplication>
#include <QSaveFile>
#include <QStandardPaths>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestName = 80;
const QString templateEnding = QStringLiteral(".yaml");

struct LibraryTr
{
    Q_DECLARE_TR_FUNCTIONS(TemplateLibrary)
};

Fail noTemplate(const QString &sentence, const QString &name, const QString &reason)
{
    return fail(ErrorKind::Invalid, sentence.arg(name), reason);
}

} // namespace

TemplateLibrary::TemplateLibrary()
    : m_folder(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/cloud-config"_L1)
{}

QString TemplateLibrary::pathOf(const QString &name) const
{
    return m_folder.filePath(name + templateEnding);
}

QStringList TemplateLibrary::names() const
{
    QStringList names = m_folder.entryList({u'*' + templateEnding}, QDir::Files | QDir::Readable);
    for (QString &name : names) {
        name.chop(templateEnding.size());
    }
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return naturalCompare(a, b) < 0; });
    return names;
}

Result<QByteArray> TemplateLibrary::load(const QString &name) const
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return noTemplate(LibraryTr::tr("The template “%1” could not be read."), name, file.errorString());
    }
    return file.readAll();
}

Result<> TemplateLibrary::save(const QString &name, const QByteArray &bytes)
{
    if (const QString reason = whyNoName(name); !reason.isEmpty()) {
        return noTemplate(LibraryTr::tr("The template “%1” could not be saved."), name, reason);
    }
    QSaveFile file(pathOf(name));
    const bool isSaved = m_folder.mkpath(u"."_s) && file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(bytes) == bytes.size() && file.commit();
    if (!isSaved) {
        return noTemplate(LibraryTr::tr("The template “%1” could not be saved."), name, file.errorString());
    }
    return {};
}

Result<> TemplateLibrary::remove(const QString &name)
{
    QFile file(pathOf(name));
    if (!file.remove()) {
        return noTemplate(LibraryTr::tr("The template “%1” could not be removed."), name, file.errorString());
    }
    return {};
}

QString TemplateLibrary::whyNoName(const QString &name)
{
    if (name.trimmed().isEmpty()) {
        return LibraryTr::tr("A template needs a name.");
    }
    if (name.size() > longestName) {
        return LibraryTr::tr("The name is too long.");
    }
    if (name.startsWith(u'.') || name.contains(u'/') || name.contains(u'\\') || name.contains(QChar::Null)) {
        return LibraryTr::tr("The name must not begin with a dot or have a slash in it.");
    }
    return {};
}

} // namespace xsc::ui
