// SPDX-License-Identifier: BSD-2-Clause
#include "secretwatch.h"

#include <QDir>
#include <QDirIterator>
#include <QList>

#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr qint64 mostBytes = 8 * 1024 * 1024;
constexpr qint64 pieceBytes = 16 * 1024; // QIODevice takes room for all that it might read
constexpr int mostEntries = 15'000;      // of one tree
constexpr int mostFolders = 6;           // one within another

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    QByteArray content;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return content;
    for (QByteArray piece = file.read(pieceBytes); !piece.isEmpty() && content.size() < mostBytes;
         piece = file.read(pieceBytes))
        content += piece;
    return content;
}

//! No link is followed.
struct TreeEntry
{
    QByteArray path;
    struct stat about = {};
};

QList<TreeEntry> entriesOf(const QByteArray &folder, int most)
{
    QList<TreeEntry> entries;
    const std::unique_ptr<DIR, int (*)(DIR *)> open(::opendir(folder.constData()), ::closedir);
    while (const dirent *next = open && entries.size() < most ? ::readdir(open.get()) : nullptr) {
        const QByteArrayView name(next->d_name);
        TreeEntry entry{folder + '/' + name.toByteArray()};
        if (name != "." && name != ".." &&
            ::fstatat(::dirfd(open.get()), next->d_name, &entry.about, AT_SYMLINK_NOFOLLOW) == 0)
            entries.append(entry);
    }
    return entries;
}

//! Where a program may put what it wants to keep, for a moment or for long.
QByteArrayList placesToWrite()
{
    QStringList all{QDir::tempPath(), u"/tmp"_s, u"/var/tmp"_s, u"/dev/shm"_s};
    for (const char *name : {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        all.append(qEnvironmentVariable(name));
    QByteArrayList places;
    for (const QString &path : std::as_const(all)) {
        const QByteArray place = QFile::encodeName(QFileInfo(path).canonicalFilePath());
        if (place.size() > 1 && !places.contains(place))
            places.append(place);
    }
    return places;
}

} // namespace

SecretWatch::SecretWatch(const QString &folder)
    : m_folder(folder)
    , m_start(QDateTime::currentDateTime().addSecs(-1))
{}

QByteArray SecretWatch::lineOf(const QByteArray &key)
{
    const QByteArrayList lines = key.split('\n');
    return lines.at((lines.size() - 1) / 2);
}

void SecretWatch::look()
{
    lookNearby();
    lookAround();
}

void SecretWatch::glance()
{
    lookNearby();
    if (Clock::now() >= m_nextAround)
        lookAround();
}

void SecretWatch::lookNearby()
{
    ++m_looks;
    for (const QString &process : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs))
        examineProcess(process);
    examineFolder();
}

void SecretWatch::lookAround()
{
    const auto begin = Clock::now();
    const QByteArrayList places = placesToWrite();
    const QByteArray own = QFile::encodeName(QFileInfo(m_folder).canonicalFilePath());
    for (const QByteArray &place : places)
        examineTree(place, places + QByteArrayList{own});
    m_nextAround = Clock::now() + 5 * (Clock::now() - begin);
}

// Through /proc the content of a deleted file, too.
void SecretWatch::examineProcess(const QString &process)
{
    const QString folder = u"/proc/"_s + process;
    const bool isThis = process.toInt() == ::getpid();
    const bool isNamed = contentOf(folder + u"/cmdline"_s).contains(m_folder.toUtf8());
    const bool isOurs = isThis ? isAtHome : isNamed;
    const QByteArrayList wanted = isOurs ? words + ownWords : words;
    examine(folder + u"/cmdline"_s, wanted);
    examine(folder + u"/environ"_s, wanted);
    if (!isOurs)
        return;
    const QDir open(folder + u"/fd"_s);
    for (const QString &number : open.entryList({u"[0-9]*"_s}, QDir::AllEntries | QDir::System))
        examineFile(open.filePath(number), wanted);
}

void SecretWatch::examineFile(const QString &path, const QByteArrayList &wanted)
{
    struct stat about
    {};
    const bool isRegular = ::stat(QFile::encodeName(path).constData(), &about) == 0 && S_ISREG(about.st_mode);
    if (isRegular && about.st_mtime >= m_start.toSecsSinceEpoch())
        examine(path, wanted);
}

void SecretWatch::examineFolder()
{
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!files.fileInfo().isSymLink())
            examineFile(path, words + ownWords);
    }
}

// The nearest folders first: should there be too many, the deepest are left.
void SecretWatch::examineTree(const QByteArray &top, const QByteArrayList &others)
{
    QByteArrayList folders{top};
    int left = mostEntries;
    for (qsizetype at = 0; at < folders.size() && left > 0; ++at) {
        for (const TreeEntry &entry : entriesOf(folders.at(at), left)) {
            --left;
            const bool isNear = entry.path.count('/') - top.count('/') <= mostFolders;
            if (S_ISDIR(entry.about.st_mode) && isNear && !others.contains(entry.path))
                folders.append(entry.path);
            else if (S_ISREG(entry.about.st_mode) && entry.about.st_mtime >= m_start.toSecsSinceEpoch())
                examine(QFile::decodeName(entry.path), words);
        }
    }
}

void SecretWatch::examine(const QString &path, const QByteArrayList &wanted)
{
    const QByteArray bytes = m_exempt.contains(path) ? QByteArray() : contentOf(path);
    for (const QByteArray &word : wanted) {
        if (bytes.contains(word))
            m_found.append(path);
    }
}

} // namespace xsc::test
