// SPDX-License-Identifier: BSD-2-Clause
#include "iso/isotree.h"

#include "core/wipe.h"
#include "iso/tr.h"

#include <cstdlib>
#include <cstring>

namespace xsc::iso {

namespace {

constexpr mode_t folderMode = 0755;
constexpr int secretWeight = 1; // others have 0 and come later

void stamp(IsoNode *node, mode_t mode)
{
    iso_node_set_permissions(node, mode);
    iso_node_set_mtime(node, fixedTime);
    iso_node_set_atime(node, fixedTime);
    iso_node_set_ctime(node, fixedTime);
}

} // namespace

Result<> checked(int code)
{
    if (code >= 0)
        return {};
    return fail(ErrorKind::Internal, Tr::tr("The image of the disc could not be written."),
                QString::fromLatin1(iso_error_to_msg(code)));
}

Result<std::unique_ptr<IsoTree>> IsoTree::of(const QList<ImageFile> &files, const QString &volumeId)
{
    IsoImage *made = nullptr;
    const QByteArray label = volumeId.toLatin1();
    if (const auto isMade = checked(iso_image_new(label.constData(), &made)); !isMade)
        return fail(isMade.error());
    std::unique_ptr<IsoTree> tree(new IsoTree(made));
    iso_image_set_volume_id(made, label.constData());
    for (const ImageFile &file : files) {
        if (const auto added = tree->add(file); !added)
            return fail(added.error());
    }
    tree->stampAll();
    return tree;
}

IsoTree::~IsoTree()
{
    for (const auto &[copy, size] : m_secrets)
        wipe(copy, size);
}

Result<> IsoTree::add(const ImageFile &file)
{
    const QStringList path = file.path.split(u'/');
    const auto folder = folderOf(path);
    if (!folder)
        return fail(folder.error());
    const auto stream = streamOf(file);
    if (!stream)
        return fail(stream.error());
    IsoFile *made = nullptr;
    const QByteArray name = path.last().toUtf8();
    if (const int code = iso_image_add_new_file(handle(), *folder, name.constData(), *stream, &made);
        code < 0) {
        iso_stream_unref(*stream);
        return checked(code);
    }
    auto *node = reinterpret_cast<IsoNode *>(made);
    m_nodes.append({node, file.mode});
    if (file.isSecret)
        iso_node_set_sort_weight(node, secretWeight);
    return {};
}

Result<IsoDir *> IsoTree::folderOf(const QStringList &path)
{
    IsoDir *folder = iso_image_get_root(handle());
    for (const QString &name : path.first(path.size() - 1)) {
        IsoNode *node = nullptr;
        const QByteArray bytes = name.toUtf8();
        if (iso_image_dir_get_node(handle(), folder, bytes.constData(), &node, 0) == 1) {
            folder = reinterpret_cast<IsoDir *>(node);
            continue;
        }
        IsoDir *made = nullptr;
        const auto added = checked(iso_image_add_new_dir(handle(), folder, bytes.constData(), &made));
        if (!added)
            return fail(added.error());
        m_nodes.append({reinterpret_cast<IsoNode *>(made), folderMode});
        folder = made;
    }
    return folder;
}

Result<IsoStream *> IsoTree::streamOf(const ImageFile &file)
{
    const auto size = size_t(file.bytes.size());
    auto *copy = static_cast<unsigned char *>(std::malloc(std::max<size_t>(1, size)));
    if (!copy)
        return fail(checked(ISO_OUT_OF_MEM).error());
    std::memcpy(copy, file.bytes.constData(), size);
    IsoStream *stream = nullptr;
    if (const auto made = checked(iso_memory_stream_new(copy, size, &stream)); !made) {
        wipe(copy, size);
        std::free(copy);
        return fail(made.error());
    }
    if (file.isSecret)
        m_secrets.emplace_back(copy, size);
    return stream;
}

void IsoTree::stampAll()
{
    stamp(reinterpret_cast<IsoNode *>(iso_image_get_root(handle())), folderMode);
    for (const auto &[node, mode] : m_nodes)
        stamp(node, mode);
}

} // namespace xsc::iso
