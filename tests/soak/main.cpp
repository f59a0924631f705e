// SPDX-License-Identifier: BSD-2-Clause
#include "soak.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Lets the monitor watch VMs to which all kinds of things happen."_s);
    parser.addHelpOption();
    const QCommandLineOption minutes(u"minutes"_s, u"How long."_s, u"minutes"_s, u"10"_s);
    const QCommandLineOption seconds(u"seconds"_s, u"How long, instead."_s, u"seconds"_s);
    const QCommandLineOption vms(u"vms"_s, u"How many VMs."_s, u"number"_s, u"50"_s);
    const QCommandLineOption rate(u"events-per-second"_s, u"Of all engines together."_s, u"number"_s,
                                  u"20"_s);
    const QCommandLineOption seed(u"seed"_s, u"Of the chance."_s, u"number"_s, u"1"_s);
    parser.addOptions({minutes, seconds, vms, rate, seed});
    parser.process(app);

    xsc::soak::SoakPlan plan;
    plan.time = std::chrono::minutes(parser.value(minutes).toInt());
    if (parser.isSet(seconds))
        plan.time = std::chrono::seconds(parser.value(seconds).toInt());
    plan.vms = parser.value(vms).toInt();
    plan.eventsPerSecond = parser.value(rate).toInt();
    plan.seed = parser.value(seed).toUInt();
    const auto done = xsc::soak::soak(plan);
    if (!done)
        std::fprintf(stderr, "%s\n", qPrintable(done.error().text()));
    return done ? 0 : 1;
}
