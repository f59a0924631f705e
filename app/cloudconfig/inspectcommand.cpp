// SPDX-License-Identifier: BSD-2-Clause
#include "inspectcommand.h"

#include "cloudconfig/image.h"
#include "cloudconfig/readimage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace xsc::cloudconfig;

namespace {

constexpr qint64 mostBytes = largestImageContents + 16 * 1024 * 1024;

QString inspectHelp()
{
    return Tr::tr(R"(NAME
    xscontainer-cloudconfig inspect - tell what is on a config drive

SYNOPSIS
    xscontainer-cloudconfig inspect IMAGE [--json]

DESCRIPTION
    Reads the image of a config drive, whoever made it: ISO 9660 or FAT, config-2 or cidata. Prints what its readers
    go by, its files, and the user-data.

OPTIONS
    --json
        Prints one object: "fileSystem", "label", "layout" ("config-drive" or "nocloud"), "files" (each "path" and
        "size"), "userData", "template" (null: it has none), "metaData", "vendorData", "networkData" (JSON where
        they are JSON, else text; null: not there).
    -h, --help
        Shows this text.

EXIT STATUS
    0  done
    1  it is no config drive, or a damaged one
    2  could not run
)");
}

QJsonValue textOrNull(const std::optional<QByteArray> &bytes)
{
    return bytes ? QJsonValue(QString::fromUtf8(*bytes)) : QJsonValue();
}

QJsonValue jsonOrText(const std::optional<QByteArray> &bytes)
{
    const QJsonDocument document = bytes ? QJsonDocument::fromJson(*bytes) : QJsonDocument();
    if (document.isObject())
        return document.object();
    return document.isArray() ? QJsonValue(document.array()) : textOrNull(bytes);
}

std::optional<QByteArray> unlessEmpty(const QByteArray &bytes)
{
    return bytes.isEmpty() ? std::optional<QByteArray>() : bytes;
}

QString layoutName(Layout layout) { return layout == Layout::ConfigDrive ? u"config-drive"_s : u"nocloud"_s; }

QByteArray asJson(const DriveImage &image)
{
    QJsonArray files;
    for (const DriveImage::File &file : image.files)
        files.append(QJsonObject{{u"path"_s, file.path}, {u"size"_s, file.size}});
    return QJsonDocument(
               QJsonObject{{u"fileSystem"_s, image.fileSystem},
                           {u"label"_s, image.label},
                           {u"layout"_s, layoutName(image.layout)},
                           {u"files"_s, files},
                           {u"userData"_s, textOrNull(image.contents.userData)},
                           {u"template"_s, textOrNull(unlessEmpty(image.contents.userDataTemplate))},
                           {u"metaData"_s, jsonOrText(unlessEmpty(image.contents.metaData))},
                           {u"vendorData"_s, jsonOrText(image.contents.vendorData)},
                           {u"networkData"_s, jsonOrText(image.contents.networkData)}})
        .toJson();
}

// A drive may be anybody's: nothing of it reaches the terminal as a command to it.
QString printable(QString text)
{
    for (QChar &each : text) {
        if (each != u'\n' && each != u'\t' && each.category() == QChar::Other_Control)
            each = each == u'\r' ? u' ' : QChar(QChar::ReplacementCharacter);
    }
    return text;
}

QByteArray asText(const DriveImage &image)
{
    QString text = Tr::tr("Volume id: %1 (%2)").arg(image.label, image.fileSystem) + u'\n';
    text += Tr::tr("Layout: %1").arg(layoutName(image.layout)) + u"\n\n"_s;
    for (const DriveImage::File &file : image.files)
        text += u"%1  %2\n"_s.arg(file.size, 9).arg(file.path);
    const QList<std::pair<QString, std::optional<QByteArray>>> parts{
        {Tr::tr("Meta-data"), unlessEmpty(image.contents.metaData)},
        {Tr::tr("Vendor data"), image.contents.vendorData},
        {Tr::tr("Network data"), image.contents.networkData},
        {Tr::tr("User-data"), image.contents.userData}};
    for (const auto &[title, bytes] : parts) {
        if (bytes)
            text += u"\n%1:\n%2"_s.arg(title, QString::fromUtf8(*bytes));
    }
    return printable(text).toLocal8Bit();
}

ExitCode runInspect(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"json"_s, Tr::tr("Print JSON.")});
    if (const auto code = parseArguments(parser, inspectCommand(), inspectHelp(), arguments))
        return *code;
    if (parser.positionalArguments().size() != 1)
        return cannotRun(Tr::tr("It takes one image."));
    const auto bytes = readInput(parser.positionalArguments().constFirst(), mostBytes);
    if (!bytes)
        return cannotRun(bytes.error());
    const auto image = readImage(*bytes);
    if (!image) {
        cannotRun(image.error());
        return HasErrors;
    }
    return writeOutput(parser.isSet(u"json"_s) ? asJson(*image) : asText(*image)) ? Good : CannotRun;
}

} // namespace

Command inspectCommand()
{
    return {u"inspect"_s, u"IMAGE [--json]"_s, Tr::tr("Tell what is on a config drive."), runInspect};
}
