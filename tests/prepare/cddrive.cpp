// SPDX-License-Identifier: BSD-2-Clause
#include "cddrive.h"

#include "process.h"
#include "simulator/xapiserver.h"
#include "writefile.h"

#include <QTemporaryDir>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

CdDrive::CdDrive(simulator::EmbeddedPool &pool, const QString &vm)
    : m_pool(pool)
    , m_first(addStorage(u"first"_s))
    , m_default(addStorage(u"default"_s))
{
    const QString owner = *model().byUuid(u"VM"_s, vm);
    model().set(u"pool"_s, model().refs(u"pool"_s).first(), u"default_SR"_s, Value(m_default));
    const QString disk =
        model().add(u"VDI"_s, {{u"name_label"_s, Value(u"its disk"_s)}, {u"SR"_s, Value(m_first)}});
    model().add(u"VBD"_s, {{u"VM"_s, Value(owner)},
                           {u"VDI"_s, Value(disk)},
                           {u"userdevice"_s, Value(u"0"_s)},
                           {u"type"_s, Value(u"Disk"_s)},
                           {u"currently_attached"_s, Value(true)}});
    m_drive = model().add(u"VBD"_s, {{u"VM"_s, Value(owner)},
                                     {u"userdevice"_s, Value(u"3"_s)},
                                     {u"type"_s, Value(u"CD"_s)},
                                     {u"mode"_s, Value(u"RO"_s)},
                                     {u"empty"_s, Value(true)},
                                     {u"currently_attached"_s, Value(true)}});
}

QString CdDrive::addStorage(const QString &name)
{
    const QString sr = model().add(u"SR"_s, {{u"name_label"_s, Value(name)},
                                             {u"content_type"_s, Value(u"user"_s)},
                                             {u"type"_s, Value(u"ext"_s)}});
    for (const QString &host : model().refs(u"host"_s))
        model().add(u"PBD"_s,
                    {{u"host"_s, Value(host)}, {u"SR"_s, Value(sr)}, {u"currently_attached"_s, Value(true)}});
    return sr;
}

QString CdDrive::addDisc(const QString &name)
{
    return model().add(u"VDI"_s, {{u"name_label"_s, Value(name)}, {u"SR"_s, Value(m_default)}});
}

void CdDrive::insert(const QString &disc)
{
    model().set(u"VBD"_s, m_drive, u"VDI"_s, Value(disc));
    model().set(u"VBD"_s, m_drive, u"empty"_s, Value(false));
}

QString CdDrive::disc() const { return model().value(u"VBD"_s, m_drive, u"VDI"_s).toString(); }

bool CdDrive::isEmpty() const { return model().value(u"VBD"_s, m_drive, u"empty"_s).toBool(); }

QByteArray CdDrive::content(qint64 bytes) const { return m_pool.server().disks().content(disc(), bytes); }

Result<QByteArray> CdDrive::file(const QString &path) const { return fileInImage(content(), path); }

Result<> CdDrive::unpack(const QString &folder) const { return unpackImage(content(), folder); }

Result<ServerFiles> CdDrive::serverFiles() const
{
    ServerFiles files;
    for (const auto &[name, bytes] :
         {std::pair(u"ca"_s, &files.ca), std::pair(u"server-cert"_s, &files.certificate),
          std::pair(u"server-key"_s, &files.key)}) {
        *bytes = isEmpty() ? QByteArray() : file(u"server/%1.pem"_s.arg(name)).value_or(QByteArray());
        if (bytes->isEmpty())
            return fail(ErrorKind::NotFound, u"There is no such disc."_s);
    }
    return files;
}

static Result<QByteArray> askIsoinfo(const QByteArray &image, const QStringList &question)
{
    const QTemporaryDir folder;
    const QString iso = folder.filePath(u"disc.iso"_s);
    return writeFile(iso, image).and_then([&] {
        return runProgram(findProgram(u"isoinfo"_s), QStringList{u"-R"_s, u"-i"_s, iso} + question);
    });
}

Result<QByteArray> fileInImage(const QByteArray &image, const QString &path)
{
    return askIsoinfo(image, {u"-x"_s, u'/' + path});
}

// Folders stand in isoinfo's list as well; no folder of ours is empty.
static Result<QStringList> filesIn(const QByteArray &image)
{
    return askIsoinfo(image, {u"-f"_s}).map([](const QByteArray &list) {
        const QStringList all = QString::fromUtf8(list).split(u'\n', Qt::SkipEmptyParts);
        QStringList files;
        for (const QString &path : all) {
            if (all.filter(path + u'/').isEmpty())
                files.append(path.mid(1));
        }
        return files;
    });
}

Result<> unpackImage(const QByteArray &image, const QString &folder)
{
    const auto files = filesIn(image);
    if (!files)
        return fail(files.error());
    for (const QString &path : *files) {
        const auto written = fileInImage(image, path).and_then([&](const QByteArray &bytes) {
            return writeFile(folder + u'/' + path, bytes);
        });
        if (!written)
            return written;
    }
    return {};
}

} // namespace xsc::test
