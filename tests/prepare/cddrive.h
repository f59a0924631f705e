// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/embeddedpool.h"
#include "simulator/xapimodel.h"

namespace xsc::test {

//! What a disc with TLS files has for the engine, PEM.
struct ServerFiles
{
    QByteArray ca, certificate, key;
};

//! A CD drive for a VM of an embedded pool, and two storages: "first", where the VM's disk is, and "default",
//! the pool's.
class CdDrive
{
public:
    CdDrive(simulator::EmbeddedPool &pool, const QString &vm);

    [[nodiscard]] const QString &first() const { return m_first; }
    [[nodiscard]] const QString &fallback() const { return m_default; }
    //! Reference of the drive.
    [[nodiscard]] const QString &ref() const { return m_drive; }

    //! A disk of that name on the default storage.
    [[nodiscard]] QString addDisc(const QString &name);
    void insert(const QString &disc);
    [[nodiscard]] QString disc() const;
    [[nodiscard]] bool isEmpty() const;
    //! The first bytes of the disc in it, zeros behind its end.
    [[nodiscard]] QByteArray content(qint64 bytes = 4 << 20) const;
    //! A file of the disc in it.
    [[nodiscard]] Result<QByteArray> file(const QString &path) const;
    //! Takes all files of the disc in it out into a folder.
    [[nodiscard]] Result<> unpack(const QString &folder) const;
    //! NotFound when no disc with TLS files is in it.
    [[nodiscard]] Result<ServerFiles> serverFiles() const;

private:
    [[nodiscard]] QString addStorage(const QString &name);
    [[nodiscard]] simulator::XapiModel &model() const { return m_pool.model(); }

    simulator::EmbeddedPool &m_pool;
    QString m_first, m_default, m_drive;
};

//! A file of an image that is in memory, by isoinfo.
[[nodiscard]] Result<QByteArray> fileInImage(const QByteArray &image, const QString &path);
//! All files of such an image, taken out into a folder.
[[nodiscard]] Result<> unpackImage(const QByteArray &image, const QString &folder);

} // namespace xsc::test
