// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/containerjobs.h"

#include "core/signalwait.h"
#include "ui/actions/commandrules.h"

namespace xsc::ui {

namespace {

const QString s_noNews = QStringLiteral("NO_NEWS");

QString sentence(service::Command command, const ContainerJobs::Target &target, const Error &error)
{
    if (error.code.contains(s_noNews)) {
        return ContainerJobs::tr(
                   "The new state of the container “%1” on the virtual machine “%2” is not known.")
            .arg(target.name, target.vmName);
    }
    return rules::failureSentence(command, target.name, target.vmName);
}

} // namespace

// The commands of one run(), told together when the last is done.
struct ContainerJobs::Batch
{
    service::Command command;
    int pending = 0;
    QList<std::pair<Target, Error>> failures;

    [[nodiscard]] Failure failure() const
    {
        const auto &[first, error] = failures.constFirst();
        if (failures.size() == 1) {
            return describeFailure(sentence(command, first, error), error);
        }
        Failure all = describeFailure(rules::failureSentence(command, int(failures.size())), error);
        QStringList each;
        for (const auto &[target, why] : failures) {
            each << sentence(command, target, why) << why.text() << QString();
        }
        all.details = each.join(u'\n');
        return all;
    }
};

ContainerJobs::ContainerJobs(InventoryModel *model, BusyBook *busy, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_busy(busy)
{}

ContainerJobs::~ContainerJobs() { m_stop.request_stop(); }

void ContainerJobs::run(service::Command command, const QList<Target> &targets)
{
    QList<Target> free = targets;
    free.removeIf([this](const Target &target) {
        return !target.key.pool || m_busy->isBusy(target.key.containerKey());
    });
    auto batch = std::make_shared<Batch>(Batch{command, int(free.size()), {}});
    for (const Target &target : std::as_const(free)) {
        count(+1);
        m_busy->begin(target.key.containerKey(), command);
        perform(this, target, batch);
    }
}

QCoro::Task<void> ContainerJobs::perform(QPointer<ContainerJobs> self, Target target,
                                         std::shared_ptr<Batch> batch)
{
    const ContainerKey key = target.key.containerKey();
    const Result<> result = co_await seeThrough(self, target, batch->command);
    if (!self) {
        co_return;
    }
    --batch->pending;
    if (!result && result.error().kind != ErrorKind::Cancelled) {
        batch->failures.append({target, result.error()});
    }
    self->m_busy->end(key);
    self->count(-1);
    if (batch->pending == 0 && !batch->failures.isEmpty()) {
        Q_EMIT self->failed(batch->failure());
    }
}

Task<> ContainerJobs::seeThrough(QPointer<ContainerJobs> self, Target target, service::Command command)
{
    const Times times = self->m_times;
    const std::stop_token stop = self->m_stop.get_token();
    const QPointer<InventoryModel> model = self->m_model;
    const ContainerKey key = target.key.containerKey();
    const Result<> answer = co_await target.key.pool->run(command, target.vmUuid, target.key.container,
                                                          Patience::of(times.answer, stop));
    if (!answer) {
        co_return fail(answer.error());
    }
    co_return co_await awaitNews(model, key, command, Patience::of(times.news, stop));
}

Task<> ContainerJobs::awaitNews(QPointer<InventoryModel> model, ContainerKey key, service::Command command,
                                Patience patience)
{
    while (model) {
        SignalWait wait;
        wait.on(model.data(), &InventoryModel::containersChanged);
        wait.on(model.data(), &QAbstractItemModel::rowsRemoved);
        const auto container = model->container(key);
        const bool isReached = container ? rules::isReached(command, container->state)
                                         : rules::mayRemove(command) || !model->hasPool(key.pool);
        if (isReached) {
            co_return {};
        }
        if (!co_await wait.until(patience) && model) {
            co_return patience.stop.stop_requested()
                ? fail(ErrorKind::Cancelled, {})
                : fail(ErrorKind::Timeout,
                       tr("The command was carried out, but the pool has not shown the new "
                          "state yet."),
                       {}, {s_noNews});
        }
    }
    co_return {};
}

void ContainerJobs::release(const QList<ObjectKey> &vms)
{
    for (const ObjectKey &vm : vms) {
        if (vm.pool && vm.pool->inventory().find(vm.vm) && !m_busy->isBusy(vm.containerKey())) {
            count(+1);
            m_busy->begin(vm.containerKey(), Management::Disable);
            releaseOne(this, vm);
        }
    }
}

QCoro::Task<void> ContainerJobs::releaseOne(QPointer<ContainerJobs> self, ObjectKey vm)
{
    const ContainerKey key = vm.containerKey();
    const xapi::VmRecord record = *vm.pool->inventory().find(vm.vm);
    const Patience patience = Patience::of(self->m_times.answer, self->m_stop.get_token());
    const Result<> result = co_await vm.pool->setManaged(record.uuid, false, patience);
    if (!self) {
        co_return;
    }
    self->m_busy->end(key);
    self->count(-1);
    if (!result && result.error().kind != ErrorKind::Cancelled) {
        Q_EMIT self->failed(describeFailure(
            tr("Container management could not be disabled for “%1”.").arg(record.name), result.error()));
    }
}

void ContainerJobs::count(int change)
{
    m_running += change;
    Q_EMIT runningChanged(m_running);
}

} // namespace xsc::ui
