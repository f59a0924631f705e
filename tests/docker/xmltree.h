// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QString>

namespace xsc::test {

//! An XML document as text that does not depend on the order of its elements: one line for each element or
//! piece of text, in order of their content. Says why when it cannot be parsed.
[[nodiscard]] QString sortedTree(const QString &xml);

} // namespace xsc::test
