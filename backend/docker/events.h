// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/patience.h"

#include <QMap>
#include <QString>

#include <memory>

namespace xsc::docker {

//! One event, whatever engine and API version it came from.
struct Event
{
    QString type;   //!< container, image, volume, network, daemon
    QString action; //!< cut at the first colon: start, die, health_status, …
    QString id;
    QMap<QString, QString> attributes;
    qint64 timeNano = 0;
};

//! The engine's event stream; ends when the last reference goes.
class EventStream
{
public:
    virtual ~EventStream() = default;
    //! The next events, at least one. Errors: Network when the engine ended the stream.
    [[nodiscard]] virtual Task<QList<Event>> next(Patience patience) = 0;
};

} // namespace xsc::docker
