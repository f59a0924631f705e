// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/publisher.h"

#include "xapi/keys.h"

namespace xsc::monitor {

using namespace Qt::Literals::StringLiterals;

Publisher::Publisher(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, const xapi::StringMap &present)
    : m_session(std::move(session))
    , m_vm(std::move(vm))
{
    believe(present);
    m_wanted = m_believed;
}

void Publisher::believe(const xapi::StringMap &present)
{
    m_believed.clear();
    for (const QString &key : xapi::keys::published) {
        if (present.contains(key))
            m_believed.insert(key, present.value(key));
    }
}

void Publisher::share(const xapi::StringMap &present)
{
    for (xapi::StringMap *ours : {&m_believed, &m_wanted}) {
        for (auto it = ours->begin(); it != ours->end(); ++it) {
            const auto theirs = present.constFind(it.key());
            if (theirs != present.cend() && *theirs == *it)
                *it = *theirs;
        }
    }
}

bool Publisher::want(const QString &key, const QString &value)
{
    if (m_wanted.contains(key) && m_wanted.value(key) == value)
        return false;
    m_wanted.insert(key, value);
    return true;
}

void Publisher::wantNothing() { m_wanted.clear(); }

Task<> Publisher::flush(Patience patience)
{
    Result<> outcome;
    for (const QString &key : xapi::keys::published) {
        const auto written = co_await write(key, patience);
        if (!written)
            outcome = written;
        // The others would wait for the same.
        const bool isOutOfReach = !written && written.error().code.isEmpty();
        if (isOutOfReach)
            break;
    }
    co_return outcome;
}

// A failed write leaves the key in doubt: it is written again next time, whatever it is to be.
Task<> Publisher::write(QString key, Patience patience)
{
    const bool wanted = m_wanted.contains(key);
    const QString value = m_wanted.value(key);
    if (wanted == m_believed.contains(key) && value == m_believed.value(key))
        co_return {};
    const QString field = u"other_config"_s;
    Result<> done;
    if (wanted)
        done = co_await m_session->setMapKey(u"VM"_s, m_vm.text(), field, key, value, patience);
    else
        done = co_await m_session->removeMapKey(u"VM"_s, m_vm.text(), field, key, patience);
    if (!done && wanted)
        m_believed.remove(key);
    if (!done)
        co_return fail(done.error());
    if (wanted)
        m_believed.insert(key, value);
    else
        m_believed.remove(key);
    co_return {};
}

} // namespace xsc::monitor
