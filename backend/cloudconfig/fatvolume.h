// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/volume.h"

#include <functional>

namespace xsc::cloudconfig {

//! FAT 12, 16 and 32 with long names (Microsoft's FAT specification, 2005), the whole image one volume.
class FatVolume final : public Volume
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Volume>> open(std::shared_ptr<QIODevice> image);

    [[nodiscard]] QString fileSystem() const override { return QStringLiteral("vfat"); }
    [[nodiscard]] Result<QList<VolumeEntry>> list(const VolumeEntry &folder) override;
    [[nodiscard]] Result<QByteArray> read(const VolumeEntry &file) override;

private:
    explicit FatVolume(std::shared_ptr<QIODevice> image)
        : Volume(std::move(image))
    {}
    [[nodiscard]] Result<> readBootSector();
    [[nodiscard]] Result<> layOut(QByteArrayView boot);
    [[nodiscard]] Result<> readLabel(QByteArrayView boot);
    //! The bytes of a folder with its whole table of entries.
    [[nodiscard]] Result<QByteArray> tableOf(const VolumeEntry &folder);
    //! Follows a chain of clusters until \a most bytes are read or it ends.
    [[nodiscard]] Result<QByteArray> chain(quint32 cluster, qint64 most);
    //! The cluster after \a cluster; 0: it was the last.
    [[nodiscard]] Result<quint32> next(quint32 cluster);

    int m_bits = 12;        //!< of an entry of the allocation table
    qint64 m_tableAt = 0;   //!< bytes from the start
    qint64 m_rootAt = 0;    //!< of the fixed root folder of FAT 12 and 16
    qint64 m_rootBytes = 0; //!< 0 for FAT 32
    qint64 m_dataAt = 0;    //!< of cluster 2
    qint64 m_clusterBytes = 0;
    quint32 m_clusters = 0;
};

} // namespace xsc::cloudconfig
