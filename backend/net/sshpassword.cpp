// SPDX-License-Identifier: BSD-2-Clause
#include "net/sshpassword.h"

#include "net/tr.h"

namespace xsc::net {

namespace {

// Rounds without a question, as servers send to tell something.
constexpr int mostRounds = 8;

Task<int> byPassword(SshLink *link, Secret password, QString action, Patience patience)
{
    const std::function<int()> step = [s = link->session(), password] {
        return authAgain(ssh_userauth_password(s, nullptr, password.reveal().constData()));
    };
    return SshLink::drive(link, step, action, patience);
}

Task<int> nextRound(SshLink *link, QString action, Patience patience)
{
    const std::function<int()> step = [s = link->session()] {
        return authAgain(ssh_userauth_kbdint(s, nullptr, nullptr));
    };
    return SshLink::drive(link, step, action, patience);
}

// A question that is echoed asks for no password.
bool asksForAPassword(ssh_session session)
{
    char echo = 1;
    const char *question = ssh_userauth_kbdint_getprompt(session, 0, &echo);
    return question && ssh_userauth_kbdint_getnprompts(session) == 1 && echo == 0;
}

Task<int> byQuestions(SshLink *link, Secret password, QString action, Patience patience)
{
    bool isAnswered = false;
    for (int round = 0; round < mostRounds; ++round) {
        const auto code = co_await nextRound(link, action, patience);
        if (!code || *code != SSH_AUTH_INFO)
            co_return code;
        if (ssh_userauth_kbdint_getnprompts(link->session()) <= 0)
            continue;
        // Asked again, it was wrong: some servers do not say so otherwise.
        if (isAnswered && asksForAPassword(link->session()))
            co_return SSH_AUTH_DENIED;
        if (isAnswered || !asksForAPassword(link->session()))
            break;
        ssh_userauth_kbdint_setanswer(link->session(), 0, password.reveal().constData());
        isAnswered = true;
    }
    co_return fail(ErrorKind::Unsupported,
                   Tr::tr("%1 failed: the server asks for more than a password.").arg(action));
}

} // namespace

Task<int> offerPassword(SshLink *link, Secret password, QString action, Patience patience)
{
    const int methods = ssh_userauth_list(link->session(), nullptr);
    if ((methods & SSH_AUTH_METHOD_PASSWORD) != 0)
        co_return co_await byPassword(link, password, action, patience);
    if ((methods & SSH_AUTH_METHOD_INTERACTIVE) != 0)
        co_return co_await byQuestions(link, password, action, patience);
    co_return fail(ErrorKind::Unsupported,
                   Tr::tr("%1 failed: the server takes no passwords for this account.").arg(action));
}

} // namespace xsc::net
