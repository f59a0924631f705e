// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/patience.h"
#include "core/secret.h"

//! The person at the terminal, or a script in its place: questions go to standard error, answers come from
//! standard input, a line each. No answer: Cancelled with code {"NOBODY_ANSWERED"}.
class Terminal
{
public:
    explicit Terminal(std::stop_token stop);

    //! True for y and yes.
    [[nodiscard]] xsc::Task<bool> agree(QString question) const;
    //! Not echoed where there is a terminal.
    [[nodiscard]] xsc::Task<xsc::Secret> password(QString question) const;

private:
    [[nodiscard]] static xsc::Task<xsc::Secret> ask(QString question, bool isEchoed, std::stop_token stop);

    std::stop_token m_stop;
};
