// SPDX-License-Identifier: BSD-2-Clause
#include "core/wipe.h"

#include <cstring>

namespace xsc {

namespace {

// A plain memset before a free is optimised away.
void *(*const volatile wipingMemset)(void *, int, size_t) = std::memset;

template <class Buffer>
void overwrite(Buffer &buffer)
{
    auto &data = buffer.data_ptr();
    if (!data.isMutable()) // a literal
        return;
    const qsizetype room = data.freeSpaceAtBegin() + data.size + data.freeSpaceAtEnd();
    wipingMemset(data.data() - data.freeSpaceAtBegin(), 0, static_cast<size_t>(room) * sizeof *data.data());
}

template <class Buffer>
void wipeOwn(Buffer &buffer)
{
    if (buffer.isDetached())
        overwrite(buffer);
    buffer.clear();
}

template <class Buffer>
void wipeShared(Buffer &buffer)
{
    overwrite(buffer);
    buffer.clear();
}

} // namespace

void wipe(QByteArray &bytes) { wipeOwn(bytes); }

void wipe(QString &text) { wipeOwn(text); }

void wipe(void *memory, std::size_t size) { wipingMemset(memory, 0, size); }

void wipeCopies(QByteArray &bytes) { wipeShared(bytes); }

void wipeCopies(QString &text) { wipeShared(text); }

void makeRoom(QByteArray &bytes, qsizetype further)
{
    if (further == 0 || (bytes.isDetached() && bytes.data_ptr().freeSpaceAtEnd() >= further))
        return;
    QByteArray larger;
    larger.reserve(qMax(2 * bytes.size(), bytes.size() + further));
    larger.append(QByteArrayView(bytes));
    wipe(bytes);
    bytes.swap(larger);
}

void appendWiping(QByteArray &to, QByteArrayView more)
{
    makeRoom(to, more.size());
    to.append(more);
}

} // namespace xsc
