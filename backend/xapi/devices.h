// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/calls.h"

//! Disks and interfaces of VMs, made and taken away.
namespace xsc::xapi {

struct NewDisk
{
    SrRef storage;
    qint64 size = 0; //!< bytes; the storage rounds it up
    QString name;
    StringMap otherConfig = {};
};

//! What a disk for so many bytes is made of: whole blocks of 2 MiB, as the original padded its images.
[[nodiscard]] qint64 wholeBlocks(qint64 bytes);

//! A disk of type "system".
[[nodiscard]] Task<VdiRef> createDisk(SessionPtr session, NewDisk disk, Patience patience);

//! Calls \a create, VBD.create or VIF.create, with one of \a devices after the other in \a deviceField until
//! it is a free one. Gives the reference.
[[nodiscard]] Task<QString> createAtFreeDevice(SessionPtr session, QString create, Value::Struct fields,
                                               QString deviceField, QStringList devices, Patience patience);

//! Calls \a method, again and again as long as another operation still holds what it is about.
[[nodiscard]] Task<> callWhenFree(SessionPtr session, QString method, QList<Value> parameters,
                                  Patience patience);

//! callWhenFree() of a call that does no harm when it is made twice, such as destroying or plugging in: made
//! once more when the connection is lost before the answer is here.
[[nodiscard]] Task<> callToTheEnd(SessionPtr session, QString method, QList<Value> parameters,
                                  Patience patience);

//! Takes back what was made, once whoever still holds it has let go. What cannot be done is left in the log.
[[nodiscard]] QCoro::Task<void> takeBack(SessionPtr session, QString method, QList<Value> parameters);

} // namespace xsc::xapi
