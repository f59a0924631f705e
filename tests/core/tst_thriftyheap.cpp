// SPDX-License-Identifier: BSD-2-Clause
#include "core/thriftyheap.h"
#include "processview.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>
#include <vector>

using namespace std::chrono_literals;
using namespace xsc;

namespace {

using Block = std::unique_ptr<char[]>;

constexpr std::size_t blockBytes = 8 * 1024;
constexpr std::size_t blocks = 8 * 1024;
constexpr qint64 allBytes = qint64(blockBytes) * blocks;

qint64 memory() { return test::ProcessView(QCoreApplication::applicationPid()).memory(); }

//! What a burst leaves behind: much that is free, and a little in use at its end.
Block burst()
{
    std::vector<Block> held;
    for (std::size_t i = 0; i < blocks; ++i) {
        held.push_back(std::make_unique<char[]>(blockBytes));
        std::fill_n(held.back().get(), blockBytes, '\1');
    }
    return std::move(held.back());
}

} // namespace

class ThriftyHeapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatABurstLeft();
};

void ThriftyHeapTest::givesBackWhatABurstLeft()
{
    const qint64 before = memory();
    const Block last = burst();
    QVERIFY(last);
    QCoreApplication::processEvents();
    QVERIFY2(memory() - before > allBytes / 2, "The C library gives it back by itself.");
    const ThriftyHeap heap(10ms);
    QTRY_VERIFY(memory() - before < allBytes / 8);
}

QTEST_GUILESS_MAIN(ThriftyHeapTest)
#include "tst_thriftyheap.moc"
