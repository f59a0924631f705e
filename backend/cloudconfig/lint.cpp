// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/lint.h"

#include "cloudconfig/bytesrules.h"
#include "cloudconfig/headerrules.h"
#include "cloudconfig/render.h"
#include "cloudconfig/rules.h"
#include "cloudconfig/schemacheck.h"
#include "cloudconfig/tabrule.h"
#include "cloudconfig/tr.h"
#include "cloudconfig/yamlreader.h"

#include <algorithm>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

// From the rendered text back to the template.
class BackMapper
{
public:
    //! The problems' text begins at \a start of the rendered one.
    BackMapper(const QString &text, const SourceMap &map, qsizetype start)
        : m_text(text)
        , m_lines(text)
        , m_map(map)
        , m_start(start)
    {}

    [[nodiscard]] Finding finding(const Problem &problem) const
    {
        std::optional<Fix> fix;
        if (problem.edit && (m_map.isCopy(shifted(problem.edit->range)) || !problem.edit->instead))
            fix = fixOf(*problem.edit);
        return {m_lines.span(sourceOf(problem.range)), problem.severity, problem.rule, problem.message, fix};
    }

private:
    [[nodiscard]] Range shifted(Range range) const { return {range.begin + m_start, range.end + m_start}; }

    [[nodiscard]] Range sourceOf(Range range) const
    {
        const Range source = m_map.toSource(shifted(range));
        const qsizetype end = std::clamp<qsizetype>(source.end, 0, m_text.size());
        return {std::clamp<qsizetype>(source.begin, 0, end), end};
    }

    [[nodiscard]] Fix fixOf(const Edit &edit) const
    {
        const Range source = sourceOf(edit.range);
        const QString kept = m_text.mid(source.begin, source.size());
        return {edit.title, m_lines.span(source), edit.before + edit.instead.value_or(kept) + edit.after};
    }

    const QString &m_text;
    const TextLines m_lines;
    const SourceMap &m_map;
    const qsizetype m_start;
};

SourceMap identity(const QString &text)
{
    SourceMap map;
    map.addCopy(text.size(), 0);
    return map;
}

void append(QList<Finding> &findings, const Problems &problems, const BackMapper &mapper)
{
    for (const Problem &problem : problems.all())
        findings.append(mapper.finding(problem));
}

void checkText(const LintContext &context)
{
    const UserDataKind kind = kindOf(context.text);
    checkHeader(context, kind);
    if (kind != UserDataKind::CloudConfig && kind != UserDataKind::Unknown)
        return;
    const YamlTree tree =
        readYaml(context.text, context.problems, context.isCoreOs() ? Severity::Error : Severity::Warning);
    if (!tree.root && !context.problems.hasErrors())
        tellEmpty(context);
    if (!tree.root)
        return;
    checkTabs(context, tree);
    if (tree.root->isMapping()) {
        checkSchema(context, *tree.root);
        checkMeaning(context, *tree.root);
    } else if (tree.root->isNull()) {
        tellEmpty(context);
    } else {
        context.problems.error(
            tree.root->range, u"not-a-mapping"_s,
            Tr::tr("A cloud-config consists of keys, each with a colon and a value. This does not."));
    }
}

// Of a key that is missing is told once, and one that is yet to be made will be without fault.
Facts withAKey(Facts facts)
{
    if (facts.publicKey.isEmpty())
        facts.publicKey = exampleFacts().publicKey;
    return facts;
}

void sortByPlace(QList<Finding> &findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) {
        return std::pair(a.span.line, a.span.column) < std::pair(b.span.line, b.span.column);
    });
}

} // namespace

bool LintReport::hasErrors() const
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding &finding) { return finding.severity == Severity::Error; });
}

LintReport lint(const QByteArray &text, const Facts &facts, std::optional<Target> target)
{
    return lintAs({}, text, facts, target);
}

LintReport lintAs(const QVersionNumber &cloudInit, const QByteArray &bytes, const Facts &facts,
                  std::optional<Target> target)
{
    LintReport report;
    Problems ofBytes;
    const QString source = readBytes(bytes, ofBytes).value_or(QString());
    const SourceMap same = identity(source);
    append(report.findings, ofBytes, BackMapper(source, same, 0));
    report.target = target.value_or(Target::CloudInit);
    if (source.isEmpty() && !bytes.isEmpty())
        return report;
    const Rendered rendered = render(source, withAKey(facts));
    report.findings.append(facts.publicKey.isEmpty() ? render(source, facts).findings : rendered.findings);
    report.target = target.value_or(guessTarget(rendered.text));
    // The byte order mark has been told of; go on as if it were not there.
    const qsizetype start = rendered.text.startsWith(QChar::ByteOrderMark) ? 1 : 0;
    const QString text = rendered.text.mid(start);
    Problems ofText;
    const auto isWritten = [&map = rendered.map, start](Range range) {
        return map.isCopy({range.begin + start, range.end + start});
    };
    checkText({text, report.target, cloudInit, ofText, isWritten});
    append(report.findings, ofText, BackMapper(source, rendered.map, start));
    sortByPlace(report.findings);
    return report;
}

} // namespace xsc::cloudconfig
