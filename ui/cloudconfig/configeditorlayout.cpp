// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ConfigEditor that puts its parts together.
#include "ui/cloudconfig/configeditor.h"
#include "ui/cloudconfig/editorbar.h"
#include "ui/cloudconfig/templatemenu.h"
#include "ui/pages/noticebox.h"

#include <QScrollBar>
#include <QSplitter>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// Of the height at first: a text with mistakes has more of them than a line or two.
constexpr int sharesOfText = 700;
constexpr int sharesOfProblems = 300;

void followZoom(CodeEditor *leader, CodeEditor *follower)
{
    QObject::connect(leader, &QsciScintillaBase::SCN_ZOOM, follower, [leader, follower] {
        const auto zoom = leader->SendScintilla(QsciScintilla::SCI_GETZOOM);
        if (follower->SendScintilla(QsciScintilla::SCI_GETZOOM) != zoom) {
            follower->zoomTo(int(zoom));
        }
    });
}

} // namespace

ConfigEditor::ConfigEditor(QWidget *parent)
    : QWidget(parent)
    , m_code(new CodeEditor(u"codeEditor"_s))
    , m_preview(new PreviewPane)
    , m_problems(new ProblemList)
    , m_find(new FindBar(m_code))
    , m_notice(new NoticeBox(this, u"readOnly"_s))
    , m_across(new QSplitter(Qt::Horizontal))
    , m_runner(new LintRunner([code = m_code] { return code->bytes(); }, this))
    , m_completion(new CompletionSource(m_code, this))
    , m_templates(new TemplateMenu(this))
    , m_marks(m_code)
    , m_placeholders(m_code)
{
    setObjectName(u"configEditor"_s);
    m_code->setAccessibleName(tr("Cloud-config"));
    m_code->setAccessibleDescription(
        tr("Tab indents the text. F6 goes on to the preview and to the problems, Shift+F6 goes back."));
    makeParts();
    connectParts();
    m_placeholders.showColours();
    m_runner->textChanged();
}

void ConfigEditor::makeParts()
{
    auto *text = new QWidget;
    auto *textLayout = new QVBoxLayout(text);
    textLayout->setContentsMargins(0, 0, 0, 0);
    textLayout->setSpacing(4);
    textLayout->addWidget(m_find);
    textLayout->addWidget(m_code, 1);
    m_across->setObjectName(u"editorSplitter"_s);
    m_across->setChildrenCollapsible(false);
    m_across->addWidget(text);
    m_across->addWidget(m_preview);
    m_across->setStretchFactor(0, 3);
    m_across->setStretchFactor(1, 2);
    auto *down = new QSplitter(Qt::Vertical);
    down->setObjectName(u"problemSplitter"_s);
    down->setChildrenCollapsible(false);
    down->addWidget(m_across);
    down->addWidget(m_problems);
    down->setStretchFactor(0, 4);
    down->setStretchFactor(1, 1);
    down->setSizes({sharesOfText, sharesOfProblems});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(new EditorBar(this));
    layout->addWidget(m_notice);
    layout->addWidget(down, 1);
}

void ConfigEditor::connectParts()
{
    m_code->installEventFilter(this);
    connect(m_code, &QsciScintilla::textChanged, m_runner, &LintRunner::textChanged);
    connect(m_code, &CodeEditor::helpWanted, this, &ConfigEditor::showHelp);
    connect(m_code, &CodeEditor::menuWanted, this, &ConfigEditor::showMenu);
    connect(m_code, &CodeEditor::fileDropped, this, &ConfigEditor::readFile);
    connect(m_code, &CodeEditor::coloursChanged, this, [this] { m_placeholders.showColours(); });
    connect(m_code, &QsciScintilla::marginClicked, this,
            [this](int, int line) { showFixesOfLine(line + 1); });
    connect(this, &ConfigEditor::writableChanged, m_find, &FindBar::showReplaceRow);
    followZoom(m_code, m_preview->view());
    followZoom(m_preview->view(), m_code);
    connect(m_runner, &LintRunner::checked, this, [this](const CheckedText &checked) {
        m_marks.show(checked.report.findings);
        m_placeholders.show(checked.rendered.placeholders);
        m_completion->setTarget(checked.report.target);
        m_preview->showRendered(checked.text, checked.rendered);
        m_problems->setFindings(checked.report.findings);
    });
    connect(m_problems, &ProblemList::chosen, this,
            [this](const cloudconfig::Finding &finding) { m_code->jumpTo(finding.span); });
    connect(m_problems, &ProblemList::fixChosen, this, &ConfigEditor::applyFix);
    connect(m_problems, &ProblemList::stepWanted, this, &ConfigEditor::stepProblem);
    connect(m_preview, &PreviewPane::saveWanted, this, &ConfigEditor::savePreview);
    connect(m_templates, &TemplateMenu::chosen, this, &ConfigEditor::replaceBytes);
    connect(m_templates, &TemplateMenu::failed, this, &ConfigEditor::failed);
    connect(m_templates, &TemplateMenu::saveWanted, this, &ConfigEditor::saveTemplate);
    connect(m_code->verticalScrollBar(), &QAbstractSlider::valueChanged, this, [this] {
        const auto line =
            m_code->SendScintilla(QsciScintilla::SCI_DOCLINEFROMVISIBLE, m_code->firstVisibleLine());
        m_preview->followLine(int(line) + 1);
    });
}

} // namespace xsc::ui
