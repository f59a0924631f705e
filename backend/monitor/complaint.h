// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

namespace xsc::monitor {

//! A failure that goes to the log once, not each time it is met again.
class Complaint
{
public:
    //! \a what: a sentence for the log, with %1 for the name of what it is about.
    explicit Complaint(QString what);

    void note(const QString &name, const Result<> &outcome);

private:
    QString m_what;
    QString m_told;
};

} // namespace xsc::monitor
