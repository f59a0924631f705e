// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>

namespace xsc::docker {

//! Cuts a stream of JSON objects into its objects, however it arrives; between them may stand white space
//! and record separators (0x1E). An object has at most 1 MiB.
class EventSplitter
{
public:
    static constexpr qsizetype mostBytes = 1024 * 1024;

    //! The objects that are complete now. Errors, after which there is no way on: Protocol, Limit.
    [[nodiscard]] Result<QList<QByteArray>> feed(QByteArrayView bytes);

private:
    enum class Place { Between, Inside, InString, AfterBackslash };

    [[nodiscard]] bool isBetweenObjects(char c) const;
    void stepInside(char c);

    QByteArray m_object;
    qsizetype m_depth = 0;
    Place m_place = Place::Between;
};

} // namespace xsc::docker
