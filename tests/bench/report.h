// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <algorithm>
#include <chrono>
#include <vector>

namespace xsc::bench {

using Time = std::chrono::nanoseconds;

//! A series of times, in the order measured.
class Series
{
public:
    void add(Time time) { m_times.push_back(time); }
    [[nodiscard]] bool isEmpty() const { return m_times.empty(); }
    //! Nanoseconds, with blanks between; and back.
    [[nodiscard]] QByteArray toText() const;
    [[nodiscard]] static Series fromText(const QByteArray &text);
    [[nodiscard]] Time median() const { return at(0.5); }
    //! The time that \a share (0 to 1) of all do not exceed.
    [[nodiscard]] Time at(double share) const;

private:
    std::vector<Time> m_times;
};

template <class Work>
[[nodiscard]] Time timeOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return Time(timer.nsecsElapsed());
}

//! Runs \a work \a rounds times; each run is one entry. A first run that is not counted warms caches.
template <class Work>
[[nodiscard]] Series measure(int rounds, Work work)
{
    work();
    Series series;
    for (int i = 0; i < rounds; ++i)
        series.add(timeOf(work));
    return series;
}

//! "12.3 ms"
[[nodiscard]] QString text(Time time);

//! Prints one line: what was measured, its floor or peer from the same run, and the ratio of the two; with
//! \a goal also what it shall not exceed.
void printRatio(const QString &what, Time value, const QString &floorName, Time floor, double goal = 0);
void printNote(const QString &line);

} // namespace xsc::bench
