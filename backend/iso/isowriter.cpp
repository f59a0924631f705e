// SPDX-License-Identifier: BSD-2-Clause
#include "iso/isowriter.h"

#include "core/wipe.h"
#include "iso/tr.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

#define LIBISOFS_WITHOUT_LIBBURN
#include <libisofs/libisofs.h>

namespace xsc::iso {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr time_t fixedTime = 946684800; // 2000-01-01
constexpr auto fixedTimeDigits = "2000010100000000";
constexpr mode_t folderMode = 0755;
constexpr int isoBlockBytes = 2048; // libisofs loses the rest when asked for more than there is left
constexpr int jolietOnly = 2;
constexpr int secretWeight = 1;       // others have 0 and come later
constexpr int fewestFifoBlocks = 32;  // that libisofs takes
constexpr int rockRidgeAndJoliet = 3; // bits of directory records whose time is that of the node

struct FreeImage
{
    void operator()(IsoImage *image) const { iso_image_unref(image); }
};
struct FreeOptions
{
    void operator()(IsoWriteOpts *options) const { iso_write_opts_free(options); }
};
struct FreeSource
{
    void operator()(burn_source *source) const
    {
        source->free_data(source);
        std::free(source);
    }
};
using ImagePtr = std::unique_ptr<IsoImage, FreeImage>;
using OptionsPtr = std::unique_ptr<IsoWriteOpts, FreeOptions>;
using SourcePtr = std::unique_ptr<burn_source, FreeSource>;

Result<> checked(int code)
{
    if (code >= 0)
        return {};
    return fail(ErrorKind::Internal, Tr::tr("The image of the disc could not be written."),
                QString::fromLatin1(iso_error_to_msg(code)));
}

// Once for the process; never undone, as others may be writing.
Result<> startLibrary()
{
    static const int code = [] {
        const int begun = iso_init();
        char never[] = "NEVER";
        char charset[] = "UTF-8";
        char noPrefix[] = "";
        iso_set_msgs_severities(never, never, noPrefix);
        iso_set_local_charset(charset, 0);
        return begun;
    }();
    return checked(code);
}

void stamp(IsoNode *node, mode_t mode)
{
    iso_node_set_permissions(node, mode);
    iso_node_set_mtime(node, fixedTime);
    iso_node_set_atime(node, fixedTime);
    iso_node_set_ctime(node, fixedTime);
}

//! What libisofs has a copy of, and would free as it is.
using Copies = std::vector<std::pair<void *, size_t>>;

Result<IsoStream *> streamOf(const ImageFile &file, Copies &secrets)
{
    const QByteArray &bytes = file.bytes;
    auto *copy = static_cast<unsigned char *>(std::malloc(std::max<size_t>(1, size_t(bytes.size()))));
    if (!copy)
        return fail(checked(ISO_OUT_OF_MEM).error());
    std::memcpy(copy, bytes.constData(), size_t(bytes.size()));
    IsoStream *stream = nullptr;
    if (const auto made = checked(iso_memory_stream_new(copy, size_t(bytes.size()), &stream)); !made) {
        wipe(copy, size_t(bytes.size()));
        std::free(copy);
        return fail(made.error());
    }
    if (file.isSecret)
        secrets.emplace_back(copy, size_t(bytes.size()));
    return stream;
}

//! Puts files into an image, with the folders they need.
class Tree
{
public:
    Tree(IsoImage *image, Copies &secrets)
        : m_image(image)
        , m_secrets(secrets)
    {}

    Result<> add(const ImageFile &file)
    {
        const QStringList path = file.path.split(u'/');
        const auto folder = folderOf(path);
        if (!folder)
            return fail(folder.error());
        const auto stream = streamOf(file, m_secrets);
        if (!stream)
            return fail(stream.error());
        IsoFile *node = nullptr;
        const QByteArray name = path.last().toUtf8();
        const int code = iso_image_add_new_file(m_image, *folder, name.constData(), *stream, &node);
        if (code < 0) {
            iso_stream_unref(*stream);
            return checked(code);
        }
        m_nodes.append({reinterpret_cast<IsoNode *>(node), file.mode});
        if (file.isSecret)
            iso_node_set_sort_weight(reinterpret_cast<IsoNode *>(node), secretWeight);
        return {};
    }

    // Last of all: a new child touches its folder.
    void stampAll()
    {
        stamp(reinterpret_cast<IsoNode *>(iso_image_get_root(m_image)), folderMode);
        for (const auto &[node, mode] : m_nodes)
            stamp(node, mode);
    }

private:
    Result<IsoDir *> folderOf(const QStringList &path)
    {
        IsoDir *folder = iso_image_get_root(m_image);
        for (const QString &name : path.first(path.size() - 1)) {
            IsoNode *node = nullptr;
            const QByteArray bytes = name.toUtf8();
            if (iso_image_dir_get_node(m_image, folder, bytes.constData(), &node, 0) == 1) {
                folder = reinterpret_cast<IsoDir *>(node);
                continue;
            }
            IsoDir *made = nullptr;
            const auto added = checked(iso_image_add_new_dir(m_image, folder, bytes.constData(), &made));
            if (!added)
                return fail(added.error());
            m_nodes.append({reinterpret_cast<IsoNode *>(made), folderMode});
            folder = made;
        }
        return folder;
    }

    IsoImage *m_image;
    Copies &m_secrets;
    QList<std::pair<IsoNode *, mode_t>> m_nodes;
};

//! An image as libisofs has it.
struct Image
{
    ImagePtr handle;
    Copies secrets{}; //!< they live as long as it

    explicit Image(IsoImage *image)
        : handle(image)
    {}
    ~Image()
    {
        for (const auto &[copy, size] : secrets)
            wipe(copy, size);
    }
    Q_DISABLE_COPY_MOVE(Image)
};

Result<std::unique_ptr<Image>> imageOf(const QList<ImageFile> &files, const QString &volumeId)
{
    IsoImage *made = nullptr;
    const QByteArray label = volumeId.toLatin1();
    if (const auto isMade = checked(iso_image_new(label.constData(), &made)); !isMade)
        return fail(isMade.error());
    auto image = std::make_unique<Image>(made);
    iso_image_set_volume_id(made, label.constData());
    Tree tree(made, image->secrets);
    for (const ImageFile &file : files) {
        if (const auto added = tree.add(file); !added)
            return fail(added.error());
    }
    tree.stampAll();
    return image;
}

// Whatever depends on time, zone or process is fixed; Rock Ridge 1.12 would write a serial of the process.
Result<OptionsPtr> fixedOptions()
{
    IsoWriteOpts *made = nullptr;
    if (const auto isMade = checked(iso_write_opts_new(&made, 0)); !isMade)
        return fail(isMade.error());
    OptionsPtr options(made);
    char digits[17] = {};
    std::strcpy(digits, fixedTimeDigits);
    iso_write_opts_set_iso_level(made, 3);
    iso_write_opts_set_relaxed_vol_atts(made, 1); // else the volume id becomes CONFIG_2
    iso_write_opts_set_rockridge(made, 1);
    iso_write_opts_set_joliet(made, 1);
    iso_write_opts_set_joliet_longer_paths(made, 1);
    iso_write_opts_set_omit_version_numbers(made, jolietOnly);
    iso_write_opts_set_no_force_dots(made, jolietOnly);
    iso_write_opts_set_rrip_version_1_10(made, 1);
    iso_write_opts_set_output_charset(made, "UTF-8");
    iso_write_opts_set_replace_mode(made, 0, 0, 2, 2);
    iso_write_opts_set_default_uid(made, 0);
    iso_write_opts_set_default_gid(made, 0);
    iso_write_opts_set_dir_rec_mtime(made, rockRidgeAndJoliet);
    iso_write_opts_set_replace_timestamps(made, 2);
    iso_write_opts_set_default_timestamp(made, fixedTime);
    iso_write_opts_set_always_gmt(made, 1);
    iso_write_opts_set_pvd_times(made, fixedTime, fixedTime, 0, 0, digits);
    return options;
}

// What is secret goes first, through a buffer that the blocks behind it then fill again.
void leaveNothingInBuffers(IsoWriteOpts *options)
{
    iso_write_opts_set_sort_files(options, 1);
    iso_write_opts_set_fifo_size(options, fewestFifoBlocks);
    iso_write_opts_set_tail_blocks(options, fewestFifoBlocks);
}

// A buffer that had to grow would leave smaller ones behind.
Result<QByteArray> drain(burn_source *source)
{
    QByteArray all;
    all.reserve(qsizetype(source->get_size(source)) + isoBlockBytes);
    for (;;) {
        const qsizetype before = all.size();
        all.resize(before + isoBlockBytes);
        const int got =
            source->read_xt(source, reinterpret_cast<unsigned char *>(all.data() + before), isoBlockBytes);
        all.truncate(before + std::max(got, 0));
        if (got < 0)
            return fail(checked(ISO_WRITE_ERROR).error());
        if (got == 0)
            return all;
    }
}

} // namespace

Result<QByteArray> writeIso(const QList<ImageFile> &files, const QString &volumeId)
{
    if (const auto started = startLibrary(); !started)
        return fail(started.error());
    const auto image = imageOf(files, volumeId);
    if (!image)
        return fail(image.error());
    const auto options = fixedOptions();
    if (!options)
        return fail(options.error());
    if (!(*image)->secrets.empty())
        leaveNothingInBuffers(options->get());
    burn_source *made = nullptr;
    IsoImage *handle = (*image)->handle.get();
    if (const auto isMade = checked(iso_image_create_burn_source(handle, options->get(), &made)); !isMade)
        return fail(isMade.error());
    const SourcePtr source(made);
    return drain(source.get());
}

} // namespace xsc::iso
