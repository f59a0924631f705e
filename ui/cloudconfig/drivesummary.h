// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/lintrunner.h"

namespace xsc::ui {

//! What a config drive will do, for a last look before it is written.
struct DriveSummary
{
    QString vmName;
    bool isTemplate = false;
    QString hostName;        //!< that the guest gives itself; empty: its own default
    bool letsPoolIn = false; //!< the pool's key gets into the guest, so that its containers can be managed
    bool makesKey = false;   //!< the pool has no key yet, and gets one with this drive
    bool hasOtherKeys = false;
    QString newInterface; //!< device of the management NIC that the VM gets with this drive, if any
    int errors = 0;
    int warnings = 0;
    int hints = 0;
    QStringList errorTexts; //!< the first few, and how many more there are
    qint64 size = 0;        //!< of the user-data, bytes

    [[nodiscard]] static DriveSummary of(const CheckedText &checked, const cloudconfig::Facts &facts);
};

} // namespace xsc::ui
