// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/editortour.h"

#include "ui/tour/tourfinds.h"

#include <QAction>
#include <QApplication>
#include <QHelpEvent>
#include <QPushButton>
#include <QToolTip>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct EditorTourTr
{
    Q_DECLARE_TR_FUNCTIONS(Tour)
};

const QString flawedText = uR"(#cloud-config
hostname: %VMNAMETOHOSTNAME%
package_upgrade: soon
package_updat: true
users:
  - name: core
    sudo: ALL=(ALL) NOPASSWD:ALL
    passwd: secret
    ssh_authorized_key:
      - ssh-rsa %CONTAINERRSAPUB%
packages:
  - podman
write_files:
  - path: etc/motd
    permissions: 644
    content: |
      Welcome to %VMNAME%.
runcmd:
  - systemctl enable --now podman.socket
)"_s;

constexpr int lineOfHelp = 5;
constexpr int lineOfKeys = 4;
constexpr qsizetype fewestFindings = 3;

// The pointer comes to rest on the place.
void hover(CodeEditor *code, int line, int column)
{
    const int position = code->positionOf(line, column);
    const auto x = int(code->SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION, 0UL, position));
    const auto y = int(code->SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION, 0UL, position));
    const QPoint point(x + 2, y + code->textHeight(line - 1) / 2);
    QHelpEvent event(QEvent::ToolTip, point, code->viewport()->mapToGlobal(point));
    QApplication::sendEvent(code->viewport(), &event);
}

QWidget *shownToolTip()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QTipLabel") && widget->isVisible()) {
            return widget;
        }
    }
    return nullptr;
}

// Those of the pictures before may wait for their end yet.
QWidget *shownPart(const QWidget *of, const QString &name)
{
    for (QWidget *part : of->findChildren<QWidget *>(name)) {
        if (part->isVisible()) {
            return part;
        }
    }
    return nullptr;
}

//! Nothing as long as one of them is not shown.
QWidgetList shownParts(const QWidget *of, const QStringList &names)
{
    QWidgetList parts;
    for (const QString &name : names) {
        if (QWidget *part = shownPart(of, name)) {
            parts.append(part);
        }
    }
    return parts.size() == names.size() ? parts : QWidgetList();
}

const cloudconfig::Finding *firstToMend(const QList<cloudconfig::Finding> &findings)
{
    const auto found = std::find_if(findings.cbegin(), findings.cend(),
                                    [](const cloudconfig::Finding &one) { return one.fix.has_value(); });
    return found == findings.cend() ? nullptr : &*found;
}

} // namespace

EditorTour::EditorTour(MainWindow *window, TourMeans means)
    : m_window(window)
    , m_means(std::move(means))
{}

Task<> EditorTour::run()
{
    const QList<std::function<Task<>()>> steps{
        [this] { return open(); },
        [this] { return enterText(); },
        [this] { return showParts(); },
        [this] { return dismiss(); },
    };
    for (const auto &step : steps) {
        if (&step != &steps.first() && !m_dialog) {
            co_return fail(ErrorKind::Cancelled, EditorTourTr::tr("The dialog was closed meanwhile."));
        }
        const Result<> result = co_await step();
        if (!result) {
            co_return fail(result.error());
        }
    }
    co_return {};
}

Task<> EditorTour::open()
{
    const auto vm = tourfinds::haltedVm(*m_window->pools());
    if (!vm) {
        co_return fail(ErrorKind::NotFound, EditorTourTr::tr("No virtual machine of the pool is shut down."));
    }
    m_window->view()->select(*vm);
    m_window->findChild<QAction *>(u"newDriveAction"_s)->trigger();
    m_dialog = m_window->findChild<NewDriveDialog *>();
    const auto isFilled = [this] { return m_dialog && !m_dialog->editor()->bytes().isEmpty(); };
    co_return co_await m_means.await(isFilled, EditorTourTr::tr("Waiting for the text to begin with"));
}

bool EditorTour::isChecked() const
{
    return m_dialog && m_dialog->editor()->runner()->isCurrent() &&
           m_dialog->editor()->problems()->findings().size() >= fewestFindings;
}

Task<> EditorTour::enterText()
{
    CodeEditor *code = m_dialog->editor()->code();
    code->selectAll();
    code->replaceSelectedText(flawedText);
    const auto isDone = [this] { return isChecked(); };
    const Result<> found = co_await m_means.await(isDone, EditorTourTr::tr("Waiting for the findings"));
    if (!found) {
        co_return fail(found.error());
    }
    m_means.tell(EditorTourTr::tr("Entered a cloud-config with mistakes; the editor has %n finding(s).",
                                  nullptr, int(m_dialog->editor()->problems()->findings().size())));
    co_return {};
}

Task<> EditorTour::showParts()
{
    const QList<std::pair<QString, Take>> pictures{
        {u"editor"_s, [this](const QString &name) { return m_means.picture(m_dialog, name, {}); }},
        {u"editor-help"_s, [this](const QString &name) { return showHelp(name); }},
        {u"editor-keys"_s, [this](const QString &name) { return showKeys(name); }},
        {u"editor-preview"_s,
         [this](const QString &name) { return m_means.picture(m_dialog->editor()->preview(), name, {}); }},
        {u"editor-fixes"_s, [this](const QString &name) { return showFixes(name); }},
    };
    for (const auto &[name, take] : pictures) {
        const Result<> taken = co_await inBothThemes(
            name, [this, take = take](const QString &picture) { return unlessClosed(take, picture); });
        if (!taken) {
            co_return fail(taken.error());
        }
    }
    co_return {};
}

Task<> EditorTour::unlessClosed(Take take, QString name)
{
    if (!m_dialog) {
        co_return fail(ErrorKind::Cancelled, EditorTourTr::tr("The dialog was closed meanwhile."));
    }
    co_return co_await take(name);
}

Task<> EditorTour::showHelp(QString name)
{
    hover(m_dialog->editor()->code(), lineOfHelp, 2);
    const auto isShown = [] { return shownToolTip() != nullptr; };
    const Result<> shown = co_await m_means.await(isShown, EditorTourTr::tr("Waiting for the help"));
    if (!shown) {
        co_return fail(shown.error());
    }
    const Result<> taken = co_await m_means.picture(m_dialog, name, QWidgetList(1, shownToolTip()));
    if (!taken) {
        co_return fail(taken.error());
    }
    // It goes a while later: the next one to ask for it would have it vanish from its picture.
    QToolTip::hideText();
    const auto isGone = [] { return shownToolTip() == nullptr; };
    co_return co_await m_means.await(isGone, EditorTourTr::tr("Waiting for the help to close"));
}

Task<> EditorTour::pictureWith(QPointer<QWidget> of, QStringList names, QString name)
{
    const auto areShown = [of, names] { return of && !shownParts(of, names).isEmpty(); };
    const Result<> shown =
        co_await m_means.await(areShown, EditorTourTr::tr("Waiting for what opens over the text"));
    if (!shown) {
        co_return fail(shown.error());
    }
    co_return co_await m_means.picture(m_dialog, name, shownParts(of, names));
}

Task<> EditorTour::showKeys(QString name)
{
    const QPointer<CodeEditor> code = m_dialog->editor()->code();
    code->setFocus();
    code->setCursorPosition(lineOfKeys - 1, 1);
    m_dialog->editor()->completion()->offer();
    const QStringList names{u"completionList"_s, u"completionHelp"_s};
    const Result<> taken = co_await pictureWith(code.data(), names, name);
    if (code) {
        code->SendScintilla(QsciScintilla::SCI_AUTOCCANCEL);
    }
    co_return taken;
}

Task<> EditorTour::showFixes(QString name)
{
    const QPointer<ConfigEditor> editor = m_dialog->editor();
    const cloudconfig::Finding *finding = firstToMend(editor->problems()->findings());
    if (!finding) {
        co_return fail(ErrorKind::NotFound, EditorTourTr::tr("None of the findings has a fix."));
    }
    editor->code()->jumpTo(finding->span);
    editor->findChild<QAction *>(u"fixAction"_s)->trigger();
    const QStringList names{u"fixMenu"_s};
    const Result<> taken = co_await pictureWith(editor.data(), names, name);
    if (QWidget *menu = editor ? shownPart(editor, names.first()) : nullptr) {
        menu->close();
    }
    co_return taken;
}

Task<> EditorTour::dismiss()
{
    m_dialog->reject();
    if (auto *discard = m_dialog->findChild<QPushButton *>(u"discardButton"_s)) {
        discard->click();
    }
    const auto isGone = [this] { return !m_dialog; };
    const Result<> gone = co_await m_means.await(isGone, EditorTourTr::tr("Waiting for the dialog to close"));
    if (gone) {
        m_means.tell(EditorTourTr::tr("Closed the dialog; nothing was written."));
    }
    co_return gone;
}

} // namespace xsc::ui
