// SPDX-License-Identifier: BSD-2-Clause
// Whatever a template is, it renders and can be checked for both targets; findings lie within it and each
// rendered line has come from somewhere. The first byte chooses whether the VM has a management NIC.
#include "cloudconfig/factsfile.h"
#include "cloudconfig/keyhelp.h"
#include "cloudconfig/lint.h"
#include "cloudconfig/render.h"

#include <cstdint>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;
using namespace xsc::cloudconfig;

namespace {

void check(const Span &span, int lines)
{
    const bool isOrdered =
        span.line < span.endLine || (span.line == span.endLine && span.column <= span.endColumn);
    if (span.line < 1 || span.column < 1 || span.endLine > lines || !isOrdered)
        std::abort();
}

void checkRendering(const Rendered &rendered, int lines)
{
    for (const int line : rendered.lines) {
        if (line < 1 || line > lines)
            std::abort();
    }
    for (const auto &placeholder : rendered.placeholders)
        check(placeholder.span, lines);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    Facts facts = exampleFacts();
    if (!bytes.isEmpty() && bytes.front() % 2 == 0)
        facts.managementDevice = u"0"_s;
    const QString text = QString::fromUtf8(bytes);
    const int lines = TextLines(text).count();
    checkRendering(render(text, facts), lines);
    for (const Target target : {Target::CoreOs, Target::CloudInit}) {
        const LintReport report = lint(bytes, facts, target);
        for (const Finding &finding : report.findings) {
            check(finding.span, lines);
            if (finding.fix)
                check(finding.fix->span, lines);
        }
        static_cast<void>(keysAt(target, pathAt(text, lines, int(size % 80))));
    }
    static_cast<void>(readFacts(bytes));
    return 0;
}
