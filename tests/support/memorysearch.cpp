// SPDX-License-Identifier: BSD-2-Clause
#include "memorysearch.h"

#include <QFile>

#include <algorithm>
#include <array>

#include <fcntl.h>
#include <unistd.h>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t pieceSize = 65'536;

char hidden(char byte) { return static_cast<char>(byte ^ 0x55); }

//! On the stack, so that what was given back stays as it is.
class Memory
{
public:
    Memory()
        : m_file(::open("/proc/self/mem", O_RDONLY | O_CLOEXEC))
    {}
    ~Memory() { ::close(m_file); }
    Q_DISABLE_COPY_MOVE(Memory)

    //! Nothing where nothing is mapped any longer.
    [[nodiscard]] QByteArrayView read(quintptr start, size_t size)
    {
        const ssize_t got = ::pread(m_file, m_piece.data(), std::min(size, pieceSize), off_t(start));
        return {m_piece.data(), std::max<qsizetype>(0, got)};
    }

private:
    int m_file;
    std::array<char, pieceSize> m_piece{};
};

struct Mapping
{
    quintptr start = 0;
    quintptr end = 0;
    QByteArray line;
};

Mapping mappingOf(const QByteArray &line)
{
    const QByteArrayList ends = line.first(line.indexOf(' ')).split('-');
    return {ends[0].toULongLong(nullptr, 16), ends[1].toULongLong(nullptr, 16), line};
}

QList<Mapping> mappings()
{
    QFile file(u"/proc/self/maps"_s);
    QList<Mapping> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.contains(" rw-p ") && !line.endsWith("[stack]"))
            all.append(mappingOf(line));
    }
    return all;
}

} // namespace

MemorySearch::MemorySearch(QByteArrayView bytes)
    : m_hidden(bytes.size(), '\0')
{
    std::transform(bytes.begin(), bytes.end(), m_hidden.begin(), hidden);
}

bool MemorySearch::isIn(QByteArrayView memory) const
{
    return std::search(memory.begin(), memory.end(), m_hidden.begin(), m_hidden.end(),
                       [](char seen, char wanted) { return hidden(seen) == wanted; }) != memory.end();
}

bool MemorySearch::isIn(quintptr block, size_t size) const
{
    Memory memory;
    const size_t step = pieceSize - size_t(m_hidden.size());
    for (size_t at = 0; at < size; at += step) {
        if (isIn(memory.read(block + at, size - at)))
            return true;
    }
    return false;
}

QByteArray MemorySearch::place() const
{
    const QList<Mapping> all = mappings();
    const auto found = std::find_if(all.begin(), all.end(), [this](const Mapping &mapping) {
        return isIn(mapping.start, mapping.end - mapping.start);
    });
    return found == all.end() ? QByteArray() : found->line;
}

} // namespace xsc::test
