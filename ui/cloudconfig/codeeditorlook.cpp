// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CodeEditor that is seen: margins, colours, fonts, signs.
#include "ui/cloudconfig/codeeditor.h"
#include "ui/cloudconfig/yamllexer.h"
#include "ui/icons/iconfactory.h"

#include <QFontDatabase>
#include <QScrollBar>
#include <QTimer>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int columnsOfTab = 2;
constexpr int signSize = 14;
constexpr int fewestDigits = 3;
constexpr int wholeScale = 100;       // percent
constexpr auto narrowingTime = 250ms; // after what was taken out last

long scintillaColour(const QColor &colour)
{
    return colour.red() | (colour.green() << 8) | (colour.blue() << 16);
}

// Scintilla shows a character as these letters in a box.
const QList<std::pair<const char *, const char *>> &namedBlanks()
{
    static const QList<std::pair<const char *, const char *>> s_named{
        {"\u00a0", "NBSP"}, {"\u200b", "ZWSP"}, {"\u2007", "FIGSP"}, {"\u202f", "NNBSP"}, {"\ufeff", "BOM"}};
    return s_named;
}

} // namespace

CodeEditor::CodeEditor(const QString &objectName, QWidget *parent)
    : QsciScintilla(parent)
    , m_lexer(new YamlLexer(this))
{
    setObjectName(objectName);
    setUtf8(true);
    setUpText();
    setUpMargins();
    setUpKeys();
    setLexer(m_lexer);
    showLook();
    connect(this, &QsciScintilla::linesChanged, this, &CodeEditor::fitNumberMargin);
    connect(this, &QsciScintillaBase::SCN_ZOOM, this, [this] {
        m_digits = 0;
        fitNumberMargin();
    });
    // QScintilla was connected before, and has folded already.
    connect(this, &QsciScintillaBase::SCN_MARGINCLICK, this, &CodeEditor::takeCaretOutOfFold);
    connect(this, &QsciScintillaBase::SCN_CHARADDED, this, &CodeEditor::indentNewLine);
    watchForNarrowing();
}

void CodeEditor::setUpText()
{
    setFrameShape(QFrame::StyledPanel);
    setTabWidth(columnsOfTab);
    setIndentationsUseTabs(false);
    setTabIndents(true);
    setBackspaceUnindents(true);
    setAutoIndent(true);
    setBraceMatching(StrictBraceMatch);
    setWhitespaceVisibility(WsVisible);
    setWhitespaceSize(1);
    setCaretLineVisible(true);
    SendScintilla(SCI_SETINDENTATIONGUIDES, static_cast<unsigned long>(SC_IV_LOOKBOTH));
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1UL);
    SendScintilla(SCI_SETENDATLASTLINE, 1UL);
    for (const auto &[character, letters] : namedBlanks()) {
        SendScintilla(SCI_SETREPRESENTATION, reinterpret_cast<uintptr_t>(character), letters);
    }
    // A menu of our own, see menuWanted().
    SendScintilla(SCI_USEPOPUP, 0UL);
}

void CodeEditor::setUpMargins()
{
    setMarginType(NumberMargin, QsciScintilla::NumberMargin);
    setMarginType(SignMargin, QsciScintilla::SymbolMargin);
    setMarginMarkerMask(SignMargin, (1 << HintMarker) | (1 << WarningMarker) | (1 << ErrorMarker));
    setMarginWidth(SignMargin, 0);
    setFolding(PlainFoldStyle, FoldMargin);
    setMarginSensitivity(SignMargin, true);
}

// Keys that mean something else in this program go on to its windows.
void CodeEditor::setUpKeys()
{
    const QList<int> ours{int(Qt::CTRL) | int(Qt::Key_Slash), int(Qt::CTRL) | int(Qt::Key_F),
                          int(Qt::CTRL) | int(Qt::Key_T)};
    for (QsciCommand *command : standardCommands()->commands()) {
        if (ours.contains(command->key())) {
            command->setKey(0);
        }
        if (ours.contains(command->alternateKey())) {
            command->setAlternateKey(0);
        }
    }
    // Where plus needs Shift, and for those who do without.
    constexpr int shifted = '+' | ((SCMOD_CTRL | SCMOD_SHIFT) << 16);
    constexpr int bare = '=' | (SCMOD_CTRL << 16);
    for (const int key : {shifted, bare}) {
        SendScintilla(SCI_ASSIGNCMDKEY, static_cast<unsigned long>(key), static_cast<long>(SCI_ZOOMIN));
    }
}

void CodeEditor::showLook()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(this->font().pointSizeF());
    setMarginsFont(font);
    m_colours = EditorColours::of(palette());
    m_lexer->setColours(m_colours, font);
    m_digits = 0;
    fitNumberMargin();
    showColours();
}

void CodeEditor::showColours()
{
    m_colours = EditorColours::of(palette());
    m_lexer->setColours(m_colours, m_lexer->font(0));
    setPaper(m_colours.paper);
    setColor(m_colours.text);
    setMarginsBackgroundColor(m_colours.margin);
    setMarginsForegroundColor(m_colours.marginText);
    setFoldMarginColors(m_colours.margin, m_colours.margin);
    setCaretForegroundColor(m_colours.text);
    setCaretLineBackgroundColor(m_colours.caretLine);
    setSelectionBackgroundColor(m_colours.selection);
    setSelectionForegroundColor(m_colours.selectionText);
    setWhitespaceForegroundColor(m_colours.blanks);
    setIndentationGuidesForegroundColor(m_colours.guide);
    setIndentationGuidesBackgroundColor(m_colours.paper);
    setMatchedBraceForegroundColor(m_colours.keyword);
    setMatchedBraceBackgroundColor(m_colours.caretLine);
    setUnmatchedBraceForegroundColor(m_colours.error);
    setUnmatchedBraceBackgroundColor(m_colours.paper);
    showFoldMarkers();
    showSigns();
    Q_EMIT coloursChanged();
}

void CodeEditor::showFoldMarkers()
{
    for (unsigned long marker = SC_MARKNUM_FOLDEREND; marker <= SC_MARKNUM_FOLDEROPEN; ++marker) {
        SendScintilla(SCI_MARKERSETFORE, marker, scintillaColour(m_colours.margin));
        SendScintilla(SCI_MARKERSETBACK, marker, scintillaColour(m_colours.marginText));
    }
}

void CodeEditor::showSigns()
{
    const QList<std::pair<Marker, QString>> signs{
        {ErrorMarker, u"error"_s}, {WarningMarker, u"warning"_s}, {HintMarker, u"hint"_s}};
    // Scintilla measures images in device pixels, unless it is told.
    SendScintilla(SCI_RGBAIMAGESETSCALE, int(devicePixelRatioF() * wholeScale));
    for (const auto &[marker, icon] : signs) {
        const QSize size(signSize, signSize);
        markerDefine(IconFactory::icon(icon).pixmap(size, devicePixelRatioF()).toImage(), marker);
    }
    const QList<std::pair<Marker, QColor>> papers{{ChangedMarker, m_colours.changed},
                                                  {AddedMarker, m_colours.added},
                                                  {RemovedMarker, m_colours.removed}};
    for (const auto &[marker, colour] : papers) {
        markerDefine(Background, marker);
        setMarkerBackgroundColor(colour, marker);
    }
    markerDefine(Underline, LeftOutMarker);
    setMarkerBackgroundColor(m_colours.placeholder, LeftOutMarker);
    const QList<std::pair<Indicator, QColor>> squiggles{{ErrorIndicator, m_colours.error},
                                                        {WarningIndicator, m_colours.warning},
                                                        {HintIndicator, m_colours.hint}};
    for (const auto &[indicator, colour] : squiggles) {
        indicatorDefine(indicator == HintIndicator ? DotsIndicator : SquiggleIndicator, indicator);
        setIndicatorForegroundColor(colour, indicator);
        setIndicatorDrawUnder(false, indicator);
    }
}

// Scintilla makes the width that can be scrolled through wider with each wide line or letter, and never
// narrower.
void CodeEditor::watchForNarrowing()
{
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    timer->setInterval(narrowingTime);
    connect(timer, &QTimer::timeout, this, &CodeEditor::narrowScrollWidth);
    connect(this, &QsciScintillaBase::SCN_ZOOM, timer, qOverload<>(&QTimer::start));
    connect(this, &QsciScintillaBase::SCN_MODIFIED, timer, [timer](int, int change) {
        if ((change & SC_MOD_DELETETEXT) != 0) {
            timer->start();
        }
    });
}

// Not below what is in sight: the text would jump.
void CodeEditor::narrowScrollWidth()
{
    const long letter = SendScintilla(SCI_TEXTWIDTH, static_cast<unsigned long>(STYLE_DEFAULT), "9");
    const QScrollBar *bar = horizontalScrollBar();
    const long inSight = bar->value() > 0 ? bar->value() + bar->pageStep() : 1;
    const long width = std::max(mostColumns() * letter, inSight);
    if (width < SendScintilla(SCI_GETSCROLLWIDTH)) {
        SendScintilla(SCI_SETSCROLLWIDTH, static_cast<unsigned long>(width));
    }
}

long CodeEditor::mostColumns() const
{
    long most = 0;
    for (int line = 0; line < lines(); ++line) {
        const long end = SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(line));
        most = std::max(most, SendScintilla(SCI_GETCOLUMN, static_cast<unsigned long>(end)));
    }
    return most;
}

void CodeEditor::fitNumberMargin()
{
    const int digits = std::max(fewestDigits, int(QString::number(lines()).size()));
    if (digits != m_digits) {
        m_digits = digits;
        setMarginWidth(NumberMargin, QString(digits + 1, u'9'));
    }
}

} // namespace xsc::ui
