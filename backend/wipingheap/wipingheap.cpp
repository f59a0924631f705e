// SPDX-License-Identifier: BSD-2-Clause
// In place of the C library's free() and realloc(): what is given back is wiped first, whoever does so. Keys
// and passwords go through libraries that give their copies back as they are: libssh does, and so do Qt's
// sockets. Does nothing where the C library is not glibc, and under sanitizers, which have a heap of their
// own.
#include <cstdlib>

#ifdef __has_feature
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define XSC_HEAP_IS_THEIRS
#endif
#endif

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) &&                 \
    !defined(XSC_HEAP_IS_THEIRS)

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstring>

#include <dlfcn.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

extern "C" void __libc_free(void *block); // NOLINT(bugprone-reserved-identifier)

namespace {

using Free = void(void *);

constexpr size_t smallSize = 128;
constexpr size_t largeSize = 12'288; // has whole pages, and to bring one costs more than to ask for all

std::atomic<Free *> nextFree = nullptr;

// That of a heap that was put in front of the C library's (LD_PRELOAD), or else the C library's. Such a heap
// has to have malloc_usable_size() too. Found before there are threads.
[[gnu::cold, gnu::noinline, gnu::constructor]] void findNextFree()
{
    if (nextFree)
        return;
    const int before = errno;
    nextFree = __libc_free; // for what the search itself gives back
    if (void *found = ::dlsym(RTLD_NEXT, "free"))
        nextFree = reinterpret_cast<Free *>(found);
    errno = before;
}

// Most blocks are so small that it costs more to call somebody who wipes them.
void wipeWords(void *block, size_t size)
{
    auto *words = static_cast<volatile size_t *>(block);
    for (size_t i = 0; i < size / sizeof *words; ++i)
        words[i] = 0;
}

void wipePages(char *start, size_t size, bool areThere)
{
    if (areThere)
        std::memset(start, 0, size);
    else
        ::madvise(start, size, MADV_DONTNEED); // they may be swapped out
}

using Presence = std::array<unsigned char, 512>; //!< of pages, as mincore() tells it

bool isThere(unsigned char page) { return (page & 1) != 0; }

// Runs of pages that are all there, or all not.
void wipeAsTheyAre(char *start, const Presence &presence, size_t pages, size_t pageSize)
{
    for (size_t begin = 0, end = 0; begin < pages; begin = end) {
        while (end < pages && isThere(presence[end]) == isThere(presence[begin]))
            ++end;
        wipePages(start + begin * pageSize, (end - begin) * pageSize, isThere(presence[begin]));
    }
}

void wipePages(char *start, size_t pages, size_t pageSize)
{
    Presence presence{};
    while (pages > 0) {
        const size_t some = std::min(pages, presence.size());
        if (::mincore(start, some * pageSize, presence.data()) != 0)
            presence.fill(1);
        wipeAsTheyAre(start, presence, some, pageSize);
        start += some * pageSize;
        pages -= some;
    }
}

// Pages that nobody ever wrote to are not there, and would have to be brought to be wiped.
[[gnu::noinline]] void wipeLarge(char *block, size_t size)
{
    const int before = errno;
    const auto pageSize = size_t(::getpagesize());
    const size_t head = (pageSize - reinterpret_cast<std::uintptr_t>(block) % pageSize) % pageSize;
    const size_t pages = (size - head) / pageSize;
    const size_t tail = size - head - pages * pageSize;
    std::memset(block, 0, head);
    wipePages(block + head, pages, pageSize);
    std::memset(block + size - tail, 0, tail);
    errno = before;
}

void wipe(void *block, size_t size)
{
    if (size < smallSize && size % sizeof(size_t) == 0)
        wipeWords(block, size);
    else if (size < largeSize)
        std::memset(block, 0, size); // not optimised away: the block goes on to somebody
    else
        wipeLarge(static_cast<char *>(block), size);
}

bool isRightFor(size_t size, size_t room)
{
    constexpr size_t notWorthAMove = 64;
    return size <= room && room <= 2 * size + notWorthAMove;
}

// Who grows step by step is not to be copied at each of them.
size_t roomFor(size_t size, size_t before)
{
    constexpr size_t worthMoreRoom = 131'072;
    const bool growsLarge = size > before && before >= worthMoreRoom;
    return growsLarge ? std::max(size, before + before / 4) : size;
}

} // namespace

extern "C" {

// M_PERTURB would not do: glibc does not fill the blocks that a thread keeps for itself.
__attribute__((visibility("default"))) void free(void *block) noexcept
{
    if (!block)
        return;
    wipe(block, ::malloc_usable_size(block));
    if (!nextFree)
        findNextFree();
    nextFree.load()(block);
}

// What moves leaves its old place behind. In glibc reallocarray() comes here as well.
__attribute__((visibility("default"))) void *realloc(void *block, size_t size) noexcept
{
    if (!block)
        return ::malloc(size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const size_t room = ::malloc_usable_size(block);
    if (isRightFor(size, room))
        return block;
    void *moved = ::malloc(roomFor(size, room));
    if (!moved)
        return nullptr;
    std::memcpy(moved, block, std::min(room, size));
    free(block);
    return moved;
}
}

#endif
