// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/lintcontext.h"
#include "cloudconfig/yamlnode.h"

namespace xsc::cloudconfig {

//! What a schema cannot see: values of the right type that do not do what was meant. Each looks at a document
//! whose root is a mapping, of whatever shape below.
using Rule = void (*)(const LintContext &context, const Node &root);

void checkCommands(const LintContext &context, const Node &root);
void checkFiles(const LintContext &context, const Node &root);
void checkNames(const LintContext &context, const Node &root);
void checkPackages(const LintContext &context, const Node &root);
void checkPasswords(const LintContext &context, const Node &root);
void checkSshKeys(const LintContext &context, const Node &root);
void checkUnits(const LintContext &context, const Node &root);
void checkUsers(const LintContext &context, const Node &root);

//! All of them.
void checkMeaning(const LintContext &context, const Node &root);

//! The items of the list at \a key; none when there is no such list.
[[nodiscard]] const std::vector<const Node *> &itemsAt(const Node &map, QStringView key);

//! The value at \a key when it is text, of CoreOS's any scalar.
[[nodiscard]] const Node *textAt(const LintContext &context, const Node &map, QStringView key);

//! The fix that adds a line to a mapping, behind \a entry. Nothing for one in braces.
[[nodiscard]] std::optional<Edit> addLineEdit(const LintContext &context, const Node &map, const Entry &entry,
                                              const QString &line);

} // namespace xsc::cloudconfig
