// SPDX-License-Identifier: BSD-2-Clause
#include "freewatch.h"

#include <array>
#include <atomic>
#include <cstring>
#include <malloc.h>

// In place of the C library's own. Sanitizers have theirs already.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define XSC_WATCHES_FREE
#endif

namespace {

struct Word
{
    std::array<char, 64> bytes{};
    size_t size = 0;
};

// No heap here: this runs inside of free().
Word utf8Word;
Word utf16Word;
std::atomic<bool> isWatching = false;
std::atomic<int> finds = 0;

bool holds(const void *block, size_t size, const Word &word)
{
    return word.size > 0 && ::memmem(block, size, word.bytes.data(), word.size) != nullptr;
}

[[maybe_unused]] void look(void *block)
{
    if (!block || !isWatching)
        return;
    const size_t size = ::malloc_usable_size(block);
    if (holds(block, size, utf8Word) || holds(block, size, utf16Word))
        ++finds;
}

} // namespace

#ifdef XSC_WATCHES_FREE
extern "C" {

void __libc_free(void *block); // NOLINT(bugprone-reserved-identifier)

__attribute__((visibility("default"))) void free(void *block)
{
    look(block);
    __libc_free(block);
}

// What moves leaves its old place behind.
__attribute__((visibility("default"))) void *realloc(void *block, size_t size)
{
    void *moved = ::malloc(size);
    if (!moved)
        return nullptr;
    if (block) {
        const size_t before = ::malloc_usable_size(block);
        std::memcpy(moved, block, before < size ? before : size);
        free(block);
    }
    return moved;
}
}
#endif

namespace xsc::test {

QByteArray FreeWatch::missing()
{
#ifdef XSC_WATCHES_FREE
    return {};
#else
    return "free() cannot be watched in this build";
#endif
}

FreeWatch::FreeWatch(const QByteArray &word, int forms)
{
    utf8Word.size = (forms & Utf8) != 0 ? static_cast<size_t>(word.size()) : 0;
    utf16Word.size = (forms & Utf16) != 0 ? static_cast<size_t>(word.size()) * 2 : 0;
    Q_ASSERT(utf16Word.size <= utf16Word.bytes.size());
    utf16Word.bytes = {};
    for (qsizetype i = 0; i < word.size(); ++i) {
        utf8Word.bytes[static_cast<size_t>(i)] = word[i];
        utf16Word.bytes[static_cast<size_t>(2 * i + (Q_BYTE_ORDER == Q_BIG_ENDIAN ? 1 : 0))] = word[i];
    }
    finds = 0;
    isWatching = true;
}

FreeWatch::~FreeWatch() { isWatching = false; }

int FreeWatch::found() const { return finds; }

} // namespace xsc::test
