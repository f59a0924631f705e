// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudconfig/finding.h"
#include "core/result.h"

#include <QMenu>

#include <functional>

namespace xsc::ui {

class ConfigEditor;
class HelperDialog;
struct ConfigEntry;

//! What can be put into a cloud-config: results of small forms, and placeholders.
class InsertMenu : public QMenu
{
    Q_OBJECT

public:
    //! \a editor outlives this.
    explicit InsertMenu(ConfigEditor *editor);

private:
    void addHelper(const QString &objectName, const QString &text, std::function<HelperDialog *()> make);
    void addPlaceholder(const QString &text, const QString &placeholder);
    [[nodiscard]] Result<cloudconfig::Fix> placeOf(const ConfigEntry &entry) const;
    void take(const HelperDialog &dialog);
    void refuse(const Error &error);

    ConfigEditor *m_editor;
};

} // namespace xsc::ui
