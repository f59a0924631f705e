// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/rules.h"
#include "cloudconfig/tr.h"

#include <QStringList>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

// What only a shell understands.
void checkArguments(const LintContext &context, const Node &command)
{
    static const QStringList s_signs{u">"_s,  u">>"_s, u"<"_s, u"|"_s,   u"||"_s,
                                     u"&&"_s, u";"_s,  u"&"_s, u"2>&1"_s};
    for (const Node *argument : command.items) {
        if (argument->isText() && s_signs.contains(argument->text)) {
            context.problems.warn(
                argument->range, u"no-shell"_s,
                Tr::tr("A command in list form runs without a shell, so \"%1\" is only one more "
                       "argument. Write the command as text.")
                    .arg(argument->text));
            return;
        }
    }
}

// [sh, -c, …] is a shell of one's own.
bool isShell(const Node &program)
{
    const QString name = program.text.section(u'/', -1);
    return name == "sh"_L1 || name == "bash"_L1;
}

} // namespace

void checkCommands(const LintContext &context, const Node &root)
{
    if (context.isCoreOs())
        return;
    for (const QString &key : {u"runcmd"_s, u"bootcmd"_s}) {
        for (const Node *command : itemsAt(root, key)) {
            if (command->isSequence() && (command->items.empty() || !isShell(*command->items.front())))
                checkArguments(context, *command);
        }
    }
}

} // namespace xsc::cloudconfig
