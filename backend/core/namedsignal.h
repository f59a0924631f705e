// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace xsc {

//! Hears a signal that is known by its signature, as moc writes it ("encrypted()", "bytesWritten(qint64)"),
//! and not by its address: for classes whose library is loaded when the first of them is made. Told at once,
//! until one of both has gone; both live on one thread.
class NamedSignal : public QObject
{
public:
    //! arguments[1] points to the first argument.
    using Heard = std::function<void(void **arguments)>;

    //! A signature that \a sender does not have is a mistake of the caller's, and ends the program.
    NamedSignal(const QObject *sender, const char *signature, Heard heard, QObject *parent = nullptr);

    int qt_metacall(QMetaObject::Call call, int id, void **arguments) override;

private:
    std::shared_ptr<const Heard> m_heard;
};

} // namespace xsc
