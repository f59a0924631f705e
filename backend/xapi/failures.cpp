// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/failures.h"

#include "xapi/tr.h"

#include <array>

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Meaning
{
    const char *code;
    ErrorKind kind;
    const char *sentence; //!< %1 and %2: the first two parameters
};

constexpr std::array meanings{
    Meaning{"SESSION_AUTHENTICATION_FAILED", ErrorKind::Auth,
            QT_TRANSLATE_NOOP("xsc_xapi", "The user name or the password is wrong.")},
    Meaning{"SESSION_AUTHORIZATION_FAILED", ErrorKind::Auth,
            QT_TRANSLATE_NOOP("xsc_xapi", "The user has no role in this pool.")},
    Meaning{"SESSION_INVALID", ErrorKind::Auth,
            QT_TRANSLATE_NOOP("xsc_xapi", "The session has ended. Connect to the pool again.")},
    Meaning{"RBAC_PERMISSION_DENIED", ErrorKind::Auth,
            QT_TRANSLATE_NOOP("xsc_xapi", "The user's role does not allow this (%1).")},
    Meaning{"HANDLE_INVALID", ErrorKind::NotFound,
            QT_TRANSLATE_NOOP("xsc_xapi", "The object (%1) no longer exists.")},
    Meaning{"UUID_INVALID", ErrorKind::NotFound,
            QT_TRANSLATE_NOOP("xsc_xapi", "The pool has no object (%1) with the uuid %2.")},
    Meaning{"HOST_STILL_BOOTING", ErrorKind::Network,
            QT_TRANSLATE_NOOP("xsc_xapi", "The host is still starting. Try again in a minute.")},
    Meaning{"HOST_MASTER_CANNOT_TALK_BACK", ErrorKind::Network,
            QT_TRANSLATE_NOOP("xsc_xapi", "The host has no contact with its pool's coordinator.")},
    Meaning{"HOST_UNKNOWN_TO_MASTER", ErrorKind::Network,
            QT_TRANSLATE_NOOP("xsc_xapi", "The pool's coordinator does not know the host.")},
    Meaning{"HOST_HAS_NO_MANAGEMENT_IP", ErrorKind::Network,
            QT_TRANSLATE_NOOP("xsc_xapi", "The host's management interface has no address.")},
    Meaning{"HOST_OFFLINE", ErrorKind::Network, QT_TRANSLATE_NOOP("xsc_xapi", "The host is offline.")},
    Meaning{"CANNOT_CONTACT_HOST", ErrorKind::Network,
            QT_TRANSLATE_NOOP("xsc_xapi", "The pool's coordinator cannot reach the host.")},
    Meaning{"HOST_IS_SLAVE", ErrorKind::Remote,
            QT_TRANSLATE_NOOP("xsc_xapi", "The host is not the pool's coordinator. Connect to %1.")},
    Meaning{"MESSAGE_METHOD_UNKNOWN", ErrorKind::Unsupported,
            QT_TRANSLATE_NOOP("xsc_xapi", "This version of XAPI does not know the call %1.")},
    Meaning{"MESSAGE_REMOVED", ErrorKind::Unsupported,
            QT_TRANSLATE_NOOP("xsc_xapi", "This version of XAPI no longer has the call.")},
    Meaning{"XENAPI_MISSING_PLUGIN", ErrorKind::Unsupported,
            QT_TRANSLATE_NOOP("xsc_xapi", "The plugin %1 is not installed on the host.")},
    Meaning{"UNKNOWN_XENAPI_PLUGIN_FUNCTION", ErrorKind::Unsupported,
            QT_TRANSLATE_NOOP("xsc_xapi", "The plugin on the host does not know the function %1.")},
    Meaning{"XENAPI_PLUGIN_FAILURE", ErrorKind::Remote,
            QT_TRANSLATE_NOOP("xsc_xapi", "The plugin on the host failed.")},
};

QString actionOf(const QString &method)
{
    const QStringView operation = QStringView(method).mid(method.indexOf(u'.') + 1);
    if (operation.startsWith("login_with"_L1))
        return Tr::tr("Signing in to the pool failed.");
    if (method == "event.from"_L1)
        return Tr::tr("Listening for changes in the pool failed.");
    if (operation == "call_plugin"_L1)
        return Tr::tr("The command failed in the pool.");
    if (operation.startsWith("get_"_L1))
        return Tr::tr("Reading from the pool failed.");
    if (operation.startsWith("set_"_L1) || operation.startsWith("add_to_"_L1) ||
        operation.startsWith("remove_from_"_L1))
        return Tr::tr("Changing a setting in the pool failed.");
    return Tr::tr("The pool could not carry out %1.").arg(method);
}

QString filledIn(const char *sentence, const QStringList &code)
{
    QString text = Tr::tr(sentence);
    text.replace("%1"_L1, code.value(1));
    return text.replace("%2"_L1, code.value(2));
}

} // namespace

Error explained(Error refusal, const QString &method)
{
    const QString code = refusal.code.value(0);
    const auto *meaning = std::find_if(meanings.begin(), meanings.end(), [&](const Meaning &each) {
        return code == QLatin1StringView(each.code);
    });
    const bool known = meaning != meanings.end();
    if (known)
        refusal.kind = meaning->kind;
    const QString reason =
        known ? filledIn(meaning->sentence, refusal.code) : Tr::tr("The pool says: %1.").arg(code);
    refusal.message = actionOf(method) + u' ' + reason;
    return refusal;
}

Error without(Error error, const QString &secretText)
{
    if (secretText.isEmpty())
        return error;
    const QString mark = u"(…)"_s;
    error.message.replace(secretText, mark);
    error.detail.replace(secretText, mark);
    error.code.replaceInStrings(secretText, mark);
    return error;
}

bool hasCode(const Error &error, QLatin1StringView code) { return error.code.value(0) == code; }

} // namespace xsc::xapi
