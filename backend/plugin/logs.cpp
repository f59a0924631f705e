// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/logs.h"

#include "docker/xml.h"
#include "plugin/arguments.h"
#include "plugin/asking.h"
#include "plugin/json.h"
#include "plugin/tr.h"

#include <QJsonArray>

#include <algorithm>

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;

namespace {

// XAPI hands on 300 KiB between hosts, envelope included.
constexpr qsizetype mostBytes = 240 * 1024;
constexpr int usualTail = 1000;
constexpr int longestTail = 1'000'000;

Result<std::optional<int>> tailArgument(const PluginCall &call)
{
    const QString text = given(call, arguments::tail);
    if (text.isEmpty())
        return usualTail;
    if (text == "all"_L1)
        return std::nullopt;
    bool isNumber = false;
    const int lines = text.toInt(&isNumber);
    if (isNumber && lines >= 0 && lines <= longestTail)
        return lines;
    return badArgument(arguments::tail,
                       Tr::tr("tail is a number of lines up to %1 or \"all\", but not \"%2\".")
                           .arg(longestTail)
                           .arg(text.left(64)));
}

Result<docker::LogWish> wishOf(const PluginCall &call)
{
    const auto tail = tailArgument(call);
    if (!tail)
        return fail(tail.error());
    const auto since = timeArgument(call, arguments::since);
    if (!since)
        return fail(since.error());
    const auto until = timeArgument(call, arguments::until);
    if (!until)
        return fail(until.error());
    const auto timestamps = flagArgument(call, arguments::timestamps);
    if (!timestamps)
        return fail(timestamps.error());
    return docker::LogWish{*tail, *since, *until, *timestamps};
}

QJsonObject lineJson(const docker::LogLine &line)
{
    const bool isError = line.stream == docker::LogStream::Errors;
    QJsonObject json{{u"stream"_s, isError ? u"stderr"_s : u"stdout"_s}, {u"text"_s, line.text}};
    if (!line.time.isEmpty())
        json.insert(u"time"_s, line.time);
    if (line.cutBytes > 0)
        json.insert(u"cutBytes"_s, line.cutBytes);
    return json;
}

QString answerOf(const docker::LogText &log)
{
    QJsonArray newestFirst;
    qint64 omittedLines = log.omittedLines;
    qint64 omittedBytes = log.omittedBytes;
    qsizetype room = mostBytes;
    for (auto line = log.lines.crbegin(); line != log.lines.crend(); ++line) {
        const QJsonObject json = lineJson(*line);
        room -= room > 0 ? docker::xml::bytesInside(jsonText(json)) + 1 : 0;
        if (room > 0) {
            newestFirst.append(json);
            continue;
        }
        ++omittedLines;
        omittedBytes += line->text.toUtf8().size() + line->cutBytes + 1;
    }
    QJsonArray lines;
    while (!newestFirst.isEmpty())
        lines.append(newestFirst.takeAt(newestFirst.size() - 1));
    return jsonText({{u"terminal"_s, log.hasTerminal},
                     {u"lines"_s, lines},
                     {u"omitted"_s, QJsonObject{{u"lines"_s, omittedLines}, {u"bytes"_s, omittedBytes}}}});
}

} // namespace

Task<QString> readLogs(CallContext context)
{
    const auto wish = wishOf(context.call);
    if (!wish)
        co_return fail(wish.error());
    const ContainerQuestion<docker::LogText> question =
        [wish = *wish](const EnginePtr &engine, docker::ContainerId id, Patience patience) {
            return engine->logs(std::move(id), wish, std::move(patience));
        };
    const auto log = co_await askAbout(context, arguments::container, question);
    if (!log)
        co_return fail(log.error());
    co_return answerOf(*log);
}

} // namespace xsc::plugin
