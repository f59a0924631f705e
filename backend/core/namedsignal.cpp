// SPDX-License-Identifier: BSD-2-Clause
#include "core/namedsignal.h"

#include <QMetaObject>
#include <QThread>

namespace xsc {

NamedSignal::NamedSignal(const QObject *sender, const char *signature, Heard heard, QObject *parent)
    : QObject(parent)
    , m_heard(std::make_shared<const Heard>(std::move(heard)))
{
    Q_ASSERT(sender->thread() == thread());
    const QMetaObject *of = sender->metaObject();
    const int signal = of->indexOfSignal(signature);
    if (signal < 0)
        qFatal("%s has no signal %s", of->className(), signature);
    QMetaObject::connect(sender, signal, this, QObject::staticMetaObject.methodCount(), Qt::DirectConnection);
}

// As moc would write it for a class with one slot.
int NamedSignal::qt_metacall(QMetaObject::Call call, int id, void **arguments)
{
    const int own = QObject::qt_metacall(call, id, arguments);
    if (own < 0 || call != QMetaObject::InvokeMetaMethod)
        return own;
    // Who hears may delete this.
    if (const auto heard = m_heard; own == 0)
        (*heard)(arguments);
    return own - 1;
}

} // namespace xsc
