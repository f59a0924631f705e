// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tour.h"

#include "core/signalwait.h"
#include "ui/actions/containeractions.h"
#include "ui/tour/drivetour.h"
#include "ui/tour/editortour.h"
#include "ui/tour/tourfinds.h"
#include "ui/tree/statewords.h"

#include <QElapsedTimer>
#include <QMetaEnum>

namespace xsc::ui {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

struct TourTr
{
    Q_DECLARE_TR_FUNCTIONS(Tour)
};

constexpr auto tourTime = 10min;
constexpr auto poolTime = 90s;
constexpr auto commandTime = 60s;
constexpr auto lookInterval = 50ms;
constexpr auto settleTime = 400ms; // layouts, fades and deferred repaints
constexpr int enoughContainers = 15;

} // namespace

Tour::Tour(MainWindow *window, QDir folder, Tell tell)
    : m_window(window)
    , m_folder(std::move(folder))
    , m_tell(std::move(tell))
{}

void Tour::tell(const QString &line) { m_tell(u"%1. %2"_s.arg(++m_step).arg(line)); }

// The world changes by signals of many objects; a look every 50 ms is plenty for a tour.
Task<> Tour::awaitTruth(std::function<bool()> truth, std::chrono::milliseconds time, QString what)
{
    const Patience patience = Patience::of(time, m_stop.get_token());
    while (!truth()) {
        if (!co_await pause(lookInterval, patience)) {
            co_return fail(patience.why(what));
        }
    }
    co_return {};
}

Task<> Tour::run()
{
    const QList<std::function<Task<>()>> steps{
        [this] { return awaitPool(); },
        [this] { return chooseContainer(); },
        [this] { return picture(m_window, u"window-light"_s); },
        [this] { return command(service::Command::Stop, docker::ContainerState::Exited); },
        [this] { return picture(m_window, u"container-stopped"_s); },
        [this] { return command(service::Command::Start, docker::ContainerState::Running); },
        [this] { return showDark(); },
        [this] { return showFailure(); },
        [this] { return showEditor(); },
        [this] { return showDrive(); },
        [this] { return showEmpty(); },
    };
    const Patience patience = Patience::of(tourTime, m_stop.get_token());
    for (const auto &step : steps) {
        const Result<> result = co_await step();
        if (!result) {
            co_return fail(result.error());
        }
        if (patience.isOver()) {
            co_return fail(patience.why(TourTr::tr("The guided tour")));
        }
    }
    co_return {};
}

Task<> Tour::awaitPool()
{
    applyTheme(Theme::Light);
    QElapsedTimer clock;
    clock.start();
    const auto isThere = [this] {
        return tourfinds::countContainers(*m_window->model()) >= enoughContainers;
    };
    const Result<> came =
        co_await awaitTruth(isThere, poolTime, TourTr::tr("Waiting for the containers of the pool"));
    if (!came) {
        co_return fail(came.error());
    }
    const PoolSource &pool = *m_window->pools()->all().front();
    tell(TourTr::tr("Connected to the pool %1: %n container(s) in the tree after %2 ms.", nullptr,
                    tourfinds::countContainers(*m_window->model()))
             .arg(pool.displayName())
             .arg(clock.elapsed()));
    co_return {};
}

Task<> Tour::chooseContainer()
{
    const auto chosen = tourfinds::runningContainer(*m_window->model());
    if (!chosen) {
        co_return fail(ErrorKind::NotFound, TourTr::tr("There is no running container in the tree."));
    }
    m_chosen = *chosen;
    m_window->view()->select(m_chosen);
    const auto container = m_window->model()->container(m_chosen.containerKey());
    tell(TourTr::tr("Selected the container %1: %2.")
             .arg(container->displayName(), m_window->model()->stateText(m_chosen)));
    co_return {};
}

docker::ContainerState Tour::stateOfChosen() const
{
    const auto container = m_window->model()->container(m_chosen.containerKey());
    return container ? container->state : docker::ContainerState::Unknown;
}

// What an action goes by, for whoever reads why the tour has ended.
QString Tour::scene() const
{
    QStringList selected;
    for (const ObjectKey &key : m_window->view()->selectedKeys()) {
        selected << m_window->model()->indexOfKey(key).data().toString();
    }
    const PoolSource::State pool = m_chosen.pool ? m_chosen.pool->state() : PoolSource::State::Disconnected;
    return u"selected: %1; pool: %2; container: %3"_s.arg(
        selected.join(u", "_s),
        QLatin1StringView(QMetaEnum::fromType<PoolSource::State>().valueToKey(int(pool))),
        m_window->model()->stateText(m_chosen));
}

Task<> Tour::command(service::Command command, docker::ContainerState wanted)
{
    QAction *action = m_window->actions()->action(command);
    const QString waiting = TourTr::tr("Waiting for %1 to be enabled").arg(action->iconText());
    const auto isEnabled = [action] { return action->isEnabled(); };
    const Result<> enabled = co_await awaitTruth(isEnabled, commandTime, waiting);
    if (!enabled) {
        co_return fail(enabled.error().kind, enabled.error().message, scene());
    }
    QElapsedTimer clock;
    clock.start();
    action->trigger();
    tell(TourTr::tr("Chose %1; the row says “%2”.")
             .arg(action->iconText(), m_window->model()->stateText(m_chosen)));
    const auto isDone = [this, wanted] {
        return m_window->messages()->count() > 0 ||
               (stateOfChosen() == wanted && m_window->jobs()->running() == 0);
    };
    const Result<> done = co_await awaitTruth(isDone, commandTime, TourTr::tr("Waiting for the container"));
    if (!done) {
        co_return fail(done.error());
    }
    if (m_window->messages()->count() > 0) {
        co_return fail(ErrorKind::Remote, m_window->messages()->current().what,
                       m_window->messages()->current().details);
    }
    tell(TourTr::tr("The plugin did it and the monitor saw it: after %1 ms the row says “%2”.")
             .arg(clock.elapsed())
             .arg(m_window->model()->stateText(m_chosen)));
    co_return {};
}

Task<> Tour::showDark()
{
    applyTheme(Theme::Dark);
    const Result<> taken = co_await picture(m_window, u"window-dark"_s);
    applyTheme(Theme::Light);
    co_return taken;
}

Task<> Tour::showFailure()
{
    const auto target = tourfinds::unreachable(*m_window->pools());
    if (!target) {
        co_return fail(ErrorKind::NotFound, TourTr::tr("Every virtual machine of the pool can be reached."));
    }
    ObjectKey vm = target->key;
    vm.kind = Node::Kind::Vm;
    m_window->view()->select(vm);
    m_window->jobs()->run(service::Command::Stop, {*target});
    const auto isTold = [this] { return m_window->messages()->count() > 0; };
    const Result<> told =
        co_await awaitTruth(isTold, commandTime, TourTr::tr("Waiting for the failure to be told"));
    if (!told) {
        co_return fail(told.error());
    }
    tell(TourTr::tr("Asked the unreachable virtual machine %1 for something; the window says: %2 %3")
             .arg(target->vmName, m_window->messages()->current().what, m_window->messages()->current().why));
    const Result<> taken = co_await picture(m_window, u"failure"_s);
    m_window->messages()->clear();
    co_return taken;
}

TourMeans Tour::means()
{
    TourMeans means;
    means.picture = [this](QWidget *widget, const QString &name, const QWidgetList &popUps) {
        return picture(widget, name, popUps);
    };
    means.await = [this](std::function<bool()> truth, const QString &what) {
        return awaitTruth(std::move(truth), commandTime, what);
    };
    means.tell = [this](const QString &line) { tell(line); };
    return means;
}

Task<> Tour::showEditor()
{
    EditorTour editor(m_window, means());
    co_return co_await editor.run();
}

Task<> Tour::showDrive()
{
    DriveTour drive(m_window, means());
    co_return co_await drive.run();
}

Task<> Tour::showEmpty()
{
    MainWindow empty(nullptr, {});
    empty.show();
    const Result<> window = co_await picture(&empty, u"no-pool"_s);
    if (!window) {
        co_return fail(window.error());
    }
    QPointer<ConnectDialog> dialog = empty.showConnectDialog();
    const Result<> asked = co_await picture(dialog, u"connect"_s);
    if (dialog) {
        dialog->close();
    }
    co_return asked;
}

Task<> Tour::picture(QWidget *widget, QString name, QWidgetList popUps)
{
    const QPointer<QWidget> shown = widget;
    const QList<QPointer<QWidget>> over(popUps.cbegin(), popUps.cend());
    co_await pause(settleTime);
    const QString path = m_folder.filePath(name + ".png"_L1);
    if (!shown || !grabbed(shown, over).save(path)) {
        co_return fail(ErrorKind::Internal, TourTr::tr("The picture %1 could not be written.").arg(path));
    }
    tell(TourTr::tr("Picture: %1").arg(path));
    co_return {};
}

} // namespace xsc::ui
