// SPDX-License-Identifier: BSD-2-Clause
#include "report.h"

#include <QTextStream>

namespace xsc::bench {

using namespace Qt::Literals::StringLiterals;

Time Series::at(double share) const
{
    if (m_times.empty())
        return {};
    auto sorted = m_times;
    std::sort(sorted.begin(), sorted.end());
    const auto last = sorted.size() - 1;
    return sorted[static_cast<size_t>(static_cast<double>(last) * share + 0.5)];
}

QByteArray Series::toText() const
{
    QByteArrayList words;
    for (const Time time : m_times)
        words.append(QByteArray::number(static_cast<qint64>(time.count())));
    return words.join(' ');
}

Series Series::fromText(const QByteArray &text)
{
    Series series;
    for (const QByteArray &word : text.simplified().split(' '))
        series.add(Time(word.toLongLong()));
    return series;
}

QString text(Time time)
{
    const double ms = static_cast<double>(time.count()) / 1e6;
    return QString::number(ms, 'f', ms < 10 ? 2 : 0) + u" ms"_s;
}

void printNote(const QString &line) { QTextStream(stdout) << line << Qt::endl; }

void printRatio(const QString &what, Time value, const QString &floorName, Time floor, double goal)
{
    const double ratio =
        static_cast<double>(value.count()) / static_cast<double>(std::max<qint64>(1, floor.count()));
    const QString shall = goal > 0 ? u"  (goal: %1)"_s.arg(goal) : QString();
    printNote(u"%1  %2  ÷  %3  %4  =  %5%6"_s.arg(what, -58)
                  .arg(text(value), 9)
                  .arg(floorName, -44)
                  .arg(text(floor), 9)
                  .arg(ratio, 0, 'f', 2)
                  .arg(shall));
}

} // namespace xsc::bench
