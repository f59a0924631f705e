// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/guest.h"

namespace xsc::guest {

//! What a shell in a VM sees of its engine's socket, as the account that we log in as. Nothing in it is
//! trusted: it only chooses and fills words.
struct Survey
{
    enum class Place { Unknown, Absent, Hidden, NoSocket, Socket };
    enum class Answer { Unknown, No, Yes };

    Place place = Place::Unknown;
    Answer isWritable = Answer::Unknown;
    Answer isListening = Answer::Unknown; //!< some process accepts connections there
    QString group;                        //!< of the socket, if it may use that
    QString line;                         //!< the socket, or the folder that hides it, as ls -l shows it
    QStringList groups;                   //!< of the account
    QStringList helpers;                  //!< of docker, ncat and socat those installed
    QStringList others;                   //!< other engines' sockets that the account may use
    QStringList units; //!< of systemd that would listen and do not run: docker.service, …
    QString target;    //!< of the socket, where that is a link
    QStringList tools; //!< of sudo, which is not needed by root, and usermod those that are there
    bool operator==(const Survey &) const = default;

    //! Its members may use the socket; root, which nobody should join: there is none; empty: not known.
    [[nodiscard]] QString groupToJoin() const;
    //! Started, it would listen at \a engineSocket; empty: none would.
    [[nodiscard]] QString unitToStart(const QString &engineSocket) const;
    //! The account can try what mends a failure with that code.
    [[nodiscard]] bool canMend(const QString &code) const;
    //! In words, a line each, for the evidence of a diagnosis.
    [[nodiscard]] QString text() const;
};

//! A script for sh that needs next to nothing of the VM.
[[nodiscard]] QString surveyCommand(const QString &engineSocket);
//! What that printed; what is not understood is left out.
[[nodiscard]] Survey readSurvey(const QByteArray &output);

//! Asks the VM. A VM that runs no commands, or does not answer soon, gives an empty one.
[[nodiscard]] QCoro::Task<Survey> surveyEngineSocket(std::shared_ptr<Guest> guest, Patience patience);

} // namespace xsc::guest
