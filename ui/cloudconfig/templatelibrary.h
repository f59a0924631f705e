// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDir>

namespace xsc::ui {

//! The user's own cloud-config templates: files in a folder, readable for the user alone.
class TemplateLibrary
{
public:
    //! In the program's own configuration folder.
    TemplateLibrary();
    explicit TemplateLibrary(QDir folder)
        : m_folder(std::move(folder))
    {}

    //! In natural order.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] Result<QByteArray> load(const QString &name) const;
    //! Takes the place of one with this name.
    [[nodiscard]] Result<> save(const QString &name, const QByteArray &bytes);
    [[nodiscard]] Result<> remove(const QString &name);
    //! Why a template cannot have this name, in a sentence; empty: it can.
    [[nodiscard]] static QString whyNoName(const QString &name);

private:
    [[nodiscard]] QString pathOf(const QString &name) const;

    QDir m_folder;
};

} // namespace xsc::ui
