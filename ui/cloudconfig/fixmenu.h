// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudconfig/finding.h"

#include <functional>

class QMenu;

namespace xsc::ui {

//! Fills menus with what mends findings.
class FixMenu
{
public:
    using Apply = std::function<void(const cloudconfig::Finding &finding)>;

    explicit FixMenu(Apply apply)
        : m_apply(std::move(apply))
    {}

    //! Below each finding's message its fix, if they can be \a fixable; says so where there is no finding.
    void fill(QMenu *menu, const QList<cloudconfig::Finding> &findings, bool fixable) const;

private:
    Apply m_apply;
};

} // namespace xsc::ui
