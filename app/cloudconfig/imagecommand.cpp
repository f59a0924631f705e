// SPDX-License-Identifier: BSD-2-Clause
#include "imagecommand.h"

#include "cloudconfig/drivecontents.h"
#include "cloudconfig/image.h"
#include "cloudconfig/metadata.h"
#include "cloudconfig/render.h"
#include "cloudconfig/toolsiso.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;
using namespace xsc::cloudconfig;

namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString imageHelp()
{
    return Tr::tr(R"(NAME
    xscontainer-cloudconfig image - make the image of a config drive

SYNOPSIS
    xscontainer-cloudconfig image USER_DATA -o ISO [OPTION]...

DESCRIPTION
    Makes an ISO image that CoreOS, Flatcar and cloud-init find at boot, without a pool. "-" is standard input.
    The same input makes the same bytes. Only its owner can read the image.

OPTIONS
    -o ISO
        The image to write; "-" is standard output.
    --facts FACTS.json
        USER_DATA is a template and rendered for this VM, see "render". Without it USER_DATA goes on the drive as
        it is.
    --nocloud
        The layout NoCloud, volume id cidata, which only cloud-init reads. Otherwise it is that of a config drive,
        config-2.
    --vendor-data FILE
        Vendor data. On a config drive a text that is no JSON is wrapped up for cloud-init.
    --network-data FILE
        network_data.json, or network-config of NoCloud. It replaces the network settings that a guest makes for
        itself: one that names no network has none.
    --agent-iso ISO
        The tools ISO of a host, from which the guest agent goes on the drive, below agent/.
    -h, --help
        Shows this text.

EXIT STATUS
    0  done
    1  a placeholder is wrong; the image is written all the same
    2  could not run
)");
}

xsc::Result<std::optional<QByteArray>> optionalFile(const QCommandLineParser &parser, const QString &option)
{
    if (!parser.isSet(option))
        return std::optional<QByteArray>();
    auto bytes = readInput(parser.value(option));
    if (!bytes)
        return xsc::fail(bytes.error());
    return std::optional(*std::move(bytes));
}

bool isJson(const QByteArray &bytes) { return !QJsonDocument::fromJson(bytes).isNull(); }

QByteArray asVendorJson(const QByteArray &bytes)
{
    if (isJson(bytes))
        return bytes;
    return QJsonDocument(QJsonObject{{u"cloud-init"_s, QString::fromUtf8(bytes)}}).toJson();
}

xsc::Result<> addExtras(const QCommandLineParser &parser, Layout layout, ImageContents &contents)
{
    const auto vendor = optionalFile(parser, u"vendor-data"_s);
    if (!vendor)
        return xsc::fail(vendor.error());
    contents.vendorData = *vendor;
    const auto network = optionalFile(parser, u"network-data"_s);
    if (!network)
        return xsc::fail(network.error());
    contents.networkData = *network;
    if (layout == Layout::NoCloud)
        return {};
    if (contents.vendorData)
        contents.vendorData = asVendorJson(*contents.vendorData);
    if (contents.networkData && !isJson(*contents.networkData))
        return xsc::fail(
            xsc::ErrorKind::Invalid,
            Tr::tr("\"%1\" is no JSON, as network_data.json must be.").arg(parser.value(u"network-data"_s)));
    return {};
}

void addAgent(const QCommandLineParser &parser, ImageContents &contents)
{
    if (!parser.isSet(u"agent-iso"_s))
        return;
    const AgentFiles agent = agentFilesOf(parser.value(u"agent-iso"_s));
    contents.agentFiles = agent.files;
    for (const QString &note : agent.notes)
        cannotRun(note);
}

//! What goes on the drive, and whether its template is in order.
struct Prepared
{
    ImageContents contents;
    ExitCode code = Good;
};

Prepared asItIs(const QByteArray &bytes, Layout layout)
{
    Prepared prepared;
    prepared.contents.userData = bytes;
    prepared.contents.userDataTemplate = bytes;
    prepared.contents.metaData = metaDataOf({}, bytes, layout);
    return prepared;
}

xsc::Result<Prepared> rendered(const QCommandLineParser &parser, const QByteArray &bytes, Layout layout)
{
    const QString name = parser.positionalArguments().constFirst();
    const auto facts = factsOf(parser);
    if (!facts)
        return xsc::fail(facts.error());
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() != bytes)
        return xsc::fail(xsc::ErrorKind::Invalid, Tr::tr("\"%1\" is not UTF-8.").arg(name));
    Prepared prepared;
    prepared.contents = driveContents(text, *facts, layout);
    // Whoever gives the key means it to be there.
    prepared.contents.metaData = metaDataOf(*facts, prepared.contents.userData, layout);
    prepared.code = reportFindings(name, render(text, *facts).findings);
    return prepared;
}

xsc::Result<> notWritten(const QString &name, const QFileDevice &file)
{
    return xsc::fail(xsc::ErrorKind::Internal, Tr::tr("\"%1\" could not be written.").arg(name),
                     file.errorString());
}

// Not every file system knows permissions.
xsc::Result<> replaceFile(const QString &name, const QByteArray &image)
{
    QSaveFile file(name);
    file.setDirectWriteFallback(true);
    const bool isOpen = file.open(QIODevice::WriteOnly);
    if (isOpen)
        file.setPermissions(ownerOnly);
    if (isOpen && file.write(image) == image.size() && file.commit())
        return {};
    return notWritten(name, file);
}

xsc::Result<> writeInto(const QString &name, const QByteArray &image)
{
    QFile file(name);
    const bool isOpen = file.open(QIODevice::WriteOnly | QIODevice::Truncate, ownerOnly);
    if (isOpen && QFileInfo(name).isFile())
        file.setPermissions(ownerOnly);
    if (isOpen && file.write(image) == image.size() && file.flush())
        return {};
    return notWritten(name, file);
}

// Another file cannot stand in for a pipe or a device, nor for what a link such as /dev/stdout leads to.
bool isReplaceable(const QFileInfo &file) { return !file.isSymLink() && (file.isFile() || !file.exists()); }

xsc::Result<> writeImage(const QString &name, const QByteArray &image)
{
    if (name == "-"_L1)
        return writeOutput(image) ? xsc::Result<>() : xsc::fail(xsc::ErrorKind::Internal, {});
    return isReplaceable(QFileInfo(name)) ? replaceFile(name, image) : writeInto(name, image);
}

xsc::Result<ExitCode> makeIt(const QCommandLineParser &parser)
{
    const Layout layout = parser.isSet(u"nocloud"_s) ? Layout::NoCloud : Layout::ConfigDrive;
    const auto bytes = readInput(parser.positionalArguments().constFirst());
    if (!bytes)
        return xsc::fail(bytes.error());
    auto prepared = parser.isSet(u"facts"_s) ? rendered(parser, *bytes, layout) : asItIs(*bytes, layout);
    if (!prepared)
        return xsc::fail(prepared.error());
    if (const auto added = addExtras(parser, layout, prepared->contents); !added)
        return xsc::fail(added.error());
    addAgent(parser, prepared->contents);
    const auto image = makeImage(prepared->contents, layout);
    if (!image)
        return xsc::fail(image.error());
    if (const auto written = writeImage(parser.value(u"o"_s), *image); !written)
        return xsc::fail(written.error());
    return prepared->code;
}

ExitCode runImage(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption(factsOption());
    parser.addOptions({{u"o"_s, Tr::tr("The image to write."), u"ISO"_s},
                       {u"nocloud"_s, Tr::tr("The layout NoCloud.")},
                       {u"vendor-data"_s, Tr::tr("File with vendor data."), u"FILE"_s},
                       {u"network-data"_s, Tr::tr("File with network data."), u"FILE"_s},
                       {u"agent-iso"_s, Tr::tr("ISO with the guest agent."), u"ISO"_s}});
    if (const auto code = parseArguments(parser, imageCommand(), imageHelp(), arguments))
        return *code;
    if (parser.positionalArguments().size() != 1 || !parser.isSet(u"o"_s))
        return cannotRun(Tr::tr("It takes one file of user-data and -o."));
    const auto code = makeIt(parser);
    return code ? *code : cannotRun(code.error());
}

} // namespace

Command imageCommand()
{
    return {u"image"_s, u"USER_DATA -o ISO [OPTION]..."_s, Tr::tr("Make the image of a config drive."),
            runImage};
}
