// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/diagnosis.h"
#include "guest/guestrecords.h"
#include "guest/trail.h"

namespace xsc::guest {

//! The rungs of one diagnosis while they are found out, from the lowest up.
class LadderBoard
{
public:
    //! Judges what the records alone tell: power state, guest agent, address, management.
    explicit LadderBoard(const GuestRecords &records);

    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    //! What was seen of port and peer, whatever came of it.
    void look(const Trail &trail, const GuestSettings &settings);
    void pass(Rung rung, const QString &evidence);
    //! All from \a first up to, but without, \a end that nothing is known of.
    void passUnknown(Rung first, Rung end);
    //! Words and repair follow from \a code and \a detail; see adviceOn().
    void stop(const QString &code, const GuestSettings &settings, const QString &detail,
              const QString &evidence);

    //! What stop() would offer cannot help there.
    void offerNothing(const QString &code);

    [[nodiscard]] Diagnosis done() const { return m_diagnosis; }

private:
    [[nodiscard]] Step &step(Rung rung) { return m_diagnosis.steps[qsizetype(rung)]; }
    void judgeAgent(const GuestRecords &records);
    void judgeAddress(const GuestRecords &records);
    void judgeManagement(const GuestRecords &records);

    GuestSettings m_plain; //!< for the words of what the records tell
    Diagnosis m_diagnosis;
    bool m_hasFailed = false;
};

//! Why none of the addresses would do, a line each, and the certificate seen.
[[nodiscard]] QString failuresOf(const Trail &trail, quint16 port);

} // namespace xsc::guest
