// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/factsfollower.h"

#include "ui/cloudconfig/driverecords.h"

namespace xsc::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto followTime = 60s;

} // namespace

FactsFollower::FactsFollower(ConfigEditor *editor, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
{}

FactsFollower::~FactsFollower() { m_stop.request_stop(); }

void FactsFollower::begin(const PoolSource &pool, const xapi::VmRecord &vm)
{
    m_origin = driverecords::originOfFacts(pool.inventory(), vm);
}

void FactsFollower::follow(PoolSource *pool, const xapi::VmRecord &vm)
{
    const QStringList now = driverecords::originOfFacts(pool->inventory(), vm);
    if (m_origin.isEmpty() || m_origin == now || m_origin.constFirst() != vm.uuid || !pool->isLive()) {
        return;
    }
    m_origin = now;
    read(this, pool, vm.uuid, now);
}

// Those that come late, when the records have changed once more or are another VM's, are of no use.
QCoro::Task<void> FactsFollower::read(QPointer<FactsFollower> self, QPointer<PoolSource> pool, QString vmUuid,
                                      QStringList origin)
{
    const Patience patience = Patience::of(followTime, self->m_stop.get_token());
    const Result<cloudconfig::Facts> facts = co_await pool->driveFacts(vmUuid, patience);
    if (!self || self->m_origin != origin) {
        co_return;
    }
    if (facts) {
        self->m_editor->setFacts(*facts);
    } else {
        self->noteFailure();
    }
}

} // namespace xsc::ui
