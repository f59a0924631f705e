// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/drivetour.h"

#include "ui/cloudconfig/configdrivepage.h"
#include "ui/tour/tourfinds.h"

#include <QAction>
#include <QPushButton>
#include <QTabWidget>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct DriveTourTr
{
    Q_DECLARE_TR_FUNCTIONS(Tour)
};

} // namespace

DriveTour::DriveTour(MainWindow *window, TourMeans means)
    : m_window(window)
    , m_means(std::move(means))
{}

Task<> DriveTour::run()
{
    const QList<std::function<Task<>()>> steps{[this] { return open(); }, [this] { return ask(); },
                                               [this] { return write(); }, [this] { return showLocked(); }};
    for (const auto &step : steps) {
        const Result<> result = co_await step();
        if (!result) {
            co_return fail(result.error());
        }
    }
    co_return {};
}

Task<> DriveTour::open()
{
    const auto vm = tourfinds::runningVm(*m_window->pools());
    if (!vm) {
        co_return fail(ErrorKind::NotFound, DriveTourTr::tr("No virtual machine of the pool runs."));
    }
    m_window->view()->select(*vm);
    m_window->findChild<QAction *>(u"newDriveAction"_s)->trigger();
    m_dialog = m_window->findChild<NewDriveDialog *>();
    const auto isReady = [this] {
        return m_dialog && m_dialog->findChild<QPushButton *>(u"newDriveWriteButton"_s)->isEnabled();
    };
    co_return co_await m_means.await(isReady, DriveTourTr::tr("Waiting for the text to begin with"));
}

QWidget *DriveTour::summary() const
{
    return m_dialog ? m_dialog->findChild<QDialog *>(u"summaryDialog"_s) : nullptr;
}

std::optional<Error> DriveTour::refusal() const
{
    const auto *messages = m_dialog ? m_dialog->findChild<MessageBar *>(u"messageBar"_s) : nullptr;
    if (!messages || messages->count() == 0) {
        return std::nullopt;
    }
    const Failure failure = messages->current();
    return Error{ErrorKind::Remote, failure.what + u' ' + failure.why, failure.details, {}};
}

Task<> DriveTour::ask()
{
    m_dialog->findChild<QPushButton *>(u"newDriveWriteButton"_s)->click();
    const auto isAsked = [this] { return summary() != nullptr; };
    const Result<> asked = co_await m_means.await(isAsked, DriveTourTr::tr("Waiting for the summary"));
    if (!asked) {
        co_return fail(asked.error());
    }
    co_return co_await inBothThemes(
        u"drive-summary"_s, [this](const QString &name) { return m_means.picture(summary(), name, {}); });
}

// A dialog that was closed is gone as well: only its signal says that there is a drive.
Task<> DriveTour::write()
{
    const auto isWritten = std::make_shared<bool>(false);
    if (m_dialog) {
        QObject::connect(m_dialog, &NewDriveDialog::written, m_dialog, [isWritten] { *isWritten = true; });
    }
    if (QWidget *asking = summary()) {
        asking->findChild<QPushButton *>(u"summaryWriteButton"_s)->click();
    }
    const auto isDone = [this] { return !m_dialog || refusal().has_value(); };
    const Result<> done =
        co_await m_means.await(isDone, DriveTourTr::tr("Waiting for the drive to be written"));
    if (const std::optional<Error> refused = refusal()) {
        co_return fail(*refused);
    }
    if (done && !*isWritten) {
        co_return fail(ErrorKind::Cancelled, DriveTourTr::tr("The dialog was closed meanwhile."));
    }
    co_return done;
}

bool DriveTour::isLocked() const
{
    const ConfigEditor *editor = m_window->details()->configDrivePage()->editor();
    return editor->isVisible() && editor->code()->isReadOnly() && editor->runner()->isCurrent();
}

Task<> DriveTour::showLocked()
{
    QTabWidget *pages = m_window->details()->pages();
    pages->setCurrentWidget(m_window->details()->configDrivePage());
    const auto isThere = [this] { return isLocked(); };
    const Result<> shown =
        co_await m_means.await(isThere, DriveTourTr::tr("Waiting for the page of the drive"));
    if (!shown) {
        co_return fail(shown.error());
    }
    m_means.tell(
        DriveTourTr::tr("Wrote a config drive for a virtual machine that runs: its text is locked."));
    const Result<> taken = co_await inBothThemes(
        u"drive-locked"_s, [this](const QString &name) { return m_means.picture(m_window, name, {}); });
    pages->setCurrentIndex(0);
    co_return taken;
}

} // namespace xsc::ui
