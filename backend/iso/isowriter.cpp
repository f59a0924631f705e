// SPDX-License-Identifier: BSD-2-Clause
#include "iso/isowriter.h"

#include "iso/isotree.h"

#include <cstdlib>
#include <cstring>

namespace xsc::iso {

namespace {

constexpr auto fixedTimeDigits = "2000010100000000";
constexpr int isoBlockBytes = 2048; // libisofs loses the rest when asked for more than there is left
constexpr int jolietOnly = 2;
constexpr int fewestFifoBlocks = 32;  // that libisofs takes
constexpr int rockRidgeAndJoliet = 3; // bits of directory records whose time is that of the node

struct FreeOptions
{
    void operator()(IsoWriteOpts *options) const { iso_write_opts_free(options); }
};
using OptionsPtr = std::unique_ptr<IsoWriteOpts, FreeOptions>;

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

} // namespace

struct IsoWriter::Source
{
    std::unique_ptr<IsoTree> tree;
    OptionsPtr options;
    burn_source *handle = nullptr;

    ~Source()
    {
        if (!handle)
            return;
        handle->free_data(handle);
        std::free(handle);
    }
};

Result<IsoWriter> IsoWriter::start(const QList<ImageFile> &files, const QString &volumeId)
{
    if (const auto started = startLibrary(); !started)
        return fail(started.error());
    auto tree = IsoTree::of(files, volumeId);
    if (!tree)
        return fail(tree.error());
    auto options = fixedOptions();
    if (!options)
        return fail(options.error());
    if ((*tree)->hasSecrets())
        leaveNothingInBuffers(options->get());
    auto source = std::make_unique<Source>();
    source->tree = *std::move(tree);
    source->options = *std::move(options);
    const int code =
        iso_image_create_burn_source(source->tree->handle(), source->options.get(), &source->handle);
    if (const auto isMade = checked(code); !isMade)
        return fail(isMade.error());
    return IsoWriter(std::move(source));
}

IsoWriter::IsoWriter(std::unique_ptr<Source> source)
    : m_source(std::move(source))
{}

IsoWriter::IsoWriter(IsoWriter &&) noexcept = default;
IsoWriter &IsoWriter::operator=(IsoWriter &&) noexcept = default;
IsoWriter::~IsoWriter() = default;

qint64 IsoWriter::size() const { return m_source->handle->get_size(m_source->handle); }

// A buffer that had to grow would leave smaller ones behind.
Result<QByteArray> IsoWriter::finish()
{
    const std::unique_ptr<Source> source = std::move(m_source);
    burn_source *const handle = source->handle;
    QByteArray all;
    all.reserve(qsizetype(handle->get_size(handle)) + isoBlockBytes);
    for (;;) {
        const qsizetype before = all.size();
        all.resize(before + isoBlockBytes);
        const int got =
            handle->read_xt(handle, reinterpret_cast<unsigned char *>(all.data() + before), isoBlockBytes);
        all.truncate(before + std::max(got, 0));
        if (got < 0)
            return fail(checked(ISO_WRITE_ERROR).error());
        if (got == 0)
            return all;
    }
}

Result<QByteArray> writeIso(const QList<ImageFile> &files, const QString &volumeId)
{
    auto writer = IsoWriter::start(files, volumeId);
    if (!writer)
        return fail(writer.error());
    return writer->finish();
}

} // namespace xsc::iso
