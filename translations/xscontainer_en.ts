<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CommandWords</name>
    <message numerus="yes">
        <source>%n container(s) could not be started.</source>
        <translation>
            <numerusform>%n container could not be started.</numerusform>
            <numerusform>%n containers could not be started.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) could not be stopped.</source>
        <translation>
            <numerusform>%n container could not be stopped.</numerusform>
            <numerusform>%n containers could not be stopped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) could not be paused.</source>
        <translation>
            <numerusform>%n container could not be paused.</numerusform>
            <numerusform>%n containers could not be paused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) could not be resumed.</source>
        <translation>
            <numerusform>%n container could not be resumed.</numerusform>
            <numerusform>%n containers could not be resumed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) could not be restarted.</source>
        <translation>
            <numerusform>%n container could not be restarted.</numerusform>
            <numerusform>%n containers could not be restarted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DriveSummary</name>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>And %n more</numerusform>
            <numerusform>And %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NodeContents</name>
    <message numerus="yes">
        <source>%n container(s), not all shown</source>
        <translation>
            <numerusform>%n container, not all shown</numerusform>
            <numerusform>%n containers, not all shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n container</numerusform>
            <numerusform>%n containers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>Stop %n container(s)?</source>
        <translation>
            <numerusform>Stop %n container?</numerusform>
            <numerusform>Stop %n containers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause %n container(s)?</source>
        <translation>
            <numerusform>Pause %n container?</numerusform>
            <numerusform>Pause %n containers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n container(s)?</source>
        <translation>
            <numerusform>Restart %n container?</numerusform>
            <numerusform>Restart %n containers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They run on %n virtual machine(s). Their users are interrupted.</source>
        <translation>
            <numerusform>They run on %n virtual machine. Their users are interrupted.</numerusform>
            <numerusform>They run on %n virtual machines. Their users are interrupted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message numerus="yes">
        <source>%n not shown</source>
        <translation>
            <numerusform>%n not shown</numerusform>
            <numerusform>%n not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message numerus="yes">
        <source>Connected to the pool %1: %n container(s) in the tree after %2 ms.</source>
        <translation>
            <numerusform>Connected to the pool %1: %n container in the tree after %2 ms.</numerusform>
            <numerusform>Connected to the pool %1: %n containers in the tree after %2 ms.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entered a cloud-config with mistakes; the editor has %n finding(s).</source>
        <translation>
            <numerusform>Entered a cloud-config with mistakes; the editor has %n finding.</numerusform>
            <numerusform>Entered a cloud-config with mistakes; the editor has %n findings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xsc::ui::DetailPane</name>
    <message numerus="yes">
        <source>%n object(s) selected</source>
        <translation>
            <numerusform>%n object selected</numerusform>
            <numerusform>%n objects selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xsc::ui::DifferenceDialog</name>
    <message numerus="yes">
        <source>%n line(s) added.</source>
        <translation>
            <numerusform>%n line added.</numerusform>
            <numerusform>%n lines added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed.</source>
        <translation>
            <numerusform>%n line removed.</numerusform>
            <numerusform>%n lines removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xsc::ui::FindBar</name>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n place replaced</numerusform>
            <numerusform>%n places replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xsc::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n command(s) under way…</source>
        <translation>
            <numerusform>%n command under way…</numerusform>
            <numerusform>%n commands under way…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xsc::ui::MessageBar</name>
    <message numerus="yes">
        <source>%n older message(s) below this one</source>
        <translation>
            <numerusform>%n older message below this one</numerusform>
            <numerusform>%n older messages below this one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xsc::ui::PrepareDialog</name>
    <message numerus="yes">
        <source>Preparing: %1 of %n virtual machine(s) done…</source>
        <translation>
            <numerusform>Preparing: %1 of %n virtual machine done…</numerusform>
            <numerusform>Preparing: %1 of %n virtual machines done…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n virtual machine(s) could not be prepared.</source>
        <translation>
            <numerusform>%n virtual machine could not be prepared.</numerusform>
            <numerusform>%n virtual machines could not be prepared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Container management is on for %n virtual machine(s).</source>
        <translation>
            <numerusform>Container management is on for %n virtual machine.</numerusform>
            <numerusform>Container management is on for %n virtual machines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xsc::ui::PrepareForm</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xsc::ui::PreviewPane</name>
    <message numerus="yes">
        <source>%n line(s) filled in</source>
        <extracomment>Above the preview: how many lines differ from those of the template</extracomment>
        <translation>
            <numerusform>%n line filled in</numerusform>
            <numerusform>%n lines filled in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out</source>
        <extracomment>Above the preview: how many lines of the template are not in it</extracomment>
        <translation>
            <numerusform>%n line left out</numerusform>
            <numerusform>%n lines left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xsc::ui::ProblemList</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xsc::ui::QuestionBox</name>
    <message numerus="yes">
        <source>%n more question(s) wait.</source>
        <translation>
            <numerusform>%n more question waits.</numerusform>
            <numerusform>%n more questions wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xsc::ui::SummaryDialog</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xsc_cloudconfig</name>
    <message numerus="yes">
        <source>This list needs at least %n item(s).</source>
        <translation>
            <numerusform>This list needs at least %n item.</numerusform>
            <numerusform>This list needs at least %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This list may have at most %n item(s).</source>
        <translation>
            <numerusform>This list may have at most %n item.</numerusform>
            <numerusform>This list may have at most %n items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xsc_prepare</name>
    <message numerus="yes">
        <source>%n VM(s) would stay behind and have to be prepared again. Change the key all the same?</source>
        <translation>
            <numerusform>%n VM would stay behind and have to be prepared again. Change the key all the same?</numerusform>
            <numerusform>%n VMs would stay behind and have to be prepared again. Change the key all the same?</numerusform>
        </translation>
    </message>
</context>
</TS>
