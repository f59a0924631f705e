// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/image.h"

#include "cloudconfig/imagetree.h"
#include "cloudconfig/tr.h"

#include <numeric>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

QString volumeIdOf(Layout layout) { return layout == Layout::ConfigDrive ? u"config-2"_s : u"cidata"_s; }

Result<iso::IsoWriter> startImage(const ImageContents &contents, Layout layout)
{
    for (const QString &name : contents.agentFiles.keys()) {
        if (name.isEmpty() || name.contains(u'/') || name.startsWith(u'.'))
            return fail(ErrorKind::Invalid, Tr::tr("An agent file cannot be named \"%1\".").arg(name));
    }
    const QList<ImageFile> files = imageFiles(contents, layout);
    const qint64 size =
        std::accumulate(files.begin(), files.end(), qint64(0),
                        [](qint64 sum, const ImageFile &file) { return sum + file.bytes.size(); });
    if (size > largestImageContents)
        return fail(ErrorKind::Limit, Tr::tr("The files are larger than a config drive may be (64 MiB)."));
    return iso::IsoWriter::start(files, volumeIdOf(layout));
}

Result<QByteArray> makeImage(const ImageContents &contents, Layout layout)
{
    auto writer = startImage(contents, layout);
    if (!writer)
        return fail(writer.error());
    return writer->finish();
}

} // namespace xsc::cloudconfig
