// SPDX-License-Identifier: BSD-2-Clause
#include "net/lentdescriptor.h"

#include <QTest>

#include <fcntl.h>
#include <sys/socket.h>

using namespace xsc::net;

namespace {

Descriptor newSocket() { return Descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)); }

bool isOpen(int fd) { return ::fcntl(fd, F_GETFD) >= 0; }

} // namespace

class LentDescriptorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesWhatTheLibraryLeavesOpen()
    {
        Descriptor socket = newSocket();
        const int lent = socket.get();
        int ours = -1;
        {
            const LentDescriptor descriptor(std::move(socket));
            ours = descriptor.get();
            QVERIFY(ours >= 0 && ours != lent);
            QVERIFY(isOpen(lent) && isOpen(ours));
        }
        QVERIFY(!isOpen(lent));
        QVERIFY(!isOpen(ours));
    }

    void stillHasWhatTheLibraryCloses()
    {
        Descriptor socket = newSocket();
        const int lent = socket.get();
        LentDescriptor descriptor(std::move(socket));
        ::close(lent);
        QVERIFY(isOpen(descriptor.get()));
        descriptor.close();
        QVERIFY(!isOpen(lent));
        QCOMPARE(descriptor.get(), -1);
    }

    void leavesTheNextOwnerOfTheNumberAlone()
    {
        Descriptor socket = newSocket();
        const int lent = socket.get();
        LentDescriptor descriptor(std::move(socket));
        ::close(lent);
        const Descriptor next = newSocket();
        QCOMPARE(next.get(), lent);
        descriptor.close();
        QVERIFY(isOpen(next.get()));
    }

    void canBeGivenNothing()
    {
        LentDescriptor descriptor{Descriptor()};
        QCOMPARE(descriptor.get(), -1);
        descriptor.close();
    }
};

QTEST_GUILESS_MAIN(LentDescriptorTest)
#include "tst_lentdescriptor.moc"
