// SPDX-License-Identifier: BSD-2-Clause
#include "driveimages.h"

#include "process.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal, path, file.errorString());
    return file.readAll();
}

Result<> copyInto(const QString &image, const QString &folder)
{
    const QDir tree(folder);
    QStringList entries;
    for (const QString &name : tree.entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
        entries.append(tree.filePath(name));
    const auto copied = runProgram(findProgram(u"mcopy"_s),
                                   QStringList{u"-s"_s, u"-i"_s, image} + entries + QStringList{u"::"_s});
    return copied ? Result<>() : fail(copied.error());
}

} // namespace

cloudconfig::ImageContents someContents()
{
    cloudconfig::ImageContents contents;
    contents.userData = "#cloud-config\nhostname: \"web1\"\n";
    contents.userDataTemplate = "#cloud-config\nhostname: \"%VMNAMETOHOSTNAME%\"\n";
    contents.metaData = "{\"uuid\": \"0f1e2d3c-0000-4000-8000-00000000000a\", \"hostname\": \"web1\"}\n";
    contents.agentFiles = {{u"xe-daemon"_s, "#!/bin/sh\n"},
                           {u"xe-linux-distribution.service"_s, QByteArray(5000, 'x')}};
    return contents;
}

QMap<QString, QByteArray> originalTree(const cloudconfig::ImageContents &contents)
{
    QMap<QString, QByteArray> tree{{u"openstack/latest/user_data"_s, contents.userData},
                                   {u"openstack/latest/user_data.template"_s, contents.userDataTemplate}};
    for (const auto &[name, bytes] : contents.agentFiles.asKeyValueRange())
        tree.insert(u"agent/"_s + name, bytes);
    return tree;
}

Result<> writeTree(const QString &folder, const QMap<QString, QByteArray> &tree)
{
    for (const auto &[path, bytes] : tree.asKeyValueRange()) {
        if (const auto written = writeFile(folder + u'/' + path, bytes); !written)
            return written;
    }
    return {};
}

Result<QByteArray> isoByGenisoimage(const QMap<QString, QByteArray> &tree, const QStringList &options)
{
    const QTemporaryDir folder;
    if (const auto written = writeTree(folder.filePath(u"tree"_s), tree); !written)
        return fail(written.error());
    const QString image = folder.filePath(u"image.iso"_s);
    const auto made = runProgram(findProgram(u"genisoimage"_s),
                                 QStringList{u"-quiet"_s, u"-V"_s, u"config-2"_s, u"-o"_s, image} + options +
                                     QStringList{folder.filePath(u"tree"_s)});
    return made ? readFile(image) : made;
}

Result<QByteArray> fatByMtools(const QMap<QString, QByteArray> &tree, const QString &label, int kibibytes,
                               const QStringList &options)
{
    const QTemporaryDir folder;
    if (const auto written = writeTree(folder.filePath(u"tree"_s), tree); !written)
        return fail(written.error());
    const QString image = folder.filePath(u"image.fat"_s);
    const auto made =
        runProgram(findProgram(u"mkfs.fat"_s),
                   options + QStringList{u"-n"_s, label, u"-C"_s, image, QString::number(kibibytes)});
    if (!made)
        return made;
    if (const auto copied = copyInto(image, folder.filePath(u"tree"_s)); !copied)
        return fail(copied.error());
    return readFile(image);
}

Result<> extractIso(const QString &image, const QString &folder)
{
    const QString isoinfo = findProgram(u"isoinfo"_s);
    const auto names = runProgram(isoinfo, {u"-R"_s, u"-f"_s, u"-i"_s, image});
    if (!names)
        return fail(names.error());
    for (const QByteArray &line : names->split('\n')) {
        const QString path = QString::fromUtf8(line);
        const bool isFile = !path.isEmpty() && !names->contains(line + '/');
        if (!isFile)
            continue;
        const auto bytes = runProgram(isoinfo, {u"-R"_s, u"-i"_s, image, u"-x"_s, path});
        if (!bytes)
            return fail(bytes.error());
        if (const auto written = writeFile(folder + path, *bytes); !written)
            return written;
    }
    return {};
}

} // namespace xsc::test
