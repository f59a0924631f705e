// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/completionsource.h"

#include "ui/cloudconfig/helptexts.h"

#include <QRegularExpression>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

using cloudconfig::KeyHelp;

namespace {

// What stands before the caret on a line where a key may be written: blanks, dashes, the first letters.
const QRegularExpression &keyStart()
{
    static const QRegularExpression s_start(u"^\\s*(?:-\\s+)*([A-Za-z_][A-Za-z0-9_-]*)?$"_s);
    return s_start;
}

// A line with a key: what stands before it, and the key.
const QRegularExpression &keyLine()
{
    static const QRegularExpression s_line(
        u"^(\\s*(?:-\\s+)*[\"']?)([A-Za-z_][A-Za-z0-9_-]*)[\"']?\\s*:(?:\\s|$)"_s);
    return s_line;
}

QString helpText(const KeyHelp &key)
{
    QString text = u"<b>%1</b> &nbsp;<i>%2</i>"_s.arg(key.name.toHtmlEscaped(), key.type.toHtmlEscaped());
    if (!key.description.isEmpty()) {
        text += u"<p>%1</p>"_s.arg(translatedHelp(key.description).toHtmlEscaped());
    }
    if (!key.deprecated.isEmpty()) {
        text += u"<p>%1</p>"_s.arg(CompletionSource::tr("Deprecated %1").arg(key.deprecated).toHtmlEscaped());
    }
    if (!key.example.isEmpty()) {
        text += u"<pre style=\"white-space: pre-wrap\">%1</pre>"_s.arg(key.example.toHtmlEscaped());
    }
    return text;
}

QString plainHelp(const KeyHelp &key)
{
    const QString description = translatedHelp(key.description);
    return key.example.isEmpty() ? description : description + u'\n' + key.example;
}

} // namespace

CompletionSource::CompletionSource(CodeEditor *editor, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_list(new CompletionList(editor, this))
{
    connect(editor, &QsciScintillaBase::SCN_CHARADDED, this, &CompletionSource::offerForFirstLetter);
    connect(editor, qOverload<const char *, int>(&QsciScintillaBase::SCN_AUTOCSELECTION), this,
            &CompletionSource::insert);
}

QList<KeyHelp> CompletionSource::keysHere() const
{
    const cloudconfig::Span place = m_editor->caretPlace();
    const QString text = decoded(m_editor->bytes());
    return cloudconfig::keysAt(m_target, cloudconfig::pathAt(text, place.line, place.column));
}

void CompletionSource::offer()
{
    const cloudconfig::Span place = m_editor->caretPlace();
    const QString before = decoded(m_editor->lineBytes(place.line)).left(place.column - 1);
    const QRegularExpressionMatch match = keyStart().match(before);
    if (!match.hasMatch() || m_editor->isReadOnly()) {
        return;
    }
    QList<CompletionList::Row> rows;
    for (const KeyHelp &key : keysHere()) {
        if (key.deprecated.isEmpty() && key.name.startsWith(match.captured(1), Qt::CaseInsensitive)) {
            rows.append({key.name, key.type, helpText(key), plainHelp(key)});
        }
    }
    if (!rows.isEmpty()) {
        m_list->open(rows, match.captured(1).size());
    }
}

// Once for each word: Scintilla narrows the list by the letters that follow.
void CompletionSource::offerForFirstLetter(int character)
{
    if (!QChar(character).isLetter() || m_editor->SendScintilla(QsciScintilla::SCI_AUTOCACTIVE)) {
        return;
    }
    const cloudconfig::Span place = m_editor->caretPlace();
    const QString before = decoded(m_editor->lineBytes(place.line)).left(place.column - 1);
    if (keyStart().match(before).captured(1).size() == 1) {
        offer();
    }
}

// The key with its colon, where nothing follows.
void CompletionSource::insert(const char *selection, int position)
{
    const QString name = QString::fromUtf8(selection);
    m_editor->SendScintilla(QsciScintilla::SCI_AUTOCCANCEL);
    const cloudconfig::Span start = m_editor->placeOf(position);
    const cloudconfig::Span caret = m_editor->caretPlace();
    const QString rest = decoded(m_editor->lineBytes(caret.line)).mid(caret.column - 1);
    m_editor->replaceSpan({start.line, start.column, caret.line, caret.column},
                          rest.trimmed().isEmpty() ? name + u": "_s : name);
}

QString CompletionSource::helpAt(int line, int column) const
{
    const QRegularExpressionMatch match = keyLine().match(decoded(m_editor->lineBytes(line)));
    const auto start = match.capturedStart(2);
    if (!match.hasMatch() || column < start + 1 || column > match.capturedEnd(2) + 1) {
        return {};
    }
    const QString text = decoded(m_editor->bytes());
    const QStringList path = cloudconfig::pathAt(text, line, int(start) + 1);
    for (const KeyHelp &key : cloudconfig::keysAt(m_target, path)) {
        if (key.name == match.captured(2)) {
            return helpText(key);
        }
    }
    return {};
}

} // namespace xsc::ui
