// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QList>

#include <memory>

//! ISO 9660 images, made in memory.
namespace xsc::iso {

//! A file to be put on an image.
struct ImageFile
{
    QString path;
    QByteArray bytes;
    unsigned mode = 0644;  //!< permissions as stat(2) has them
    bool isSecret = false; //!< the image is to be the only copy of it that is left in memory
};

//! Writes an ISO 9660 image with Rock Ridge and Joliet into memory, beside the thread that starts it; every
//! time stamp in it is the same fixed one, every file belongs to root. Folders follow from the paths. When it
//! goes before it has finished, the writing is broken off.
class IsoWriter
{
public:
    //! Internal: libisofs refuses.
    [[nodiscard]] static Result<IsoWriter> start(const QList<ImageFile> &files, const QString &volumeId);
    IsoWriter(IsoWriter &&other) noexcept;
    IsoWriter &operator=(IsoWriter &&other) noexcept;
    ~IsoWriter();
    Q_DISABLE_COPY(IsoWriter)

    //! Of the image, in bytes: known from the start.
    [[nodiscard]] qint64 size() const;
    //! Waits for the rest of the image and hands it over, once; the writer is then empty. Internal: as above.
    [[nodiscard]] Result<QByteArray> finish();

private:
    struct Source;

    explicit IsoWriter(std::unique_ptr<Source> source);

    std::unique_ptr<Source> m_source;
};

//! The image when it is finished.
[[nodiscard]] Result<QByteArray> writeIso(const QList<ImageFile> &files, const QString &volumeId);

} // namespace xsc::iso
