// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QString>

#include <pugixml.hpp>

namespace xsc::docker::xml {

//! A projection that was parsed; its root has the name it had to have.
class XmlReader
{
public:
    //! Errors: Limit (over 8 MiB), Protocol (no XML, or another root). An empty \a root takes any.
    [[nodiscard]] Result<> parse(const QString &text, const char *root = "");

    [[nodiscard]] pugi::xml_node root() const { return m_document.document_element(); }

private:
    pugi::xml_document m_document;
};

//! Text of an element, un-escaped the second time.
[[nodiscard]] QString textOf(pugi::xml_node element);
[[nodiscard]] QString childText(pugi::xml_node element, const char *name);
//! The key an element stands for.
[[nodiscard]] QString keyOf(pugi::xml_node element);
//! First child that is an element; null when there is none.
[[nodiscard]] pugi::xml_node firstElement(pugi::xml_node parent);
[[nodiscard]] pugi::xml_node nextElement(pugi::xml_node element);

} // namespace xsc::docker::xml
