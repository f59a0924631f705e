// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/render.h"

#include "cloudconfig/blocks.h"
#include "cloudconfig/closest.h"
#include "cloudconfig/hostname.h"
#include "cloudconfig/placeholders.h"
#include "cloudconfig/tr.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

class Renderer
{
public:
    Renderer(const QString &text, const Facts &facts)
        : m_text(text)
        , m_facts(facts)
        , m_lines(text)
        , m_tokens(findPlaceholders(text))
        , m_blocks(findBlocks(text, m_tokens, facts.managementDevice.has_value()))
    {}

    Rendered run();

private:
    void copyUpTo(qsizetype end);
    void put(const PlaceholderToken &token);
    void putValue(const PlaceholderToken &token, const QString &value);

    [[nodiscard]] QString publicKeyBlob() const
    {
        const QString blob = m_facts.publicKey.simplified().section(u' ', 1, 1);
        return blob.isEmpty() && m_facts.keyWillBeMade ? yetToBeMade : blob;
    }
    [[nodiscard]] std::optional<QString> valueOf(const PlaceholderToken &token) const;
    void describe(const PlaceholderToken &token);
    void tellUnknown(const PlaceholderToken &token);
    void tellUnpaired(const PlaceholderToken &token);
    // As many findings as any reader takes.
    [[nodiscard]] bool isFull() const { return m_out.findings.size() >= 1000; }
    void tell(const PlaceholderToken &token, Severity severity, const QString &rule, const QString &message,
              const std::optional<Fix> &fix = {});
    void listLines();

    const QString &m_text;
    const Facts &m_facts;
    const TextLines m_lines;
    const std::vector<PlaceholderToken> m_tokens;
    const Blocks m_blocks;
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

void Renderer::tellUnpaired(const PlaceholderToken &token)
{
    tell(token, Severity::Error, u"unpaired-block"_s,
         Tr::tr(
             "%%1% has no partner. A block goes from %HINEXISTS% to %ENDHINEXISTS%, or from %XSHINEXISTS% to "
             "%XSENDHINEXISTS%, and holds no other block.")
             .arg(token.name));
}

void Renderer::copyUpTo(qsizetype end)
{
    while (m_done < end) {
        const Range cut = m_nextCut < m_blocks.cuts.size() ? m_blocks.cuts[m_nextCut] : Range{end, end};
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
    if (token.name == pluginLineBreak) {
        tell(token, Severity::Hint, u"plugin-line-break"_s,
             Tr::tr("%%1% is a line break only for callers of the plugin; here it stays as it is.")
                 .arg(token.name),
             Fix{Tr::tr("Put a line break here"), m_lines.span(token.range), u"\n"_s});
        return;
    }
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
    for (const PlaceholderToken *token : m_blocks.unpaired)
        tellUnpaired(*token);
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
