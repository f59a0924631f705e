// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

DesktopOptions readOptions()
{
    const QCommandLineOption embedded(
        u"embedded-pool"_s,
        QCoreApplication::translate("main", "Start a pool inside the program and connect to it."));
    const QCommandLineOption connectTo(
        u"connect"_s, QCoreApplication::translate("main", "Ask for the password of the pool at <address>."),
        u"address"_s);
    const QCommandLineOption user(u"user"_s, QCoreApplication::translate("main", "User name for --connect."),
                                  u"name"_s);
    const QCommandLineOption tour(
        u"tour"_s,
        QCoreApplication::translate("main",
                                    "Play the guided tour on the embedded pool, leave pictures in <folder>, "
                                    "and quit."),
        u"folder"_s);
    const QCommandLineOption screenshot(
        u"screenshot"_s,
        QCoreApplication::translate("main",
                                    "Write a picture of the window to <file> once there is something to see, "
                                    "and quit."),
        u"file"_s);
    const QCommandLineOption theme(
        u"theme"_s, QCoreApplication::translate("main", "Colours: system, light or dark."), u"name"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Containers in the virtual machines of XenServer and XCP-ng pools."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({embedded, connectTo, user, tour, screenshot, theme});
    parser.process(*QCoreApplication::instance());
    return {parser.isSet(embedded) || parser.isSet(tour),
            parser.value(connectTo),
            parser.value(user),
            parser.value(tour),
            parser.value(screenshot),
            parser.value(theme)};
}
