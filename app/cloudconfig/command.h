// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/facts.h"
#include "cloudconfig/finding.h"
#include "core/result.h"

#include <QCommandLineParser>
#include <QCoreApplication>

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(xscontainer_cloudconfig)
};

//! No error found, errors found, could not run.
enum ExitCode { Good = 0, HasErrors = 1, CannotRun = 2 };

//! One of the things that the program can do: its first argument.
struct Command
{
    QString name;
    QString synopsis; //!< its arguments
    QString summary;  //!< one sentence
    ExitCode (*run)(const QStringList &arguments);
};

//! Writes to standard error.
ExitCode cannotRun(const QString &why);
ExitCode cannotRun(const xsc::Error &error);

//! Writes findings about a file to standard error; HasErrors if there is an error among them.
ExitCode reportFindings(const QString &name, const QList<xsc::cloudconfig::Finding> &findings);

//! Reads \a arguments into \a parser. An exit code when there is nothing left to do, as after --help.
[[nodiscard]] std::optional<ExitCode> parseArguments(QCommandLineParser &parser, const Command &command,
                                                     const QString &help, const QStringList &arguments);

//! All of a file; "-" is standard input. Errors: NotFound when it cannot be read, Limit above \a most bytes.
[[nodiscard]] xsc::Result<QByteArray> readInput(const QString &name, qint64 most = 16 * 1024 * 1024);

//! --facts: those of the file, of a made-up VM when it is not given.
[[nodiscard]] QCommandLineOption factsOption();
[[nodiscard]] xsc::Result<xsc::cloudconfig::Facts> factsOf(const QCommandLineParser &parser);

//! Writes all of it to standard output. False when it could not.
[[nodiscard]] bool writeOutput(const QByteArray &bytes);
