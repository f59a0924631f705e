// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/volume.h"

namespace xsc::cloudconfig {

//! ISO 9660 (ECMA-119). Names are those of Rock Ridge (IEEE P1282) where it has them, else Joliet's, else its
//! own without version. Links, devices and files of several extents are left out.
class IsoVolume final : public Volume
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Volume>> open(std::shared_ptr<QIODevice> image);

    [[nodiscard]] QString fileSystem() const override { return QStringLiteral("iso9660"); }
    [[nodiscard]] Result<QList<VolumeEntry>> list(const VolumeEntry &folder) override;
    [[nodiscard]] Result<QByteArray> read(const VolumeEntry &file) override;

private:
    enum class Names { Plain, RockRidge, Joliet };

    explicit IsoVolume(std::shared_ptr<QIODevice> image)
        : Volume(std::move(image))
    {}
    [[nodiscard]] Result<> readDescriptors();
    [[nodiscard]] Result<> chooseNames(const QByteArray &primary, const QByteArray &joliet);
    //! The entry that a directory record stands for; nothing for those that are left out.
    [[nodiscard]] Result<std::optional<VolumeEntry>> entryOf(QByteArrayView record);
    [[nodiscard]] Result<QString> nameOf(QByteArrayView record);
    [[nodiscard]] Result<QString> rockRidgeName(QByteArrayView systemUse);

    Names m_names = Names::Plain;
    qsizetype m_skipped = 0; //!< bytes before Rock Ridge's in every record
};

} // namespace xsc::cloudconfig
