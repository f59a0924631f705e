// SPDX-License-Identifier: BSD-2-Clause
#include "verify.h"
#include "wire.h"

using namespace Qt::Literals::StringLiterals;
using xsc::test::await;
using xsc::test::codeOf;
using xsc::test::Wire;
using xsc::xapi::Value;

//! Making and removing of objects, as clients do.
class TestXapiObjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_wire = std::make_unique<Wire>();
        m_wire->logIn();
        m_vm = m_wire->addVm(u"web"_s);
    }
    void cleanup() { m_wire.reset(); }

    void givesEachDeviceOneDrive()
    {
        const auto drive = await(create(u"VBD"_s, vbd(u"0"_s)));
        VERIFY_RESULT(drive);
        QCOMPARE(codeOf(await(create(u"VBD"_s, vbd(u"0"_s)))),
                 (QStringList{u"DEVICE_ALREADY_EXISTS"_s, u"0"_s}));
        VERIFY_RESULT(await(m_wire->call(u"VBD.destroy"_s, {*drive})));
        VERIFY_RESULT(await(create(u"VBD"_s, vbd(u"0"_s))));
    }

    void keepsDiscsReadOnly()
    {
        Value::Struct disc = vbd(u"3"_s);
        disc.insert(u"type"_s, Value(u"CD"_s));
        QCOMPARE(codeOf(await(create(u"VBD"_s, disc))), QStringList{u"VBD_CDS_MUST_BE_READONLY"_s});
        disc.insert(u"mode"_s, Value(u"RO"_s));
        VERIFY_RESULT(await(create(u"VBD"_s, disc)));
    }

    void changesDiscs()
    {
        Value::Struct fields = vbd(u"3"_s);
        fields.insert(u"type"_s, Value(u"CD"_s));
        fields.insert(u"mode"_s, Value(u"RO"_s));
        fields.insert(u"empty"_s, Value(true));
        const QString drive = await(create(u"VBD"_s, fields)).value_or(Value()).toString();
        const QString disc = m_wire->model().add(u"VDI"_s, {{u"name_label"_s, Value(u"disc"_s)}});
        const QList<Value> both{Value(drive), Value(disc)};
        const QList<Value> driveOnly{Value(drive)};
        QCOMPARE(codeOf(await(m_wire->call(u"VBD.eject"_s, driveOnly))),
                 (QStringList{u"VBD_IS_EMPTY"_s, drive}));
        VERIFY_RESULT(await(m_wire->call(u"VBD.insert"_s, both)));
        QCOMPARE(m_wire->model().value(u"VDI"_s, disc, u"VBDs"_s).toStrings(), QStringList{drive});
        QCOMPARE(codeOf(await(m_wire->call(u"VBD.insert"_s, both))),
                 (QStringList{u"VBD_NOT_EMPTY"_s, drive}));
        VERIFY_RESULT(await(m_wire->call(u"VBD.eject"_s, driveOnly)));
        QVERIFY(m_wire->model().value(u"VDI"_s, disc, u"VBDs"_s).toStrings().isEmpty());
        const QList<Value> nowhere{Value(drive), Value(u"x"_s)};
        QCOMPARE(codeOf(await(m_wire->call(u"VBD.insert"_s, nowhere))),
                 (QStringList{u"HANDLE_INVALID"_s, u"VDI"_s, u"x"_s}));
        const QString disk = await(create(u"VBD"_s, vbd(u"0"_s))).value_or(Value()).toString();
        const QList<Value> intoDisk{Value(disk), Value(disc)};
        QCOMPARE(codeOf(await(m_wire->call(u"VBD.insert"_s, intoDisk))),
                 (QStringList{u"VBD_NOT_REMOVABLE_MEDIA"_s, disk}));
    }

    void roundsDisksUpToBlocks_data()
    {
        QTest::addColumn<qint64>("wanted");
        QTest::addColumn<qint64>("made");
        QTest::newRow("tiny") << qint64(1) << qint64(2097152);
        QTest::newRow("exact") << qint64(4194304) << qint64(4194304);
        QTest::newRow("one more") << qint64(4194305) << qint64(6291456);
    }
    void roundsDisksUpToBlocks()
    {
        QFETCH(qint64, wanted);
        QFETCH(qint64, made);
        const auto disk = await(create(u"VDI"_s, vdi(storage(u"user"_s), wanted)));
        VERIFY_RESULT(disk);
        QCOMPARE(m_wire->model().value(u"VDI"_s, disk->toString(), u"virtual_size"_s).toInt(), made);
    }

    void makesNoDiskInALibraryOfImages()
    {
        const QString library = storage(u"iso"_s);
        QCOMPARE(codeOf(await(create(u"VDI"_s, vdi(library, 1)))),
                 (QStringList{u"SR_OPERATION_NOT_SUPPORTED"_s, library}));
        QCOMPARE(codeOf(await(create(u"VDI"_s, vdi(u"nowhere"_s, 1)))),
                 (QStringList{u"HANDLE_INVALID"_s, u"SR"_s, u"nowhere"_s}));
    }

    void keepsMessagesOfKnownObjects()
    {
        const QString uuid = m_wire->model().value(u"VM"_s, m_vm, u"uuid"_s).toString();
        const QList<Value> known{Value(u"hello"_s), Value(u"3"_s), Value(u"VM"_s), Value(uuid),
                                 Value(u"body"_s)};
        const auto message = await(m_wire->call(u"message.create"_s, known));
        VERIFY_RESULT(message);
        const auto record = await(m_wire->call(u"message.get_record"_s, {*message}));
        VERIFY_RESULT(record);
        QCOMPARE((*record)[u"priority"_s].toInt(), 3);
        const Value ever(QDateTime::fromSecsSinceEpoch(0, Qt::UTC));
        const auto about = [&](const QString &object) {
            return await(m_wire->call(u"message.get"_s, {Value(u"VM"_s), Value(object), ever}))
                .value_or(Value())
                .toStruct()
                .keys();
        };
        QCOMPARE(about(uuid), QStringList{message->toString()});
        QCOMPARE(about(u"x"_s), QStringList());
        const QList<Value> unknown{Value(u"hello"_s), Value(u"3"_s), Value(u"VM"_s), Value(u"x"_s), Value()};
        QCOMPARE(codeOf(await(m_wire->call(u"message.create"_s, unknown))),
                 (QStringList{u"UUID_INVALID"_s, u"VM"_s, u"x"_s}));
        VERIFY_RESULT(await(m_wire->call(u"message.destroy"_s, {*message})));
        QCOMPARE(codeOf(await(m_wire->call(u"message.destroy"_s, {*message}))).value(0), u"HANDLE_INVALID"_s);
    }

    void letsClientsRunTasksOfTheirOwn()
    {
        const QList<Value> label{Value(u"upload"_s), Value(u"a disk"_s)};
        const auto task = await(m_wire->call(u"task.create"_s, label));
        VERIFY_RESULT(task);
        const QList<Value> done{*task, Value(u"success"_s)};
        VERIFY_RESULT(await(m_wire->call(u"task.set_status"_s, done)));
        QCOMPARE(await(m_wire->call(u"task.get_status"_s, {*task})).value_or(Value()), Value(u"success"_s));
        const QList<Value> nonsense{*task, Value(u"superb"_s)};
        QCOMPARE(codeOf(await(m_wire->call(u"task.set_status"_s, nonsense))).value(0), u"FIELD_TYPE_ERROR"_s);
        VERIFY_RESULT(await(m_wire->call(u"task.destroy"_s, {*task})));
    }

private:
    xsc::Task<Value> create(QString cls, Value::Struct fields)
    {
        return m_wire->call(cls + u".create"_s, {Value(std::move(fields))});
    }
    QString storage(const QString &contentType)
    {
        return m_wire->model().add(u"SR"_s, {{u"content_type"_s, Value(contentType)}});
    }
    Value::Struct vbd(const QString &device) const
    {
        return {{u"VM"_s, Value(m_vm)},
                {u"VDI"_s, Value(u"OpaqueRef:NULL"_s)},
                {u"userdevice"_s, Value(device)},
                {u"bootable"_s, Value(false)},
                {u"mode"_s, Value(u"RW"_s)},
                {u"type"_s, Value(u"Disk"_s)},
                {u"empty"_s, Value(false)},
                {u"other_config"_s, Value(Value::Struct())},
                {u"qos_algorithm_type"_s, Value()},
                {u"qos_algorithm_params"_s, Value(Value::Struct())}};
    }
    static Value::Struct vdi(const QString &storage, qint64 size)
    {
        return {{u"SR"_s, Value(storage)},       {u"virtual_size"_s, Value(QString::number(size))},
                {u"type"_s, Value(u"user"_s)},   {u"sharable"_s, Value(false)},
                {u"read_only"_s, Value(false)},  {u"other_config"_s, Value(Value::Struct())},
                {u"name_label"_s, Value(u"d"_s)}};
    }

    std::unique_ptr<Wire> m_wire;
    QString m_vm;
};

QTEST_GUILESS_MAIN(TestXapiObjects)
#include "tst_xapiobjects.moc"
