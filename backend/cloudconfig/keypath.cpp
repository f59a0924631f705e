// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/keyhelp.h"
#include "cloudconfig/textlines.h"

#include <QRegularExpression>

#include <algorithm>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

// A line as indentation tells it: "  - - key: value". Columns from 0.
struct Outline
{
    std::vector<int> dashes;
    int content = 0;  // column of what is behind the dashes
    QString key;      // empty when there is none
    int afterKey = 0; // column behind its colon
    bool isBlank = true;
};

Outline outlineOf(const QString &line)
{
    static const QRegularExpression s_key(
        u"\\A(?:\"([^\"]*)\"|'([^']*)'|([^\\s#:][^:#]*?))\\s*:(?=\\s|\\z)"_s);
    Outline outline;
    int at = 0;
    const auto skip = [&] {
        while (at < line.size() && line[at].isSpace())
            ++at;
    };
    skip();
    while (at < line.size() && line[at] == u'-' && (at + 1 == line.size() || line[at + 1].isSpace())) {
        outline.dashes.push_back(at++);
        skip();
    }
    outline.content = at;
    outline.isBlank = outline.dashes.empty() && (at == line.size() || line[at] == u'#');
    if (const auto match = s_key.match(line.mid(at)); match.hasMatch()) {
        outline.key = match.captured(1) + match.captured(2) + match.captured(3);
        outline.afterKey = at + int(match.capturedEnd());
    }
    return outline;
}

// Goes up the lines to where the indentation gets less.
class PathFinder
{
public:
    PathFinder(const QString &text, int line)
        : m_text(text)
        , m_lines(text)
        , m_line(std::clamp(line, 1, m_lines.count()))
    {}

    QStringList run(int column);

private:
    [[nodiscard]] QString lineText(int line) const
    {
        const qsizetype begin = m_lines.startOf(line);
        const qsizetype end = line < m_lines.count() ? m_lines.startOf(line + 1) : m_text.size();
        return m_text.mid(begin, end - begin);
    }
    void takeOwnLine(int column);
    void takeDashes(const Outline &outline);
    void takeAbove(const Outline &outline);

    const QString &m_text;
    const TextLines m_lines;
    const int m_line;
    QStringList m_path;    // innermost last
    int m_indent = 0;      // what is further left encloses us
    bool m_isItem = false; // we are a list's dash: a key at our own column encloses us too
};

// Dashes left of us make us their item.
void PathFinder::takeDashes(const Outline &outline)
{
    for (auto dash = outline.dashes.rbegin(); dash != outline.dashes.rend(); ++dash) {
        if (*dash < m_indent) {
            m_path.prepend(u"[]"_s);
            m_indent = *dash;
            m_isItem = true;
        }
    }
}

void PathFinder::takeOwnLine(int column)
{
    const Outline outline = outlineOf(lineText(m_line));
    if (outline.isBlank || column < outline.content) {
        m_indent = column;
    } else if (!outline.key.isEmpty() && column >= outline.afterKey) {
        m_path.prepend(outline.key);
        m_indent = outline.content;
    } else {
        m_indent = outline.content;
    }
    takeDashes(outline);
}

void PathFinder::takeAbove(const Outline &outline)
{
    if (outline.isBlank)
        return;
    const bool isOuterKey =
        outline.content < m_indent || (m_isItem && outline.content == m_indent && outline.dashes.empty());
    if (!outline.key.isEmpty() && isOuterKey) {
        m_path.prepend(outline.key);
        m_indent = outline.content;
        m_isItem = false;
    }
    // An item of the list that we are an item of is no parent.
    if (!m_isItem || (!outline.dashes.empty() && outline.dashes.front() < m_indent))
        takeDashes(outline);
}

QStringList PathFinder::run(int column)
{
    takeOwnLine(std::max(0, column - 1));
    for (int line = m_line - 1; line >= 1 && (m_indent > 0 || m_isItem); --line) {
        takeAbove(outlineOf(lineText(line)));
        if (m_indent == 0 && !m_isItem)
            break;
    }
    return m_path;
}

} // namespace

QStringList pathAt(const QString &text, int line, int column) { return PathFinder(text, line).run(column); }

} // namespace xsc::cloudconfig
