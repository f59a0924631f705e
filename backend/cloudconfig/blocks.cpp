// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/blocks.h"

namespace xsc::cloudconfig {

namespace {

Range withItsLine(const QString &text, Range mark)
{
    const auto isBlank = [&text](qsizetype at) { return text[at] == u' ' || text[at] == u'\t'; };
    const auto isBreak = [&text](qsizetype at) { return text[at] == u'\n' || text[at] == u'\r'; };
    Range line = mark;
    while (line.begin > 0 && isBlank(line.begin - 1))
        --line.begin;
    while (line.end < text.size() && isBlank(line.end))
        ++line.end;
    const bool isAlone =
        (line.begin == 0 || isBreak(line.begin - 1)) && (line.end == text.size() || isBreak(line.end));
    if (!isAlone)
        return mark;
    const bool isPair = QStringView(text).mid(line.end).startsWith(u"\r\n");
    line.end = std::min(line.end + (isPair ? 2 : 1), text.size());
    return line;
}

void addBlock(const QString &text, Range start, Range end, bool isKept, std::vector<Range> &cuts)
{
    const Range before = withItsLine(text, start);
    const Range after = withItsLine(text, end);
    if (!isKept) {
        cuts.push_back({before.begin, after.end});
        return;
    }
    cuts.push_back(before);
    cuts.push_back(after);
}

} // namespace

Blocks findBlocks(const QString &text, const std::vector<PlaceholderToken> &tokens, bool isKept)
{
    Blocks blocks;
    const PlaceholderToken *open = nullptr;
    for (const PlaceholderToken &token : tokens) {
        if (token.kind != PlaceholderKind::BlockStart && token.kind != PlaceholderKind::BlockEnd)
            continue;
        const bool isEnd = token.kind == PlaceholderKind::BlockEnd;
        if (isEnd && open && open->isLongSpelling() == token.isLongSpelling()) {
            addBlock(text, open->range, token.range, isKept, blocks.cuts);
            open = nullptr;
            continue;
        }
        if (open)
            blocks.unpaired.push_back(open);
        if (isEnd)
            blocks.unpaired.push_back(&token);
        open = isEnd ? nullptr : &token;
    }
    if (open)
        blocks.unpaired.push_back(open);
    return blocks;
}

} // namespace xsc::cloudconfig
