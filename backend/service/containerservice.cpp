// SPDX-License-Identifier: BSD-2-Clause
#include "service/containerservice.h"

#include "service/pluginask.h"
#include "service/tr.h"

namespace xsc::service {

using namespace Qt::Literals::StringLiterals;

namespace {

QString functionName(Command command)
{
    switch (command) {
    case Command::Start:
        return u"start"_s;
    case Command::Stop:
        return u"stop"_s;
    case Command::Pause:
        return u"pause"_s;
    case Command::Unpause:
        return u"unpause"_s;
    case Command::Restart:
        break;
    }
    return u"restart"_s;
}

QString failureText(Command command, const QString &container, const QString &vm)
{
    switch (command) {
    case Command::Start:
        return Tr::tr("The container %1 of VM %2 could not be started.").arg(container, vm);
    case Command::Stop:
        return Tr::tr("The container %1 of VM %2 could not be stopped.").arg(container, vm);
    case Command::Pause:
        return Tr::tr("The container %1 of VM %2 could not be paused.").arg(container, vm);
    case Command::Unpause:
        return Tr::tr("The container %1 of VM %2 could not be resumed.").arg(container, vm);
    case Command::Restart:
        break;
    }
    return Tr::tr("The container %1 of VM %2 could not be restarted.").arg(container, vm);
}

Error explained(const Error &error, const QString &message)
{
    return error.kind == ErrorKind::Cancelled ? error : error.within(message);
}

} // namespace

ContainerService::ContainerService(std::shared_ptr<xapi::Session> session, xapi::HostRef coordinator)
    : m_session(std::move(session))
    , m_coordinator(std::move(coordinator))
{}

Task<> ContainerService::run(Command command, QString vmUuid, docker::ContainerId container,
                             Patience patience)
{
    const xapi::StringMap arguments{{u"vmuuid"_s, vmUuid}, {u"container"_s, container.text()}};
    const Result<QString> answer =
        co_await askPlugin(m_session, m_coordinator, functionName(command), arguments, patience);
    if (!answer) {
        co_return fail(explained(answer.error(), failureText(command, container.text(), vmUuid)));
    }
    co_return {};
}

Task<docker::xml::Field> ContainerService::inspect(QString vmUuid, docker::ContainerId container,
                                                   Patience patience)
{
    const QString function = u"get_inspect"_s;
    const xapi::StringMap arguments{{u"vmuuid"_s, vmUuid}, {u"object"_s, container.text()}};
    const Result<QString> answer =
        co_await askPlugin(m_session, m_coordinator, function, arguments, patience);
    const Result<docker::xml::Field> tree =
        answer ? docker::xml::readTree(*answer) : Result<docker::xml::Field>(fail(answer.error()));
    if (!tree) {
        co_return fail(explained(
            tree.error(),
            Tr::tr("The details of container %1 of VM %2 could not be read.").arg(container.text(), vmUuid)));
    }
    co_return *tree;
}

Task<docker::xml::ProcessTable> ContainerService::top(QString vmUuid, docker::ContainerId container,
                                                      Patience patience)
{
    const QString function = u"get_top"_s;
    const xapi::StringMap arguments{{u"vmuuid"_s, vmUuid}, {u"object"_s, container.text()}};
    const Result<QString> answer =
        co_await askPlugin(m_session, m_coordinator, function, arguments, patience);
    const Result<docker::xml::ProcessTable> table =
        answer ? docker::xml::readTop(*answer) : Result<docker::xml::ProcessTable>(fail(answer.error()));
    if (!table) {
        co_return fail(
            explained(table.error(), Tr::tr("The processes of container %1 of VM %2 could not be read.")
                                         .arg(container.text(), vmUuid)));
    }
    co_return *table;
}

} // namespace xsc::service
