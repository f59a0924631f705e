// SPDX-License-Identifier: BSD-2-Clause
// Stands in for libFuzzer where it is not linked: every file of a corpus, then mutations of them. The same
// inputs every time; one that crashes is left behind as crash-PROGRAM in the working folder.
#include <QByteArray>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QList>

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <random>

#include <fcntl.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

constexpr int mostMutations = 20'000;
constexpr qint64 mostMilliseconds = 5'000;
constexpr qsizetype mostBytes = 16 * 1024;

QByteArray s_input;
QByteArray s_crashFile;

void keepInput(int signal)
{
    const int file = ::open(s_crashFile.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0) {
        [[maybe_unused]] const auto written = ::write(file, s_input.constData(), size_t(s_input.size()));
        ::close(file);
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

QList<QByteArray> readCorpus(const QString &folder)
{
    QList<QByteArray> corpus;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            corpus.append(file.readAll());
    }
    return corpus;
}

class Mutator
{
public:
    explicit Mutator(const QList<QByteArray> &corpus)
        : m_corpus(corpus)
    {}

    QByteArray next()
    {
        QByteArray bytes = m_corpus.at(below(m_corpus.size()));
        for (qsizetype steps = 1 + below(6); steps > 0; --steps)
            mutate(bytes);
        bytes.truncate(mostBytes);
        return bytes;
    }

private:
    qsizetype below(qsizetype bound) { return qsizetype(m_random() % uint32_t(bound)); }

    void mutate(QByteArray &bytes)
    {
        static constexpr char interesting[] = {'\0', '\n', '\r', '"', '\\', '{', '<', '&', '\x7f', '\xff'};
        const qsizetype at = below(bytes.size() + 1);
        switch (below(7)) {
        case 0:
            bytes.insert(at, char(below(256)));
            break;
        case 1:
            bytes.insert(at, interesting[below(std::size(interesting))]);
            break;
        case 2:
            bytes.remove(at, 1 + below(8));
            break;
        case 3:
            bytes.truncate(at);
            break;
        case 4:
            bytes.insert(below(bytes.size() + 1), bytes.mid(at, 1 + below(64)));
            break;
        case 5:
            bytes = bytes.left(at) + m_corpus.at(below(m_corpus.size())).mid(at);
            break;
        default:
            if (at < bytes.size())
                bytes[at] = char(bytes.at(at) ^ char(1 << below(8)));
        }
    }

    const QList<QByteArray> &m_corpus;
    std::mt19937 m_random; // seeded the same way by default
};

void run(const QByteArray &input)
{
    s_input = input;
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(s_input.constData()), size_t(s_input.size()));
}

} // namespace

int main(int argc, char **argv)
{
    const QList<QByteArray> corpus = argc == 2 ? readCorpus(QFile::decodeName(argv[1])) : QList<QByteArray>();
    if (corpus.isEmpty()) {
        std::fprintf(stderr, "usage: %s FOLDER, with at least one file in it\n", argv[0]);
        return 2;
    }
    s_crashFile = "crash-" + QFileInfo(QFile::decodeName(argv[0])).fileName().toLocal8Bit();
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL})
        std::signal(signal, keepInput);

    run({});
    for (const QByteArray &input : corpus)
        run(input);

    Mutator mutator(corpus);
    QElapsedTimer clock;
    clock.start();
    int mutations = 0;
    for (; mutations < mostMutations && clock.elapsed() < mostMilliseconds; ++mutations)
        run(mutator.next());
    std::printf("%d files, %d mutations, %lld ms\n", int(corpus.size()), mutations,
                static_cast<long long>(clock.elapsed()));
    return 0;
}
