// SPDX-License-Identifier: BSD-2-Clause
#include "late.h"

#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>

// Every argument register is kept, al too: it counts those of a function with variable arguments.
__asm__(".text\n"
        ".globl late_bind\n"
        ".hidden late_bind\n"
        ".type late_bind, @function\n"
        "late_bind:\n"
        "    pushq %rdi\n"
        "    pushq %rsi\n"
        "    pushq %rdx\n"
        "    pushq %rcx\n"
        "    pushq %r8\n"
        "    pushq %r9\n"
        "    pushq %rax\n"
        "    subq $128, %rsp\n"
        "    movups %xmm0, (%rsp)\n"
        "    movups %xmm1, 16(%rsp)\n"
        "    movups %xmm2, 32(%rsp)\n"
        "    movups %xmm3, 48(%rsp)\n"
        "    movups %xmm4, 64(%rsp)\n"
        "    movups %xmm5, 80(%rsp)\n"
        "    movups %xmm6, 96(%rsp)\n"
        "    movups %xmm7, 112(%rsp)\n"
        "    movq 184(%rsp), %rdi\n"
        "    movq 192(%rsp), %rsi\n"
        "    call late_resolve\n"
        "    movq %rax, %r11\n"
        "    movups (%rsp), %xmm0\n"
        "    movups 16(%rsp), %xmm1\n"
        "    movups 32(%rsp), %xmm2\n"
        "    movups 48(%rsp), %xmm3\n"
        "    movups 64(%rsp), %xmm4\n"
        "    movups 80(%rsp), %xmm5\n"
        "    movups 96(%rsp), %xmm6\n"
        "    movups 112(%rsp), %xmm7\n"
        "    addq $128, %rsp\n"
        "    popq %rax\n"
        "    popq %r9\n"
        "    popq %r8\n"
        "    popq %rcx\n"
        "    popq %rdx\n"
        "    popq %rsi\n"
        "    popq %rdi\n"
        "    addq $16, %rsp\n"
        "    jmp *%r11\n"
        ".size late_bind, . - late_bind\n");

namespace {

void *found(void *pointer)
{
    if (pointer)
        return pointer;
    std::fprintf(stderr, "%s\n", ::dlerror());
    std::abort();
}

} // namespace

// The function of that number; its slot leads to it from now on.
extern "C" __attribute__((visibility("hidden"), used)) void *late_resolve(unsigned long number, void **slot);
void *late_resolve(unsigned long number, void **slot)
{
    const LateFunction &function = lateFunctions[number];
    void *library = found(::dlopen(lateLibraries[function.library], RTLD_NOW | RTLD_LOCAL));
    void *address = found(::dlsym(library, function.name));
    __atomic_store_n(slot, address, __ATOMIC_RELEASE);
    return address;
}
