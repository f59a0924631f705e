// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace xsc::ui {

//! One line of a comparison, with its line end.
struct DifferenceLine
{
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    QByteArray text;

    bool operator==(const DifferenceLine &) const = default;
};

//! What has to be done line by line to turn \a before into \a after: the lines of both in order. The shortest
//! way for texts that have much in common; for others the middle may be given as all removed, all added.
[[nodiscard]] QList<DifferenceLine> textDifference(const QByteArray &before, const QByteArray &after);

} // namespace xsc::ui
