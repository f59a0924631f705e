// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/render.h"

#include "cloudconfig/closest.h"
#include "cloudconfig/hostname.h"
#include "cloudconfig/placeholders.h"
#include "cloudconfig/tr.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

using Tokens = std::vector<PlaceholderToken>;

class Renderer
{
public:
    Renderer(const QString &text, const Facts &facts)
        : m_text(text)
        , m_facts(facts)
        , m_lines(text)
        , m_tokens(findPlaceholders(text))
    {}

    Rendered run();

private:
    // Parts of the template that do not show in the text, in their order.
    void findCuts();
    void cutBlock(const PlaceholderToken &start, const PlaceholderToken &end);
    [[nodiscard]] Range withItsLine(Range mark) const;

    void copyUpTo(qsizetype end);
    void put(const PlaceholderToken &token);
    void putValue(const PlaceholderToken &token, const QString &value);

    [[nodiscard]] QString publicKeyBlob() const { return m_facts.publicKey.simplified().section(u' ', 1, 1); }
    [[nodiscard]] std::optional<QString> valueOf(const PlaceholderToken &token) const;
    void describe(const PlaceholderToken &token);
    void tellUnknown(const PlaceholderToken &token);
    // As many findings as any reader takes.
    [[nodiscard]] bool isFull() const { return m_out.findings.size() >= 1000; }
    void tell(const PlaceholderToken &token, Severity severity, const QString &rule, const QString &message,
              const std::optional<Fix> &fix = {});
    void listLines();

    const QString &m_text;
    const Facts &m_facts;
    const TextLines m_lines;
    const Tokens m_tokens;
    std::vector<Range> m_cuts;
    size_t m_nextCut = 0;
    qsizetype m_done = 0; // of the template
    Rendered m_out;
};

void Renderer::tell(const PlaceholderToken &token, Severity severity, const QString &rule,
                    const QString &message, const std::optional<Fix> &fix)
{
    if (!isFull())
        m_out.findings.append({m_lines.span(token.range), severity, rule, message, fix});
}

void Renderer::findCuts()
{
    const PlaceholderToken *open = nullptr;
    const auto tellUnpaired = [this](const PlaceholderToken &token) {
        tell(
            token, Severity::Error, u"unpaired-block"_s,
            Tr::tr(
                "%%1% has no partner. A block goes from %HINEXISTS% to %ENDHINEXISTS%, or from %XSHINEXISTS% "
                "to %XSENDHINEXISTS%, and holds no other block.")
                .arg(token.name));
    };
    for (const PlaceholderToken &token : m_tokens) {
        if (token.kind != PlaceholderKind::BlockStart && token.kind != PlaceholderKind::BlockEnd)
            continue;
        const bool isEnd = token.kind == PlaceholderKind::BlockEnd;
        if (isEnd && open && open->isLongSpelling() == token.isLongSpelling()) {
            cutBlock(*open, token);
            open = nullptr;
            continue;
        }
        if (open)
            tellUnpaired(*open);
        if (isEnd)
            tellUnpaired(token);
        open = isEnd ? nullptr : &token;
    }
    if (open)
        tellUnpaired(*open);
}

void Renderer::cutBlock(const PlaceholderToken &start, const PlaceholderToken &end)
{
    const Range before = withItsLine(start.range);
    const Range after = withItsLine(end.range);
    if (!m_facts.managementDevice) {
        m_cuts.push_back({before.begin, after.end});
    } else {
        m_cuts.push_back(before);
        m_cuts.push_back(after);
    }
}

Range Renderer::withItsLine(Range mark) const
{
    const auto isBlank = [this](qsizetype at) { return m_text[at] == u' ' || m_text[at] == u'\t'; };
    const auto isBreak = [this](qsizetype at) { return m_text[at] == u'\n' || m_text[at] == u'\r'; };
    Range line = mark;
    while (line.begin > 0 && isBlank(line.begin - 1))
        --line.begin;
    while (line.end < m_text.size() && isBlank(line.end))
        ++line.end;
    const bool isAlone =
        (line.begin == 0 || isBreak(line.begin - 1)) && (line.end == m_text.size() || isBreak(line.end));
    if (!isAlone)
        return mark;
    const int next = m_lines.lineAt(line.end) + 1;
    line.end = next > m_lines.count() ? m_text.size() : m_lines.startOf(next);
    return line;
}

void Renderer::copyUpTo(qsizetype end)
{
    while (m_done < end) {
        const Range cut = m_nextCut < m_cuts.size() ? m_cuts[m_nextCut] : Range{end, end};
        const qsizetype stop = std::max(m_done, std::min(cut.begin, end));
        m_out.map.addCopy(stop - m_done, m_done);
        m_out.text += QStringView(m_text).mid(m_done, stop - m_done);
        m_done = stop;
        if (cut.begin > stop || cut.begin >= end)
            continue;
        m_done = std::max(m_done, cut.end);
        ++m_nextCut;
    }
}

std::optional<QString> Renderer::valueOf(const PlaceholderToken &token) const
{
    switch (token.kind) {
    case PlaceholderKind::HostName:
        return hostNameOf(m_facts.vmName);
    case PlaceholderKind::PublicKey:
        return publicKeyBlob();
    case PlaceholderKind::Device:
        return m_facts.managementDevice;
    case PlaceholderKind::LineBreak:
        return u"\r\n"_s;
    case PlaceholderKind::BlockStart:
    case PlaceholderKind::BlockEnd:
    case PlaceholderKind::Unknown:
        break;
    }
    return {};
}

void Renderer::describe(const PlaceholderToken &token)
{
    m_out.placeholders.append({m_lines.span(token.range), token.name, valueOf(token).value_or(QString()),
                               token.kind != PlaceholderKind::Unknown});
    if (token.kind == PlaceholderKind::Unknown)
        tellUnknown(token);
}

void Renderer::tellUnknown(const PlaceholderToken &token)
{
    if (isFull())
        return;
    const QString meant = closest(token.name, knownPlaceholders());
    if (meant.isEmpty()) {
        tell(token, Severity::Hint, u"unknown-placeholder"_s,
             Tr::tr("%%1% is no placeholder of ours and stays as it is.").arg(token.name));
        return;
    }
    const QString right = u'%' + meant + u'%';
    tell(token, Severity::Warning, u"unknown-placeholder"_s,
         Tr::tr("%%1% is no placeholder and stays as it is. Did you mean %2?").arg(token.name, right),
         Fix{Tr::tr("Change to %1").arg(right), m_lines.span(token.range), right});
}

void Renderer::put(const PlaceholderToken &token)
{
    copyUpTo(token.range.begin);
    if (m_done > token.range.begin)
        return; // in a block that was cut
    const auto value = valueOf(token);
    if (value) {
        if (value->isEmpty() && token.kind == PlaceholderKind::PublicKey)
            tell(
                token, Severity::Warning, u"no-pool-key"_s,
                Tr::tr(
                    "The pool has no key yet, so nothing stands here and nobody can manage the containers of "
                    "this VM."));
        putValue(token, *value);
    } else if (token.kind == PlaceholderKind::Device) {
        tell(token, Severity::Error, u"no-management-nic"_s,
             Tr::tr("The VM has no interface on the host internal management network, so %%1% stays as it "
                    "is. Put "
                    "this part between %HINEXISTS% and %ENDHINEXISTS%.")
                 .arg(token.name));
    }
}

void Renderer::putValue(const PlaceholderToken &token, const QString &value)
{
    m_out.map.addValue(value.size(), token.range);
    m_out.text += value;
    m_done = token.range.end;
}

void Renderer::listLines()
{
    const TextLines lines(m_out.text);
    for (int line = 1; line <= lines.count(); ++line) {
        const qsizetype start = lines.startOf(line);
        m_out.lines.append(m_lines.lineAt(m_out.map.toSource({start, start}).begin));
    }
}

Rendered Renderer::run()
{
    findCuts();
    for (const PlaceholderToken &token : m_tokens) {
        describe(token);
        put(token);
    }
    copyUpTo(m_text.size());
    listLines();
    return std::move(m_out);
}

} // namespace

Rendered render(const QString &text, const Facts &facts) { return Renderer(text, facts).run(); }

} // namespace xsc::cloudconfig
