// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "prepare/prepare.h"

class QCommandLineParser;

//! What the command line asks for.
struct Order
{
    xsc::prepare::PrepareRequest request;
    bool isList = false;
    bool isRotation = false;
    bool leavesBehind = false; //!< see xsc::prepare::RotationRequest
    bool isYes = false;
    bool isJson = false;
    bool isRehearsal = false;
};

void addOptions(QCommandLineParser &parser);

//! Reads the files that it names as well. Errors: Invalid, with what is wrong or the program's help.
[[nodiscard]] xsc::Result<Order> orderIn(const QCommandLineParser &parser);
