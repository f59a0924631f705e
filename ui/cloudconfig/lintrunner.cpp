// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/lintrunner.h"

#include "ui/cloudconfig/codeeditor.h"

namespace xsc::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto lintDelay = 200ms;

CheckedText checkText(const QByteArray &text, const cloudconfig::Facts &facts,
                      std::optional<cloudconfig::Target> target)
{
    return {text, cloudconfig::lint(text, facts, target), cloudconfig::render(decoded(text), facts)};
}

} // namespace

LintRunner::LintRunner(std::function<QByteArray()> text, QObject *parent)
    : QObject(parent)
    , m_text(std::move(text))
{
    m_thread.setMaxThreadCount(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(lintDelay);
    connect(&m_delay, &QTimer::timeout, this, &LintRunner::start);
}

LintRunner::~LintRunner() { m_thread.waitForDone(); }

void LintRunner::setFacts(const cloudconfig::Facts &facts)
{
    if (m_facts == facts) {
        return;
    }
    m_facts = facts;
    ++m_revision;
    start();
}

void LintRunner::setTarget(std::optional<cloudconfig::Target> target)
{
    if (m_target == target) {
        return;
    }
    m_target = target;
    ++m_revision;
    start();
}

// The clock is not wound anew by each key: who types on sees findings all the same.
void LintRunner::textChanged()
{
    ++m_revision;
    if (!m_delay.isActive()) {
        m_delay.start();
    }
}

void LintRunner::whenChecked(std::function<void(const CheckedText &)> work)
{
    if (isCurrent()) {
        work(m_last);
        return;
    }
    m_waiting.append(std::move(work));
    start();
}

void LintRunner::start()
{
    m_delay.stop();
    if (m_isRunning || isCurrent()) {
        return;
    }
    m_isRunning = true;
    m_thread.start([this, revision = m_revision, text = m_text(), facts = m_facts, target = m_target] {
        auto result = std::make_shared<CheckedText>(checkText(text, facts, target));
        QMetaObject::invokeMethod(
            this, [this, revision, result] { take(revision, result); }, Qt::QueuedConnection);
    });
}

void LintRunner::take(quint64 revision, const std::shared_ptr<CheckedText> &result)
{
    m_isRunning = false;
    m_checkedRevision = revision;
    m_last = std::move(*result);
    if (!isCurrent()) {
        if (!m_waiting.isEmpty()) {
            start();
        } else if (!m_delay.isActive()) {
            m_delay.start();
        }
        return;
    }
    Q_EMIT checked(m_last);
    for (const auto &work : std::exchange(m_waiting, {})) {
        work(m_last);
    }
}

} // namespace xsc::ui
