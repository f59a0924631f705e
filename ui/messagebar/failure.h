// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QMetaType>

namespace xsc::ui {

//! A failure as people read it: plain texts, whole sentences.
struct Failure
{
    QString what;        //!< what did not happen, to which object
    QString why;         //!< the reason, as near to the cause as we know it
    QString advice;      //!< what to do about it; may be empty
    QString details;     //!< raw words of the peers, for experts and reports
    bool isNote = false; //!< nothing failed: it is only to be known

    [[nodiscard]] QString asText() const;
    bool operator==(const Failure &) const = default;
};

//! \a what: our sentence about the object; the error supplies the rest.
[[nodiscard]] Failure describeFailure(const QString &what, const Error &error);

} // namespace xsc::ui

Q_DECLARE_METATYPE(xsc::ui::Failure)
