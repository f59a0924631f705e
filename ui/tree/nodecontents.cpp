// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/nodecontents.h"

#include "guest/guestsettings.h"
#include "ui/pools/vmfacts.h"
#include "ui/tree/statewords.h"

#include <QCoreApplication>

namespace xsc::ui::contents {

using namespace Qt::Literals::StringLiterals;

namespace {

struct NodeContentsTr
{
    Q_DECLARE_TR_FUNCTIONS(NodeContents)
};

// A name from a guest may be longer than any row.
constexpr qsizetype longestName = 1000;

Node made(Node::Kind kind, NodeState state, const QString &id, const QString &name)
{
    Node node;
    node.kind = kind;
    node.state = state;
    node.id = id;
    node.name = name.left(longestName);
    return node;
}

void setSearch(Node &node, const QStringList &texts) { node.search = texts.join(u'\n').toCaseFolded(); }

NodeState stateOf(PoolSource::State state)
{
    switch (state) {
    case PoolSource::State::Live:
        return NodeState::None;
    case PoolSource::State::Connecting:
    case PoolSource::State::Filling:
        return NodeState::Connecting;
    case PoolSource::State::Lost:
        return NodeState::Lost;
    case PoolSource::State::Disconnected:
    case PoolSource::State::Failed:
        break;
    }
    return NodeState::Failed;
}

QString listDetail(const xapi::VmRecord &vm, const service::PublishedState &published)
{
    if (!guest::isManaged(vm)) {
        return {};
    }
    if (published.report() && !published.report()->isConnected) {
        return NodeContentsTr::tr("Engine not reached");
    }
    if (!published.isListed()) {
        return vm.powerState == xapi::PowerState::Running ? NodeContentsTr::tr("No news yet") : QString();
    }
    if (!published.isReadable()) {
        return NodeContentsTr::tr("List not readable");
    }
    if (published.missing() > 0) {
        return NodeContentsTr::tr("%n container(s), not all shown", nullptr, published.count());
    }
    return NodeContentsTr::tr("%n container(s)", nullptr, published.count());
}

QString vmDetail(const xapi::VmRecord &vm, const service::PublishedState &published,
                 const QDateTime &lastConfirmed)
{
    const QString detail = listDetail(vm, published);
    //: How long ago it was confirmed how many containers a virtual machine has, and how many
    return lastConfirmed.isValid() ? NodeContentsTr::tr("Seen %1: %2").arg(words::age(lastConfirmed), detail)
                                   : detail;
}

} // namespace

Node ofPool(const PoolSource &pool)
{
    const QString address = addressText(pool.address());
    Node node = made(Node::Kind::Pool, stateOf(pool.state()), address, pool.displayName());
    node.detail = address == node.name ? QString() : address;
    setSearch(node, {node.name, address});
    return node;
}

Node ofHost(const xapi::HostRecord &host)
{
    const NodeState state = host.enabled ? NodeState::Running : NodeState::Disabled;
    Node node = made(Node::Kind::Host, state, host.ref.text(), words::nameOr(host.name, host.uuid));
    node.detail = host.address;
    setSearch(node, {host.name, host.hostname, host.address, host.uuid});
    return node;
}

Node ofVm(const xapi::VmRecord &vm, const service::PublishedState &published, const QDateTime &seen)
{
    Node node =
        made(Node::Kind::Vm, words::stateOf(vm.powerState), vm.ref.text(), words::nameOr(vm.name, vm.uuid));
    node.lastConfirmed = vmfacts::lastConfirmed(vm, published, seen);
    node.detail = vmDetail(vm, published, node.lastConfirmed);
    setSearch(node, {vm.name, vm.uuid, words::stateText(node.state)});
    return node;
}

Node ofContainer(const docker::Container &container)
{
    const QString name = container.displayName();
    const QString project = container.composeProject();
    Node node = made(Node::Kind::Container, words::stateOf(container.state), container.id.text(), name);
    node.container = std::make_shared<const docker::Container>(container);
    //: Image and compose project of a container
    node.detail =
        project.isEmpty() ? container.image : NodeContentsTr::tr("%1 · %2").arg(container.image, project);
    setSearch(node, {name, container.image, project, container.id.text(), words::containerState(container)});
    return node;
}

NodePtr asNode(Node &&contents) { return std::make_unique<Node>(std::move(contents)); }

} // namespace xsc::ui::contents
