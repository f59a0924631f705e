// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace xsc::ui {

class CodeEditor;

//! Puts a # before what stands on each line of the selection; takes it away where all of them have one.
void toggleComment(CodeEditor &editor);

} // namespace xsc::ui
