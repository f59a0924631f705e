// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/schema.h"

#include <functional>

namespace xsc::cloudconfig {

//! The table of a name; it may be filled later.
using TableFinder = std::function<const KeyTable *(const QString &name)>;

//! Reads what a value may be, as our schema data writes it:
//!   text  text/PATTERN/  integer  number  boolean  null  any  'word'  true  false
//!   list(SHAPES)  set(SHAPES): no item twice  map(SHAPES): any keys  @name or @<name>: the keys of a table
//! A bound of items or entries goes behind list, set and map: list{1,6}(text), list{1}(text). What has a
//! history says so in brackets: 'dsa'[gone 25.1]  boolean[deprecated 22.3]  list(text)[since 23.1].
//! Alternatives are divided by |. A mistake ends the program.
[[nodiscard]] Shapes parseShapes(const QString &text, const TableFinder &tables);

} // namespace xsc::cloudconfig
