// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudconfig/lint.h"
#include "cloudconfig/render.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

namespace xsc::ui {

//! What is known of one state of a text.
struct CheckedText
{
    QByteArray text;
    cloudconfig::LintReport report;
    cloudconfig::Rendered rendered;
};

//! Renders and lints a text on a thread of its own: a while after it has changed, one text at a time; a text
//! that changes meanwhile is looked at next, those between are left out.
class LintRunner : public QObject
{
    Q_OBJECT

public:
    //! \a text gives the newest text; it is called on the thread of this object.
    explicit LintRunner(std::function<QByteArray()> text, QObject *parent = nullptr);
    ~LintRunner() override;

    void setFacts(const cloudconfig::Facts &facts);
    [[nodiscard]] const cloudconfig::Facts &facts() const { return m_facts; }
    //! Nothing: guessed from the text.
    void setTarget(std::optional<cloudconfig::Target> target);
    [[nodiscard]] std::optional<cloudconfig::Target> target() const { return m_target; }

    void textChanged();
    //! Runs \a work once the newest text has been checked; at once, if it has.
    void whenChecked(std::function<void(const CheckedText &)> work);
    [[nodiscard]] bool isCurrent() const { return m_checkedRevision == m_revision; }
    //! Of the text that was checked last.
    [[nodiscard]] const CheckedText &last() const { return m_last; }

Q_SIGNALS:
    void checked(const xsc::ui::CheckedText &result);

private:
    void start();
    void take(quint64 revision, const std::shared_ptr<CheckedText> &result);

    std::function<QByteArray()> m_text;
    cloudconfig::Facts m_facts;
    std::optional<cloudconfig::Target> m_target;
    CheckedText m_last;
    QList<std::function<void(const CheckedText &)>> m_waiting;
    QTimer m_delay;
    quint64 m_revision = 1;
    quint64 m_checkedRevision = 0;
    bool m_isRunning = false;
    QThreadPool m_thread;
};

} // namespace xsc::ui
