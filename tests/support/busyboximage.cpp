// SPDX-License-Identifier: BSD-2-Clause
#include "busyboximage.h"

#include "process.h"

#include <QDir>
#include <QFile>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

static bool fillRoot(const QDir &root)
{
    for (const auto &folder : {u"bin"_s, u"tmp"_s, u"etc"_s, u"proc"_s, u"dev"_s, u"sys"_s, u"root"_s})
        if (!root.mkpath(folder))
            return false;
    for (const auto &applet : {u"sh"_s, u"sleep"_s, u"ps"_s, u"cat"_s, u"echo"_s, u"true"_s, u"false"_s,
                               u"kill"_s, u"id"_s, u"httpd"_s, u"yes"_s, u"head"_s})
        if (!QFile::link(u"busybox"_s, root.filePath(u"bin/"_s + applet)))
            return false;
    QFile users(root.filePath(u"etc/passwd"_s));
    return QFile::copy(findProgram(u"busybox"_s), root.filePath(u"bin/busybox"_s)) &&
           users.open(QIODevice::WriteOnly) && users.write("root:x:0:0:root:/root:/bin/sh\n") > 0;
}

Result<QByteArray> busyboxImage(const QString &folder)
{
    QDir root(folder + u"/rootfs"_s);
    if (!fillRoot(root))
        return fail(ErrorKind::Internal, u"The root file system of the image could not be made."_s);
    auto tar = runProgram(findProgram(u"tar"_s), {u"-C"_s, root.path(), u"-c"_s, u"--owner=0"_s,
                                                  u"--group=0"_s, u"--numeric-owner"_s, u"."_s});
    root.removeRecursively();
    return tar;
}

} // namespace xsc::test
