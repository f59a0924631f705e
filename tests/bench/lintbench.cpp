// SPDX-License-Identifier: BSD-2-Clause
#include "lintbench.h"

#include "cloudconfig/lint.h"
#include "report.h"

#include <yaml.h>

namespace xsc::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Subject
{
    QString name;
    QByteArray unit; //!< repeated up to the size
};

QList<Subject> subjects()
{
    return {
        {u"files"_s,
         "  - path: /srv/a\n    permissions: '0644'\n    owner: root:root\n    content: |\n      hello\n"},
        {u"commands"_s, "  - [docker, run, -p, 8080:80, nginx]\n"},
        {u"wrong types"_s, "  - {path: /srv/a, permissions: 0644}\n"},
        {u"unknown keys"_s, "  - {pth: /srv/a, contents: b}\n"},
        {u"numbers"_s, "  - 12:30\n"},
        {u"placeholders"_s, "  # %VMNAMETOHOSTNAME% %NOSUCHTHING%\n"},
    };
}

QByteArray documentOf(const Subject &subject, qsizetype bytes)
{
    const QByteArray start =
        subject.name == "commands"_L1 ? "#cloud-config\nruncmd:\n" : "#cloud-config\nwrite_files:\n";
    return start + subject.unit.repeated(bytes / subject.unit.size());
}

void parseWithLibyaml(const QByteArray &text)
{
    yaml_parser_t parser;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char *>(text.constData()),
                                 size_t(text.size()));
    bool isOver = false;
    while (!isOver) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event))
            break;
        isOver = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}

} // namespace

Result<> benchLint(qsizetype bytes, int rounds)
{
    constexpr auto hang = std::chrono::seconds(60);
    const cloudconfig::Facts facts = cloudconfig::exampleFacts();
    for (const Subject &subject : subjects()) {
        const QByteArray text = documentOf(subject, bytes);
        const Series ours = measure(rounds, [&] { static_cast<void>(cloudconfig::lint(text, facts)); });
        const Series floor = measure(rounds, [&] { parseWithLibyaml(text); });
        printRatio(u"lint of %1 KiB, %2"_s.arg(bytes / 1024).arg(subject.name), ours.median(),
                   u"libyaml parsing the same"_s, floor.median());
        if (ours.at(1) > hang)
            return fail(ErrorKind::Limit, u"%1 took %2"_s.arg(subject.name, bench::text(ours.at(1))));
    }
    return {};
}

} // namespace xsc::bench
