// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/enginelogs.h"

#include "simulator/enginetext.h"

#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace xsc::simulator {

namespace {

constexpr qint64 mostLines = 1000;

QString webLine(quint32 chance)
{
    static const QStringList paths{u"/"_s, u"/health"_s, u"/static/app.js"_s, u"/api/v1/items"_s,
                                   u"/favicon.ico"_s};
    const QString path = paths[qsizetype(chance % quint32(paths.size()))];
    const int status = chance % 17 == 3 ? 404 : 200;
    return u"10.0.0.%1 \"GET %2 HTTP/1.1\" %3 %4"_s.arg(chance % 200 + 10)
        .arg(path)
        .arg(status)
        .arg(chance % 9000);
}

QString databaseLine(quint32 chance)
{
    return chance % 4
               ? u"LOG:  checkpoint complete: wrote %1 buffers"_s.arg(chance % 300)
               : u"LOG:  automatic vacuum of table \"app.public.items\": index scans: %1"_s.arg(chance % 3);
}

QString plainLine(quint32 chance, qint64 index)
{
    return chance % 11 ? u"job %1 done in %2 ms"_s.arg(index).arg(chance % 900 + 10)
                       : u"job %1 retried, upstream was slow"_s.arg(index);
}

LogLine lineOf(const EngineContainer &container, const QDateTime &time, qint64 index)
{
    const auto chance = quint32(qHash(qint64(container.seed()) + index * 7919, 1));
    LogLine line{time, chance % 11 == 0, {}};
    if (container.image.contains("nginx"_L1))
        line.text = webLine(chance);
    else if (container.image.contains("postgres"_L1))
        line.text = databaseLine(chance);
    else
        line.text = plainLine(chance, index);
    return line;
}

} // namespace

QList<LogLine> logLines(const EngineContainer &container, const QDateTime &now,
                        std::chrono::milliseconds pace)
{
    QList<LogLine> lines;
    if (!container.started.isValid() || pace.count() <= 0)
        return lines;
    const QDateTime end = container.isAlive() ? now : container.finished;
    const qint64 count = container.started.msecsTo(end) / pace.count() + 1;
    for (qint64 i = std::max<qint64>(0, count - mostLines); i < count; ++i)
        lines.append(lineOf(container, container.started.addMSecs(i * pace.count()), i));
    return lines;
}

QList<LogLine> chosenLines(const QList<LogLine> &all, const LogWish &wish)
{
    QList<LogLine> chosen;
    for (const LogLine &line : all) {
        const bool inTime = (!wish.since.isValid() || line.time >= wish.since) &&
                            (!wish.until.isValid() || line.time <= wish.until);
        if (inTime && (line.isError ? wish.errors : wish.out))
            chosen.append(line);
    }
    return wish.tail < 0 ? chosen : chosen.last(std::min<qsizetype>(wish.tail, chosen.size()));
}

QByteArray framedLines(const QList<LogLine> &lines, bool timestamps)
{
    QByteArray bytes;
    for (const LogLine &line : lines) {
        const QString stamp = timestamps ? timeText(line.time) + u' ' : QString();
        const QByteArray payload = (stamp + line.text).toUtf8() + '\n';
        const quint32 size = qToBigEndian(quint32(payload.size()));
        bytes.append(line.isError ? '\2' : '\1').append(3, '\0');
        bytes.append(reinterpret_cast<const char *>(&size), sizeof(size)).append(payload);
    }
    return bytes;
}

} // namespace xsc::simulator
