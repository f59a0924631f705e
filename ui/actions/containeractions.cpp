// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/containeractions.h"

#include "guest/guestsettings.h"
#include "ui/actions/commandrules.h"
#include "ui/icons/iconfactory.h"
#include "ui/pools/vmfacts.h"

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QKeySequence shortcut(service::Command command)
{
    switch (command) {
    case service::Command::Start:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_S;
    case service::Command::Stop:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_T;
    case service::Command::Pause:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_P;
    case service::Command::Unpause:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_E;
    case service::Command::Restart:
        break;
    }
    return Qt::CTRL | Qt::SHIFT | Qt::Key_R;
}

int countVms(const QList<ContainerJobs::Target> &targets)
{
    QSet<QString> vms;
    for (const ContainerJobs::Target &target : targets) {
        vms.insert(target.vmUuid);
    }
    return int(vms.size());
}

} // namespace

ContainerActions::ContainerActions(InventoryModel *model, BusyBook *busy, ContainerJobs *jobs,
                                   QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_busy(busy)
    , m_jobs(jobs)
    , m_manage(makeManage())
    , m_unmanage(makeUnmanage())
    , m_diagnose(makeDiagnosis())
    , m_question([](service::Command, int, int) { return true; })
{
    for (const service::Command command : rules::allCommands()) {
        m_actions.insert(int(command), make(command));
    }
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &ContainerActions::refresh);
    connect(model, &QAbstractItemModel::dataChanged, this, &ContainerActions::refreshSoon);
    connect(model, &InventoryModel::containersChanged, this, &ContainerActions::refreshSoon);
    connect(busy, &BusyBook::changed, this, &ContainerActions::refreshSoon);
    refresh();
}

QAction *ContainerActions::make(service::Command command)
{
    auto *action = new QAction(IconFactory::icon(rules::iconName(command)), rules::verb(command), this);
    action->setObjectName(rules::objectName(command));
    action->setShortcut(shortcut(command));
    connect(action, &QAction::triggered, this, [this, command] { trigger(command); });
    return action;
}

QAction *ContainerActions::makeManage()
{
    auto *action = new QAction(IconFactory::icon(u"manage"_s), tr("Enable Container &Management…"), this);
    action->setObjectName(u"manageAction"_s);
    connect(action, &QAction::triggered, this, [this] {
        if (const QList<ObjectKey> vms = vmsToSet(true); !vms.isEmpty()) {
            Q_EMIT preparingWanted(vms);
        }
    });
    return action;
}

QAction *ContainerActions::makeUnmanage()
{
    auto *action = new QAction(IconFactory::icon(u"unmanage"_s), tr("&Disable Container Management"), this);
    action->setObjectName(u"unmanageAction"_s);
    connect(action, &QAction::triggered, this, [this] { m_jobs->release(vmsToSet(false)); });
    return action;
}

QAction *ContainerActions::makeDiagnosis()
{
    auto *action = new QAction(IconFactory::icon(u"find"_s), tr("&Why Are There No Containers?"), this);
    action->setObjectName(u"diagnoseAction"_s);
    connect(action, &QAction::triggered, this, [this] {
        if (isOneLiveVm()) {
            Q_EMIT diagnosisWanted(m_selection.constFirst());
        }
    });
    return action;
}

bool ContainerActions::isOneLiveVm() const
{
    const ObjectKey key = m_selection.value(0);
    return m_selection.size() == 1 && key.kind == Node::Kind::Vm && key.pool && key.pool->isLive();
}

QList<QAction *> ContainerActions::containerActions() const
{
    QList<QAction *> actions;
    for (const service::Command command : rules::allCommands()) {
        actions.append(action(command));
    }
    return actions;
}

void ContainerActions::setSelection(const QList<ObjectKey> &selection)
{
    m_selection = selection;
    refresh();
}

std::optional<ContainerJobs::Target> ContainerActions::target(const ObjectKey &key,
                                                              service::Command command) const
{
    if (key.kind != Node::Kind::Container || !key.pool || !key.pool->isLive() ||
        m_busy->isBusy(key.containerKey())) {
        return std::nullopt;
    }
    const auto container = m_model->container(key.containerKey());
    const xapi::Inventory &inventory = key.pool->inventory();
    const xapi::VmRecord *vm = inventory.find(key.vm);
    const service::PublishedState *published = m_model->published(key);
    if (!container || !vm || !published) {
        return std::nullopt;
    }
    const bool isWindows =
        command == service::Command::Pause && vmfacts::isWindows(inventory, *vm, *published);
    if (!rules::isAllowed(command, container->state, isWindows)) {
        return std::nullopt;
    }
    return ContainerJobs::Target{key, vm->uuid, vm->name, container->displayName()};
}

QList<ContainerJobs::Target> ContainerActions::targets(service::Command command) const
{
    QList<ContainerJobs::Target> found;
    for (const ObjectKey &key : m_selection) {
        if (const auto one = target(key, command)) {
            found.append(*one);
        }
    }
    return found;
}

QList<ObjectKey> ContainerActions::vmsToSet(bool managed) const
{
    QList<ObjectKey> found;
    for (const ObjectKey &key : m_selection) {
        const bool isVm = key.kind == Node::Kind::Vm && key.pool && key.pool->isLive();
        const xapi::VmRecord *vm = isVm ? key.pool->inventory().find(key.vm) : nullptr;
        if (vm && guest::isManaged(*vm) != managed && !m_busy->isBusy(key.containerKey())) {
            found.append(key);
        }
    }
    return found;
}

void ContainerActions::trigger(service::Command command)
{
    const QList<ContainerJobs::Target> chosen = targets(command);
    const int vms = countVms(chosen);
    const bool needsWord = vms > 1 && rules::interrupts(command);
    if (!chosen.isEmpty() && (!needsWord || m_question(command, int(chosen.size()), vms))) {
        m_jobs->run(command, chosen);
    }
}

void ContainerActions::refreshSoon()
{
    if (!m_refresh.isActive()) {
        m_refresh.start();
    }
}

void ContainerActions::refresh()
{
    for (const service::Command command : rules::allCommands()) {
        QAction *one = action(command);
        const bool isEnabled =
            std::any_of(m_selection.cbegin(), m_selection.cend(),
                        [&](const ObjectKey &key) { return target(key, command).has_value(); });
        one->setEnabled(isEnabled);
        //: Tool tip of a button: name and key, e.g. "Stop (Ctrl+Shift+T)"
        const QString tip =
            tr("%1 (%2)").arg(one->iconText(), one->shortcut().toString(QKeySequence::NativeText));
        one->setToolTip(isEnabled ? tip : rules::whyNot(command));
    }
    m_manage->setEnabled(!vmsToSet(true).isEmpty());
    m_unmanage->setEnabled(!vmsToSet(false).isEmpty());
    m_diagnose->setEnabled(isOneLiveVm());
}

} // namespace xsc::ui
