// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include <functional>

namespace xsc::ui {

class ConfigEditor;
class HelperDialog;

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
    void take(const HelperDialog &dialog);

    ConfigEditor *m_editor;
};

} // namespace xsc::ui
