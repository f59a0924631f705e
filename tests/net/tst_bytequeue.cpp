// SPDX-License-Identifier: BSD-2-Clause
#include "net/bytequeue.h"

#include <QRandomGenerator>
#include <QTest>

using xsc::net::ByteQueue;

class ByteQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatItGotInOrder();
    void canBeEmptiedAndFilledAgain();
};

void ByteQueueTest::givesWhatItGotInOrder()
{
    QRandomGenerator random(7);
    ByteQueue queue;
    QByteArray wanted;
    char next = 0;
    for (int i = 0; i < 20'000; ++i) {
        QByteArray piece(random.bounded(300), Qt::Uninitialized);
        for (char &byte : piece)
            byte = ++next;
        queue.append(piece.constData(), piece.size());
        wanted += piece;
        QByteArray taken(random.bounded(320), Qt::Uninitialized);
        taken.truncate(queue.take(taken.data(), taken.size()));
        QCOMPARE(taken, wanted.first(taken.size()));
        wanted.remove(0, taken.size());
        const qsizetype dropped = std::min<qsizetype>(queue.size(), random.bounded(5));
        queue.drop(dropped);
        wanted.remove(0, dropped);
        QCOMPARE(queue.size(), wanted.size());
        QCOMPARE(QByteArray::fromRawData(queue.data(), queue.size()), wanted);
    }
}

void ByteQueueTest::canBeEmptiedAndFilledAgain()
{
    ByteQueue queue;
    QVERIFY(queue.isEmpty());
    char byte = 0;
    QCOMPARE(queue.take(&byte, 1), 0);
    queue.append("abc", 3);
    queue.drop(1);
    queue.clear();
    QVERIFY(queue.isEmpty());
    std::memcpy(queue.room(8), "d", 1);
    queue.added(1, 8);
    QCOMPARE(queue.take(&byte, 5), 1);
    QCOMPARE(byte, 'd');
    QVERIFY(queue.isEmpty());
}

QTEST_GUILESS_MAIN(ByteQueueTest)
#include "tst_bytequeue.moc"
