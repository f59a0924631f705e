// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/publisher.h"

#include "xapi/keys.h"

#include <algorithm>

namespace xsc::monitor {

using namespace Qt::Literals::StringLiterals;
namespace keys = xapi::keys;

namespace {

xapi::StringMap publishedIn(const xapi::StringMap &otherConfig)
{
    xapi::StringMap published;
    for (const QString &key : keys::published) {
        const auto text = otherConfig.find(key);
        if (text != otherConfig.end())
            published.insert(key, *text);
    }
    return published;
}

} // namespace

void keepMarksAlone(const xapi::VmRecord *, xapi::VmRecord &now)
{
    for (const QString &key : keys::published) {
        const auto text = now.otherConfig.find(key);
        if (text != now.otherConfig.end())
            *text = markOf(*text);
    }
}

Publisher::Publisher(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, const xapi::StringMap &present)
    : m_session(std::move(session))
    , m_vm(std::move(vm))
{
    believe(present);
}

void Publisher::believe(const xapi::StringMap &present) { m_believed = publishedIn(present); }

bool Publisher::agreesWith(const xapi::StringMap &present) const
{
    return m_believed == publishedIn(present);
}

bool Publisher::want(const QString &key, const QString &value)
{
    // Most lists are the same as before: packing them again would be work for nothing.
    const QString mark = markOf(value);
    if (m_wanted.contains(key) && m_wanted.value(key).mark() == mark)
        return false;
    const bool isNews = m_wanted.contains(key) || m_believed.value(key) != mark;
    m_wanted.insert(key, PackedText(value));
    return isNews;
}

void Publisher::wantNothing() { m_wantsNothing = true; }

bool Publisher::isRight(const QString &key) const
{
    if (m_wantsNothing)
        return !m_believed.contains(key);
    return !m_wanted.contains(key) || m_wanted.value(key).mark() == m_believed.value(key);
}

bool Publisher::isUpToDate() const
{
    return std::all_of(keys::published.begin(), keys::published.end(),
                       [this](const QString &key) { return isRight(key); });
}

Task<> Publisher::flush(Patience patience)
{
    Result<> outcome;
    for (const QString &key : keys::published) {
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
    if (isRight(key))
        co_return {};
    const bool wanted = !m_wantsNothing;
    const PackedText value = m_wanted.value(key);
    const QString field = u"other_config"_s;
    Result<> done;
    if (wanted)
        done = co_await m_session->setMapKey(u"VM"_s, m_vm.text(), field, key, value.text(), patience);
    else
        done = co_await m_session->removeMapKey(u"VM"_s, m_vm.text(), field, key, patience);
    if (!done && wanted)
        m_believed.remove(key);
    if (!done)
        co_return fail(done.error());
    if (wanted)
        m_believed.insert(key, value.mark());
    else
        m_believed.remove(key);
    co_return {};
}

} // namespace xsc::monitor
