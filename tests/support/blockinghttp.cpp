// SPDX-License-Identifier: BSD-2-Clause
#include "blockinghttp.h"

#include <QDeadlineTimer>
#include <QLocalSocket>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

static QByteArray requestBytes(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                               const QByteArray &contentType)
{
    QByteArray head = method + ' ' + target + " HTTP/1.0\r\nHost: engine\r\n";
    if (!body.isEmpty())
        head += "Content-Type: " + contentType + "\r\n";
    return head + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

static Result<BlockingAnswer> parseAnswer(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    const QList<QByteArray> words = bytes.left(bytes.indexOf("\r\n")).split(' ');
    if (end < 0 || words.size() < 2)
        return fail(ErrorKind::Protocol, u"The engine's answer is not HTTP."_s, QString::fromUtf8(bytes));
    return BlockingAnswer{words.at(1).toInt(), bytes.mid(end + 4)};
}

Result<BlockingAnswer> blockingHttp(const QString &socketPath, const QByteArray &method,
                                    const QByteArray &target, const QByteArray &body,
                                    const QByteArray &contentType)
{
    QDeadlineTimer deadline(60'000);
    QLocalSocket socket;
    socket.connectToServer(socketPath);
    if (!socket.waitForConnected(5'000))
        return fail(ErrorKind::Network, u"The engine's socket does not take connections."_s,
                    socket.errorString());
    socket.write(requestBytes(method, target, body, contentType));
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(int(deadline.remainingTime()))) {
    }
    QByteArray answer;
    do
        answer += socket.readAll();
    while (socket.waitForReadyRead(int(deadline.remainingTime())));
    answer += socket.readAll();
    if (deadline.hasExpired())
        return fail(ErrorKind::Timeout, u"The engine did not answer in time."_s);
    return parseAnswer(answer);
}

} // namespace xsc::test
