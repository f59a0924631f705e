// SPDX-License-Identifier: BSD-2-Clause
#pragma once

//! A function of a library that is loaded when it is first called.
struct LateFunction
{
    const char *name;
    int library; //!< index into lateLibraries
};

extern const char *const lateLibraries[];
extern const LateFunction lateFunctions[];

//! Goes where its slot points to: at first to the binding of itself, from then on to the function.
#define LATE_STUB(name, number)                                                                              \
    __asm__(".text\n"                                                                                        \
            ".globl " #name "\n"                                                                             \
            ".hidden " #name "\n"                                                                            \
            ".type " #name ", @function\n" #name ":\n"                                                       \
            "    endbr64\n"                                                                                  \
            "    jmp *late_slot_" #number "(%rip)\n"                                                         \
            "late_first_" #number ":\n"                                                                      \
            "    endbr64\n"                                                                                  \
            "    leaq late_slot_" #number "(%rip), %r11\n"                                                   \
            "    pushq %r11\n"                                                                               \
            "    pushq $" #number "\n"                                                                       \
            "    jmp late_bind\n"                                                                            \
            ".size " #name ", . - " #name "\n"                                                               \
            ".data\n"                                                                                        \
            ".balign 8\n"                                                                                    \
            "late_slot_" #number ": .quad late_first_" #number "\n"                                          \
            ".text\n");
