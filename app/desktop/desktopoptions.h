// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

//! What the command line of the desktop asks for.
struct DesktopOptions
{
    bool embeddedPool = false;
    QString connectTo;
    QString user;
    QString tourFolder;
    QString screenshot;
    QString theme;
};

//! Ends the program itself for --help, --version and mistakes.
[[nodiscard]] DesktopOptions readOptions();
