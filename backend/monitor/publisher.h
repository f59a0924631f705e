// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/session.h"

#include <memory>

namespace xsc::monitor {

//! Keeps a few keys of one VM's other_config as they should be; writes a key only when its value differs from
//! what XAPI is believed to have, and touches no other key. A flush is to be awaited before the next.
class Publisher
{
public:
    //! \a present: the VM's other_config.
    Publisher(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, const xapi::StringMap &present);

    //! What XAPI really has, in case others changed it.
    void believe(const xapi::StringMap &present);

    //! Uses the texts of \a present where they are the same as ours, so that there is one copy of each.
    void share(const xapi::StringMap &present);

    //! True when that is news.
    bool want(const QString &key, const QString &value);
    //! From now on no key of ours shall be there.
    void wantNothing();

    [[nodiscard]] bool isUpToDate() const { return m_wanted == m_believed; }
    [[nodiscard]] Task<> flush(Patience patience);

private:
    [[nodiscard]] Task<> write(QString key, Patience patience);

    std::shared_ptr<xapi::Session> m_session;
    xapi::VmRef m_vm;
    xapi::StringMap m_believed;
    xapi::StringMap m_wanted;
};

} // namespace xsc::monitor
