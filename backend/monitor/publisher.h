// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "monitor/packedtext.h"
#include "xapi/records.h"
#include "xapi/session.h"

#include <QMap>

#include <memory>

namespace xsc::monitor {

//! In a VM's record, puts marks in the place of what is published, see markOf(): XAPI keeps the texts. Fits
//! xapi::Inventory::setVmAmendment().
void keepMarksAlone(const xapi::VmRecord *before, xapi::VmRecord &now);

//! Keeps a few keys of one VM's other_config as they should be; writes a key only when its value differs from
//! what XAPI is believed to have, and touches no other key. Keys that nobody has wanted yet stay as they are.
//! A flush is to be awaited before the next.
class Publisher
{
public:
    //! \a present: the VM's other_config, with marks alone.
    Publisher(std::shared_ptr<xapi::Session> session, xapi::VmRef vm, const xapi::StringMap &present);

    //! What XAPI really has, in case others changed it; with marks alone.
    void believe(const xapi::StringMap &present);
    //! False where XAPI is believed to have something else.
    [[nodiscard]] bool agreesWith(const xapi::StringMap &present) const;

    //! True when that is news.
    bool want(const QString &key, const QString &value);
    //! From now on no key of ours shall be there.
    void wantNothing();

    [[nodiscard]] bool isUpToDate() const;
    [[nodiscard]] Task<> flush(Patience patience);

private:
    [[nodiscard]] bool isRight(const QString &key) const;
    [[nodiscard]] Task<> write(QString key, Patience patience);

    std::shared_ptr<xapi::Session> m_session;
    xapi::VmRef m_vm;
    xapi::StringMap m_believed; //!< marks
    QMap<QString, PackedText> m_wanted;
    bool m_wantsNothing = false;
};

} // namespace xsc::monitor
