// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/editorbar.h"

#include "ui/cloudconfig/commenttoggle.h"
#include "ui/cloudconfig/configeditor.h"
#include "ui/cloudconfig/insertmenu.h"
#include "ui/cloudconfig/templatemenu.h"
#include "ui/icons/iconfactory.h"

#include <QComboBox>
#include <QMenu>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

using cloudconfig::Target;

namespace {

constexpr int barIconSize = 18;

} // namespace

EditorBar::EditorBar(ConfigEditor *editor)
    : QToolBar(editor)
    , m_editor(editor)
    , m_insert(new InsertMenu(editor))
{
    setObjectName(u"editorBar"_s);
    setAccessibleName(tr("Tools of the cloud-config editor"));
    setMovable(false);
    setIconSize(QSize(barIconSize, barIconSize));
    addMenu(u"templateButton"_s, m_editor->templates(), u"template"_s);
    addMenu(u"insertButton"_s, m_insert, u"insert"_s);
    addFileMenu();
    addSeparator();
    addTargets();
    addSeparator();
    addEditTools();
    addHiddenKeys();
    nameButtons();
    connect(m_editor, &ConfigEditor::writableChanged, this, &EditorBar::showWritable);
    connect(m_editor->code(), &QsciScintilla::textChanged, this, &EditorBar::showWritable);
    connect(m_editor->runner(), &LintRunner::checked, this, &EditorBar::showGuess);
    showWritable();
}

QAction *EditorBar::make(const QString &objectName, const QString &text, const QString &icon,
                         const QKeySequence &key, Command command)
{
    auto *action = new QAction(text, m_editor);
    action->setObjectName(objectName);
    if (!icon.isEmpty()) {
        action->setIcon(IconFactory::icon(icon));
    }
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!key.isEmpty()) {
        //: Tool tip of a button: name and key
        action->setToolTip(tr("%1 (%2)").arg(action->iconText(), key.toString(QKeySequence::NativeText)));
    }
    if (command) {
        connect(action, &QAction::triggered, this, std::move(command));
    }
    m_editor->addAction(action);
    return action;
}

void EditorBar::addMenu(const QString &objectName, QMenu *menu, const QString &icon)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setText(menu->title().remove(u'&'));
    button->setAccessibleName(button->text());
    button->setToolTip(button->text());
    button->setIcon(IconFactory::icon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMenu(menu);
    m_writing.append(addWidget(button));
}

void EditorBar::addFileMenu()
{
    QAction *open =
        make(u"openConfigAction"_s, tr("Open a File…"), u"open"_s, {}, [this] { m_editor->openFile(); });
    addAction(open);
    m_writing.append(open);
    addAction(make(u"saveConfigAction"_s, tr("Save as a File…"), u"save"_s, {},
                   [this] { m_editor->saveFile(m_editor->bytes(), u"cloud-config.yaml"_s); }));
}

void EditorBar::addEditTools()
{
    CodeEditor *code = m_editor->code();
    QAction *undo = make(u"undoAction"_s, tr("Undo"), u"undo"_s, {}, [code] { code->undo(); });
    QAction *redo = make(u"redoAction"_s, tr("Redo"), u"redo"_s, {}, [code] { code->redo(); });
    // The others lead away from the text.
    for (const QAction *action : {undo, redo}) {
        connect(action, &QAction::triggered, code, qOverload<>(&QWidget::setFocus));
    }
    QAction *find = make(u"findInConfigAction"_s, tr("Find and Replace"), u"find"_s, {},
                         [this] { m_editor->findBar()->open(true); });
    find->setToolTip(tr("%1 (%2)").arg(find->iconText(),
                                       QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    QAction *compare = make(u"compareAction"_s, tr("Compare with the Drive"), u"difference"_s, {},
                            [this] { m_editor->compareWithStored(); });
    QAction *preview = make(u"previewAction"_s, tr("Preview"), u"preview"_s, {}, {});
    preview->setCheckable(true);
    preview->setChecked(true);
    connect(preview, &QAction::toggled, m_editor->preview(), &QWidget::setVisible);
    addActions({undo, redo, find, compare, preview});
}

void EditorBar::addHiddenKeys()
{
    ConfigEditor *editor = m_editor;
    const auto menuKey = [this](const QString &name, const QString &text, const QKeySequence &key,
                                Command command) {
        make(name, text, {}, key, std::move(command))->setProperty("inContextMenu", true);
    };
    menuKey(u"fixAction"_s, tr("&Fix…"), Qt::CTRL | Qt::Key_Period, [editor] { editor->showFixes(); });
    menuKey(u"completeAction"_s, tr("C&omplete"), Qt::CTRL | Qt::Key_Space,
            [editor] { editor->completion()->offer(); });
    menuKey(u"commentAction"_s, tr("Co&mment On or Off"), Qt::CTRL | Qt::Key_Slash,
            [editor] { toggleComment(*editor->code()); });
    menuKey(u"foldAction"_s, tr("Fol&d or Unfold"), Qt::CTRL | Qt::Key_M,
            [editor] { editor->code()->toggleFold(); });
    menuKey(u"keyHelpAction"_s, tr("&What Is This?"), Qt::Key_F1, [editor] { editor->showHelpAtCaret(); });
    menuKey(u"nextProblemAction"_s, tr("&Next Problem"), Qt::Key_F8, [editor] { editor->stepProblem(true); });
    menuKey(u"previousProblemAction"_s, tr("Pre&vious Problem"), Qt::SHIFT | Qt::Key_F8,
            [editor] { editor->stepProblem(false); });
    menuKey(u"nextPartAction"_s, tr("&Go to the Next Part"), Qt::Key_F6,
            [editor] { editor->stepPart(true); });
    menuKey(u"previousPartAction"_s, tr("Go to the Pr&evious Part"), Qt::SHIFT | Qt::Key_F6,
            [editor] { editor->stepPart(false); });
    menuKey(u"zoomResetAction"_s, tr("Normal &Size"), Qt::CTRL | Qt::Key_0,
            [editor] { editor->code()->zoomTo(0); });
}

void EditorBar::addTargets()
{
    m_target = new QComboBox(this);
    m_target->setObjectName(u"targetBox"_s);
    m_target->setAccessibleName(tr("Who reads the cloud-config"));
    m_target->setToolTip(tr("Who reads the cloud-config: rules and keys go by it."));
    m_target->addItem(tr("Automatic"));
    m_target->addItem(tr("CoreOS, Flatcar"), int(Target::CoreOs));
    m_target->addItem(tr("cloud-init"), int(Target::CloudInit));
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_target, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant chosen = m_target->currentData();
        m_editor->runner()->setTarget(chosen.isValid() ? std::optional(Target(chosen.toInt()))
                                                       : std::nullopt);
    });
    addWidget(m_target);
}

void EditorBar::showGuess()
{
    const bool isCoreOs = m_editor->runner()->last().report.target == Target::CoreOs;
    //: In a list of who reads the cloud-config: found out from the text
    m_target->setItemText(0, tr("Automatic: %1").arg(m_target->itemText(isCoreOs ? 1 : 2)));
    m_target->setMinimumWidth(m_target->sizeHint().width()); // a tight bar would go by the text before
    fitNames();
}

// Where there is little room the icons stand for the names of the menus: the tools at the end would be out of
// sight.
void EditorBar::fitNames()
{
    const auto setStyle = [this](Qt::ToolButtonStyle style) {
        for (const QString &name : {u"templateButton"_s, u"insertButton"_s}) {
            findChild<QToolButton *>(name)->setToolButtonStyle(style);
        }
    };
    setStyle(Qt::ToolButtonTextBesideIcon);
    if (sizeHint().width() > width()) {
        setStyle(Qt::ToolButtonIconOnly);
    }
}

void EditorBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    fitNames();
}

void EditorBar::nameButtons()
{
    for (QAction *action : actions()) {
        auto *button = qobject_cast<QToolButton *>(widgetForAction(action));
        if (button && !action->isSeparator() && button->objectName().isEmpty()) {
            button->setObjectName(action->objectName() + "Button"_L1);
            button->setAccessibleName(action->iconText());
            button->setFocusPolicy(Qt::TabFocus);
        }
    }
}

void EditorBar::showWritable()
{
    const CodeEditor *code = m_editor->code();
    for (QAction *action : std::as_const(m_writing)) {
        action->setEnabled(!code->isReadOnly());
    }
    m_editor->findChild<QAction *>(u"compareAction"_s)->setEnabled(m_editor->hasStored());
    m_editor->findChild<QAction *>(u"undoAction"_s)
        ->setEnabled(!code->isReadOnly() && code->isUndoAvailable());
    m_editor->findChild<QAction *>(u"redoAction"_s)
        ->setEnabled(!code->isReadOnly() && code->isRedoAvailable());
}

} // namespace xsc::ui
