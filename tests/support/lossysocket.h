// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QtGlobal>

namespace xsc::test {

//! Lets the kernel drop every packet that comes for a socket, as a network that loses them would: nobody is
//! told, and what was sent is sent again by the sender's kernel at its own times. A listening socket then
//! answers no one.
void setLosingPackets(qintptr descriptor, bool losing);

} // namespace xsc::test
