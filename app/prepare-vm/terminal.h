// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/patience.h"
#include "core/secret.h"

//! The person at the terminal, or a script in its place: questions go to standard error, answers come from
//! standard input, a line each. Cancelled with code {"NOBODY_ANSWERED"}: there is no answer, or no terminal
//! and a thousand questions were not enough.
class Terminal
{
public:
    explicit Terminal(std::stop_token stop);

    //! True for y and yes, false for n and no; whatever else is typed, it asks again.
    [[nodiscard]] xsc::Task<bool> agree(QString question);
    //! Asks again as long as the answer is no.
    [[nodiscard]] xsc::Task<> untilDone(QString question);
    //! Not echoed where there is a terminal.
    [[nodiscard]] xsc::Task<xsc::Secret> password(QString question);

private:
    [[nodiscard]] xsc::Task<xsc::Secret> ask(QString question, bool isEchoed);

    std::stop_token m_stop;
    int m_asked = 0;
};
