// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace xsc {

//! What a program needs to know of a failure to decide what to do next.
enum class ErrorKind {
    Cancelled,   //!< somebody asked us to stop; stays silent
    Timeout,     //!< no answer within the caller's patience
    Network,     //!< unreachable, refused, reset, closed too early
    Auth,        //!< credentials were refused
    Trust,       //!< a pinned host key or certificate does not fit; code[0] says which
    NotFound,    //!< the object named does not exist
    Invalid,     //!< the request itself makes no sense
    Protocol,    //!< the peer's bytes break its protocol
    Remote,      //!< the peer understood and refused; code holds its words
    Limit,       //!< a bound of ours was reached
    Unsupported, //!< the peer cannot do this
    Internal,    //!< ours to mend
};

//! A failure as a value.
//! message: translated, whole sentences, names the object and the action.
//! detail: the raw text of a server or library, untranslated, no secrets; may be empty.
//! code: machine words of the peer, e.g. XAPI's error code and its parameters, or {"HTTP", "409"}.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString message;
    QString detail;
    QStringList code;

    //! The same failure told by a caller further up: its sentence first, ours moves to the detail.
    [[nodiscard]] Error within(const QString &newMessage) const;

    //! message and detail in one text for logs.
    [[nodiscard]] QString text() const;

    bool operator==(const Error &) const = default;
};

[[nodiscard]] QString errorKindName(ErrorKind kind);

} // namespace xsc

Q_DECLARE_METATYPE(xsc::Error)
