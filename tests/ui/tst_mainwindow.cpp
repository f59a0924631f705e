// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakepool.h"
#include "ui/actions/containeractions.h"
#include "ui/icons/iconfactory.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/pages/noticebox.h"
#include "ui/pages/valuetext.h"
#include "ui/prepare/preparedialog.h"
#include "ui/tree/statewords.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;
using test::FakePool;

class TestMainWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
    FakePool *m_pool = nullptr;

    template <class Widget>
    Widget *find(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }

    void addPool()
    {
        m_pool = static_cast<FakePool *>(m_window->pools()->add(std::make_unique<FakePool>()));
        m_pool->fill({u"host"_s});
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}, {u"b"_s, u"Exited (0)"_s}});
    }

    QModelIndex vm() const
    {
        const ui::InventoryModel *model = m_window->model();
        return model->index(0, 0, model->index(0, 0, model->index(0, 0)));
    }

    QModelIndex container(int row) const { return m_window->model()->index(row, 0, vm()); }

    // Visible ones that a screen reader could not tell, or a test could not find.
    static QStringList namelessControls(QWidget *window)
    {
        QStringList nameless;
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            const bool isControl =
                qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) ||
                qobject_cast<QComboBox *>(widget) || qobject_cast<QPlainTextEdit *>(widget) ||
                qobject_cast<QTextEdit *>(widget) || qobject_cast<QAbstractItemView *>(widget);
            if (!isControl || !widget->isVisible() || widget->objectName().startsWith(u"qt_"_s) ||
                widget->inherits("QLineEditIconButton")) {
                continue;
            }
            const QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(widget);
            if (widget->objectName().isEmpty() || !heard || heard->text(QAccessible::Name).isEmpty()) {
                nameless.append(QLatin1StringView(widget->metaObject()->className()) + u' ' +
                                widget->objectName());
            }
        }
        return nameless;
    }

    void selectContainers(const QList<int> &rows)
    {
        for (const int row : rows) {
            m_window->view()->selectionModel()->select(container(row), QItemSelectionModel::Select |
                                                                           QItemSelectionModel::Rows);
        }
    }

    QStringList selectedNames() const
    {
        QStringList names;
        for (const ui::ObjectKey &key : m_window->view()->selectedKeys()) {
            names.append(m_window->model()->indexOfKey(key).data().toString());
        }
        names.sort();
        return names;
    }

    // What the dialog would answer; its own widgets are Qt's to test.
    void saveDiagnosticsAs(const QString &path)
    {
        find<QAction>(u"diagnosticsAction"_s)->trigger();
        auto *dialog = find<QFileDialog>(u"diagnosticsDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
    }

    QString pageTitle() const { return find<ui::ValueText>(u"sheetTitle"_s)->toPlainText(); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_s), QSettings::IniFormat);
        m_window =
            std::make_unique<ui::MainWindow>(m_settings.get(), [this](xapi::ServerAddress, xapi::Login) {
                auto pool = std::make_unique<FakePool>();
                m_pool = pool.get();
                return pool;
            });
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void withoutAPoolItOffersToConnect()
    {
        auto *button = find<QAbstractButton>(u"emptyButton"_s);
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        auto *dialog = find<ui::ConnectDialog>(u"connectDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        dialog->close();
    }

    void noButtonOfAPageTakesTheLetterOfAMenu()
    {
        QList<QKeySequence> letters;
        for (const QAction *menu : m_window->menuBar()->actions()) {
            letters << QKeySequence::mnemonic(menu->text());
        }
        letters.removeAll(QKeySequence());
        QVERIFY(!letters.isEmpty());
        using ui::NextStep;
        for (const NextStep step : {NextStep::Connect, NextStep::Reconnect, NextStep::EnableManagement,
                                    NextStep::NewDrive, NextStep::ReadAgain, NextStep::Diagnose}) {
            const QString text = ui::stepText(step);
            QVERIFY2(!letters.contains(QKeySequence::mnemonic(text)), qPrintable(text));
        }
        QVERIFY(!find<QAbstractButton>(u"emptyButton"_s)->accessibleName().contains(u'&'));
    }

    void openAndSelectedAPoolShowsItsPage()
    {
        addPool();
        QTRY_VERIFY(m_window->view()->isExpanded(container(0).parent()));
        m_window->view()->setCurrentIndex(container(0));
        QCOMPARE(pageTitle(), u"a"_s);
        QCOMPARE(find<QLabel>(u"sheetState"_s)->text(), u"Running"_s);
        m_window->view()->setCurrentIndex(container(0).parent());
        QCOMPARE(pageTitle(), u"web"_s);
    }

    void aContainerWithThousandsOfLabelsHasAPage()
    {
        addPool();
        QMap<QString, QString> labels;
        for (int i = 0; i < 3000; ++i) {
            labels.insert(u"label%1"_s.arg(i), u"value"_s);
        }
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s, u"busybox"_s, labels}});
        m_window->view()->setCurrentIndex(container(0));
        QCOMPARE(pageTitle(), u"a"_s);
        QVERIFY(m_window->findChildren<ui::ValueText *>(u"value"_s).size() < 150);
    }

    void aClickOnStopRunsItsCourse()
    {
        addPool();
        m_window->view()->setCurrentIndex(container(0));
        QTest::mouseClick(find<QToolButton>(u"stopActionButton"_s), Qt::LeftButton);
        QCOMPARE(m_pool->commands.size(), 1);
        QTRY_COMPARE(find<QLabel>(u"sheetState"_s)->text(), u"Stopping…"_s);
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Exited (0)"_s}, {u"b"_s, u"Exited (0)"_s}});
        QTRY_COMPARE(find<QLabel>(u"sheetState"_s)->text(), u"Exited (0)"_s);
        QVERIFY(find<QToolButton>(u"startActionButton"_s)->isEnabled());
        QVERIFY(!find<QToolButton>(u"stopActionButton"_s)->isEnabled());
    }

    void aFailureShowsInTheBar()
    {
        addPool();
        m_pool->answer = fail(ErrorKind::Remote, u"engine says no"_s);
        m_window->view()->setCurrentIndex(container(0));
        QTest::keyClick(m_window.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(m_window->messages()->isVisible());
        QCOMPARE(find<ui::ValueText>(u"messageWhy"_s)->toPlainText(), u"engine says no"_s);
    }

    void filtersFromTheKeyboard()
    {
        addPool();
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        auto *filter = find<QLineEdit>(u"filterEdit"_s);
        QTRY_VERIFY(filter->hasFocus());
        QTest::keyClicks(filter, u"exited"_s);
        QCOMPARE(container(0).data().toString(), u"b"_s);
        QVERIFY(!container(1).isValid());
        filter->clear();
        QVERIFY(container(1).isValid());
    }

    void commandsDoNotReachWhatTheFilterHides()
    {
        addPool();
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}, {u"b"_s, u"Up"_s}, {u"c"_s, u"Up"_s}});
        m_window->view()->selectAll();
        find<QLineEdit>(u"filterEdit"_s)->setText(u"c"_s);
        QCOMPARE(m_window->model()->rowCount(vm()), 1);
        find<QAction>(u"stopAction"_s)->trigger();
        QCOMPARE(m_pool->commands.size(), 1);
        QCOMPARE(m_pool->commands[0].container, m_window->model()->keyOf(container(0)).container.text());
    }

    void theSelectionComesBackAfterTheFilter()
    {
        addPool();
        auto *filter = find<QLineEdit>(u"filterEdit"_s);
        selectContainers({0, 1});
        filter->setText(u"exited"_s);
        QCOMPARE(selectedNames(), QStringList(u"b"_s));
        filter->clear();
        QCOMPARE(selectedNames(), QStringList({u"a"_s, u"b"_s}));
    }

    void aSelectionMadeWhileFilteredCounts()
    {
        addPool();
        m_window->view()->setCurrentIndex(container(0));
        auto *filter = find<QLineEdit>(u"filterEdit"_s);
        filter->setText(u"exi"_s);
        QCOMPARE(selectedNames(), QStringList());
        m_window->view()->setCurrentIndex(container(0));
        filter->setText(u"exit"_s);
        QCOMPARE(selectedNames(), QStringList(u"b"_s));
        filter->clear();
        QCOMPARE(selectedNames(), QStringList(u"b"_s));
    }

    // A monitor that starts anew wipes its lists and writes them again.
    void theSelectionComesBackWithItsRow()
    {
        addPool();
        selectContainers({0, 1});
        m_pool->setVm(u"web"_s, u"host"_s);
        QCOMPARE(selectedNames(), QStringList());
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}, {u"b"_s, u"Up"_s}, {u"c"_s, u"Up"_s}});
        QTRY_COMPARE(selectedNames(), QStringList({u"a"_s, u"b"_s}));
        QVERIFY(find<QToolButton>(u"stopActionButton"_s)->isEnabled());
    }

    // The session became invalid: the pool is read anew.
    void theSelectionOutlivesAPoolThatIsReadAnew()
    {
        addPool();
        selectContainers({0, 1});
        m_pool->setState(FakePool::State::Lost, {ErrorKind::Network, u"gone"_s, {}, {}});
        m_pool->setState(FakePool::State::Filling);
        m_pool->removeVm(u"web"_s);
        m_pool->removeHost(u"host"_s);
        QCOMPARE(selectedNames(), QStringList());
        m_pool->setHost(u"host"_s);
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}, {u"b"_s, u"Up"_s}});
        m_pool->setState(FakePool::State::Live);
        QTRY_COMPARE(selectedNames(), QStringList({u"a"_s, u"b"_s}));
        QTRY_VERIFY(find<QToolButton>(u"stopActionButton"_s)->isEnabled());
    }

    void aSelectionIsNotTakenBackByARowThatReturns()
    {
        addPool();
        m_window->view()->setCurrentIndex(container(0));
        m_pool->setVm(u"web"_s, u"host"_s, {{u"b"_s, u"Up"_s}});
        m_window->view()->setCurrentIndex(container(0));
        m_pool->setVm(u"web"_s, u"host"_s, {{u"a"_s, u"Up"_s}, {u"b"_s, u"Up"_s}});
        QCoreApplication::processEvents();
        QCOMPARE(selectedNames(), QStringList(u"b"_s));
    }

    void aFilterThatHidesAllSaysSo()
    {
        addPool();
        find<QLineEdit>(u"filterEdit"_s)->setText(u"nothing like this"_s);
        QTRY_COMPARE(find<QLabel>(u"emptyTitle"_s)->text(), u"Nothing fits the filter"_s);
    }

    void showsTheStateOfEachConnection()
    {
        addPool();
        auto *button = find<QToolButton>(u"connectionButton0"_s);
        QCOMPARE(button->text(), u"Pool: connected"_s);
        m_pool->setState(FakePool::State::Lost, {ErrorKind::Network, u"gone & \"lost\""_s, {}, {}});
        QCOMPARE(button->text(), u"Pool: connection lost, trying again…"_s);
        QVERIFY2(button->toolTip().contains(u"gone &amp; &quot;lost&quot;"_s) &&
                     Qt::mightBeRichText(button->toolTip()),
                 qPrintable(button->toolTip()));
        m_window->view()->setCurrentIndex(container(0));
        auto *again = find<QAbstractButton>(u"noticeButton"_s);
        QVERIFY(again->isVisible());
        QTest::mouseClick(again, Qt::LeftButton);
        QCOMPARE(m_pool->opened, 1);
    }

    void everyConnectionButtonHasItsOwnName()
    {
        addPool();
        FakePool *first = m_pool;
        addPool();
        m_window->pools()->remove(first);
        addPool();
        QCOMPARE(m_window->findChildren<QToolButton *>(u"connectionButton1"_s).size(), 1);
        QCOMPARE(m_window->findChildren<QToolButton *>(u"connectionButton2"_s).size(), 1);
    }

    void aFailedPoolIsTold()
    {
        addPool();
        m_pool->setState(FakePool::State::Failed, {ErrorKind::Auth, u"password changed"_s, {}, {}});
        QVERIFY(m_window->messages()->isVisible());
        QCOMPARE(m_window->messages()->current().why, u"password changed"_s);
    }

    void anUnmanagedVmOffersManagement()
    {
        addPool();
        m_pool->setVm(u"web"_s, u"host"_s, {}, u"Running"_s, {{u"xscontainer-monitor"_s, u"False"_s}});
        m_window->view()->setCurrentIndex(vm());
        QTest::mouseClick(find<QAbstractButton>(u"noticeButton"_s), Qt::LeftButton);
        auto *dialog = m_window->findChild<ui::PrepareDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->vms()->at(0).name, u"web"_s);
    }

    void theDialogTakesAddressAndUserFromTheCommandLine()
    {
        ui::PoolBook(m_settings.get()).remember({u"pool9"_s, u"admin"_s, {}});
        const auto *known = m_window->showConnectDialog(u"pool9"_s);
        QCOMPARE(known->findChild<QLineEdit *>(u"userEdit"_s)->text(), u"admin"_s);
        const auto *told = m_window->showConnectDialog(u"pool9"_s, u"operator"_s);
        QCOMPARE(told->findChild<QLineEdit *>(u"userEdit"_s)->text(), u"operator"_s);
    }

    void aConnectedPoolFromTheDialogStandsInTheTree()
    {
        auto *dialog = m_window->showConnectDialog(u"pool9"_s);
        dialog->findChild<QLineEdit *>(u"passwordEdit"_s)->setText(u"x"_s);
        QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"connectButton"_s), Qt::LeftButton);
        QCOMPARE(m_window->model()->rowCount(), 0);
        m_pool->setState(FakePool::State::Live);
        QCOMPARE(m_window->model()->rowCount(), 1);
        QVERIFY(m_window->view()->selectionModel()->isSelected(m_window->model()->index(0, 0)));
    }

    void disconnectingTakesThePoolAway()
    {
        addPool();
        m_window->view()->setCurrentIndex(m_window->model()->index(0, 0));
        find<QAction>(u"disconnectAction"_s)->trigger();
        QCOMPARE(m_window->model()->rowCount(), 0);
        QVERIFY(find<QLabel>(u"noPoolLabel"_s)->isVisible());
        QTRY_VERIFY(find<QAbstractButton>(u"emptyButton"_s)->isVisible());
    }

    void disconnectingTheFirstOfThreeLeavesTheOthersSelected()
    {
        QList<FakePool *> pools;
        for (const QString &name : {u"A"_s, u"B"_s, u"C"_s}) {
            pools.append(static_cast<FakePool *>(m_window->pools()->add(std::make_unique<FakePool>(name))));
            pools.last()->fill({u"host"_s});
        }
        ui::InventoryModel *model = m_window->model();
        QItemSelectionModel *selection = m_window->view()->selectionModel();
        selection->select(model->index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        selection->select(model->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        m_window->pools()->remove(pools[0]);
        QCOMPARE(m_window->view()->selectedKeys().size(), 1);
        QCOMPARE(m_window->view()->selectedKeys()[0].pool.data(), pools[2]);
    }

    void remembersTheTheme()
    {
        find<QAction>(u"darkThemeAction"_s)->trigger();
        QCOMPARE(m_settings->value(u"theme"_s).toString(), u"dark"_s);
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 100);
        find<QAction>(u"lightThemeAction"_s)->trigger();
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > 200);
        find<QAction>(u"systemThemeAction"_s)->trigger();
        QVERIFY(!QCoreApplication::testAttribute(Qt::AA_SetPalette));
    }

    void everyToolBarButtonIsInAMenu()
    {
        QList<QAction *> inMenus;
        for (const QAction *menu : m_window->menuBar()->actions()) {
            inMenus.append(menu->menu()->actions());
        }
        for (QAction *action : find<QToolBar>(u"toolBar"_s)->actions()) {
            QVERIFY2(action->isSeparator() || inMenus.contains(action), qPrintable(action->text()));
        }
    }

    void everyControlHasANameForThoseWhoCannotSeeIt()
    {
        addPool();
        m_window->view()->setCurrentIndex(container(0));
        m_window->messages()->show({u"what"_s, u"why"_s, u"advice"_s, u"details"_s});
        find<QToolButton>(u"messageDetailsButton"_s)->click();
        m_pool->setState(FakePool::State::Lost);
        QTRY_VERIFY(find<QAbstractButton>(u"noticeButton"_s)->isVisible());
        QCOMPARE(namelessControls(m_window.get()), QStringList());
    }

    void everyControlOfTheDialogHasAName()
    {
        auto *dialog = m_window->showConnectDialog(u"pool9"_s);
        QCOMPARE(namelessControls(dialog), QStringList());
        dialog->findChild<QLineEdit *>(u"passwordEdit"_s)->setText(u"x"_s);
        dialog->findChild<QAbstractButton *>(u"connectButton"_s)->click();
        m_pool->setState(FakePool::State::Failed,
                         {ErrorKind::Trust, u"?"_s, {}, {u"UNKNOWN_CERTIFICATE"_s, QString(64, u'a')}});
        QVERIFY(dialog->findChild<QAbstractButton *>(u"trustButton"_s)->isVisible());
        QCOMPARE(namelessControls(dialog), QStringList());
        const QLabel *sign = dialog->findChild<QLabel *>(u"fingerprintSign"_s);
        QVERIFY(!sign->accessibleName().isEmpty());
    }

#ifdef XSC_WITH_KARCHIVE
    void savesDiagnosticsWhereItIsTold()
    {
        addPool();
        const QString path = m_folder->filePath(u"a.tar.gz"_s);
        saveDiagnosticsAs(path);
        QTRY_VERIFY(QFileInfo(path).size() > 0);
        QCOMPARE(m_window->messages()->count(), 0);
    }

    void saysThatDiagnosticsWereNotSaved()
    {
        saveDiagnosticsAs(m_folder->filePath(u"missing/a.tar.gz"_s));
        QTRY_COMPARE(m_window->messages()->count(), 1);
        QVERIFY(!m_window->messages()->current().why.isEmpty());
    }
#endif

    void everyStateHasAPictureAndAWord()
    {
        using ui::Node;
        using ui::NodeState;
        for (const Node::Kind kind :
             {Node::Kind::Pool, Node::Kind::Host, Node::Kind::Vm, Node::Kind::Container}) {
            for (int state = int(NodeState::Running); state <= int(NodeState::Unknown); ++state) {
                const bool isPoolState = state == int(NodeState::Connecting) ||
                                         state == int(NodeState::Lost) || state == int(NodeState::Failed);
                if ((kind == Node::Kind::Pool) != isPoolState) {
                    continue;
                }
                const QString name = ui::words::iconName(kind, NodeState(state));
                QVERIFY2(ui::IconFactory::exists(name), qPrintable(name));
                QVERIFY(!ui::words::stateText(NodeState(state)).isEmpty());
            }
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
