// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "account.h"
#include "process.h"

#include <QTemporaryDir>

#include <sched.h>

namespace xsc::test {

//! A key pair as ssh-keygen makes it.
struct SshKeyPair
{
    QByteArray privateText;
    QByteArray publicLine; //!< without the line's end
};
//! \a type as ssh-keygen spells it; \a bits 0: its default.
[[nodiscard]] Result<SshKeyPair> makeSshKeyPair(const QString &type = QStringLiteral("ed25519"),
                                                int bits = 0);

struct SshdOptions
{
    QString address = QStringLiteral("127.0.0.1"); //!< loopback
    QList<QByteArray> authorizedKeys;
    bool allowStreamLocal = true;
    QStringList extraLines; //!< of sshd_config, e.g. "MaxSessions 1"
    //! Name of an Account that only this sshd knows, with the same keys; empty: none. Root only.
    QString account{};
    QByteArray accountPassword{};
    QString accountHome = QStringLiteral("/");
    //! Of a file system that the account's home is then, e.g. "64k"; empty: of none. See within().
    QString homeSize{};
    //! The start of a command line that starts it where the account is known already; empty: here.
    QStringList launcher{};
};

//! The system's OpenSSH server, started by a test on a free port with keys and settings of its own. The
//! account is the one that runs the test.
class RealSshd
{
public:
    explicit RealSshd(SshdOptions options = {});
    ~RealSshd();
    Q_DISABLE_COPY_MOVE(RealSshd)

    //! Why it cannot run here; empty when it can.
    [[nodiscard]] static QString missing();

    [[nodiscard]] Result<> start();
    //! Ends the listener and every session.
    void stop();
    //! Stops every process of it in its tracks, as a guest that hangs; stop() still works.
    void freeze();
    //! On these processors it runs before everything else as soon as it has something to do. Root only.
    [[nodiscard]] Result<> goBefore(const cpu_set_t &processors);
    // These take effect at the next start().
    [[nodiscard]] Result<> makeHostKey();
    [[nodiscard]] SshdOptions &options() { return m_options; }
    //! Takes effect at the next login.
    [[nodiscard]] Result<> authorize(const QList<QByteArray> &keys);

    [[nodiscard]] QString address() const { return m_options.address; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString user() const;
    [[nodiscard]] const QList<QByteArray> &authorizedKeys() const { return m_options.authorizedKeys; }
    //! base64 blob of the ed25519 host key.
    [[nodiscard]] QByteArray hostKey() const;
    [[nodiscard]] QByteArray log() const;
    //! The path for everybody else to a file as sshd, which runs, sees it.
    [[nodiscard]] QString within(const QString &path) const;

private:
    [[nodiscard]] Result<> writeFiles();
    [[nodiscard]] Result<QStringList> commandLine();
    void openToAccount() const;
    [[nodiscard]] bool answers() const;
    [[nodiscard]] QList<pid_t> processes() const;
    void signalAll(int number) const;
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    SshdOptions m_options;
    QTemporaryDir m_folder;
    quint16 m_port = 0;
    ProcessPtr m_process;
};

} // namespace xsc::test
