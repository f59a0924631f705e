// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "iso/isowriter.h"

#include <memory>
#include <vector>

#define LIBISOFS_WITHOUT_LIBBURN
#include <libisofs/libisofs.h>

namespace xsc::iso {

//! Everything on an image has this time: 2000-01-01.
inline constexpr time_t fixedTime = 946684800;

//! What a code of libisofs says.
[[nodiscard]] Result<> checked(int code);

//! The tree of an image as libisofs has it. What is secret in it is wiped when it goes.
class IsoTree
{
public:
    [[nodiscard]] static Result<std::unique_ptr<IsoTree>> of(const QList<ImageFile> &files,
                                                             const QString &volumeId);
    ~IsoTree();
    Q_DISABLE_COPY_MOVE(IsoTree)

    [[nodiscard]] IsoImage *handle() const { return m_image.get(); }
    [[nodiscard]] bool hasSecrets() const { return !m_secrets.empty(); }

private:
    struct FreeImage
    {
        void operator()(IsoImage *image) const { iso_image_unref(image); }
    };

    explicit IsoTree(IsoImage *image)
        : m_image(image)
    {}
    [[nodiscard]] Result<> add(const ImageFile &file);
    [[nodiscard]] Result<IsoDir *> folderOf(const QStringList &path);
    [[nodiscard]] Result<IsoStream *> streamOf(const ImageFile &file);
    //! Last of all: a new child touches its folder.
    void stampAll();

    std::unique_ptr<IsoImage, FreeImage> m_image;
    std::vector<std::pair<void *, size_t>> m_secrets; //!< libisofs' copies, which it would free as they are
    QList<std::pair<IsoNode *, mode_t>> m_nodes;
};

} // namespace xsc::iso
