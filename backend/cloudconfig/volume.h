// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QIODevice>

#include <memory>
#include <optional>

namespace xsc::cloudconfig {

//! A file or folder of a volume.
struct VolumeEntry
{
    QString name;
    bool isFolder = false;
    qint64 size = 0;   //!< bytes
    quint32 start = 0; //!< block or cluster where its bytes begin
};

//! A file system in an image that anybody may have written: ISO 9660 (Rock Ridge, Joliet or bare) and
//! FAT 12, 16 and 32. Only what is asked for is read, in bounded steps. Errors: Protocol (nonsense, cut off),
//! Limit (a folder or file beyond all reason).
class Volume
{
public:
    virtual ~Volume() = default;
    Q_DISABLE_COPY_MOVE(Volume)

    //! \a image: open for reading, not sequential. Unsupported: it holds no file system that we know.
    [[nodiscard]] static Result<std::unique_ptr<Volume>> open(std::shared_ptr<QIODevice> image);
    [[nodiscard]] static Result<std::unique_ptr<Volume>> openBytes(const QByteArray &image);

    //! As blkid names it: iso9660 or vfat.
    [[nodiscard]] virtual QString fileSystem() const = 0;
    //! The volume id or label, by which readers find a config drive.
    [[nodiscard]] const QString &label() const { return m_label; }

    [[nodiscard]] virtual Result<QList<VolumeEntry>> list(const VolumeEntry &folder) = 0;
    [[nodiscard]] virtual Result<QByteArray> read(const VolumeEntry &file) = 0;

    [[nodiscard]] const VolumeEntry &root() const { return m_root; }
    //! The entry at \a path ("a/b"); case counts only where names differ in nothing else.
    [[nodiscard]] Result<std::optional<VolumeEntry>> find(const QString &path);
    //! What is in the folder at \a path; nothing when there is none.
    [[nodiscard]] Result<QList<VolumeEntry>> listAt(const QString &path);
    //! The file at \a path, or nothing when there is none.
    [[nodiscard]] Result<std::optional<QByteArray>> fileAt(const QString &path);

    static constexpr qint64 largestFile = 64 * 1024 * 1024;
    static constexpr qint64 largestFolder = 1024 * 1024;

protected:
    explicit Volume(std::shared_ptr<QIODevice> image)
        : m_image(std::move(image))
    {}
    //! Exactly \a length bytes.
    [[nodiscard]] Result<QByteArray> bytesAt(qint64 offset, qint64 length);
    [[nodiscard]] static Fail damaged(const char *what);
    [[nodiscard]] static Fail tooLarge();

    QString m_label;
    VolumeEntry m_root;

private:
    std::shared_ptr<QIODevice> m_image;
};

} // namespace xsc::cloudconfig
