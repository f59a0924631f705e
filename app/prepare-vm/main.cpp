// SPDX-License-Identifier: BSD-2-Clause
#include "core/dom0root.h"
#include "core/log.h"
#include "guest/overview.h"
#include "guest/prepare.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct PrepareVm
{
    Q_DECLARE_TR_FUNCTIONS(xscontainer_prepare_vm)
};

enum ExitCode { Done = 0, Failed = 1, Usage = 2 };

constexpr auto workTime = 120s;

using SessionPtr = std::shared_ptr<xsc::xapi::Session>;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

ExitCode report(const xsc::Error &error)
{
    QTextStream(stderr) << error.message << Qt::endl;
    if (!error.detail.isEmpty())
        QTextStream(stderr) << error.detail << Qt::endl;
    return Failed;
}

QString stateName(xsc::xapi::PowerState state)
{
    switch (state) {
    case xsc::xapi::PowerState::Halted:
        return PrepareVm::tr("halted");
    case xsc::xapi::PowerState::Paused:
        return PrepareVm::tr("paused");
    case xsc::xapi::PowerState::Running:
        return PrepareVm::tr("running");
    case xsc::xapi::PowerState::Suspended:
        return PrepareVm::tr("suspended");
    case xsc::xapi::PowerState::Unknown:
        break;
    }
    return PrepareVm::tr("unknown");
}

ExitCode list(const SessionPtr &session, const xsc::Patience &patience)
{
    const auto vms = QCoro::waitFor(xsc::guest::vmOverview(session, patience));
    if (!vms)
        return report(vms.error());
    for (const auto &vm : *vms) {
        const QString managed = vm.managed ? PrepareVm::tr("managed") : PrepareVm::tr("not managed");
        out() << vm.uuid << u"  "_s << stateName(vm.powerState).leftJustified(10) << managed.leftJustified(12)
              << vm.mode.leftJustified(4) << (vm.address.isEmpty() ? u"-"_s : vm.address).leftJustified(16)
              << vm.name << Qt::endl;
    }
    return Done;
}

ExitCode prepare(const SessionPtr &session, const xsc::guest::PrepareRequest &request,
                 const xsc::Patience &patience)
{
    const xsc::guest::PrepareProgress print = [](const QString &line) { out() << line << Qt::endl; };
    const auto version = QCoro::waitFor(xsc::guest::prepare(session, request, print, patience));
    return version ? Done : report(version.error());
}

ExitCode badUsage(const QString &text)
{
    QTextStream(stderr) << text << Qt::endl;
    return Usage;
}

std::optional<xsc::guest::Mode> modeNamed(const QString &text)
{
    if (text == "ssh"_L1)
        return xsc::guest::Mode::Ssh;
    if (text == "tls"_L1)
        return xsc::guest::Mode::Tls;
    return {};
}

ExitCode run(QCommandLineParser &parser)
{
    const QString vmUuid = parser.value(u"vmuuid"_s);
    if (parser.isSet(u"list"_s) == !vmUuid.isEmpty() || !parser.positionalArguments().isEmpty())
        return badUsage(parser.helpText());
    xsc::guest::PrepareRequest request{vmUuid, modeNamed(parser.value(u"mode"_s)), {}};
    if (parser.isSet(u"mode"_s) && !request.mode)
        return badUsage(PrepareVm::tr("The mode is ssh or tls."));
    if (parser.isSet(u"username"_s))
        request.user = parser.value(u"username"_s);
    const xsc::Dom0Root root(parser.value(u"root"_s));
    const auto patience = xsc::Patience::of(workTime);
    const auto session = QCoro::waitFor(
        xsc::xapi::Session::login(xsc::xapi::ServerAddress::unixSocket(root.xapiSocket()), {}, patience));
    if (!session)
        return report(session.error());
    const ExitCode result =
        parser.isSet(u"list"_s) ? list(*session, patience) : prepare(*session, request, patience);
    if (const auto ended = QCoro::waitFor((*session)->logout(xsc::Patience::of(5s))); !ended)
        qCWarning(xsc::lcXapi, "%ls", qUtf16Printable(ended.error().text()));
    return result;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"xscontainer-prepare-vm"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        PrepareVm::tr("Makes a VM manageable: its containers can then be seen and controlled."));
    parser.addHelpOption();
    parser.addOptions({
        {u"list"_s, PrepareVm::tr("List the VMs of the pool.")},
        {{u"v"_s, u"vmuuid"_s}, PrepareVm::tr("The VM to prepare."), u"uuid"_s},
        {u"mode"_s, PrepareVm::tr("Way to its engine: ssh or tls."), u"mode"_s},
        {{u"u"_s, u"username"_s}, PrepareVm::tr("The account to log in to over SSH."), u"user"_s},
        {u"root"_s, PrepareVm::tr("Folder that dom0's files are below."), u"folder"_s, u"/"_s},
    });
    if (!parser.parse(QCoreApplication::arguments()))
        return badUsage(parser.errorText());
    if (parser.isSet(u"help"_s)) {
        out() << parser.helpText();
        out().flush();
        return Done;
    }
    return run(parser);
}
