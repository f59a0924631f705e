// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/rotationjob.h"

#include "core/gate.h"
#include "prepare/tr.h"
#include "xapi/calls.h"

#include <algorithm>

namespace xsc::prepare {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto timeOfOneVm = 60s;
constexpr int atOnce = 8;

QString linesOf(const std::vector<KeyChange> &keys, QString KeyChange::*line)
{
    QStringList lines;
    for (const KeyChange &key : keys) {
        if (!(key.*line).isEmpty())
            lines.append(key.*line);
    }
    return lines.join(u'\n');
}

// Its time begins with its turn.
Task<> workInTurn(std::shared_ptr<Gate> gate, RotationJobPtr job, xapi::VmRecord vm, VmWork work,
                  Patience patience)
{
    const auto place = co_await gate->enter(Tr::tr("Changing the pool's key"), patience);
    if (!place)
        co_return fail(place.error());
    co_return co_await work(job, vm, patience.atMost(timeOfOneVm));
}

} // namespace

bool RotationJob::isChanged() const
{
    return std::any_of(keys.cbegin(), keys.cend(), [](const KeyChange &key) { return key.isChanged; });
}

QString RotationJob::nextLines() const { return linesOf(keys, &KeyChange::nextLine); }

QString RotationJob::formerLines() const { return linesOf(keys, &KeyChange::formerLine); }

QList<Secret> RotationJob::formerKeys() const
{
    QList<Secret> known;
    for (const KeyChange &key : keys) {
        if (!key.formerKey.isEmpty())
            known.append(key.formerKey);
    }
    return known;
}

Task<> readPool(RotationJobPtr job, Patience patience)
{
    const auto pool = co_await xapi::poolRecord(job->session, patience);
    if (!pool)
        co_return fail(pool.error());
    job->pool = *pool;
    co_return {};
}

Task<> removePoolKey(RotationJobPtr job, QString key, Patience patience)
{
    return job->session->removeMapKey(u"pool"_s, job->pool.ref.text(), u"other_config"_s, key, patience);
}

QCoro::Task<QList<RotatedVm>> forVms(RotationJobPtr job, QList<xapi::VmRecord> vms, VmWork work,
                                     Patience patience)
{
    const auto gate = std::make_shared<Gate>(atOnce);
    std::vector<Task<>> running;
    for (const xapi::VmRecord &vm : vms)
        running.push_back(workInTurn(gate, job, vm, work, patience));
    QList<RotatedVm> outcomes;
    for (qsizetype i = 0; i < vms.size(); ++i) {
        const auto done = co_await running[static_cast<std::size_t>(i)];
        RotatedVm outcome{vms[i].uuid, vms[i].name};
        if (!done)
            outcome.failure = done.error();
        outcomes.append(outcome);
    }
    co_return outcomes;
}

} // namespace xsc::prepare
