// SPDX-License-Identifier: BSD-2-Clause
#include "net/descriptor.h"
#include "net/socketwatch.h"

#include <QSignalSpy>
#include <QTest>

#include <sys/socket.h>

using namespace xsc;
using net::SocketWatch;

namespace {

//! Two ends of one connection.
struct Pair
{
    Pair()
    {
        int ends[2] = {-1, -1};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) == 0) {
            ours = net::Descriptor(ends[0]);
            theirs = net::Descriptor(ends[1]);
        }
    }
    void say() const { QCOMPARE(::send(theirs.get(), "x", 1, 0), 1); }
    void hear() const
    {
        char byte = 0;
        QCOMPARE(::recv(ours.get(), &byte, 1, 0), 1);
    }

    net::Descriptor ours;
    net::Descriptor theirs;
};

//! The event loop turns until nothing is to be done any more.
void turn() { QCoreApplication::processEvents(); }

} // namespace

class SocketWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfWhatCame()
    {
        const Pair pair;
        SocketWatch watch(pair.ours.get());
        const QSignalSpy readable(&watch, &SocketWatch::readable);
        turn();
        QCOMPARE(readable.size(), 0);
        pair.say();
        QTRY_VERIFY(!readable.isEmpty());
        pair.hear();
        const auto told = readable.size();
        turn();
        QCOMPARE(readable.size(), told);
    }

    void tellsAgainWhatIsNotRead()
    {
        const Pair pair;
        SocketWatch watch(pair.ours.get());
        const QSignalSpy readable(&watch, &SocketWatch::readable);
        pair.say();
        QTRY_VERIFY(readable.size() >= 3);
    }

    void tellsOfRoomOnlyWhenAsked()
    {
        const Pair pair;
        SocketWatch watch(pair.ours.get());
        const QSignalSpy writable(&watch, &SocketWatch::writable);
        turn();
        QCOMPARE(writable.size(), 0);
        watch.setWriting(true);
        QTRY_VERIFY(!writable.isEmpty());
        watch.setWriting(false);
        const auto told = writable.size();
        turn();
        QCOMPARE(writable.size(), told);
    }

    void tellsThatThePeerIsGone()
    {
        Pair pair;
        SocketWatch watch(pair.ours.get());
        const QSignalSpy readable(&watch, &SocketWatch::readable);
        pair.theirs = {};
        QTRY_VERIFY(!readable.isEmpty());
    }

    // Epoll goes on telling of a lost peer whatever is asked of it.
    void isSilentWhenNothingIsAsked()
    {
        Pair pair;
        SocketWatch watch(pair.ours.get());
        watch.setReading(false);
        const QSignalSpy readable(&watch, &SocketWatch::readable);
        const QSignalSpy writable(&watch, &SocketWatch::writable);
        pair.theirs = {};
        turn();
        QVERIFY(readable.isEmpty() && writable.isEmpty());
        watch.setReading(true);
        QTRY_VERIFY(!readable.isEmpty());
    }

    void isSilentAfterItsEnd()
    {
        Pair pair;
        SocketWatch watch(pair.ours.get());
        const QSignalSpy readable(&watch, &SocketWatch::readable);
        pair.say();
        watch.end();
        turn();
        QVERIFY(readable.isEmpty());
        // The next connection gets the same number.
        pair.ours = {};
        const Pair next;
        SocketWatch other(next.ours.get());
        const QSignalSpy otherReadable(&other, &SocketWatch::readable);
        next.say();
        QTRY_VERIFY(!otherReadable.isEmpty());
        QVERIFY(readable.isEmpty());
    }

    void maySurviveWhatItTells()
    {
        const Pair one;
        const Pair two;
        auto first = std::make_unique<SocketWatch>(one.ours.get());
        auto second = std::make_unique<SocketWatch>(two.ours.get());
        int told = 0;
        // Whoever is told first ends both.
        const auto endBoth = [&] {
            ++told;
            first.reset();
            second.reset();
        };
        connect(first.get(), &SocketWatch::readable, this, endBoth);
        connect(second.get(), &SocketWatch::readable, this, endBoth);
        one.say();
        two.say();
        QTRY_COMPARE(told, 1);
        turn();
        QCOMPARE(told, 1);
        // And there can be others after that.
        SocketWatch later(one.ours.get());
        const QSignalSpy readable(&later, &SocketWatch::readable);
        QTRY_VERIFY(!readable.isEmpty());
    }

    void tellsOfMoreThanFitOneTurn()
    {
        std::vector<Pair> pairs(200);
        std::vector<std::unique_ptr<SocketWatch>> watches;
        int told = 0;
        for (const Pair &pair : pairs) {
            watches.push_back(std::make_unique<SocketWatch>(pair.ours.get()));
            connect(watches.back().get(), &SocketWatch::readable, this, [&told, &pair] {
                ++told;
                pair.hear();
            });
            pair.say();
        }
        QTRY_COMPARE(told, 200);
    }
};

QTEST_GUILESS_MAIN(SocketWatchTest)
#include "tst_socketwatch.moc"
