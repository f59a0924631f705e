// SPDX-License-Identifier: BSD-2-Clause
// Nothing of its own: CMake wants a source to precompile pch.h for.
