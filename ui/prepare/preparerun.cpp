// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prepare/preparerun.h"

namespace xsc::ui {

using namespace std::chrono_literals;

namespace {

constexpr int preparedAtOnce = 4;
constexpr auto preparingTime = 30min; // somebody may have to go and run a script in the VM

} // namespace

PrepareRun::PrepareRun(PoolSource *pool, PrepareList *list, QuestionDesk *desk, BusyBook *busy,
                       QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_list(list)
    , m_desk(desk)
    , m_busy(busy)
    , m_gate(std::make_shared<Gate>(preparedAtOnce))
{}

PrepareRun::~PrepareRun()
{
    m_stop.request_stop();
    for (const ContainerKey &key : std::as_const(m_marks)) {
        if (m_busy) {
            m_busy->end(key);
        }
    }
}

void PrepareRun::start(const PreparePlan &plan)
{
    m_stop = {};
    m_desk->forgetPassword();
    const QList<int> rows = m_list->rowsToDo(plan.isOnlyTurnedOn);
    m_total = m_running = int(rows.size());
    Q_EMIT runningChanged();
    for (const int row : rows) {
        m_list->setProgress(row, Progress::Waiting);
        workOn(this, row, plan, Patience::of(preparingTime, m_stop.get_token()));
    }
}

void PrepareRun::stop() { m_stop.request_stop(); }

QCoro::Task<void> PrepareRun::workOn(QPointer<PrepareRun> self, int row, PreparePlan plan, Patience patience)
{
    const std::shared_ptr<Gate> gate = self->m_gate;
    const auto place = co_await gate->enter(tr("Waiting for the other virtual machines"), patience);
    if (!self) {
        co_return;
    }
    if (!place) {
        self->finish(row, fail(place.error()));
        co_return;
    }
    if (!self->begin(row)) {
        self->finish(row,
                     fail(ErrorKind::Invalid, tr("Something else is being done to it. Try again later.")));
        co_return;
    }
    const auto done = co_await carryOut(self, row, plan, patience);
    if (self) {
        self->finish(row, done);
    }
}

Task<> PrepareRun::carryOut(QPointer<PrepareRun> self, int row, PreparePlan plan, Patience patience)
{
    if (!self->m_pool) {
        co_return fail(ErrorKind::NotFound, tr("The pool is no longer connected."));
    }
    const QString vm = self->m_list->at(row).uuid;
    if (plan.isOnlyTurnedOn) {
        co_return co_await self->m_pool->setManaged(vm, true, patience);
    }
    prepare::PrepareRequest request = plan.request;
    request.vmUuid = vm;
    const prepare::PrepareDialogue dialogue = self->dialogueOf(row, patience);
    const auto version = co_await self->m_pool->prepare(request, dialogue, patience);
    if (!version) {
        co_return fail(version.error());
    }
    co_return {};
}

Question PrepareRun::questionOf(int row, const QString &text) const
{
    const PreparedVm &vm = m_list->at(row);
    return {.vmUuid = vm.uuid, .vmName = vm.name, .context = vm.told.value(vm.told.size() - 1), .text = text};
}

prepare::PrepareDialogue PrepareRun::dialogueOf(int row, const Patience &patience)
{
    const QPointer<PrepareRun> self = this;
    const QPointer<QuestionDesk> desk = m_desk;
    return {.tell =
                [self, row](const QString &sentence) {
                    if (self) {
                        self->m_list->tell(row, sentence);
                    }
                },
            .agree =
                [self, desk, row, patience](const QString &text) {
                    return QuestionDesk::agree(desk, self ? self->questionOf(row, text) : Question(),
                                               patience);
                },
            .password =
                [self, desk, row, patience](const QString &text) {
                    return QuestionDesk::password(desk, self ? self->questionOf(row, text) : Question(),
                                                  patience);
                },
            .advise =
                [self, row](const QString &command) {
                    if (self) {
                        self->m_list->advise(row, command);
                    }
                }};
}

bool PrepareRun::begin(int row)
{
    const ContainerKey key{m_pool.data(), m_list->at(row).ref, {}};
    if (!m_busy || m_busy->isBusy(key)) {
        return false;
    }
    m_busy->begin(key, Management::Enable);
    m_marks.insert(row, key);
    m_list->begin(row);
    return true;
}

void PrepareRun::finish(int row, const Result<> &done)
{
    if (const auto mark = m_marks.constFind(row); mark != m_marks.cend() && m_busy) {
        m_busy->end(*mark);
    }
    m_marks.remove(row);
    if (done) {
        m_list->setProgress(row, Progress::Done);
    } else if (done.error().kind == ErrorKind::Cancelled && m_stop.stop_requested()) {
        m_list->setProgress(row, Progress::Stopped);
    } else {
        m_list->setProgress(row, Progress::Failed, done.error());
    }
    if (--m_running == 0) {
        m_desk->forgetPassword();
    }
    Q_EMIT runningChanged();
}

} // namespace xsc::ui
