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
#include <atomic>
#include <cerrno>
#include <cstring>

#include <dlfcn.h>
#include <malloc.h>

extern "C" void __libc_free(void *block); // NOLINT(bugprone-reserved-identifier)

namespace {

using Free = void(void *);

// That of a heap that was put in front of the C library's (LD_PRELOAD), or else the C library's.
Free *nextFree()
{
    static std::atomic<Free *> known = nullptr;
    if (Free *next = known)
        return next;
    known = __libc_free; // whatever the search itself gives back
    auto *next = reinterpret_cast<Free *>(::dlsym(RTLD_NEXT, "free"));
    return known = next ? next : __libc_free;
}

bool isRightFor(size_t size, size_t room)
{
    constexpr size_t notWorthAMove = 64;
    return size <= room && room <= 2 * size + notWorthAMove;
}

} // namespace

extern "C" {

// M_PERTURB would not do: glibc does not fill the blocks that a thread keeps for itself.
__attribute__((visibility("default"))) void free(void *block) noexcept
{
    if (!block)
        return;
    const int before = errno;
    std::memset(block, 0, ::malloc_usable_size(block)); // not optimised away: the block goes on to somebody
    nextFree()(block);
    errno = before;
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
    void *moved = ::malloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, block, std::min(room, size));
    free(block);
    return moved;
}
}

#endif
