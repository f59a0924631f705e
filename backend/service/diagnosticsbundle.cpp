// SPDX-License-Identifier: BSD-2-Clause
#include "service/diagnosticsbundle.h"

#include "service/tr.h"

#include <KCompressionDevice>
#include <KTar>

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSysInfo>

namespace xsc::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 s_longestLog = 512 * 1024;

QByteArray logTail(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    if (file.size() > s_longestLog)
        file.seek(file.size() - s_longestLog);
    return file.read(s_longestLog);
}

QByteArray aboutUs(const QDateTime &time)
{
    return QJsonDocument(QJsonObject{{u"program"_s, QCoreApplication::applicationName()},
                                     {u"version"_s, QCoreApplication::applicationVersion()},
                                     {u"qt"_s, QString::fromLatin1(qVersion())},
                                     {u"system"_s, QSysInfo::prettyProductName()},
                                     {u"time"_s, time.toUTC().toString(Qt::ISODate)}})
        .toJson();
}

bool add(KTar &tar, const QString &name, const QByteArray &data, const QDateTime &time)
{
    return tar.writeFile(u"xscontainer-diagnostics/"_s + name, data, 0100644, u"root"_s, u"root"_s, time,
                         time, time);
}

bool fill(KTar &tar, const DiagnosticsOrder &order)
{
    bool ok = add(tar, u"about.json"_s, aboutUs(order.time), order.time);
    for (qsizetype i = 0; ok && i < order.pools.size(); ++i) {
        const QByteArray json = QJsonDocument(toJson(order.pools.at(i))).toJson();
        ok = add(tar, u"pools/%1.json"_s.arg(i + 1), json, order.time);
    }
    return ok && add(tar, u"log.txt"_s, logTail(order.logFile), order.time);
}

// gzip's header would carry the time of writing, had KTar made the file itself.
Result<QByteArray> packed(const DiagnosticsOrder &order)
{
    QBuffer plain;
    KTar tar(&plain);
    if (!tar.open(QIODevice::WriteOnly) || !fill(tar, order) || !tar.close()) {
        return fail(ErrorKind::Internal, Tr::tr("The diagnostics bundle could not be put together."),
                    tar.errorString());
    }
    QBuffer compressed;
    KCompressionDevice gzip(&compressed, false, KCompressionDevice::GZip);
    if (!gzip.open(QIODevice::WriteOnly) || gzip.write(plain.data()) != plain.size()) {
        return fail(ErrorKind::Internal, Tr::tr("The diagnostics bundle could not be compressed."),
                    gzip.errorString());
    }
    gzip.close();
    return compressed.data();
}

} // namespace

Result<> writeDiagnosticsBundle(const DiagnosticsOrder &order)
{
    const Result<QByteArray> bundle = packed(order);
    if (!bundle)
        return fail(bundle.error());
    QSaveFile file(order.path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bundle) != bundle->size() || !file.commit()) {
        return fail(ErrorKind::Internal,
                    Tr::tr("The diagnostics bundle could not be written to %1.").arg(order.path),
                    file.errorString());
    }
    return {};
}

} // namespace xsc::service
