<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CommandWords</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Select a stopped container to start it.</source>
        <translation>Wählen Sie einen gestoppten Container, um ihn zu starten.</translation>
    </message>
    <message>
        <source>Select a running container to stop it.</source>
        <translation>Wählen Sie einen laufenden Container, um ihn zu stoppen.</translation>
    </message>
    <message>
        <source>Select a running container to pause it. Windows containers cannot be paused.</source>
        <translation>Wählen Sie einen laufenden Container, um ihn zu pausieren. Windows-Container lassen sich nicht pausieren.</translation>
    </message>
    <message>
        <source>Select a paused container to resume it.</source>
        <translation>Wählen Sie einen pausierten Container, um ihn fortzusetzen.</translation>
    </message>
    <message>
        <source>Select a running container to restart it.</source>
        <translation>Wählen Sie einen laufenden Container, um ihn neu zu starten.</translation>
    </message>
    <message>
        <source>The container “%1” on the virtual machine “%2” could not be started.</source>
        <translation>Der Container „%1“ auf der virtuellen Maschine „%2“ konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The container “%1” on the virtual machine “%2” could not be stopped.</source>
        <translation>Der Container „%1“ auf der virtuellen Maschine „%2“ konnte nicht gestoppt werden.</translation>
    </message>
    <message>
        <source>The container “%1” on the virtual machine “%2” could not be paused.</source>
        <translation>Der Container „%1“ auf der virtuellen Maschine „%2“ konnte nicht pausiert werden.</translation>
    </message>
    <message>
        <source>The container “%1” on the virtual machine “%2” could not be resumed.</source>
        <translation>Der Container „%1“ auf der virtuellen Maschine „%2“ konnte nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The container “%1” on the virtual machine “%2” could not be restarted.</source>
        <translation>Der Container „%1“ auf der virtuellen Maschine „%2“ konnte nicht neu gestartet werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) could not be started.</source>
        <translation>
            <numerusform>%n Container konnte nicht gestartet werden.</numerusform>
            <numerusform>%n Container konnten nicht gestartet werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) could not be stopped.</source>
        <translation>
            <numerusform>%n Container konnte nicht gestoppt werden.</numerusform>
            <numerusform>%n Container konnten nicht gestoppt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) could not be paused.</source>
        <translation>
            <numerusform>%n Container konnte nicht pausiert werden.</numerusform>
            <numerusform>%n Container konnten nicht pausiert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) could not be resumed.</source>
        <translation>
            <numerusform>%n Container konnte nicht fortgesetzt werden.</numerusform>
            <numerusform>%n Container konnten nicht fortgesetzt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) could not be restarted.</source>
        <translation>
            <numerusform>%n Container konnte nicht neu gestartet werden.</numerusform>
            <numerusform>%n Container konnten nicht neu gestartet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>&amp;Neu starten</translation>
    </message>
</context>
<context>
    <name>ContainerSheet</name>
    <message>
        <source>%1, not published</source>
        <extracomment>A port of a container that is not published</extracomment>
        <translation>%1, nicht veröffentlicht</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A published port: address outside → port inside</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Container on %1 in pool %2</source>
        <translation>Container auf %1 im Pool %2</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Engine&apos;s status</source>
        <translation>Status laut Engine</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Compose project</source>
        <translation>Compose-Projekt</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>Save Diagnostics</source>
        <translation>Diagnose speichern</translation>
    </message>
    <message>
        <source>Compressed archives (*.tar.gz)</source>
        <translation>Komprimierte Archive (*.tar.gz)</translation>
    </message>
</context>
<context>
    <name>DriveRecords</name>
    <message>
        <source>%1: %2 free of %3</source>
        <translation>%1: %2 von %3 frei</translation>
    </message>
    <message>
        <source>The cloud-config can only be changed while the virtual machine is shut down.</source>
        <translation>Die Cloud-Config kann nur geändert werden, während die virtuelle Maschine heruntergefahren ist.</translation>
    </message>
    <message>
        <source>The virtual machine has the drive “%1” of Xen Orchestra. cloud-init takes that one before a drive written here.</source>
        <translation>Die virtuelle Maschine hat das Laufwerk „%1“ von Xen Orchestra. cloud-init nimmt dieses vor einem hier geschriebenen.</translation>
    </message>
</context>
<context>
    <name>DriveSummary</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>Und %n weiterer</numerusform>
            <numerusform>Und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Look whether the virtual machine and its container engine are busy or hanging, then try again.</source>
        <translation>Sehen Sie nach, ob die virtuelle Maschine und ihre Container-Engine ausgelastet sind oder hängen, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Check that the machine is switched on and that nothing blocks the network to it, then try again.</source>
        <translation>Prüfen Sie, ob die Maschine eingeschaltet ist und nichts das Netzwerk zu ihr blockiert, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Check the user name and the password, or prepare the virtual machine anew.</source>
        <translation>Prüfen Sie Benutzernamen und Passwort, oder bereiten Sie die virtuelle Maschine neu vor.</translation>
    </message>
    <message>
        <source>Find out why the key or certificate is another one before you go on.</source>
        <translation>Finden Sie heraus, warum der Schlüssel oder das Zertifikat ein anderes ist, bevor Sie fortfahren.</translation>
    </message>
    <message>
        <source>It may have been removed meanwhile: look at the list again.</source>
        <translation>Vielleicht wurde es inzwischen entfernt: Sehen Sie noch einmal in der Liste nach.</translation>
    </message>
    <message>
        <source>Mend what the reason names, then try again.</source>
        <translation>Beheben Sie, was der Grund nennt, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Ask for less at once.</source>
        <translation>Fordern Sie weniger auf einmal an.</translation>
    </message>
    <message>
        <source>A newer version on the other side may be able to do this.</source>
        <translation>Eine neuere Version auf der Gegenseite kann das vielleicht.</translation>
    </message>
    <message>
        <source>Please report this together with the details.</source>
        <translation>Bitte melden Sie dies zusammen mit den Details.</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>Art: %1</translation>
    </message>
</context>
<context>
    <name>FixMenu</name>
    <message>
        <source>There is no problem here.</source>
        <translation>Hier gibt es kein Problem.</translation>
    </message>
</context>
<context>
    <name>NodeContents</name>
    <message numerus="yes">
        <source>%n container(s), not all shown</source>
        <translation>
            <numerusform>%n Container, nicht alles wird gezeigt</numerusform>
            <numerusform>%n Container, nicht alle werden gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n Container</numerusform>
            <numerusform>%n Container</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Image and compose project of a container</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Engine not reached</source>
        <translation>Engine nicht erreicht</translation>
    </message>
    <message>
        <source>No news yet</source>
        <translation>Noch nichts gehört</translation>
    </message>
    <message>
        <source>List not readable</source>
        <translation>Liste nicht lesbar</translation>
    </message>
    <message>
        <source>Seen %1: %2</source>
        <extracomment>How long ago it was confirmed how many containers a virtual machine has, and how many</extracomment>
        <translation>Gesehen %1: %2</translation>
    </message>
</context>
<context>
    <name>PasswordHash</name>
    <message>
        <source>This system cannot make a hash of this kind.</source>
        <translation>Dieses System kann keinen Hash dieser Art erzeugen.</translation>
    </message>
</context>
<context>
    <name>PlaceholderPainter</name>
    <message>
        <source>Nothing is known under the name %1: it stays in the text as it is.</source>
        <translation>Unter dem Namen %1 ist nichts bekannt: Er bleibt im Text, wie er ist.</translation>
    </message>
    <message>
        <source>Marks lines that are kept only for a virtual machine with an interface on the host internal management network.</source>
        <translation>Kennzeichnet Zeilen, die nur für eine virtuelle Maschine mit einer Schnittstelle im hostinternen Verwaltungsnetzwerk bleiben.</translation>
    </message>
    <message>
        <source>%1 is empty for this virtual machine.</source>
        <translation>%1 ist für diese virtuelle Maschine leer.</translation>
    </message>
    <message>
        <source>%1 becomes: %2</source>
        <translation>%1 wird zu: %2</translation>
    </message>
</context>
<context>
    <name>PoolSheet</name>
    <message>
        <source>The pool is being read.</source>
        <translation>Der Pool wird gelesen.</translation>
    </message>
    <message>
        <source>The pool does not answer. It is tried again by itself. Reason: %1</source>
        <translation>Der Pool antwortet nicht. Es wird von selbst weiter versucht. Grund: %1</translation>
    </message>
    <message>
        <source>There is no connection to the pool. Reason: %1</source>
        <translation>Es besteht keine Verbindung zum Pool. Grund: %1</translation>
    </message>
    <message>
        <source>There is no connection to the pool.</source>
        <translation>Es besteht keine Verbindung zum Pool.</translation>
    </message>
    <message>
        <source>Pool at %1</source>
        <translation>Pool auf %1</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation>Virtuelle Maschinen</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Host in pool %1</source>
        <translation>Host im Pool %1</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>PrepareDialog</name>
    <message>
        <source>It does not run</source>
        <translation>Sie läuft nicht</translation>
    </message>
    <message>
        <source>Its address is not known</source>
        <translation>Ihre Adresse ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>Stop %n container(s)?</source>
        <translation>
            <numerusform>%n Container stoppen?</numerusform>
            <numerusform>%n Container stoppen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause %n container(s)?</source>
        <translation>
            <numerusform>%n Container pausieren?</numerusform>
            <numerusform>%n Container pausieren?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n container(s)?</source>
        <translation>
            <numerusform>%n Container neu starten?</numerusform>
            <numerusform>%n Container neu starten?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They run on %n virtual machine(s). Their users are interrupted.</source>
        <translation>
            <numerusform>Sie laufen auf %n virtuellen Maschine. Ihre Benutzer werden unterbrochen.</numerusform>
            <numerusform>Sie laufen auf %n virtuellen Maschinen. Ihre Benutzer werden unterbrochen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rung</name>
    <message>
        <source>Its TLS port accepts connections</source>
        <translation>Ihr TLS-Port nimmt Verbindungen an</translation>
    </message>
    <message>
        <source>Its certificate can be trusted</source>
        <translation>Ihrem Zertifikat kann vertraut werden</translation>
    </message>
    <message>
        <source>It accepts our certificate</source>
        <translation>Sie nimmt unser Zertifikat an</translation>
    </message>
    <message>
        <source>The virtual machine runs</source>
        <translation>Die virtuelle Maschine läuft</translation>
    </message>
    <message>
        <source>Its guest agent reports</source>
        <translation>Ihr Gast-Agent meldet sich</translation>
    </message>
    <message>
        <source>It has an address</source>
        <translation>Sie hat eine Adresse</translation>
    </message>
    <message>
        <source>Its SSH port accepts connections</source>
        <translation>Ihr SSH-Port nimmt Verbindungen an</translation>
    </message>
    <message>
        <source>Its SSH host key is the right one</source>
        <translation>Ihr SSH-Hostschlüssel ist der richtige</translation>
    </message>
    <message>
        <source>It accepts the key of the pool</source>
        <translation>Sie nimmt den Schlüssel des Pools an</translation>
    </message>
    <message>
        <source>SSH leads on to the engine</source>
        <translation>SSH führt weiter zur Engine</translation>
    </message>
    <message>
        <source>The socket of the engine is there</source>
        <translation>Der Socket der Engine ist da</translation>
    </message>
    <message>
        <source>The account may use the engine</source>
        <translation>Das Konto darf die Engine benutzen</translation>
    </message>
    <message>
        <source>The engine answers</source>
        <translation>Die Engine antwortet</translation>
    </message>
    <message>
        <source>It speaks a version of the API that we speak</source>
        <translation>Sie spricht eine Version der API, die wir sprechen</translation>
    </message>
    <message>
        <source>Container management is on</source>
        <translation>Die Container-Verwaltung ist eingeschaltet</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>Trust the New Key</source>
        <translation>Dem neuen Schlüssel vertrauen</translation>
    </message>
    <message>
        <source>Use That Socket</source>
        <translation>Diesen Socket verwenden</translation>
    </message>
    <message>
        <source>Enable Container Management</source>
        <translation>Container-Verwaltung einschalten</translation>
    </message>
    <message>
        <source>Everything is in order: what the engine of “%1” has is shown in the tree.</source>
        <translation>Alles ist in Ordnung: Was die Engine von „%1“ hat, wird im Baum gezeigt.</translation>
    </message>
    <message>
        <source>Add the Pool&apos;s Key</source>
        <translation>Schlüssel des Pools hinzufügen</translation>
    </message>
    <message>
        <source>Add the Account to the Group</source>
        <translation>Konto der Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Start the Engine</source>
        <translation>Engine starten</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>The pool does not answer. This is what was seen %1.</source>
        <translation>Der Pool antwortet nicht. So sah es %1 aus.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weitere</translation>
    </message>
    <message numerus="yes">
        <source>%n not shown</source>
        <translation>
            <numerusform>%n nicht gezeigt</numerusform>
            <numerusform>%n nicht gezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SshPublicKey</name>
    <message>
        <source>This is a private key. Never put it into a cloud-config: everybody in the virtual machine can read it. Take the file that ends in .pub.</source>
        <translation>Dies ist ein privater Schlüssel. Schreiben Sie ihn nie in eine Cloud-Config: In der virtuellen Maschine können ihn alle lesen. Nehmen Sie die Datei, die auf .pub endet.</translation>
    </message>
    <message>
        <source>This is a PuTTY key. Let PuTTYgen show the public key for OpenSSH and take that.</source>
        <translation>Dies ist ein PuTTY-Schlüssel. Lassen Sie sich von PuTTYgen den öffentlichen Schlüssel für OpenSSH anzeigen und nehmen Sie diesen.</translation>
    </message>
    <message>
        <source>This public key is in the format of another program. Convert it with: ssh-keygen -i -f FILE</source>
        <translation>Dieser öffentliche Schlüssel hat das Format eines anderen Programms. Wandeln Sie ihn um mit: ssh-keygen -i -f FILE</translation>
    </message>
    <message>
        <source>There is more than one line. Take one key at a time.</source>
        <translation>Das ist mehr als eine Zeile. Nehmen Sie immer nur einen Schlüssel auf einmal.</translation>
    </message>
    <message>
        <source>This is no public key: it has to look like “ssh-ed25519 AAAA… comment”.</source>
        <translation>Dies ist kein öffentlicher Schlüssel: Er muss aussehen wie „ssh-ed25519 AAAA… Kommentar“.</translation>
    </message>
    <message>
        <source>The key is cut off. Copy the whole line.</source>
        <translation>Der Schlüssel ist abgeschnitten. Kopieren Sie die ganze Zeile.</translation>
    </message>
    <message>
        <source>The key says that it is of type %1, but it is of type %2.</source>
        <translation>Der Schlüssel gibt den Typ %1 an, ist aber vom Typ %2.</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Running, health check starting</source>
        <translation>Läuft, Gesundheitsprüfung beginnt</translation>
    </message>
    <message>
        <source>Running, healthy</source>
        <translation>Läuft, gesund</translation>
    </message>
    <message>
        <source>Running, unhealthy</source>
        <translation>Läuft, nicht gesund</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>Startet neu</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>In Wartung</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet…</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Exited (%1)</source>
        <extracomment>State of a container with its exit code, e.g. &quot;Exited (137)&quot;</extracomment>
        <translation>Beendet (%1)</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppt…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Pausiert…</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>Wird fortgesetzt…</translation>
    </message>
    <message>
        <source>Restarting…</source>
        <translation>Startet neu…</translation>
    </message>
    <message>
        <source>less than a minute ago</source>
        <translation>vor weniger als einer Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Enabling management…</source>
        <translation>Verwaltung wird eingeschaltet…</translation>
    </message>
    <message>
        <source>Disabling management…</source>
        <translation>Verwaltung wird ausgeschaltet…</translation>
    </message>
</context>
<context>
    <name>TemplateLibrary</name>
    <message>
        <source>The template “%1” could not be read.</source>
        <translation>Die Vorlage „%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The template “%1” could not be saved.</source>
        <translation>Die Vorlage „%1“ konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The template “%1” could not be removed.</source>
        <translation>Die Vorlage „%1“ konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>A template needs a name.</source>
        <translation>Eine Vorlage braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>Der Name ist zu lang.</translation>
    </message>
    <message>
        <source>The name must not begin with a dot or have a slash in it.</source>
        <translation>Der Name darf nicht mit einem Punkt beginnen und keinen Schrägstrich enthalten.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Waiting for the containers of the pool</source>
        <translation>Warten auf die Container des Pools</translation>
    </message>
    <message numerus="yes">
        <source>Connected to the pool %1: %n container(s) in the tree after %2 ms.</source>
        <translation>
            <numerusform>Mit dem Pool %1 verbunden: %n Container im Baum nach %2 ms.</numerusform>
            <numerusform>Mit dem Pool %1 verbunden: %n Container im Baum nach %2 ms.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no running container in the tree.</source>
        <translation>Im Baum gibt es keinen laufenden Container.</translation>
    </message>
    <message>
        <source>Selected the container %1: %2.</source>
        <translation>Container %1 ausgewählt: %2.</translation>
    </message>
    <message>
        <source>Chose %1; the row says “%2”.</source>
        <translation>%1 gewählt; in der Zeile steht „%2“.</translation>
    </message>
    <message>
        <source>Waiting for the container</source>
        <translation>Warten auf den Container</translation>
    </message>
    <message>
        <source>Every virtual machine of the pool can be reached.</source>
        <translation>Jede virtuelle Maschine des Pools ist erreichbar.</translation>
    </message>
    <message>
        <source>Waiting for the failure to be told</source>
        <translation>Warten auf die Fehlermeldung</translation>
    </message>
    <message>
        <source>Asked the unreachable virtual machine %1 for something; the window says: %2 %3</source>
        <translation>Von der unerreichbaren virtuellen Maschine %1 etwas verlangt; das Fenster sagt: %2 %3</translation>
    </message>
    <message>
        <source>The picture %1 could not be written.</source>
        <translation>Das Bild %1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>The plugin did it and the monitor saw it: after %1 ms the row says “%2”.</source>
        <translation>Das Plugin hat es getan und der Monitor es gesehen: Nach %1 ms steht in der Zeile „%2“.</translation>
    </message>
    <message>
        <source>The guided tour</source>
        <translation>Die Führung</translation>
    </message>
    <message>
        <source>Waiting for %1 to be enabled</source>
        <translation>Das Warten darauf, dass %1 verfügbar wird</translation>
    </message>
    <message>
        <source>No virtual machine of the pool is shut down.</source>
        <translation>Keine virtuelle Maschine des Pools ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Waiting for the text to begin with</source>
        <translation>Warten auf den Anfangstext</translation>
    </message>
    <message>
        <source>Waiting for the findings</source>
        <translation>Warten auf die Befunde</translation>
    </message>
    <message numerus="yes">
        <source>Entered a cloud-config with mistakes; the editor has %n finding(s).</source>
        <translation>
            <numerusform>Eine Cloud-Config mit Fehlern eingegeben; der Editor hat %n Befund.</numerusform>
            <numerusform>Eine Cloud-Config mit Fehlern eingegeben; der Editor hat %n Befunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the help</source>
        <translation>Warten auf die Hilfe</translation>
    </message>
    <message>
        <source>None of the findings has a fix.</source>
        <translation>Für keinen der Befunde gibt es eine Korrektur.</translation>
    </message>
    <message>
        <source>Waiting for the dialog to close</source>
        <translation>Warten auf das Schließen des Dialogs</translation>
    </message>
    <message>
        <source>Closed the dialog; nothing was written.</source>
        <translation>Den Dialog geschlossen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The dialog was closed meanwhile.</source>
        <translation>Der Dialog wurde inzwischen geschlossen.</translation>
    </message>
    <message>
        <source>No virtual machine of the pool runs.</source>
        <translation>Keine virtuelle Maschine des Pools läuft.</translation>
    </message>
    <message>
        <source>Waiting for the summary</source>
        <translation>Warten auf die Zusammenfassung</translation>
    </message>
    <message>
        <source>Waiting for the drive to be written</source>
        <translation>Warten auf das Schreiben des Laufwerks</translation>
    </message>
    <message>
        <source>Waiting for the page of the drive</source>
        <translation>Warten auf die Seite des Laufwerks</translation>
    </message>
    <message>
        <source>Wrote a config drive for a virtual machine that runs: its text is locked.</source>
        <translation>Ein Konfigurationslaufwerk für eine laufende virtuelle Maschine wurde geschrieben: Sein Text ist gesperrt.</translation>
    </message>
    <message>
        <source>Waiting for what opens over the text</source>
        <translation>Warten auf das, was sich über dem Text öffnet</translation>
    </message>
    <message>
        <source>Waiting for the help to close</source>
        <translation>Warten auf das Schließen der Hilfe</translation>
    </message>
</context>
<context>
    <name>VmSheet</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Power state</source>
        <translation>Betriebszustand</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Virtual CPUs</source>
        <translation>Virtuelle CPUs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Container management</source>
        <translation>Container-Verwaltung</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>Erreicht über</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Container engine</source>
        <translation>Container-Engine</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API-Version</translation>
    </message>
    <message>
        <source>Git commit</source>
        <translation>Git-Commit</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>Storage driver</source>
        <translation>Speichertreiber</translation>
    </message>
    <message>
        <source>Index server address</source>
        <translation>Adresse des Index-Servers</translation>
    </message>
    <message>
        <source>Execution driver</source>
        <translation>Ausführungstreiber</translation>
    </message>
    <message>
        <source>IPv4 forwarding</source>
        <translation>IPv4-Weiterleitung</translation>
    </message>
    <message>
        <source>The virtual machine does not run. Its containers are shown once it does.</source>
        <translation>Die virtuelle Maschine läuft nicht. Ihre Container werden gezeigt, sobald sie läuft.</translation>
    </message>
    <message>
        <source>The container engine of this virtual machine does not answer; the trouble began %1. It is tried again by itself. Reason: %2</source>
        <translation>Die Container-Engine dieser virtuellen Maschine antwortet nicht; die Störung begann %1. Es wird von selbst weiter versucht. Grund: %2</translation>
    </message>
    <message>
        <source>Nothing has been heard from the container engine of this virtual machine yet. Check that the engine runs and that the pool can reach the virtual machine.</source>
        <translation>Von der Container-Engine dieser virtuellen Maschine war noch nichts zu hören. Prüfen Sie, ob die Engine läuft und der Pool die virtuelle Maschine erreichen kann.</translation>
    </message>
    <message>
        <source>Virtual machine on host %1</source>
        <translation>Virtuelle Maschine auf dem Host %1</translation>
    </message>
    <message>
        <source>Virtual machine in pool %1</source>
        <translation>Virtuelle Maschine im Pool %1</translation>
    </message>
    <message>
        <source>The list of containers that was published last for this virtual machine cannot be read. The containers shown are those of the list before it.</source>
        <translation>Die zuletzt veröffentlichte Liste der Container dieser virtuellen Maschine ist nicht lesbar. Gezeigt werden die Container der Liste davor.</translation>
    </message>
    <message>
        <source>Container management is off for this virtual machine, so its containers are not shown.</source>
        <translation>Die Container-Verwaltung ist für diese virtuelle Maschine ausgeschaltet, daher werden ihre Container nicht gezeigt.</translation>
    </message>
    <message>
        <source>The monitor on host %1 seems not to run, or not to reach the pool, unless the clock of this computer is wrong.</source>
        <translation>Der Monitor auf dem Host %1 läuft anscheinend nicht oder erreicht den Pool nicht, sofern nicht die Uhr dieses Rechners falsch geht.</translation>
    </message>
    <message>
        <source>The monitor of its host seems not to run, or not to reach the pool, unless the clock of this computer is wrong.</source>
        <translation>Der Monitor ihres Hosts läuft anscheinend nicht oder erreicht den Pool nicht, sofern nicht die Uhr dieses Rechners falsch geht.</translation>
    </message>
    <message>
        <source>The container engine of this virtual machine has no containers.</source>
        <translation>Die Container-Engine dieser virtuellen Maschine hat keine Container.</translation>
    </message>
    <message>
        <source>What is shown of its containers was last confirmed %1.</source>
        <translation>Was von ihren Containern gezeigt wird, wurde zuletzt %1 bestätigt.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Start a pool inside the program and connect to it.</source>
        <translation>Einen Pool im Programm starten und sich mit ihm verbinden.</translation>
    </message>
    <message>
        <source>Ask for the password of the pool at &lt;address&gt;.</source>
        <translation>Nach dem Passwort des Pools auf &lt;address&gt; fragen.</translation>
    </message>
    <message>
        <source>User name for --connect.</source>
        <translation>Benutzername für --connect.</translation>
    </message>
    <message>
        <source>Play the guided tour on the embedded pool, leave pictures in &lt;folder&gt;, and quit.</source>
        <translation>Die Führung auf dem eingebetteten Pool abspielen, Bilder in &lt;folder&gt; ablegen und enden.</translation>
    </message>
    <message>
        <source>Write a picture of the window to &lt;file&gt; once there is something to see, and quit.</source>
        <translation>Ein Bild des Fensters in &lt;file&gt; schreiben, sobald es etwas zu sehen gibt, und enden.</translation>
    </message>
    <message>
        <source>Colours: system, light or dark.</source>
        <translation>Farben: system, light oder dark.</translation>
    </message>
    <message>
        <source>Containers in the virtual machines of XenServer and XCP-ng pools.</source>
        <translation>Container in den virtuellen Maschinen von XenServer- und XCP-ng-Pools.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
</context>
<context>
    <name>xsc::ui::CommandBox</name>
    <message>
        <source>Command for the virtual machine</source>
        <translation>Befehl für die virtuelle Maschine</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command for the virtual machine</source>
        <translation>Den Befehl für die virtuelle Maschine kopieren</translation>
    </message>
    <message>
        <source>In the virtual machine:</source>
        <translation>In der virtuellen Maschine:</translation>
    </message>
</context>
<context>
    <name>xsc::ui::CompletionList</name>
    <message>
        <source>Help for the key</source>
        <translation>Hilfe zum Schlüssel</translation>
    </message>
    <message>
        <source>Keys that may stand here</source>
        <translation>Schlüssel, die hier stehen können</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A key and the type of its value</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>xsc::ui::CompletionSource</name>
    <message>
        <source>Deprecated %1</source>
        <translation>Veraltet %1</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ConfigDrivePage</name>
    <message>
        <source>No config drive</source>
        <translation>Kein Konfigurationslaufwerk</translation>
    </message>
    <message>
        <source>This virtual machine has no config drive. With one it gets its host name, keys and containers when it starts for the first time.</source>
        <translation>Diese virtuelle Maschine hat kein Konfigurationslaufwerk. Mit einem solchen bekommt sie beim ersten Start ihren Hostnamen, ihre Schlüssel und ihre Container.</translation>
    </message>
    <message>
        <source>The drive is being written…</source>
        <translation>Das Laufwerk wird geschrieben…</translation>
    </message>
    <message>
        <source>The cloud-config can only be changed while there is a connection to the pool.</source>
        <translation>Die Cloud-Config kann nur geändert werden, solange eine Verbindung zum Pool besteht.</translation>
    </message>
    <message>
        <source>Reading the drive…</source>
        <translation>Das Laufwerk wird gelesen…</translation>
    </message>
    <message>
        <source>The cloud-config is read from the config drive of “%1”.</source>
        <translation>Die Cloud-Config wird vom Konfigurationslaufwerk von „%1“ gelesen.</translation>
    </message>
    <message>
        <source>The cloud-config could not be read</source>
        <translation>Die Cloud-Config konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The drive was not written.</source>
        <translation>Das Laufwerk wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>The storage repository of the drive is not known.</source>
        <translation>Das Speicher-Repository des Laufwerks ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The default of the pool could not be read.</source>
        <translation>Die Vorgabe des Pools konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>CoreOS and Flatcar carry this out at every start, cloud-init once for each instance ID: run “cloud-init clean” in the guest to have it count as a new instance at its next start.</source>
        <translation>CoreOS und Flatcar führen dies bei jedem Start aus, cloud-init für jede Instanz-ID nur einmal: Führen Sie im Gast „cloud-init clean“ aus, damit er beim nächsten Start als neue Instanz gilt.</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>Zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Back to the text on the drive</source>
        <translation>Zurück zum Text auf dem Laufwerk</translation>
    </message>
    <message>
        <source>&amp;Write the Drive…</source>
        <translation>Laufwerk &amp;schreiben…</translation>
    </message>
    <message>
        <source>The drive was replaced by somebody else while this text was edited. Compare with the drive before you write: its text would be lost.</source>
        <translation>Das Laufwerk wurde von jemand anderem ersetzt, während dieser Text bearbeitet wurde. Vergleichen Sie mit dem Laufwerk, bevor Sie schreiben: Dessen Text ginge verloren.</translation>
    </message>
    <message>
        <source>The drive of another virtual machine is being written. This one can be written after that.</source>
        <translation>Das Laufwerk einer anderen virtuellen Maschine wird gerade geschrieben. Danach lässt sich dieses schreiben.</translation>
    </message>
    <message>
        <source>The default of the pool was not put in the place of the text.</source>
        <translation>Die Vorgabe des Pools wurde nicht an die Stelle des Textes gesetzt.</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ConfigEditor</name>
    <message>
        <source>Save as a Template</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Name of the template; one with this name is replaced:</source>
        <translation>Name der Vorlage; eine Vorlage dieses Namens wird ersetzt:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1:&lt;/b&gt; %2</source>
        <extracomment>Severity and message of a finding</extracomment>
        <translation>&lt;b&gt;%1:&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>Open a Cloud-config</source>
        <translation>Cloud-Config öffnen</translation>
    </message>
    <message>
        <source>The file %1 could not be opened.</source>
        <translation>Die Datei %1 konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>It is too big for a cloud-config.</source>
        <translation>Für eine Cloud-Config ist sie zu groß.</translation>
    </message>
    <message>
        <source>Save as a File</source>
        <translation>Als Datei speichern</translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Cloud-config</source>
        <translation>Cloud-Config</translation>
    </message>
    <message>
        <source>Save the user-data without the pool&apos;s key?</source>
        <translation>Die User-Data ohne den Schlüssel des Pools speichern?</translation>
    </message>
    <message>
        <source>&amp;Save All the Same…</source>
        <translation>Trotzdem &amp;speichern…</translation>
    </message>
    <message>
        <source>A drive made of this file would not let the pool in.</source>
        <translation>Ein Laufwerk aus dieser Datei ließe den Pool nicht hinein.</translation>
    </message>
    <message>
        <source>Tab indents the text. F6 goes on to the preview and to the problems, Shift+F6 goes back.</source>
        <translation>Tab rückt den Text ein. F6 führt weiter zur Vorschau und zu den Problemen, Umschalt+F6 zurück.</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ConnectDialog</name>
    <message>
        <source>This is no address. Examples: pool1.example.org, 192.0.2.10:8443, [2001:db8::1].</source>
        <translation>Das ist keine Adresse. Beispiele: pool1.example.org, 192.0.2.10:8443, [2001:db8::1].</translation>
    </message>
    <message>
        <source>The pool does not answer; it is tried again. Reason: %1</source>
        <translation>Der Pool antwortet nicht; es wird weiter versucht. Grund: %1</translation>
    </message>
    <message>
        <source>Connect to a Pool</source>
        <translation>Mit einem Pool verbinden</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Address of the pool&apos;s coordinator</source>
        <translation>Adresse des Koordinators des Pools</translation>
    </message>
    <message>
        <source>Host name or IP address, with :port if it is not 443</source>
        <translation>Hostname oder IP-Adresse, mit :Port, wenn es nicht 443 ist</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>&amp;Benutzername:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ConnectedPool</name>
    <message>
        <source>There is no connection to the pool %1.</source>
        <translation>Es besteht keine Verbindung zum Pool %1.</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ConnectionStatus</name>
    <message>
        <source>%1: connected</source>
        <translation>%1: verbunden</translation>
    </message>
    <message>
        <source>%1: connecting…</source>
        <translation>%1: verbindet…</translation>
    </message>
    <message>
        <source>%1: reading…</source>
        <translation>%1: liest…</translation>
    </message>
    <message>
        <source>%1: connection lost, trying again…</source>
        <translation>%1: Verbindung verloren, neuer Versuch…</translation>
    </message>
    <message>
        <source>%1: not connected</source>
        <translation>%1: nicht verbunden</translation>
    </message>
    <message>
        <source>%1: disconnected</source>
        <translation>%1: getrennt</translation>
    </message>
    <message>
        <source>No pool</source>
        <translation>Kein Pool</translation>
    </message>
    <message>
        <source>State of the connections</source>
        <translation>Zustand der Verbindungen</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ContainerActions</name>
    <message>
        <source>&amp;Disable Container Management</source>
        <translation>Container-Verwaltung &amp;ausschalten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip of a button: name and key, e.g. &quot;Stop (Ctrl+Shift+T)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Why Are There No Containers?</source>
        <translation>&amp;Warum gibt es keine Container?</translation>
    </message>
    <message>
        <source>Enable Container &amp;Management…</source>
        <translation>Container-&amp;Verwaltung einschalten…</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ContainerJobs</name>
    <message>
        <source>The new state of the container “%1” on the virtual machine “%2” is not known.</source>
        <translation>Der neue Zustand des Containers „%1“ auf der virtuellen Maschine „%2“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The command was carried out, but the pool has not shown the new state yet.</source>
        <translation>Der Befehl wurde ausgeführt, aber der Pool hat den neuen Zustand noch nicht gezeigt.</translation>
    </message>
    <message>
        <source>Container management could not be disabled for “%1”.</source>
        <translation>Die Container-Verwaltung konnte für „%1“ nicht ausgeschaltet werden.</translation>
    </message>
</context>
<context>
    <name>xsc::ui::DetailPane</name>
    <message>
        <source>No pool yet</source>
        <translation>Noch kein Pool</translation>
    </message>
    <message>
        <source>Connect to a XenServer or XCP-ng pool to see the containers of its virtual machines.</source>
        <translation>Verbinden Sie sich mit einem XenServer- oder XCP-ng-Pool, um die Container seiner virtuellen Maschinen zu sehen.</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
        <source>No pool, host, virtual machine or container has these words. Shorten or clear the filter to see more.</source>
        <translation>Kein Pool, Host, keine virtuelle Maschine und kein Container enthält diese Wörter. Kürzen oder leeren Sie den Filter, um mehr zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) selected</source>
        <translation>
            <numerusform>%n Objekt ausgewählt</numerusform>
            <numerusform>%n Objekte ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Commands in the tool bar go to all of them that they fit.</source>
        <translation>Befehle der Werkzeugleiste gelten allen, auf die sie passen.</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select a pool, host, virtual machine or container.</source>
        <translation>Wählen Sie einen Pool, einen Host, eine virtuelle Maschine oder einen Container.</translation>
    </message>
    <message>
        <source>Pages of the selected object</source>
        <translation>Seiten des ausgewählten Objekts</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Cloud-config</source>
        <translation>Cloud-Config</translation>
    </message>
    <message>
        <source>Container Management</source>
        <translation>Container-Verwaltung</translation>
    </message>
</context>
<context>
    <name>xsc::ui::DifferenceDialog</name>
    <message>
        <source>Differences from the Drive</source>
        <translation>Unterschiede zum Laufwerk</translation>
    </message>
    <message>
        <source>The text is the same as the one on the drive.</source>
        <translation>Der Text ist derselbe wie auf dem Laufwerk.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added.</source>
        <translation>
            <numerusform>%n Zeile hinzugefügt.</numerusform>
            <numerusform>%n Zeilen hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed.</source>
        <translation>
            <numerusform>%n Zeile entfernt.</numerusform>
            <numerusform>%n Zeilen entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Differences from the drive</source>
        <translation>Unterschiede zum Laufwerk</translation>
    </message>
</context>
<context>
    <name>xsc::ui::DriveWriter</name>
    <message>
        <source>The drive was not written.</source>
        <translation>Das Laufwerk wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>The cloud-config has bytes in it that are not UTF-8.</source>
        <translation>Die Cloud-Config enthält Bytes, die kein UTF-8 sind.</translation>
    </message>
    <message>
        <source>Mend the places that the list of problems names.</source>
        <translation>Berichtigen Sie die Stellen, die in der Liste der Probleme stehen.</translation>
    </message>
    <message>
        <source>The config drive was not written.</source>
        <translation>Das Konfigurationslaufwerk wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>The config drive was written. Please note:</source>
        <translation>Das Konfigurationslaufwerk wurde geschrieben. Bitte beachten Sie:</translation>
    </message>
    <message>
        <source>Another config drive is being written for this virtual machine.</source>
        <translation>Für diese virtuelle Maschine wird gerade ein anderes Konfigurationslaufwerk geschrieben.</translation>
    </message>
    <message>
        <source>Write again when that is done.</source>
        <translation>Schreiben Sie erneut, wenn das erledigt ist.</translation>
    </message>
    <message>
        <source>There is no connection to the pool.</source>
        <translation>Es besteht keine Verbindung zum Pool.</translation>
    </message>
    <message>
        <source>The drive of another virtual machine is being written.</source>
        <translation>Das Laufwerk einer anderen virtuellen Maschine wird gerade geschrieben.</translation>
    </message>
</context>
<context>
    <name>xsc::ui::EditorBar</name>
    <message>
        <source>Tools of the cloud-config editor</source>
        <translation>Werkzeuge des Cloud-Config-Editors</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip of a button: name and key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open a File…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Save as a File…</source>
        <translation>Als Datei speichern…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Find and Replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Compare with the Drive</source>
        <translation>Mit dem Laufwerk vergleichen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>&amp;Fix…</source>
        <translation>Be&amp;heben…</translation>
    </message>
    <message>
        <source>C&amp;omplete</source>
        <translation>Ver&amp;vollständigen</translation>
    </message>
    <message>
        <source>&amp;Next Problem</source>
        <translation>&amp;Nächstes Problem</translation>
    </message>
    <message>
        <source>Pre&amp;vious Problem</source>
        <translation>V&amp;orheriges Problem</translation>
    </message>
    <message>
        <source>Normal &amp;Size</source>
        <translation>Normale &amp;Größe</translation>
    </message>
    <message>
        <source>Who reads the cloud-config</source>
        <translation>Wer die Cloud-Config liest</translation>
    </message>
    <message>
        <source>Who reads the cloud-config: rules and keys go by it.</source>
        <translation>Wer die Cloud-Config liest: Danach richten sich Regeln und Schlüssel.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>CoreOS, Flatcar</source>
        <translation>CoreOS, Flatcar</translation>
    </message>
    <message>
        <source>cloud-init</source>
        <translation>cloud-init</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <extracomment>In a list of who reads the cloud-config: found out from the text</extracomment>
        <translation>Automatisch: %1</translation>
    </message>
    <message>
        <source>Fol&amp;d or Unfold</source>
        <translation>Ein- oder a&amp;usklappen</translation>
    </message>
    <message>
        <source>&amp;Go to the Next Part</source>
        <translation>&amp;Zum nächsten Bereich</translation>
    </message>
    <message>
        <source>Go to the Pr&amp;evious Part</source>
        <translation>Zum vorherigen &amp;Bereich</translation>
    </message>
    <message>
        <source>Co&amp;mment On or Off</source>
        <translation>Ko&amp;mmentar ein oder aus</translation>
    </message>
    <message>
        <source>&amp;What Is This?</source>
        <translation>Was &amp;ist das?</translation>
    </message>
</context>
<context>
    <name>xsc::ui::FileEntryDialog</name>
    <message>
        <source>Insert a File</source>
        <translation>Datei einfügen</translation>
    </message>
    <message>
        <source>A file of this machine is written into the virtual machine when it starts for the first time.</source>
        <translation>Eine Datei dieses Rechners wird beim ersten Start der virtuellen Maschine in diese geschrieben.</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Keine Datei gewählt</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Datei:</translation>
    </message>
    <message>
        <source>&amp;Choose a File…</source>
        <translation>Datei &amp;wählen…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Die Datei wählen</translation>
    </message>
    <message>
        <source>&amp;Path in the virtual machine:</source>
        <translation>&amp;Pfad in der virtuellen Maschine:</translation>
    </message>
    <message>
        <source>&amp;Owner:</source>
        <translation>Eigen&amp;tümer:</translation>
    </message>
    <message>
        <source>P&amp;ermissions:</source>
        <translation>Zugriffs&amp;rechte:</translation>
    </message>
    <message>
        <source>Choose a File</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>The file %1 could not be read: %2</source>
        <translation>Die Datei %1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The file is too big for a config drive: let the virtual machine fetch it from somewhere.</source>
        <translation>Die Datei ist zu groß für ein Konfigurationslaufwerk: Lassen Sie die virtuelle Maschine sie von anderswo holen.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>The path in the virtual machine has to begin with a slash.</source>
        <translation>Der Pfad in der virtuellen Maschine muss mit einem Schrägstrich beginnen.</translation>
    </message>
    <message>
        <source>The permissions have to be three or four octal digits.</source>
        <translation>Die Zugriffsrechte müssen drei oder vier Oktalziffern sein.</translation>
    </message>
    <message>
        <source>%1, written as text.</source>
        <translation>%1, als Text geschrieben.</translation>
    </message>
    <message>
        <source>%1, written as base64.</source>
        <translation>%1, als base64 geschrieben.</translation>
    </message>
</context>
<context>
    <name>xsc::ui::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n Stelle ersetzt</numerusform>
            <numerusform>%n Stellen ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Match case</source>
        <translation>&amp;Groß-/Kleinschreibung beachten</translation>
    </message>
</context>
<context>
    <name>xsc::ui::FingerprintPage</name>
    <message>
        <source>&amp;Do Not Connect</source>
        <translation>&amp;Nicht verbinden</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>WARNING: The certificate of %1 has changed!</source>
        <translation>WARNUNG: Das Zertifikat von %1 hat sich geändert!</translation>
    </message>
    <message>
        <source>Is this the certificate of %1?</source>
        <translation>Ist dies das Zertifikat von %1?</translation>
    </message>
    <message>
        <source>Somebody may be between you and the pool and read your password. Only go on if you know that the pool has got a new certificate. The fingerprint (SHA-256) was:
%1

Now it is:</source>
        <translation>Vielleicht sitzt jemand zwischen Ihnen und dem Pool und liest Ihr Passwort mit. Fahren Sie nur fort, wenn Sie wissen, dass der Pool ein neues Zertifikat bekommen hat. Der Fingerabdruck (SHA-256) war:
%1

Jetzt ist er:</translation>
    </message>
    <message>
        <source>You connect to this pool for the first time. Compare the fingerprint (SHA-256) with the one on the console of the pool&apos;s coordinator:</source>
        <translation>Sie verbinden sich zum ersten Mal mit diesem Pool. Vergleichen Sie den Fingerabdruck (SHA-256) mit dem auf der Konsole des Koordinators:</translation>
    </message>
    <message>
        <source>&amp;Trust the New Certificate</source>
        <translation>Dem neuen Zertifikat ver&amp;trauen</translation>
    </message>
    <message>
        <source>&amp;Trust and Connect</source>
        <translation>Ver&amp;trauen und verbinden</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erläuterung</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>xsc::ui::HelperDialog</name>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
</context>
<context>
    <name>xsc::ui::InsertMenu</name>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>SSH &amp;Public Key…</source>
        <translation>Öffentlicher &amp;SSH-Schlüssel…</translation>
    </message>
    <message>
        <source>Pass&amp;word…</source>
        <translation>&amp;Passwort…</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>&amp;Datei…</translation>
    </message>
    <message>
        <source>systemd &amp;Unit…</source>
        <translation>systemd-&amp;Unit…</translation>
    </message>
    <message>
        <source>&amp;Host Name Made of the VM&apos;s Name</source>
        <translation>&amp;Hostname aus dem Namen der VM</translation>
    </message>
    <message>
        <source>Public &amp;Key of the Pool (RSA)</source>
        <translation>Öffentlicher S&amp;chlüssel des Pools (RSA)</translation>
    </message>
    <message>
        <source>&amp;Device on the Management Network</source>
        <translation>&amp;Gerät im Verwaltungsnetzwerk</translation>
    </message>
    <message>
        <source>Nothing was inserted.</source>
        <translation>Es wurde nichts eingefügt.</translation>
    </message>
    <message>
        <source>The list %1 is written in one line. Write one item a line, then insert again.</source>
        <translation>Die Liste %1 steht in einer einzigen Zeile. Schreiben Sie jeden Eintrag in eine eigene Zeile, und fügen Sie dann noch einmal ein.</translation>
    </message>
    <message>
        <source>This text is no cloud-config. Keys can be inserted only into one.</source>
        <translation>Dieser Text ist keine Cloud-Config. Schlüssel lassen sich nur in eine solche einfügen.</translation>
    </message>
    <message>
        <source>The caret stands in no user. Put it on the name of one in the list users, then insert again.</source>
        <translation>Die Einfügemarke steht in keinem Benutzer. Setzen Sie sie auf den Namen eines Benutzers in der Liste users und fügen Sie dann erneut ein.</translation>
    </message>
</context>
<context>
    <name>xsc::ui::InventoryModel</name>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <extracomment>Spoken for a row of the tree: kind, name and state</extracomment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A state and how long ago it was seen</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Image: %1</source>
        <translation>Image: %1</translation>
    </message>
    <message>
        <source>Compose project: %1</source>
        <translation>Compose-Projekt: %1</translation>
    </message>
    <message>
        <source>The pool does not answer: this is what was seen last.</source>
        <translation>Der Pool antwortet nicht: Dies wurde zuletzt gesehen.</translation>
    </message>
    <message>
        <source>Its virtual machine seems not to be watched, unless the clock of this computer is wrong: this is what was seen last.</source>
        <translation>Ihre virtuelle Maschine wird anscheinend nicht beobachtet, sofern nicht die Uhr dieses Rechners falsch geht: Dies wurde zuletzt gesehen.</translation>
    </message>
</context>
<context>
    <name>xsc::ui::InventoryView</name>
    <message>
        <source>Pools, hosts, virtual machines and containers</source>
        <translation>Pools, Hosts, virtuelle Maschinen und Container</translation>
    </message>
    <message>
        <source>Columns of the tree</source>
        <translation>Spalten des Baums</translation>
    </message>
</context>
<context>
    <name>xsc::ui::KeyLoginDialog</name>
    <message>
        <source>Add the Pool&apos;s Key</source>
        <translation>Schlüssel des Pools hinzufügen</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erläuterung</translation>
    </message>
    <message>
        <source>SSH host key</source>
        <translation>SSH-Hostschlüssel</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>&amp;Add the Key</source>
        <translation>Schlüssel &amp;hinzufügen</translation>
    </message>
    <message>
        <source>SSH host key:</source>
        <translation>SSH-Hostschlüssel:</translation>
    </message>
    <message>
        <source>The public key of the pool is added to the user %1 of “%2”, over one login with the password. The password is sent only to who shows this SSH host key, and it is not kept.</source>
        <translation>Der öffentliche Schlüssel des Pools wird dem Benutzer %1 von „%2“ hinzugefügt, über eine Anmeldung mit dem Passwort. Das Passwort wird nur an den gesendet, der diesen SSH-Hostschlüssel zeigt, und nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Add the key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Password of %1:</source>
        <translation>&amp;Passwort von %1:</translation>
    </message>
</context>
<context>
    <name>xsc::ui::LadderDialog</name>
    <message>
        <source>Why Are There No Containers? – %1</source>
        <translation>Warum gibt es keine Container? – %1</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>The way to the engine, step by step</source>
        <translation>Der Weg zur Engine, Schritt für Schritt</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <translation>&amp;Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Checking the way to the container engine of “%1”…</source>
        <translation>Der Weg zur Container-Engine von „%1“ wird geprüft…</translation>
    </message>
    <message>
        <source>The pool is no longer connected.</source>
        <translation>Der Pool ist nicht mehr verbunden.</translation>
    </message>
    <message>
        <source>Add the account to the group “%1” in “%2”?</source>
        <translation>Das Konto in „%2“ der Gruppe „%1“ hinzufügen?</translation>
    </message>
    <message>
        <source>Members of this group control the engine, which makes them as good as root.</source>
        <translation>Mitglieder dieser Gruppe beherrschen die Engine und sind damit so gut wie root.</translation>
    </message>
    <message>
        <source>Asking “%1” for its SSH host key…</source>
        <translation>„%1“ wird nach dem SSH-Hostschlüssel gefragt…</translation>
    </message>
    <message>
        <source>The virtual machine “%1” is not there any more.</source>
        <translation>Die virtuelle Maschine „%1“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This computer may not reach “%1”. On a host of its pool, run: %2</source>
        <translation>Vielleicht erreicht dieser Rechner „%1“ nicht. Rufen Sie auf einem Host des Pools auf: %2</translation>
    </message>
    <message>
        <source>The way to the engine is in order.</source>
        <translation>Der Weg zur Engine ist in Ordnung.</translation>
    </message>
</context>
<context>
    <name>xsc::ui::MainWindow</name>
    <message>
        <source>About xscontainer</source>
        <translation>Über xscontainer</translation>
    </message>
    <message>
        <source>&lt;h3&gt;xscontainer %1&lt;/h3&gt;&lt;p&gt;Docker and Podman containers in the virtual machines of XenServer and XCP-ng pools.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;xscontainer %1&lt;/h3&gt;&lt;p&gt;Docker- und Podman-Container in den virtuellen Maschinen von XenServer- und XCP-ng-Pools.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The connection to the pool “%1” has ended.</source>
        <translation>Die Verbindung zum Pool „%1“ ist beendet.</translation>
    </message>
    <message>
        <source>xscontainer</source>
        <translation>xscontainer</translation>
    </message>
    <message>
        <source>Filter the tree</source>
        <translation>Baum filtern</translation>
    </message>
    <message>
        <source>Filter by name, image, project or state</source>
        <translation>Nach Name, Image, Projekt oder Zustand filtern</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) under way…</source>
        <translation>
            <numerusform>%n Befehl unterwegs…</numerusform>
            <numerusform>%n Befehle unterwegs…</numerusform>
        </translation>
    </message>
    <message>
        <source>The diagnostics were saved as %1.</source>
        <translation>Die Diagnose wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The diagnostics were not saved.</source>
        <translation>Die Diagnose wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>“%1” has a new config drive.</source>
        <translation>„%1“ hat ein neues Konfigurationslaufwerk.</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ManagementPage</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A moment: when exactly, and how long ago</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, API %2</source>
        <translation>%1, API %2</translation>
    </message>
    <message>
        <source>Connected since %1</source>
        <translation>Verbunden seit %1</translation>
    </message>
    <message>
        <source>Not reached since %1</source>
        <translation>Nicht erreicht seit %1</translation>
    </message>
    <message>
        <source>Turn container management off</source>
        <translation>Container-Verwaltung ausschalten</translation>
    </message>
    <message>
        <source>Enable container management</source>
        <translation>Container-Verwaltung einschalten</translation>
    </message>
    <message>
        <source>Container management is on</source>
        <translation>Die Container-Verwaltung ist eingeschaltet</translation>
    </message>
    <message>
        <source>Container management is off</source>
        <translation>Die Container-Verwaltung ist ausgeschaltet</translation>
    </message>
    <message>
        <source>The containers of this virtual machine are not shown.</source>
        <translation>Die Container dieser virtuellen Maschine werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>The virtual machine does not run. Its containers are shown once it does.</source>
        <translation>Die virtuelle Maschine läuft nicht. Ihre Container werden gezeigt, sobald sie läuft.</translation>
    </message>
    <message>
        <source>The monitor of its host has not reported on it yet.</source>
        <translation>Der Monitor ihres Hosts hat noch nichts von ihr berichtet.</translation>
    </message>
    <message>
        <source>The monitor of its host follows every change of the containers.</source>
        <translation>Der Monitor ihres Hosts verfolgt jede Änderung der Container.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>None yet: the key that it shows first is recorded.</source>
        <translation>Noch keiner: Der Schlüssel, den sie zuerst zeigt, wird festgehalten.</translation>
    </message>
    <message>
        <source>Container management</source>
        <translation>Container-Verwaltung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>&amp;Why Are There No Containers?</source>
        <translation>&amp;Warum gibt es keine Container?</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>Way to the engine</source>
        <translation>Weg zur Engine</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>A&amp;nwenden</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>SSH host key</source>
        <translation>SSH-Hostschlüssel</translation>
    </message>
    <message>
        <source>Fingerprint of the SSH host key that is trusted</source>
        <translation>Fingerabdruck des SSH-Hostschlüssels, dem vertraut wird</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the fingerprint of the SSH host key</source>
        <translation>Fingerabdruck des SSH-Hostschlüssels kopieren</translation>
    </message>
    <message>
        <source>Forget the SSH host key</source>
        <translation>SSH-Hostschlüssel vergessen</translation>
    </message>
    <message>
        <source>For a virtual machine that was set up anew: the key that it shows next is recorded</source>
        <translation>Für eine virtuelle Maschine, die neu aufgesetzt wurde: Der Schlüssel, den sie als nächsten zeigt, wird festgehalten</translation>
    </message>
    <message>
        <source>The way to the container engine of “%1” was not changed.</source>
        <translation>Der Weg zur Container-Engine von „%1“ wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The SSH host key of “%1” was not forgotten.</source>
        <translation>Der SSH-Hostschlüssel von „%1“ wurde nicht vergessen.</translation>
    </message>
    <message>
        <source>Nobody watches it at present, so what is shown of its containers may be old.</source>
        <translation>Niemand überwacht sie zurzeit; was von ihren Containern gezeigt wird, kann daher alt sein.</translation>
    </message>
    <message>
        <source>Its containers cannot be watched at present. It is tried again by itself.</source>
        <translation>Ihre Container können zurzeit nicht überwacht werden. Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Not confirmed since %1</source>
        <translation>Nicht bestätigt seit %1</translation>
    </message>
    <message>
        <source>&amp;Turn It Off</source>
        <translation>Ausschal&amp;ten</translation>
    </message>
    <message>
        <source>Enable Container &amp;Management…</source>
        <translation>Container-&amp;Verwaltung einschalten…</translation>
    </message>
    <message>
        <source>For&amp;get</source>
        <translation>Ver&amp;gessen</translation>
    </message>
</context>
<context>
    <name>xsc::ui::MessageBar</name>
    <message>
        <source>Messages about failures</source>
        <translation>Meldungen über Fehler</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation>Details des Fehlers</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n older message(s) below this one</source>
        <translation>
            <numerusform>%n ältere Meldung unter dieser</numerusform>
            <numerusform>%n ältere Meldungen unter dieser</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details verbergen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>xsc::ui::NewDriveDialog</name>
    <message>
        <source>%1 (template)</source>
        <extracomment>In a list of virtual machines</extracomment>
        <translation>%1 (Vorlage)</translation>
    </message>
    <message>
        <source>The text to begin with could not be read; a built-in template stands in its place.</source>
        <translation>Der anfängliche Text konnte nicht gelesen werden; an seiner Stelle steht eine eingebaute Vorlage.</translation>
    </message>
    <message>
        <source>It has a config drive, which the new one takes the place of.</source>
        <translation>Sie hat bereits ein Konfigurationslaufwerk, das durch das neue ersetzt wird.</translation>
    </message>
    <message>
        <source>It runs: the drive is plugged in at once, but guests look at it only when they start.</source>
        <translation>Sie läuft: Das Laufwerk wird sofort eingesteckt, aber Gäste sehen es sich nur an, wenn sie starten.</translation>
    </message>
    <message>
        <source>&amp;Write the Drive…</source>
        <translation>Laufwerk &amp;schreiben…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message>
        <source>Close without writing the drive?</source>
        <translation>Schließen, ohne das Laufwerk zu schreiben?</translation>
    </message>
    <message>
        <source>What was changed in the cloud-config is lost.</source>
        <translation>Was an der Cloud-Config geändert wurde, geht verloren.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>New Config Drive</source>
        <translation>Neues Konfigurationslaufwerk</translation>
    </message>
    <message>
        <source>Virtual machine or template</source>
        <translation>Virtuelle Maschine oder Vorlage</translation>
    </message>
    <message>
        <source>Storage repository</source>
        <translation>Speicher-Repository</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>&amp;Für:</translation>
    </message>
    <message>
        <source>&amp;Storage:</source>
        <translation>S&amp;peicher:</translation>
    </message>
    <message>
        <source>The drive is being written…</source>
        <translation>Das Laufwerk wird geschrieben…</translation>
    </message>
    <message>
        <source>Close while the drive is being written?</source>
        <translation>Schließen, während das Laufwerk geschrieben wird?</translation>
    </message>
    <message>
        <source>The writing is broken off. The virtual machine may then have the new drive or the one it had before.</source>
        <translation>Das Schreiben wird abgebrochen. Die virtuelle Maschine hat danach das neue oder das bisherige Laufwerk.</translation>
    </message>
    <message>
        <source>&amp;Break Off</source>
        <translation>&amp;Unterbrechen</translation>
    </message>
    <message>
        <source>The default of the pool could not be read.</source>
        <translation>Die Vorgabe des Pools konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There is no connection to the pool. The text can be saved, but not written.</source>
        <translation>Es besteht keine Verbindung zum Pool. Der Text lässt sich speichern, aber nicht schreiben.</translation>
    </message>
    <message>
        <source>The text to begin with is being read…</source>
        <translation>Der Text für den Anfang wird gelesen …</translation>
    </message>
    <message>
        <source>Changed and not written: %1</source>
        <translation>Geändert und nicht geschrieben: %1</translation>
    </message>
    <message>
        <source>Somebody else has given it another config drive meanwhile. Compare with that one before you write: its text would be lost.</source>
        <translation>Jemand anderes hat ihr inzwischen ein anderes Konfigurationslaufwerk gegeben. Vergleichen Sie mit diesem, bevor Sie schreiben: Dessen Text ginge verloren.</translation>
    </message>
</context>
<context>
    <name>xsc::ui::NoticeBox</name>
    <message>
        <source>&amp;Try Again Now</source>
        <translation>Jetzt noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>&amp;New Config Drive…</source>
        <translation>&amp;Neues Konfigurationslaufwerk…</translation>
    </message>
    <message>
        <source>&amp;Read It Again</source>
        <translation>Noch einmal &amp;lesen</translation>
    </message>
    <message>
        <source>&amp;Why Are There No Containers?</source>
        <translation>&amp;Warum gibt es keine Container?</translation>
    </message>
    <message>
        <source>Connect to a Pool…</source>
        <translation>Mit einem Pool verbinden…</translation>
    </message>
    <message>
        <source>Enable Container Management…</source>
        <translation>Container-Verwaltung einschalten…</translation>
    </message>
</context>
<context>
    <name>xsc::ui::PasswordDialog</name>
    <message>
        <source>Insert a Password</source>
        <translation>Passwort einfügen</translation>
    </message>
    <message>
        <source>The cloud-config gets a hash of the password, for the user that the caret stands in. The password itself is not kept.</source>
        <translation>Die Cloud-Config bekommt einen Hash des Passworts, und zwar für den Benutzer, in dem die Schreibmarke steht. Das Passwort selbst wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>SHA-512: every system can read it</source>
        <translation>SHA-512: Jedes System kann es lesen</translation>
    </message>
    <message>
        <source>yescrypt: harder to guess, for newer systems</source>
        <translation>yescrypt: schwerer zu erraten, für neuere Systeme</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Once &amp;more:</source>
        <translation>Noch ein&amp;mal:</translation>
    </message>
    <message>
        <source>&amp;Kind of hash:</source>
        <translation>&amp;Art des Hashs:</translation>
    </message>
    <message>
        <source>Type a password.</source>
        <translation>Geben Sie ein Passwort ein.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Die beiden Passwörter sind verschieden.</translation>
    </message>
    <message>
        <source>Everybody in the virtual machine can read the drive, and may try to guess the password from its hash: take a long one.</source>
        <translation>In der virtuellen Maschine können alle das Laufwerk lesen und versuchen, das Passwort aus seinem Hash zu erraten: Nehmen Sie ein langes.</translation>
    </message>
</context>
<context>
    <name>xsc::ui::PrepareDialog</name>
    <message>
        <source>There is no connection to the pool.</source>
        <translation>Es besteht keine Verbindung zum Pool.</translation>
    </message>
    <message>
        <source>Choose how the container engines of these virtual machines are reached. They are prepared for it, looked at, and then managed.</source>
        <translation>Wählen Sie, wie die Container-Engines dieser virtuellen Maschinen erreicht werden. Die Maschinen werden dafür vorbereitet, geprüft und dann verwaltet.</translation>
    </message>
    <message numerus="yes">
        <source>Preparing: %1 of %n virtual machine(s) done…</source>
        <translation>
            <numerusform>Vorbereitung: %1 von %n virtuellen Maschine fertig…</numerusform>
            <numerusform>Vorbereitung: %1 von %n virtuellen Maschinen fertig…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n virtual machine(s) could not be prepared.</source>
        <translation>
            <numerusform>%n virtuelle Maschine konnte nicht vorbereitet werden.</numerusform>
            <numerusform>%n virtuelle Maschinen konnten nicht vorbereitet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What was done until then stays.</source>
        <translation>Abgebrochen. Was bis dahin getan war, bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>Container management is on for %n virtual machine(s).</source>
        <translation>
            <numerusform>Die Container-Verwaltung ist für %n virtuelle Maschine eingeschaltet.</numerusform>
            <numerusform>Die Container-Verwaltung ist für %n virtuelle Maschinen eingeschaltet.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation>&amp;Einschalten</translation>
    </message>
    <message>
        <source>Try again with those that are not done</source>
        <translation>Noch einmal mit denen versuchen, die nicht fertig sind</translation>
    </message>
    <message>
        <source>Enable container management</source>
        <translation>Container-Verwaltung einschalten</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What was done for “%1”:</source>
        <translation>Was für „%1“ getan wurde:</translation>
    </message>
    <message>
        <source>Enable Container Management – %1</source>
        <translation>Container-Verwaltung einschalten – %1</translation>
    </message>
    <message>
        <source>Enable Container Management</source>
        <translation>Container-Verwaltung einschalten</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation>Virtuelle Maschinen</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>&amp;Warum?</translation>
    </message>
    <message>
        <source>Why are there no containers?</source>
        <translation>Warum gibt es keine Container?</translation>
    </message>
    <message>
        <source>Goes the way to the engine step by step, and tells where it ends</source>
        <translation>Geht den Weg zur Engine Schritt für Schritt und sagt, wo er endet</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back to the choices</source>
        <translation>Zurück zur Auswahl</translation>
    </message>
    <message>
        <source>Stopping: what has begun to be recorded is brought to its end…</source>
        <translation>Es wird abgebrochen: Was zu schreiben begonnen wurde, wird zu Ende gebracht…</translation>
    </message>
</context>
<context>
    <name>xsc::ui::PrepareForm</name>
    <message>
        <source>Choose all three files: certificate, its key and the authority.</source>
        <translation>Wählen Sie alle drei Dateien: das Zertifikat, seinen Schlüssel und die Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>Over &amp;SSH</source>
        <translation>Über &amp;SSH</translation>
    </message>
    <message>
        <source>Over &amp;TLS</source>
        <translation>Über &amp;TLS</translation>
    </message>
    <message>
        <source>They are prepared: &amp;only turn management on</source>
        <translation>Sie sind vorbereitet: &amp;nur die Verwaltung einschalten</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Port of SSH</source>
        <translation>SSH-Port</translation>
    </message>
    <message>
        <source>Socket of the engine</source>
        <translation>Socket der Engine</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>&amp;Benutzername:</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Port:</translation>
    </message>
    <message>
        <source>&amp;Engine socket:</source>
        <translation>Socket der &amp;Engine:</translation>
    </message>
    <message>
        <source>Try the keys of my SSH &amp;agent before a password</source>
        <translation>Vor einem Passwort die Schlüssel meines SSH-&amp;Agenten versuchen</translation>
    </message>
    <message>
        <source>Try the keys of my SSH agent before a password</source>
        <translation>Vor einem Passwort die Schlüssel meines SSH-Agenten versuchen</translation>
    </message>
    <message>
        <source>The pool&apos;s public key is added to this user, once. Where a password is needed for that, it is asked for then; it is not kept.</source>
        <translation>Der öffentliche Schlüssel des Pools wird diesem Benutzer einmal hinzugefügt. Wo es dazu ein Passwort braucht, wird dann danach gefragt; aufbewahrt wird es nicht.</translation>
    </message>
    <message>
        <source>&amp;Make certificates, on a disc in its CD drive</source>
        <translation>Zertifikate &amp;erzeugen, auf einem Datenträger im CD-Laufwerk</translation>
    </message>
    <message>
        <source>The engine has certificates: use these &amp;files</source>
        <translation>Die Engine hat Zertifikate: diese &amp;Dateien verwenden</translation>
    </message>
    <message>
        <source>Port of the engine</source>
        <translation>Port der Engine</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>Art des Schlüssels</translation>
    </message>
    <message>
        <source>RSA, 4096 bits</source>
        <translation>RSA, 4096 Bit</translation>
    </message>
    <message>
        <source>RSA, 2048 bits</source>
        <translation>RSA, 2048 Bit</translation>
    </message>
    <message>
        <source>Elliptic curve P-256</source>
        <translation>Elliptische Kurve P-256</translation>
    </message>
    <message>
        <source>Elliptic curve P-384</source>
        <translation>Elliptische Kurve P-384</translation>
    </message>
    <message>
        <source>Days that the certificates are valid</source>
        <translation>Tage, die die Zertifikate gelten</translation>
    </message>
    <message>
        <source>&amp;Kind of key:</source>
        <translation>&amp;Art des Schlüssels:</translation>
    </message>
    <message>
        <source>&amp;Valid for:</source>
        <translation>&amp;Gültig für:</translation>
    </message>
    <message>
        <source>Run configure_tls.cmd (Windows) or configure_tls.sh (Linux) from the disc in each virtual machine. The disc is taken out once its engine answers.</source>
        <translation>Führen Sie in jeder virtuellen Maschine configure_tls.cmd (Windows) oder configure_tls.sh (Linux) von dem Datenträger aus. Er wird herausgenommen, sobald die Engine antwortet.</translation>
    </message>
    <message>
        <source>&amp;Certificate:</source>
        <translation>&amp;Zertifikat:</translation>
    </message>
    <message>
        <source>Our certificate, PEM</source>
        <translation>Unser Zertifikat, PEM</translation>
    </message>
    <message>
        <source>Its &amp;key:</source>
        <translation>Sein &amp;Schlüssel:</translation>
    </message>
    <message>
        <source>The key of our certificate, PEM</source>
        <translation>Der Schlüssel unseres Zertifikats, PEM</translation>
    </message>
    <message>
        <source>&amp;Authority:</source>
        <translation>Zertifizierungs&amp;stelle:</translation>
    </message>
    <message>
        <source>The authority of the engine&apos;s certificate, PEM</source>
        <translation>Die Zertifizierungsstelle des Zertifikats der Engine, PEM</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Eine Datei auswählen: %1</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key)</source>
        <translation>PEM-Dateien (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Nothing is changed in the virtual machines, and nobody looks whether they can be reached: for those that were prepared before, or that a cloud-config prepares. They need not run.</source>
        <translation>In den virtuellen Maschinen wird nichts geändert, und niemand prüft, ob sie erreicht werden können: für solche, die schon vorbereitet sind oder von einer cloud-config vorbereitet werden. Sie müssen nicht laufen.</translation>
    </message>
    <message>
        <source>So far these virtual machines are reached in different ways. What is chosen here is set for all of them alike, and empty fields stand for the usual.</source>
        <translation>Bisher werden diese virtuellen Maschinen auf verschiedene Weise erreicht. Was hier gewählt wird, gilt dann für alle gleich; leere Felder stehen für das Übliche.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xsc::ui::PrepareList</name>
    <message>
        <source>Under way…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>Container management is on</source>
        <translation>Die Container-Verwaltung ist eingeschaltet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>xsc::ui::PrepareRun</name>
    <message>
        <source>Waiting for the other virtual machines</source>
        <translation>Das Warten auf die anderen virtuellen Maschinen</translation>
    </message>
    <message>
        <source>The pool is no longer connected.</source>
        <translation>Der Pool ist nicht mehr verbunden.</translation>
    </message>
    <message>
        <source>Something else is being done to it. Try again later.</source>
        <translation>An ihr wird gerade etwas anderes getan. Versuchen Sie es später noch einmal.</translation>
    </message>
</context>
<context>
    <name>xsc::ui::PreviewPane</name>
    <message>
        <source>User-data as the virtual machine will read it</source>
        <translation>Die user-data, wie die virtuelle Maschine sie lesen wird</translation>
    </message>
    <message>
        <source>Copy the user-data</source>
        <translation>Die user-data kopieren</translation>
    </message>
    <message>
        <source>Save the user-data…</source>
        <translation>Die user-data speichern…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview for %1</source>
        <translation>Vorschau für %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) filled in</source>
        <extracomment>Above the preview: how many lines differ from those of the template</extracomment>
        <translation>
            <numerusform>%n Zeile ausgefüllt</numerusform>
            <numerusform>%n Zeilen ausgefüllt</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 of the template is left out here.</source>
        <translation>Zeile %1 der Vorlage ist hier ausgelassen.</translation>
    </message>
    <message>
        <source>Lines %1 to %2 of the template are left out here.</source>
        <translation>Die Zeilen %1 bis %2 der Vorlage sind hier ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out</source>
        <extracomment>Above the preview: how many lines of the template are not in it</extracomment>
        <translation>
            <numerusform>%n Zeile ausgelassen</numerusform>
            <numerusform>%n Zeilen ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>The pool has no key yet: %1 stands in its place. The key is made when the config drive is written.</source>
        <translation>Der Pool hat noch keinen Schlüssel: %1 steht an seiner Stelle. Der Schlüssel entsteht, wenn das Konfigurationslaufwerk geschrieben wird.</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ProblemList</name>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Vorheriges Problem</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Previous problem (Shift+F8)</source>
        <translation>Vorheriges Problem (Umschalt+F8)</translation>
    </message>
    <message>
        <source>Next problem (F8)</source>
        <translation>Nächstes Problem (F8)</translation>
    </message>
    <message>
        <source>Problems of the cloud-config</source>
        <translation>Probleme der Cloud-Config</translation>
    </message>
    <message>
        <source>Columns of the problems</source>
        <translation>Spalten der Probleme</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Keine Probleme gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (Ctrl+.)</source>
        <translation>%1 (Strg+.)</translation>
    </message>
    <message>
        <source>Choose a problem that can be mended by itself.</source>
        <translation>Wählen Sie ein Problem, das sich von selbst beheben lässt.</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ProblemModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Severity and message of a finding</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <extracomment>Place of a finding: line and column</extracomment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>xsc::ui::QuestionBox</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was zu sehen war</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>&amp;Try it on the other virtual machines too</source>
        <translation>Auch an den anderen virtuellen Maschinen &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Log In</source>
        <translation>&amp;Anmelden</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Log in with this password</source>
        <translation>Mit diesem Passwort anmelden</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Go on without a password</source>
        <translation>Ohne Passwort weitermachen</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message numerus="yes">
        <source>%n more question(s) wait.</source>
        <translation>
            <numerusform>%n weitere Frage wartet.</numerusform>
            <numerusform>%n weitere Fragen warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try the password on the other virtual machines too</source>
        <translation>Das Passwort auch an den anderen virtuellen Maschinen versuchen</translation>
    </message>
</context>
<context>
    <name>xsc::ui::QuestionDesk</name>
    <message>
        <source>Nobody is there any more to be asked.</source>
        <translation>Es ist niemand mehr da, der gefragt werden könnte.</translation>
    </message>
    <message>
        <source>Asking about “%1”</source>
        <translation>Das Fragen nach „%1“</translation>
    </message>
</context>
<context>
    <name>xsc::ui::RungBox</name>
    <message>
        <source>What was seen</source>
        <translation>Was zu sehen war</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>xsc::ui::SheetView</name>
    <message>
        <source>Properties of the selected object</source>
        <translation>Eigenschaften des ausgewählten Objekts</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind and place</source>
        <translation>Art und Ort</translation>
    </message>
</context>
<context>
    <name>xsc::ui::SshKeyDialog</name>
    <message>
        <source>Insert an SSH Public Key</source>
        <translation>Öffentlichen SSH-Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Who has the private half of this key can log in. Choose a file that ends in .pub, or paste its contents.</source>
        <translation>Wer die private Hälfte dieses Schlüssels hat, kann sich anmelden. Wählen Sie eine Datei, die auf .pub endet, oder fügen Sie ihren Inhalt ein.</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>&amp;Schlüssel:</translation>
    </message>
    <message>
        <source>&amp;Choose a File…</source>
        <translation>Datei &amp;wählen…</translation>
    </message>
    <message>
        <source>Choose a file with a public key</source>
        <translation>Eine Datei mit einem öffentlichen Schlüssel wählen</translation>
    </message>
    <message>
        <source>Choose a Public Key</source>
        <translation>Öffentlichen Schlüssel wählen</translation>
    </message>
    <message>
        <source>Public keys (*.pub);;All files (*)</source>
        <translation>Öffentliche Schlüssel (*.pub);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file %1 could not be read: %2</source>
        <translation>Die Datei %1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Choose or paste a public key.</source>
        <translation>Wählen Sie einen öffentlichen Schlüssel, oder fügen Sie einen ein.</translation>
    </message>
    <message>
        <source>Type: %1
Fingerprint: %2
Comment: %3</source>
        <translation>Typ: %1
Fingerabdruck: %2
Kommentar: %3</translation>
    </message>
</context>
<context>
    <name>xsc::ui::SummaryDialog</name>
    <message>
        <source>The pool&apos;s key, and others</source>
        <translation>Der Schlüssel des Pools und andere</translation>
    </message>
    <message>
        <source>The pool&apos;s key</source>
        <translation>Der Schlüssel des Pools</translation>
    </message>
    <message>
        <source>Others, not the pool&apos;s key</source>
        <translation>Andere, nicht der Schlüssel des Pools</translation>
    </message>
    <message>
        <source>None: nobody can log in with a key</source>
        <translation>Keine: Niemand kann sich mit einem Schlüssel anmelden</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the Config Drive</source>
        <translation>Konfigurationslaufwerk schreiben</translation>
    </message>
    <message>
        <source>Write a new config drive in place of the one that “%1” has?</source>
        <translation>Ein neues Konfigurationslaufwerk anstelle dessen schreiben, das „%1“ hat?</translation>
    </message>
    <message>
        <source>Write a config drive for “%1”?</source>
        <translation>Ein Konfigurationslaufwerk für „%1“ schreiben?</translation>
    </message>
    <message>
        <source>The cloud-config for “%1” has errors. The virtual machine may come up without keys or network. Write the drive all the same?</source>
        <translation>Die Cloud-Config für „%1“ hat Fehler. Die virtuelle Maschine startet dann vielleicht ohne Schlüssel oder Netzwerk. Das Laufwerk trotzdem schreiben?</translation>
    </message>
    <message>
        <source>cloud-config runs when a virtual machine starts for the first time. Later changes reach CoreOS and Flatcar at the next start; cloud-init takes them only after “cloud-init clean” was run in the virtual machine.</source>
        <translation>Die Cloud-Config wird ausgeführt, wenn eine virtuelle Maschine zum ersten Mal startet. Spätere Änderungen erreichen CoreOS und Flatcar beim nächsten Start; cloud-init übernimmt sie erst, nachdem in der virtuellen Maschine „cloud-init clean“ ausgeführt wurde.</translation>
    </message>
    <message>
        <source>Host name:</source>
        <translation>Hostname:</translation>
    </message>
    <message>
        <source>The guest&apos;s own default</source>
        <translation>Die eigene Vorgabe des Gasts</translation>
    </message>
    <message>
        <source>SSH keys:</source>
        <translation>SSH-Schlüssel:</translation>
    </message>
    <message>
        <source>Container management:</source>
        <translation>Container-Verwaltung:</translation>
    </message>
    <message>
        <source>Can be enabled: the pool&apos;s key is let in</source>
        <translation>Kann eingeschaltet werden: Der Schlüssel des Pools wird eingelassen</translation>
    </message>
    <message>
        <source>No: the pool&apos;s key is not let in</source>
        <translation>Nein: Der Schlüssel des Pools wird nicht eingelassen</translation>
    </message>
    <message>
        <source>Storage:</source>
        <translation>Speicher:</translation>
    </message>
    <message>
        <source>User-data:</source>
        <translation>User-data:</translation>
    </message>
    <message>
        <source>Problems:</source>
        <translation>Probleme:</translation>
    </message>
    <message>
        <source>Errors:</source>
        <translation>Fehler:</translation>
    </message>
    <message>
        <source>&amp;Write All the Same</source>
        <translation>&amp;Trotzdem schreiben</translation>
    </message>
    <message>
        <source>&amp;Write the Drive</source>
        <translation>Laufwerk &amp;schreiben</translation>
    </message>
    <message>
        <source>&amp;Back to the Text</source>
        <translation>&amp;Zurück zum Text</translation>
    </message>
    <message>
        <source>&amp;Replace that drive too</source>
        <translation>Auch dieses Laufwerk &amp;ersetzen</translation>
    </message>
    <message>
        <source>New key:</source>
        <translation>Neuer Schlüssel:</translation>
    </message>
    <message>
        <source>The pool has no key yet. A new key pair is made for it when the drive is written.</source>
        <translation>Der Pool hat noch keinen Schlüssel. Beim Schreiben des Laufwerks wird ein neues Schlüsselpaar für ihn erzeugt.</translation>
    </message>
    <message>
        <source>New interface:</source>
        <translation>Neue Schnittstelle:</translation>
    </message>
    <message>
        <source>The virtual machine gets interface %1 on the host internal management network.</source>
        <translation>Die virtuelle Maschine erhält die Schnittstelle %1 im hostinternen Verwaltungsnetz.</translation>
    </message>
    <message>
        <source>Virtual machines made from this template have a copy of this drive, with the host name and the instance ID of the template. cloud-config runs when each of them starts for the first time, but not where cloud-init has already run in the template and “cloud-init clean” was not run after that.</source>
        <translation>Virtuelle Maschinen aus dieser Vorlage haben eine Kopie dieses Laufwerks, mit Hostname und Instanz-ID der Vorlage. Die cloud-config läuft beim ersten Start jeder von ihnen, aber nicht dort, wo cloud-init in der Vorlage schon gelaufen ist und danach nicht „cloud-init clean“ ausgeführt wurde.</translation>
    </message>
</context>
<context>
    <name>xsc::ui::TemplateMenu</name>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>Default of the Pool %1</source>
        <translation>Vorgabe des Pools %1</translation>
    </message>
    <message>
        <source>&amp;Save as a Template…</source>
        <translation>Als Vorlage &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Remove a Template</source>
        <translation>Vorlage &amp;entfernen</translation>
    </message>
    <message>
        <source>Remove the template “%1”?</source>
        <translation>Die Vorlage „%1“ entfernen?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>xsc::ui::UnitDialog</name>
    <message>
        <source>Insert a systemd Unit</source>
        <translation>systemd-Unit einfügen</translation>
    </message>
    <message>
        <source>The unit becomes one of the units that CoreOS and Flatcar write and start.</source>
        <translation>Die Unit wird eine der Units, die CoreOS und Flatcar schreiben und starten.</translation>
    </message>
    <message>
        <source>The unit becomes a file, and a command that starts it once everything is set up.</source>
        <translation>Aus der Unit werden eine Datei und ein Befehl, der sie startet, sobald alles eingerichtet ist.</translation>
    </message>
    <message>
        <source>&amp;Enable and start it</source>
        <translation>&amp;Aktivieren und starten</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation>&amp;Unit:</translation>
    </message>
    <message>
        <source>Enable and start it</source>
        <translation>Aktivieren und starten</translation>
    </message>
    <message>
        <source>The name has to end in the kind of unit, such as .service or .timer.</source>
        <translation>Der Name muss auf die Art der Unit enden, zum Beispiel auf .service oder .timer.</translation>
    </message>
    <message>
        <source>The unit has no section, such as [Service].</source>
        <translation>Die Unit hat keinen Abschnitt, wie etwa [Service].</translation>
    </message>
</context>
<context>
    <name>xsc::ui::WayForm</name>
    <message>
        <source>Reached over</source>
        <translation>Erreicht über</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Reached &amp;over:</source>
        <translation>Err&amp;eicht über:</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>Ben&amp;utzername:</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Port:</translation>
    </message>
    <message>
        <source>Engine socket</source>
        <translation>Socket der Engine</translation>
    </message>
    <message>
        <source>As the guest agent reports it</source>
        <translation>Wie der Gast-Agent sie meldet</translation>
    </message>
    <message>
        <source>As the guest agent reports it: %1</source>
        <translation>Wie der Gast-Agent sie meldet: %1</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>Ad&amp;resse:</translation>
    </message>
    <message>
        <source>Engine &amp;socket:</source>
        <translation>&amp;Socket der Engine:</translation>
    </message>
</context>
<context>
    <name>xsc::ui::WindowMenus</name>
    <message>
        <source>&amp;Connect to a Pool…</source>
        <translation>Mit einem Pool &amp;verbinden…</translation>
    </message>
    <message>
        <source>&amp;Disconnect from the Pool</source>
        <translation>Vom Pool &amp;trennen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Filter the Tree</source>
        <translation>Baum &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Expand All</source>
        <translation>Alles au&amp;fklappen</translation>
    </message>
    <message>
        <source>&amp;Collapse All</source>
        <translation>Alles &amp;zuklappen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>F&amp;arben</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Container</source>
        <translation>&amp;Container</translation>
    </message>
    <message>
        <source>&amp;About xscontainer</source>
        <translation>Ü&amp;ber xscontainer</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>&amp;Save Diagnostics…</source>
        <translation>Diagnose &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;New Config Drive…</source>
        <translation>Neues Konfigurations&amp;laufwerk…</translation>
    </message>
</context>
<context>
    <name>xsc_cloudconfig</name>
    <message>
        <source>This is %1 KiB. More than 64 KiB is more than most platforms hand on; fetch large files at first boot instead.</source>
        <translation>Das sind %1 KiB. Mehr als 64 KiB reichen die meisten Plattformen nicht weiter; lassen Sie große Dateien stattdessen beim ersten Start holen.</translation>
    </message>
    <message>
        <source>This is UTF-16, which no reader recognizes: it would be ignored. Save it as UTF-8.</source>
        <translation>Dies ist UTF-16, das kein Leseprogramm erkennt: Es würde ignoriert. Speichern Sie es als UTF-8.</translation>
    </message>
    <message>
        <source>This is compressed. What is in it is not checked.</source>
        <translation>Dies ist komprimiert. Was darin steht, wird nicht geprüft.</translation>
    </message>
    <message>
        <source>A byte order mark stands before the text, so no reader recognizes it and it would be ignored. Save it without.</source>
        <translation>Vor dem Text steht eine Bytereihenfolge-Marke (BOM), daher erkennt ihn kein Leseprogramm, und er würde ignoriert. Speichern Sie ihn ohne sie.</translation>
    </message>
    <message>
        <source>Remove the byte order mark</source>
        <translation>Die Bytereihenfolge-Marke entfernen</translation>
    </message>
    <message>
        <source>This is not UTF-8, so the whole text would be ignored. Save it as UTF-8.</source>
        <translation>Dies ist kein UTF-8, daher würde der ganze Text ignoriert. Speichern Sie ihn als UTF-8.</translation>
    </message>
    <message>
        <source>The template %1 cannot be read.</source>
        <translation>Die Vorlage %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The template %1 is larger than 1 MiB.</source>
        <translation>Die Vorlage %1 ist größer als 1 MiB.</translation>
    </message>
    <message>
        <source>A command in list form runs without a shell, so &quot;%1&quot; is only one more argument. Write the command as text.</source>
        <translation>Ein Befehl in Listenform läuft ohne Shell, daher ist „%1“ nur ein weiteres Argument. Schreiben Sie den Befehl als Text.</translation>
    </message>
    <message>
        <source>CoreOS and Flatcar</source>
        <translation>CoreOS und Flatcar</translation>
    </message>
    <message>
        <source>Debian and Ubuntu with Docker</source>
        <translation>Debian und Ubuntu mit Docker</translation>
    </message>
    <message>
        <source>AlmaLinux, Rocky Linux and Fedora with Podman</source>
        <translation>AlmaLinux, Rocky Linux und Fedora mit Podman</translation>
    </message>
    <message>
        <source>Container Management: writing a config drive</source>
        <translation>Container-Verwaltung: Ein Konfigurationslaufwerk wird geschrieben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the facts is not text.</source>
        <translation>„%1“ in den Fakten ist kein Text.</translation>
    </message>
    <message>
        <source>&quot;managementDevice&quot; in the facts is the number of a VIF as text, like &quot;0&quot;, or null.</source>
        <translation>„managementDevice“ in den Fakten ist die Nummer eines VIF als Text, wie „0“, oder null.</translation>
    </message>
    <message>
        <source>There is no fact &quot;%1&quot;. There are: %2.</source>
        <translation>Einen Fakt „%1“ gibt es nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>&quot;publicKey&quot; in the facts is not one line.</source>
        <translation>„publicKey“ in den Fakten ist nicht eine einzige Zeile.</translation>
    </message>
    <message>
        <source>The facts are no JSON object.</source>
        <translation>Die Fakten sind kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The image holds no file system of a config drive.</source>
        <translation>Das Abbild enthält kein Dateisystem eines Konfigurationslaufwerks.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no absolute path. Begin it with &quot;/&quot;.</source>
        <translation>„%1“ ist kein absoluter Pfad. Beginnen Sie ihn mit „/“.</translation>
    </message>
    <message>
        <source>/usr is read-only on CoreOS and Flatcar. Write to /opt or /etc.</source>
        <translation>/usr ist auf CoreOS und Flatcar nur lesbar. Schreiben Sie nach /opt oder /etc.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written above already, and only the last one stays.</source>
        <translation>„%1“ wird weiter oben schon geschrieben, und nur das letzte bleibt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no octal mode of three or four digits, like &quot;0644&quot;.</source>
        <translation>„%1“ ist kein oktaler Modus aus drei oder vier Ziffern, wie „0644“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no octal mode like &quot;0644&quot;, so the file gets 0644.</source>
        <translation>„%1“ ist kein oktaler Modus wie „0644“, daher bekommt die Datei 0644.</translation>
    </message>
    <message>
        <source>The user &quot;%1&quot; is made after files are written, so this file and all after it would be missing. Add &quot;defer: true&quot;.</source>
        <translation>Der Benutzer „%1“ wird erst angelegt, nachdem die Dateien geschrieben sind; daher würden diese Datei und alle danach fehlen. Fügen Sie „defer: true“ hinzu.</translation>
    </message>
    <message>
        <source>When the image has no user &quot;%1&quot; yet, this file and all after it are not written. With &quot;defer: true&quot; it is written at the end.</source>
        <translation>Wenn das Abbild noch keinen Benutzer „%1“ hat, werden diese Datei und alle danach nicht geschrieben. Mit „defer: true“ wird sie am Ende geschrieben.</translation>
    </message>
    <message>
        <source>Text cannot be compressed bytes, so this file and all after it would be missing. Use gz+base64.</source>
        <translation>Text kann nicht aus komprimierten Bytes bestehen, daher würden diese Datei und alle danach fehlen. Verwenden Sie gz+base64.</translation>
    </message>
    <message>
        <source>This is no base64, so this file and all after it would be missing. It is cut off or mistyped.</source>
        <translation>Dies ist kein base64, daher würden diese Datei und alle danach fehlen. Es ist abgeschnitten oder vertippt.</translation>
    </message>
    <message>
        <source>What this base64 holds is not compressed by gzip, so this file and all after it would be missing.</source>
        <translation>Was dieses base64 enthält, ist nicht mit gzip komprimiert, daher würden diese Datei und alle danach fehlen.</translation>
    </message>
    <message>
        <source>&quot;#cloud-config&quot; must be the very first line, or readers ignore the whole text.</source>
        <translation>„#cloud-config“ muss die allererste Zeile sein, sonst ignorieren Leseprogramme den ganzen Text.</translation>
    </message>
    <message>
        <source>Move it to the first line</source>
        <translation>In die erste Zeile verschieben</translation>
    </message>
    <message>
        <source>The first line must read &quot;#cloud-config&quot;, in lower case.</source>
        <translation>Die erste Zeile muss „#cloud-config“ lauten, in Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>Write it in lower case</source>
        <translation>In Kleinbuchstaben schreiben</translation>
    </message>
    <message>
        <source>The first line must read &quot;#cloud-config&quot; and nothing else.</source>
        <translation>Die erste Zeile muss „#cloud-config“ lauten und sonst nichts.</translation>
    </message>
    <message>
        <source>Remove what follows</source>
        <translation>Entfernen, was folgt</translation>
    </message>
    <message>
        <source>The first line must read &quot;#cloud-config&quot;, or readers ignore the whole text.</source>
        <translation>Die erste Zeile muss „#cloud-config“ lauten, sonst ignorieren Leseprogramme den ganzen Text.</translation>
    </message>
    <message>
        <source>Insert &quot;#cloud-config&quot;</source>
        <translation>„#cloud-config“ einfügen</translation>
    </message>
    <message>
        <source>The first line must read &quot;#cloud-config&quot;, exactly so, or readers ignore the whole text.</source>
        <translation>Die erste Zeile muss genau „#cloud-config“ lauten, sonst ignorieren Leseprogramme den ganzen Text.</translation>
    </message>
    <message>
        <source>Change to &quot;#cloud-config&quot;</source>
        <translation>In „#cloud-config“ ändern</translation>
    </message>
    <message>
        <source>The lines of this script end as on Windows, and it would fail to start. End them with line feeds alone.</source>
        <translation>Die Zeilen dieses Skripts enden wie unter Windows, und es würde nicht starten. Beenden Sie sie nur mit Zeilenvorschüben.</translation>
    </message>
    <message>
        <source>Change all line ends</source>
        <translation>Alle Zeilenenden ändern</translation>
    </message>
    <message>
        <source>CoreOS and Flatcar do not take this form of user-data, only a #cloud-config or a script.</source>
        <translation>CoreOS und Flatcar nehmen diese Form von user-data nicht an, nur eine #cloud-config oder ein Skript.</translation>
    </message>
    <message>
        <source>This is no plain #cloud-config. What is in it is not checked.</source>
        <translation>Dies ist keine einfache #cloud-config. Was darin steht, wird nicht geprüft.</translation>
    </message>
    <message>
        <source>There is nothing in it, so the machine is not configured.</source>
        <translation>Es steht nichts darin, daher wird die Maschine nicht konfiguriert.</translation>
    </message>
    <message>
        <source>This is for Ignition, which reads no drive on this platform. Write a #cloud-config.</source>
        <translation>Dies ist für Ignition, das auf dieser Plattform kein Laufwerk liest. Schreiben Sie eine #cloud-config.</translation>
    </message>
    <message>
        <source>An agent file cannot be named &quot;%1&quot;.</source>
        <translation>Eine Agent-Datei kann nicht „%1“ heißen.</translation>
    </message>
    <message>
        <source>The files are larger than a config drive may be (64 MiB).</source>
        <translation>Die Dateien sind größer, als ein Konfigurationslaufwerk sein darf (64 MiB).</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1, use %2</source>
        <comment>since 22.3, use …</comment>
        <translation>%1, stattdessen %2</translation>
    </message>
    <message>
        <source>This needs cloud-init %1 or newer; older ones do not take it.</source>
        <translation>Dies braucht cloud-init %1 oder neuer; ältere nehmen es nicht an.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is deprecated.</source>
        <translation>„%1“ ist veraltet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is deprecated since cloud-init %2.</source>
        <translation>„%1“ ist seit cloud-init %2 veraltet.</translation>
    </message>
    <message>
        <source>%1 Use &quot;%2&quot;.</source>
        <translation>%1 Verwenden Sie „%2“.</translation>
    </message>
    <message>
        <source>Rename to &quot;%1&quot;</source>
        <translation>In „%1“ umbenennen</translation>
    </message>
    <message>
        <source>This form of the value is deprecated since cloud-init %1. Write instead: %2.</source>
        <translation>Diese Form des Werts ist seit cloud-init %1 veraltet. Schreiben Sie stattdessen: %2.</translation>
    </message>
    <message>
        <source>A cloud-config consists of keys, each with a colon and a value. This does not.</source>
        <translation>Eine Cloud-Config besteht aus Schlüsseln, jeder mit einem Doppelpunkt und einem Wert. Diese nicht.</translation>
    </message>
    <message>
        <source>For a VM whose name is a number, or empty, this would be no text. Quote it.</source>
        <translation>Bei einer VM, deren Name eine Zahl oder leer ist, wäre dies kein Text. Setzen Sie es in Anführungszeichen.</translation>
    </message>
    <message>
        <source>No host name is left here.</source>
        <translation>Hier bleibt kein Hostname übrig.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no host name: it has letters, digits and hyphens, at most 63 between two dots.</source>
        <translation>„%1“ ist kein Hostname: Er hat Buchstaben, Ziffern und Bindestriche, höchstens 63 zwischen zwei Punkten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the tz database. Write it like Europe/Berlin.</source>
        <translation>„%1“ steht nicht in der tz-Datenbank. Schreiben Sie es wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the tz database. Did you mean &quot;%2&quot;?</source>
        <translation>„%1“ steht nicht in der tz-Datenbank. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>Change to &quot;%1&quot;</source>
        <translation>In „%1“ ändern</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read as the name of one package. Give each an item of its own.</source>
        <translation>„%1“ wird als der Name eines einzigen Pakets gelesen. Geben Sie jedem einen eigenen Eintrag.</translation>
    </message>
    <message>
        <source>This password stands on the drive for everyone who can read it. A hash or an SSH key is safer.</source>
        <translation>Dieses Passwort steht auf dem Laufwerk für alle, die es lesen können. Ein Hash oder ein SSH-Schlüssel ist sicherer.</translation>
    </message>
    <message>
        <source>This is no crypt hash like $6$…, so no password would fit.</source>
        <translation>Dies ist kein crypt-Hash wie $6$…, daher würde kein Passwort passen.</translation>
    </message>
    <message>
        <source>This is no crypt hash like $6$…, so no password would fit. A password in clear belongs into &quot;plain_text_passwd&quot;.</source>
        <translation>Dies ist kein crypt-Hash wie $6$…, daher würde kein Passwort passen. Ein Passwort im Klartext gehört in „plain_text_passwd“.</translation>
    </message>
    <message>
        <source>Login by password is locked unless &quot;lock_passwd&quot; is false, so this password is of no use.</source>
        <translation>Die Anmeldung mit Passwort ist gesperrt, solange „lock_passwd“ nicht false ist; daher nützt dieses Passwort nichts.</translation>
    </message>
    <message>
        <source>This is taken for a crypt hash and is none, so no password would fit. If it is the password itself, add &quot;type: text&quot;.</source>
        <translation>Dies wird für einen crypt-Hash gehalten und ist keiner, daher würde kein Passwort passen. Wenn es das Passwort selbst ist, fügen Sie „type: text“ hinzu.</translation>
    </message>
    <message>
        <source>There are so many findings that what follows is not checked.</source>
        <translation>Es gibt so viele Befunde, dass das Folgende nicht geprüft wird.</translation>
    </message>
    <message>
        <source>Put it in quotation marks</source>
        <translation>In Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>There is no user-data on the drive.</source>
        <translation>Auf dem Laufwerk gibt es keine user-data.</translation>
    </message>
    <message>
        <source>The agent files on the drive are too large.</source>
        <translation>Die Agent-Dateien auf dem Laufwerk sind zu groß.</translation>
    </message>
    <message>
        <source>The user-data on the drive is no text in UTF-8.</source>
        <translation>Die user-data auf dem Laufwerk sind kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>%%1% has no partner. A block goes from %HINEXISTS% to %ENDHINEXISTS%, or from %XSHINEXISTS% to %XSENDHINEXISTS%, and holds no other block.</source>
        <translation>%%1% hat kein Gegenstück. Ein Block reicht von %HINEXISTS% bis %ENDHINEXISTS% oder von %XSHINEXISTS% bis %XSENDHINEXISTS% und enthält keinen anderen Block.</translation>
    </message>
    <message>
        <source>%%1% is no placeholder of ours and stays as it is.</source>
        <translation>%%1% ist keiner unserer Platzhalter und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>%%1% is no placeholder and stays as it is. Did you mean %2?</source>
        <translation>%%1% ist kein Platzhalter und bleibt, wie es ist. Meinten Sie %2?</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>In %1 ändern</translation>
    </message>
    <message>
        <source>The pool has no key yet, so nothing stands here and nobody can manage the containers of this VM.</source>
        <translation>Der Pool hat noch keinen Schlüssel, daher steht hier nichts, und niemand kann die Container dieser VM verwalten.</translation>
    </message>
    <message>
        <source>The VM has no interface on the host internal management network, so %%1% stays as it is. Put this part between %HINEXISTS% and %ENDHINEXISTS%.</source>
        <translation>Die VM hat keine Schnittstelle im hostinternen Verwaltungsnetzwerk, daher bleibt %%1%, wie es ist. Setzen Sie diesen Teil zwischen %HINEXISTS% und %ENDHINEXISTS%.</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing here.</source>
        <translation>„%1“ fehlt hier.</translation>
    </message>
    <message>
        <source>One of these is missing here: %1.</source>
        <translation>Eines von diesen fehlt hier: %1.</translation>
    </message>
    <message>
        <source>At least one key must stand here.</source>
        <translation>Hier muss mindestens ein Schlüssel stehen.</translation>
    </message>
    <message numerus="yes">
        <source>This list needs at least %n item(s).</source>
        <translation>
            <numerusform>Diese Liste braucht mindestens %n Eintrag.</numerusform>
            <numerusform>Diese Liste braucht mindestens %n Einträge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This list may have at most %n item(s).</source>
        <translation>
            <numerusform>Diese Liste darf höchstens %n Eintrag haben.</numerusform>
            <numerusform>Diese Liste darf höchstens %n Einträge haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in this list already.</source>
        <translation>„%1“ steht bereits in dieser Liste.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not have the form that is wanted here.</source>
        <translation>„%1“ hat nicht die Form, die hier verlangt ist.</translation>
    </message>
    <message>
        <source>Aliases make this document many times larger than it looks. Write it without them.</source>
        <translation>Aliasse machen dieses Dokument viele Male größer, als es aussieht. Schreiben Sie es ohne sie.</translation>
    </message>
    <message>
        <source>Today&apos;s SSH servers refuse this key as too weak. Make a new one.</source>
        <translation>Heutige SSH-Server lehnen diesen Schlüssel als zu schwach ab. Erzeugen Sie einen neuen.</translation>
    </message>
    <message>
        <source>This is a PRIVATE key. It belongs on no drive: put the public one here, and make a new pair if others could read this.</source>
        <translation>Dies ist ein PRIVATER Schlüssel. Er gehört auf kein Laufwerk: Setzen Sie den öffentlichen hierher, und erzeugen Sie ein neues Paar, wenn andere diesen lesen konnten.</translation>
    </message>
    <message>
        <source>This is a key in the form of PuTTY or RFC 4716. Put its one OpenSSH line here, which begins with its type.</source>
        <translation>Dies ist ein Schlüssel in der Form von PuTTY oder RFC 4716. Setzen Sie seine eine OpenSSH-Zeile hierher, die mit seinem Typ beginnt.</translation>
    </message>
    <message>
        <source>This is no public SSH key. It is one line like &quot;ssh-ed25519 AAAA… name&quot;.</source>
        <translation>Dies ist kein öffentlicher SSH-Schlüssel. Ein solcher ist eine Zeile wie „ssh-ed25519 AAAA… name“.</translation>
    </message>
    <message>
        <source>The type is missing before this key. It is %1.</source>
        <translation>Vor diesem Schlüssel fehlt der Typ. Er ist %1.</translation>
    </message>
    <message>
        <source>Behind &quot;%1&quot; the key itself is missing.</source>
        <translation>Hinter „%1“ fehlt der Schlüssel selbst.</translation>
    </message>
    <message>
        <source>This key is cut off or mistyped. Copy it again.</source>
        <translation>Dieser Schlüssel ist abgeschnitten oder vertippt. Kopieren Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>This says %1, but the key is %2.</source>
        <translation>Hier steht %1, aber der Schlüssel ist %2.</translation>
    </message>
    <message>
        <source>Put %1 before it</source>
        <translation>%1 davorsetzen</translation>
    </message>
    <message>
        <source>The disk is too large for a config drive.</source>
        <translation>Der Datenträger ist zu groß für ein Konfigurationslaufwerk.</translation>
    </message>
    <message>
        <source>The disk %1 is too large for a config drive.</source>
        <translation>Der Datenträger %1 ist zu groß für ein Konfigurationslaufwerk.</translation>
    </message>
    <message>
        <source>Container Management: reading a config drive</source>
        <translation>Container-Verwaltung: Ein Konfigurationslaufwerk wird gelesen</translation>
    </message>
    <message>
        <source>There is a tab outside of quoted text, and cloud-init&apos;s parser refuses that. Use a blank.</source>
        <translation>Außerhalb von Text in Anführungszeichen steht ein Tabulator, und der Parser von cloud-init lehnt das ab. Verwenden Sie ein Leerzeichen.</translation>
    </message>
    <message>
        <source>Use a blank</source>
        <translation>Ein Leerzeichen verwenden</translation>
    </message>
    <message>
        <source>%1 lacks these files of the guest agent: %2.</source>
        <translation>%1 fehlen diese Dateien des Gast-Agenten: %2.</translation>
    </message>
    <message>
        <source>There is no tools ISO, so the guest agent is not on the drive.</source>
        <translation>Es gibt kein Tools-ISO, daher ist der Gast-Agent nicht auf dem Laufwerk.</translation>
    </message>
    <message>
        <source>The tools ISO %1 could not be read to its end: %2</source>
        <translation>Das Tools-ISO %1 konnte nicht bis zum Ende gelesen werden: %2</translation>
    </message>
    <message>
        <source>a list of: %1</source>
        <translation>eine Liste aus: %1</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>Beliebiges</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>eine Zuordnung</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>alternatives</comment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a unit: it needs an ending like &quot;.service&quot;.</source>
        <translation>„%1“ ist kein Name einer Unit: Er braucht eine Endung wie „.service“.</translation>
    </message>
    <message>
        <source>Flatcar no longer has the unit &quot;%1&quot;.</source>
        <translation>Flatcar hat die Unit „%1“ nicht mehr.</translation>
    </message>
    <message>
        <source>This is no text of a unit: it has no section like [Service].</source>
        <translation>Dies ist kein Text einer Unit: Er hat keinen Abschnitt wie [Service].</translation>
    </message>
    <message>
        <source>Without an [Install] section the unit cannot be enabled. Add one, or use &quot;command: start&quot;.</source>
        <translation>Ohne einen Abschnitt [Install] kann die Unit nicht aktiviert werden. Fügen Sie einen hinzu, oder verwenden Sie „command: start“.</translation>
    </message>
    <message>
        <source>This unit has no name.</source>
        <translation>Diese Unit hat keinen Namen.</translation>
    </message>
    <message>
        <source>systemd reads drop-ins only when their name ends in &quot;.conf&quot;.</source>
        <translation>systemd liest Drop-ins nur, wenn ihr Name auf „.conf“ endet.</translation>
    </message>
    <message>
        <source>The network is not set up here but by network_data.json on the drive.</source>
        <translation>Das Netzwerk wird nicht hier eingerichtet, sondern durch network_data.json auf dem Laufwerk.</translation>
    </message>
    <message>
        <source>Only cloud-init knows it, CoreOS and Flatcar do not.</source>
        <translation>Nur cloud-init kennt es, CoreOS und Flatcar nicht.</translation>
    </message>
    <message>
        <source>Only CoreOS and Flatcar know it, cloud-init does not.</source>
        <translation>Nur CoreOS und Flatcar kennen es, cloud-init nicht.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; needs cloud-init %2 or newer.</source>
        <translation>Der Schlüssel „%1“ braucht cloud-init %2 oder neuer.</translation>
    </message>
    <message>
        <source>There is no key &quot;%1&quot; here.</source>
        <translation>Einen Schlüssel „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>%1 Remove it or correct its indentation.</source>
        <translation>%1 Entfernen Sie ihn, oder berichtigen Sie seine Einrückung.</translation>
    </message>
    <message>
        <source>%1 Did you mean &quot;%2&quot;?</source>
        <translation>%1 Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no usual user name: lower case letters, digits, hyphens and underscores, 32 at most. Some systems refuse others.</source>
        <translation>„%1“ ist kein üblicher Benutzername: Kleinbuchstaben, Ziffern, Bindestriche und Unterstriche, höchstens 32. Manche Systeme lehnen andere ab.</translation>
    </message>
    <message>
        <source>The user &quot;%1&quot; is in this list already.</source>
        <translation>Der Benutzer „%1“ steht bereits in dieser Liste.</translation>
    </message>
    <message>
        <source>Nobody can log in: &quot;default&quot; is not in this list, and no user in it has a key or an unlocked password.</source>
        <translation>Niemand kann sich anmelden: „default“ steht nicht in dieser Liste, und kein Benutzer darin hat einen Schlüssel oder ein nicht gesperrtes Passwort.</translation>
    </message>
    <message>
        <source>These keys are for the default user, which is not made, as &quot;default&quot; is not in the list of users. Add it there or give the keys to a user.</source>
        <translation>Diese Schlüssel sind für den Standardbenutzer, der nicht angelegt wird, weil „default“ nicht in der Liste der Benutzer steht. Fügen Sie es dort hinzu, oder geben Sie die Schlüssel einem Benutzer.</translation>
    </message>
    <message>
        <source>The image of the drive is damaged.</source>
        <translation>Das Abbild des Laufwerks ist beschädigt.</translation>
    </message>
    <message>
        <source>A file or folder on the drive is larger than any that belongs on a config drive.</source>
        <translation>Eine Datei oder ein Ordner auf dem Laufwerk ist größer als alles, was auf ein Konfigurationslaufwerk gehört.</translation>
    </message>
    <message>
        <source>Here must stand %1, not %2.</source>
        <translation>Hier muss %1 stehen, nicht %2.</translation>
    </message>
    <message>
        <source>This form needs cloud-init %1 or newer.</source>
        <translation>Diese Form braucht cloud-init %1 oder neuer.</translation>
    </message>
    <message>
        <source>Unquoted, %1 is read as the number %2. Quote it.</source>
        <translation>Ohne Anführungszeichen wird %1 als die Zahl %2 gelesen. Setzen Sie es in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Unquoted, %1 is read as a number. Quote it.</source>
        <translation>Ohne Anführungszeichen wird %1 als Zahl gelesen. Setzen Sie es in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Unquoted, &quot;%1&quot; is read as %2 and not as text. Quote it.</source>
        <translation>Ohne Anführungszeichen wird „%1“ als %2 und nicht als Text gelesen. Setzen Sie es in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The colon and the blank behind it make this a mapping. Quote it if it is text.</source>
        <translation>Der Doppelpunkt und das Leerzeichen dahinter machen dies zu einer Zuordnung. Setzen Sie es in Anführungszeichen, wenn es Text ist.</translation>
    </message>
    <message>
        <source>There is no blank after the dash, so this is no list item. Put one there.</source>
        <translation>Nach dem Strich steht kein Leerzeichen, daher ist dies kein Listeneintrag. Setzen Sie dort eines.</translation>
    </message>
    <message>
        <source>Put a blank after the dash</source>
        <translation>Nach dem Strich ein Leerzeichen setzen</translation>
    </message>
    <message>
        <source>Here must stand a list. Put &quot;- &quot; before each item, or brackets around it.</source>
        <translation>Hier muss eine Liste stehen. Setzen Sie „- “ vor jeden Eintrag oder eckige Klammern darum.</translation>
    </message>
    <message>
        <source>Make it a list</source>
        <translation>Zu einer Liste machen</translation>
    </message>
    <message>
        <source>In quotation marks this is text, and here must stand %1.</source>
        <translation>In Anführungszeichen ist dies Text, und hier muss %1 stehen.</translation>
    </message>
    <message>
        <source>Remove the quotation marks</source>
        <translation>Die Anführungszeichen entfernen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is text to YAML. Write %2.</source>
        <translation>„%1“ ist für YAML Text. Schreiben Sie %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not possible here. Write %2.</source>
        <translation>„%1“ ist hier nicht möglich. Schreiben Sie %2.</translation>
    </message>
    <message>
        <source>There is a tab where YAML takes blanks only. Use blanks.</source>
        <translation>Hier steht ein Tabulator, wo YAML nur Leerzeichen annimmt. Verwenden Sie Leerzeichen.</translation>
    </message>
    <message>
        <source>This line is indented by a tab. YAML takes blanks only.</source>
        <translation>Diese Zeile ist mit einem Tabulator eingerückt. YAML nimmt nur Leerzeichen an.</translation>
    </message>
    <message>
        <source>Indent by blanks</source>
        <translation>Mit Leerzeichen einrücken</translation>
    </message>
    <message>
        <source>There is no blank after the colon, so this is no key. Put one there.</source>
        <translation>Nach dem Doppelpunkt steht kein Leerzeichen, daher ist dies kein Schlüssel. Setzen Sie dort eines.</translation>
    </message>
    <message>
        <source>Put a blank after the colon</source>
        <translation>Nach dem Doppelpunkt ein Leerzeichen setzen</translation>
    </message>
    <message>
        <source>A value cannot begin with &quot;%1&quot;. Quote it.</source>
        <translation>Ein Wert kann nicht mit „%1“ beginnen. Setzen Sie ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A value that begins with &quot;%1&quot; is a reference to another. Quote it if it is text.</source>
        <translation>Ein Wert, der mit „%1“ beginnt, ist ein Verweis auf einen anderen. Setzen Sie ihn in Anführungszeichen, wenn er Text ist.</translation>
    </message>
    <message>
        <source>Between double quotation marks a backslash begins a special character, and this is none. Use single ones, or two backslashes.</source>
        <translation>Zwischen doppelten Anführungszeichen leitet ein Rückstrich ein Sonderzeichen ein, und dies ist keines. Verwenden Sie einfache Anführungszeichen oder zwei Rückstriche.</translation>
    </message>
    <message>
        <source>The quotation that begins here does not end. Add the missing &quot;%1&quot;.</source>
        <translation>Der Text in Anführungszeichen, der hier beginnt, endet nicht. Fügen Sie das fehlende „%1“ hinzu.</translation>
    </message>
    <message>
        <source>A colon and a blank inside a value begin another key. Quote the value.</source>
        <translation>Ein Doppelpunkt mit Leerzeichen innerhalb eines Werts beginnt einen weiteren Schlüssel. Setzen Sie den Wert in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A key cannot stand here. Check its indentation.</source>
        <translation>Hier kann kein Schlüssel stehen. Prüfen Sie seine Einrückung.</translation>
    </message>
    <message>
        <source>A list cannot begin behind a key on the same line. Put each item on a line of its own.</source>
        <translation>Eine Liste kann nicht hinter einem Schlüssel in derselben Zeile beginnen. Setzen Sie jeden Eintrag in eine eigene Zeile.</translation>
    </message>
    <message>
        <source>Here a key must follow, indented as the ones before it. Check the indentation, and quote what stands behind a closing quotation mark.</source>
        <translation>Hier muss ein Schlüssel folgen, eingerückt wie die vorigen. Prüfen Sie die Einrückung, und setzen Sie in Anführungszeichen, was hinter einem schließenden Anführungszeichen steht.</translation>
    </message>
    <message>
        <source>Here another item of the list must follow, indented as the ones before it.</source>
        <translation>Hier muss ein weiterer Eintrag der Liste folgen, eingerückt wie die vorigen.</translation>
    </message>
    <message>
        <source>A list in brackets misses its &quot;,&quot; or &quot;]&quot; here.</source>
        <translation>Einer Liste in eckigen Klammern fehlt hier ihr „,“ oder „]“.</translation>
    </message>
    <message>
        <source>A mapping in braces misses its &quot;,&quot; or &quot;}&quot; here.</source>
        <translation>Einer Zuordnung in geschweiften Klammern fehlt hier ihr „,“ oder „}“.</translation>
    </message>
    <message>
        <source>This line is no key: a colon and a blank are missing.</source>
        <translation>Diese Zeile ist kein Schlüssel: Doppelpunkt und Leerzeichen fehlen.</translation>
    </message>
    <message>
        <source>The document has already ended. Check the indentation of this line.</source>
        <translation>Das Dokument ist bereits zu Ende. Prüfen Sie die Einrückung dieser Zeile.</translation>
    </message>
    <message>
        <source>There is a control character here that YAML does not take. Remove it.</source>
        <translation>Hier steht ein Steuerzeichen, das YAML nicht annimmt. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>Text cannot stand on the line of &quot;|&quot; or &quot;&gt;&quot;. Put it on the lines below, indented.</source>
        <translation>Auf der Zeile von „|“ oder „&gt;“ kann kein Text stehen. Setzen Sie ihn eingerückt in die Zeilen darunter.</translation>
    </message>
    <message>
        <source>From here on this is no YAML: %1.</source>
        <translation>Ab hier ist dies kein YAML: %1.</translation>
    </message>
    <message>
        <source>A list or mapping cannot be a key. Quote it if braces or brackets are meant as text.</source>
        <translation>Eine Liste oder Zuordnung kann kein Schlüssel sein. Setzen Sie sie in Anführungszeichen, wenn die Klammern als Text gemeint sind.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is set twice, first in line %2, and the first value is lost. Put both into one.</source>
        <translation>„%1“ wird zweimal gesetzt, zuerst in Zeile %2, und der erste Wert geht verloren. Fassen Sie beide in einem zusammen.</translation>
    </message>
    <message>
        <source>&quot;&lt;&lt;&quot; takes in a mapping or a list of mappings, and this is none.</source>
        <translation>„&lt;&lt;“ nimmt eine Zuordnung oder eine Liste von Zuordnungen auf, und dies ist keines von beiden.</translation>
    </message>
    <message>
        <source>Merges make this document many times larger than it looks. Write it without them.</source>
        <translation>Zusammenführungen mit „&lt;&lt;“ machen dieses Dokument viele Male größer, als es aussieht. Schreiben Sie es ohne sie.</translation>
    </message>
    <message>
        <source>The anchor &quot;%1&quot; is set twice. Give this one another name.</source>
        <translation>Der Anker „%1“ wird zweimal gesetzt. Geben Sie diesem einen anderen Namen.</translation>
    </message>
    <message>
        <source>*%1 stands inside what it stands for. Write the value out.</source>
        <translation>*%1 steht innerhalb dessen, wofür es steht. Schreiben Sie den Wert aus.</translation>
    </message>
    <message>
        <source>*%1 stands for a value marked &amp;%1 before it, and there is none. Quote it if it is text.</source>
        <translation>*%1 steht für einen davor mit &amp;%1 markierten Wert, und es gibt keinen. Setzen Sie es in Anführungszeichen, wenn es Text ist.</translation>
    </message>
    <message>
        <source>A second YAML document begins here, and only one is read. Remove this line or what follows.</source>
        <translation>Hier beginnt ein zweites YAML-Dokument, und nur eines wird gelesen. Entfernen Sie diese Zeile oder was folgt.</translation>
    </message>
    <message>
        <source>This is nested more than %1 levels deep, which no reader takes.</source>
        <translation>Dies ist mehr als %1 Ebenen tief verschachtelt, was kein Leseprogramm annimmt.</translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; is not known to cloud-init&apos;s YAML parser, which then drops everything. Remove it, or quote the value if it is text.</source>
        <translation>Das Tag „%1“ ist dem YAML-Parser von cloud-init unbekannt, der dann alles verwirft. Entfernen Sie es, oder setzen Sie den Wert in Anführungszeichen, wenn er Text ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; alone has a meaning of its own in YAML that cloud-init&apos;s parser refuses. Quote it.</source>
        <translation>„%1“ allein hat in YAML eine eigene Bedeutung, die der Parser von cloud-init ablehnt. Setzen Sie es in Anführungszeichen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read as a date, and there is no such day. Quote it if it is text.</source>
        <translation>„%1“ wird als Datum gelesen, und einen solchen Tag gibt es nicht. Setzen Sie es in Anführungszeichen, wenn es Text ist.</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>ein Datum</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>VM %1 also has the drive &quot;%2&quot; of Xen Orchestra: cloud-init takes that one and ignores the new one.</source>
        <translation>Die VM %1 hat auch das Laufwerk „%2“ von Xen Orchestra: cloud-init nimmt dieses und übergeht das neue.</translation>
    </message>
    <message>
        <source>Somebody else is giving VM %1 a config drive at the same time; theirs stays.</source>
        <translation>Jemand anders gibt der VM %1 zur selben Zeit ein Konfigurationslaufwerk; jenes bleibt.</translation>
    </message>
    <message>
        <source>%%1% is a line break only for callers of the plugin; here it stays as it is.</source>
        <translation>%%1% ist nur für Aufrufer des Plug-ins ein Zeilenumbruch; hier bleibt es, wie es ist.</translation>
    </message>
    <message>
        <source>Put a line break here</source>
        <translation>Hier einen Zeilenumbruch setzen</translation>
    </message>
    <message>
        <source>Unless a command or file further on sees to it, nobody can log in: &quot;default&quot; is not in this list, and no user in it has a key or an unlocked password.</source>
        <translation>Sofern nicht ein Befehl oder eine Datei weiter unten dafür sorgt, kann sich niemand anmelden: „default“ steht nicht in dieser Liste, und kein Benutzer darin hat einen Schlüssel oder ein nicht gesperrtes Passwort.</translation>
    </message>
    <message>
        <source>For %1 (%2)</source>
        <translation>Für %1 (%2)</translation>
    </message>
    <message>
        <source>The text above this line is no key and no list item: a colon and a blank are missing there.</source>
        <translation>Der Text über dieser Zeile ist weder ein Schlüssel noch ein Listeneintrag: Dort fehlen ein Doppelpunkt und ein Leerzeichen.</translation>
    </message>
</context>
<context>
    <name>xsc_core</name>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 took too long and was given up.</source>
        <translation>%1 dauerte zu lange und wurde aufgegeben.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>xsc_diskimage</name>
    <message>
        <source>The %1 file is damaged: it cannot be unpacked.</source>
        <translation>Die %1-Datei ist beschädigt: Sie lässt sich nicht entpacken.</translation>
    </message>
    <message>
        <source>The %1 file is incomplete: it ends in the middle.</source>
        <translation>Die %1-Datei ist unvollständig: Sie endet mittendrin.</translation>
    </message>
    <message>
        <source>This build cannot unpack %1 files. Use an image that is not compressed.</source>
        <translation>Diese Fassung kann %1-Dateien nicht entpacken. Verwenden Sie ein unkomprimiertes Abbild.</translation>
    </message>
    <message>
        <source>The image is empty.</source>
        <translation>Das Abbild ist leer.</translation>
    </message>
    <message>
        <source>The image is larger than a pool can keep.</source>
        <translation>Das Abbild ist größer, als ein Pool aufnehmen kann.</translation>
    </message>
    <message>
        <source>The VHD file is incomplete: it ends in the middle.</source>
        <translation>Die VHD-Datei ist unvollständig: Sie endet mittendrin.</translation>
    </message>
    <message>
        <source>The image is longer than the disk it describes.</source>
        <translation>Das Abbild ist länger als der Datenträger, den es beschreibt.</translation>
    </message>
    <message>
        <source>The VHD file is damaged: its first 512 bytes make no sense.</source>
        <translation>Die VHD-Datei ist beschädigt: Ihre ersten 512 Bytes ergeben keinen Sinn.</translation>
    </message>
    <message>
        <source>The VHD file holds only the difference to another one. Merge them first.</source>
        <translation>Die VHD-Datei enthält nur den Unterschied zu einer anderen. Führen Sie beide zuerst zusammen.</translation>
    </message>
    <message>
        <source>The disk in the VHD file is larger than a pool can keep.</source>
        <translation>Der Datenträger in der VHD-Datei ist größer, als ein Pool aufnehmen kann.</translation>
    </message>
</context>
<context>
    <name>xsc_docker</name>
    <message>
        <source>What answered is not a container engine.</source>
        <translation>Was da geantwortet hat, ist keine Container-Engine.</translation>
    </message>
    <message>
        <source>The container engine speaks version %1 of the Docker API, this program %2 to %3.</source>
        <translation>Die Container-Engine spricht Version %1 der Docker-API, dieses Programm %2 bis %3.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>The connection to the container engine was closed.</source>
        <translation>Die Verbindung zur Container-Engine wurde geschlossen.</translation>
    </message>
    <message>
        <source>The engine&apos;s answer is not JSON.</source>
        <translation>Die Antwort der Engine ist kein JSON.</translation>
    </message>
    <message>
        <source>The container engine does not answer.</source>
        <translation>Die Container-Engine antwortet nicht.</translation>
    </message>
    <message>
        <source>The containers could not be listed.</source>
        <translation>Die Container konnten nicht aufgelistet werden.</translation>
    </message>
    <message>
        <source>The engine gave an empty answer.</source>
        <translation>Die Engine gab eine leere Antwort.</translation>
    </message>
    <message>
        <source>The engine&apos;s properties could not be read.</source>
        <translation>Die Eigenschaften der Engine konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The engine&apos;s version could not be read.</source>
        <translation>Die Version der Engine konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The details of container %1 could not be read.</source>
        <translation>Die Details des Containers %1 konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The processes of container %1 could not be listed.</source>
        <translation>Die Prozesse des Containers %1 konnten nicht aufgelistet werden.</translation>
    </message>
    <message>
        <source>The engine&apos;s events could not be followed.</source>
        <translation>Den Ereignissen der Engine konnte nicht gefolgt werden.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a container.</source>
        <translation>„%1“ kann nicht der Name eines Containers sein.</translation>
    </message>
    <message>
        <source>The container engine could not be asked for its version.</source>
        <translation>Die Container-Engine konnte nicht nach ihrer Version gefragt werden.</translation>
    </message>
    <message>
        <source>The engine&apos;s events are not JSON.</source>
        <translation>Die Ereignisse der Engine sind kein JSON.</translation>
    </message>
    <message>
        <source>An event of the engine is too large.</source>
        <translation>Ein Ereignis der Engine ist zu groß.</translation>
    </message>
    <message>
        <source>The engine has ended its events.</source>
        <translation>Die Engine hat ihre Ereignisse beendet.</translation>
    </message>
    <message>
        <source>Container %1 could not be started.</source>
        <translation>Der Container %1 konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>It is already running.</source>
        <translation>Er läuft bereits.</translation>
    </message>
    <message>
        <source>Container %1 could not be stopped.</source>
        <translation>Der Container %1 konnte nicht gestoppt werden.</translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation>Er läuft nicht.</translation>
    </message>
    <message>
        <source>Container %1 could not be restarted.</source>
        <translation>Der Container %1 konnte nicht neu gestartet werden.</translation>
    </message>
    <message>
        <source>Container %1 could not be paused.</source>
        <translation>Der Container %1 konnte nicht pausiert werden.</translation>
    </message>
    <message>
        <source>Container %1 could not be resumed.</source>
        <translation>Der Container %1 konnte nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The engine says: %1</source>
        <translation>Die Engine sagt: %1</translation>
    </message>
    <message>
        <source>The engine answered with status %1.</source>
        <translation>Die Engine antwortete mit dem Status %1.</translation>
    </message>
    <message>
        <source>The description of the containers is too large to be read.</source>
        <translation>Die Beschreibung der Container ist zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The description of the containers cannot be read.</source>
        <translation>Die Beschreibung der Container kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The description of the container is nested too deeply.</source>
        <translation>Die Beschreibung des Containers ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The engine&apos;s list of processes cannot be read: a row has fewer columns than there are titles.</source>
        <translation>Die Prozessliste der Engine kann nicht gelesen werden: Eine Zeile hat weniger Spalten als Titel.</translation>
    </message>
    <message>
        <source>“%1” is no signal.</source>
        <translation>„%1“ ist kein Signal.</translation>
    </message>
    <message>
        <source>The log is cut off.</source>
        <translation>Das Protokoll ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The log of container %1 could not be read.</source>
        <translation>Das Protokoll des Containers %1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The statistics of container %1 could not be read.</source>
        <translation>Die Messwerte des Containers %1 konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Container %1 could not be killed.</source>
        <translation>Container %1 konnte nicht abgebrochen werden.</translation>
    </message>
    <message>
        <source>Container %1 could not be removed.</source>
        <translation>Container %1 konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Container %1 could not be renamed.</source>
        <translation>Container %1 konnte nicht umbenannt werden.</translation>
    </message>
    <message>
        <source>What the engine sent is no log.</source>
        <translation>Was die Engine gesendet hat, ist kein Protokoll.</translation>
    </message>
</context>
<context>
    <name>xsc_guest</name>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>The SSH host key of %1 could not be recorded.</source>
        <translation>Der SSH-Hostschlüssel von %1 konnte nicht festgehalten werden.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>An SSH key pair could not be made.</source>
        <translation>Ein SSH-Schlüsselpaar konnte nicht erzeugt werden.</translation>
    </message>
    <message>
        <source>The pool&apos;s private SSH key could not be read.</source>
        <translation>Der private SSH-Schlüssel des Pools konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The connection to the engine of %1 broke off.</source>
        <translation>Die Verbindung zur Engine von %1 ist abgerissen.</translation>
    </message>
    <message>
        <source>The credentials for %1 could not be read from XAPI.</source>
        <translation>Die Zugangsdaten für %1 konnten nicht aus XAPI gelesen werden.</translation>
    </message>
    <message>
        <source>What listens at %1 is not root&apos;s.</source>
        <translation>Was an %1 lauscht, gehört nicht root.</translation>
    </message>
    <message>
        <source>%1 is reached over TLS, which runs no commands; that takes SSH.</source>
        <translation>%1 wird über TLS erreicht, womit keine Befehle laufen; das geht nur über SSH.</translation>
    </message>
    <message>
        <source>What answered is not the monitor.</source>
        <translation>Was geantwortet hat, ist nicht der Monitor.</translation>
    </message>
    <message>
        <source>The request names no VM.</source>
        <translation>Die Anfrage nennt keine VM.</translation>
    </message>
    <message>
        <source>What is known of %1 does not fit into an answer.</source>
        <translation>Was von %1 bekannt ist, passt nicht in eine Antwort.</translation>
    </message>
    <message>
        <source>The monitor lends no connection.</source>
        <translation>Der Monitor verleiht keine Verbindung.</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>Die Zeile ist zu lang.</translation>
    </message>
    <message>
        <source>The connection ended before its first line.</source>
        <translation>Die Verbindung endete vor ihrer ersten Zeile.</translation>
    </message>
    <message>
        <source>Waiting for a line</source>
        <translation>Das Warten auf eine Zeile</translation>
    </message>
    <message>
        <source>%1 has no container engine at %2.</source>
        <translation>%1 hat keine Container-Engine unter %2.</translation>
    </message>
    <message>
        <source>There is one at %1: set other_config:%2 to that.</source>
        <translation>Unter %1 gibt es eine: Setzen Sie other_config:%2 darauf.</translation>
    </message>
    <message>
        <source>Install or start it, or set other_config:%1 if its socket lies elsewhere.</source>
        <translation>Installieren oder starten Sie sie, oder setzen Sie other_config:%1, wenn ihr Socket anderswo liegt.</translation>
    </message>
    <message>
        <source>The user %1 of %2 may not use the container engine.</source>
        <translation>Der Benutzer %1 von %2 darf die Container-Engine nicht benutzen.</translation>
    </message>
    <message>
        <source>Add the account to the group %1 there.</source>
        <translation>Fügen Sie das Konto dort der Gruppe %1 hinzu.</translation>
    </message>
    <message>
        <source>The container engine of %1 does not answer at %2.</source>
        <translation>Die Container-Engine von %1 antwortet an %2 nicht.</translation>
    </message>
    <message>
        <source>Start it there, for example with systemctl start docker.</source>
        <translation>Starten Sie sie dort, zum Beispiel mit systemctl start docker.</translation>
    </message>
    <message>
        <source>The container engine of %1 did not answer in time at %2.</source>
        <translation>Die Container-Engine von %1 hat an %2 nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>It may be starting or be busy; if it stays so, look at its log and at the load of the VM.</source>
        <translation>Vielleicht startet sie gerade oder ist beschäftigt; wenn es so bleibt, sehen Sie sich ihr Protokoll und die Auslastung der VM an.</translation>
    </message>
    <message>
        <source>If it happens again, the engine&apos;s log may tell why.</source>
        <translation>Wenn es noch einmal geschieht, nennt das Protokoll der Engine vielleicht den Grund.</translation>
    </message>
    <message>
        <source>What answers in %1 at %2 is not a container engine that works.</source>
        <translation>Was in %1 unter %2 antwortet, ist keine funktionierende Container-Engine.</translation>
    </message>
    <message>
        <source>Check that nothing else listens there, and look at the engine&apos;s log.</source>
        <translation>Prüfen Sie, ob dort nichts anderes lauscht, und sehen Sie sich das Protokoll der Engine an.</translation>
    </message>
    <message>
        <source>The container engine of %1 and this program speak no common version of the Docker API.</source>
        <translation>Die Container-Engine von %1 und dieses Programm sprechen keine gemeinsame Version der Docker-API.</translation>
    </message>
    <message>
        <source>Update the older of the two.</source>
        <translation>Aktualisieren Sie das Ältere von beiden.</translation>
    </message>
    <message>
        <source>%1 cannot be reached over TLS at %2.</source>
        <translation>%1 ist über TLS unter %2 nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check that its engine listens there and that no firewall is in the way.</source>
        <translation>Prüfen Sie, ob die Engine dort lauscht und keine Firewall im Weg ist.</translation>
    </message>
    <message>
        <source>%1 cannot be reached over SSH at %2.</source>
        <translation>%1 ist über SSH unter %2 nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check that sshd runs in it and that no firewall is in the way.</source>
        <translation>Prüfen Sie, ob dort sshd läuft und keine Firewall im Weg ist.</translation>
    </message>
    <message>
        <source>%1 did not answer in time at %2.</source>
        <translation>%1 hat unter %2 nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Check its network, its firewall and its load.</source>
        <translation>Prüfen Sie Netzwerk, Firewall und Auslastung.</translation>
    </message>
    <message>
        <source>%1 accepts connections at %2, but did not greet in time.</source>
        <translation>%1 nimmt unter %2 Verbindungen an, hat sich aber nicht rechtzeitig gemeldet.</translation>
    </message>
    <message>
        <source>Check that sshd is what listens there, and the load of the VM.</source>
        <translation>Prüfen Sie, ob es sshd ist, was dort lauscht, und wie ausgelastet die VM ist.</translation>
    </message>
    <message>
        <source>Check that the engine is what listens there, and the load of the VM.</source>
        <translation>Prüfen Sie, ob es die Engine ist, was dort lauscht, und wie ausgelastet die VM ist.</translation>
    </message>
    <message>
        <source>What listens in %1 at %2 gave no SSH greeting.</source>
        <translation>Was in %1 unter %2 lauscht, hat sich nicht als SSH gemeldet.</translation>
    </message>
    <message>
        <source>Check that it is sshd and that it does not turn us away, or set other_config:%1 to the port of sshd.</source>
        <translation>Prüfen Sie, ob es sshd ist und uns nicht abweist, oder setzen Sie other_config:%1 auf den Port von sshd.</translation>
    </message>
    <message>
        <source>%1 shows another SSH host key than before: %2 instead of %3.</source>
        <translation>%1 zeigt einen anderen SSH-Hostschlüssel als zuvor: %2 statt %3.</translation>
    </message>
    <message>
        <source>If it was reinstalled, remove other_config:%1 of the VM to trust the new key; if not, somebody may be in the middle.</source>
        <translation>Wurde die VM neu installiert, entfernen Sie ihr other_config:%1, um dem neuen Schlüssel zu vertrauen; wenn nicht, sitzt vielleicht jemand dazwischen.</translation>
    </message>
    <message>
        <source>%1 refuses the pool&apos;s key for the user %2.</source>
        <translation>%1 lehnt den Schlüssel des Pools für den Benutzer %2 ab.</translation>
    </message>
    <message>
        <source>Run xscontainer-prepare-vm for it.</source>
        <translation>Führen Sie xscontainer-prepare-vm dafür aus.</translation>
    </message>
    <message>
        <source>The SSH server of %1 broke off the login of the user %2.</source>
        <translation>Der SSH-Server von %1 hat die Anmeldung des Benutzers %2 abgebrochen.</translation>
    </message>
    <message>
        <source>Its log tells why; look for limits on users, connections and keys.</source>
        <translation>Sein Protokoll nennt den Grund; achten Sie auf Beschränkungen für Benutzer, Verbindungen und Schlüssel.</translation>
    </message>
    <message>
        <source>%1 allows no way to its engine over SSH.</source>
        <translation>%1 erlaubt über SSH keinen Weg zu seiner Engine.</translation>
    </message>
    <message>
        <source>Allow AllowStreamLocalForwarding in its sshd_config, or install ncat.</source>
        <translation>Erlauben Sie AllowStreamLocalForwarding in der sshd_config, oder installieren Sie ncat.</translation>
    </message>
    <message>
        <source>Run xscontainer-prepare-vm for it again.</source>
        <translation>Führen Sie xscontainer-prepare-vm dafür noch einmal aus.</translation>
    </message>
    <message>
        <source>What listens in %1 at %2 does not speak TLS.</source>
        <translation>Was in %1 unter %2 lauscht, spricht kein TLS.</translation>
    </message>
    <message>
        <source>Let the engine listen there with --tlsverify; a port without it is open to everybody.</source>
        <translation>Lassen Sie die Engine dort mit --tlsverify lauschen; ein Port ohne diese Option steht allen offen.</translation>
    </message>
    <message>
        <source>%1 speaks no TLS that is new enough at %2.</source>
        <translation>%1 spricht unter %2 kein TLS, das neu genug ist.</translation>
    </message>
    <message>
        <source>TLS 1.2 is the oldest that is taken: update the engine, or what stands in front of it.</source>
        <translation>TLS 1.2 ist das älteste, das angenommen wird: Aktualisieren Sie die Engine oder was vor ihr steht.</translation>
    </message>
    <message>
        <source>The certificate of %1 does not fit the authority and address stored for it.</source>
        <translation>Das Zertifikat von %1 passt nicht zu der dafür gespeicherten Zertifizierungsstelle und Adresse.</translation>
    </message>
    <message>
        <source>The certificate of %1 does not come from the authority stored for it.</source>
        <translation>Das Zertifikat von %1 kommt nicht von der dafür gespeicherten Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>If its certificates were made anew, run xscontainer-prepare-vm for it again; if not, somebody may be in the middle.</source>
        <translation>Wurden die Zertifikate neu erzeugt, führen Sie xscontainer-prepare-vm dafür noch einmal aus; wenn nicht, sitzt vielleicht jemand dazwischen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid at this time.</source>
        <translation>Das Zertifikat von %1 ist zurzeit nicht gültig.</translation>
    </message>
    <message>
        <source>Check the clocks of VM and host. If it has expired, run xscontainer-prepare-vm for it again.</source>
        <translation>Prüfen Sie die Uhren von VM und Host. Ist es abgelaufen, führen Sie xscontainer-prepare-vm dafür noch einmal aus.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not for the address %2.</source>
        <translation>Das Zertifikat von %1 gilt nicht für die Adresse %2.</translation>
    </message>
    <message>
        <source>The address may have changed, or the certificate names none. Run xscontainer-prepare-vm for it again.</source>
        <translation>Vielleicht hat sich die Adresse geändert, oder das Zertifikat nennt keine. Führen Sie xscontainer-prepare-vm dafür noch einmal aus.</translation>
    </message>
    <message>
        <source>%1 does not accept our client certificate.</source>
        <translation>%1 nimmt unser Client-Zertifikat nicht an.</translation>
    </message>
    <message>
        <source>The certificates stored for %1 cannot be used: they cannot be read, or the key does not fit the certificate.</source>
        <translation>Die für %1 gespeicherten Zertifikate sind nicht verwendbar: Sie sind nicht lesbar, oder der Schlüssel passt nicht zum Zertifikat.</translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation>%1 läuft nicht.</translation>
    </message>
    <message>
        <source>Start it to see and manage its containers.</source>
        <translation>Starten Sie die Maschine, um ihre Container zu sehen und zu verwalten.</translation>
    </message>
    <message>
        <source>No guest agent reports from %1.</source>
        <translation>Kein Gast-Agent meldet etwas aus %1.</translation>
    </message>
    <message>
        <source>Install the guest tools in it and see that they run, or set other_config:%1 to its address.</source>
        <translation>Installieren Sie dort die Gastwerkzeuge und achten Sie darauf, dass sie laufen, oder setzen Sie other_config:%1 auf die Adresse der VM.</translation>
    </message>
    <message>
        <source>%1 reports no IP address.</source>
        <translation>%1 meldet keine IP-Adresse.</translation>
    </message>
    <message>
        <source>Install the guest tools in it, check that its network is up, or set other_config:%1.</source>
        <translation>Installieren Sie dort die Gastwerkzeuge, prüfen Sie das Netzwerk, oder setzen Sie other_config:%1.</translation>
    </message>
    <message>
        <source>The address set for %1, &quot;%2&quot;, is a name that cannot be resolved.</source>
        <translation>Die für %1 gesetzte Adresse „%2“ ist ein Name, der sich nicht auflösen lässt.</translation>
    </message>
    <message>
        <source>Correct other_config:%1 of the VM, or remove it.</source>
        <translation>Berichtigen Sie other_config:%1 der VM, oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>%1 asks for the unknown connection mode &quot;%2&quot;.</source>
        <translation>%1 verlangt die unbekannte Verbindungsart „%2“.</translation>
    </message>
    <message>
        <source>Set other_config:%1 to ssh or tls.</source>
        <translation>Setzen Sie other_config:%1 auf ssh oder tls.</translation>
    </message>
    <message>
        <source>%1 names &quot;%2&quot; as its port.</source>
        <translation>%1 nennt „%2“ als Port.</translation>
    </message>
    <message>
        <source>Set other_config:%1 to a number from 1 to 65535.</source>
        <translation>Setzen Sie other_config:%1 auf eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>%1 names an engine socket that is no absolute path.</source>
        <translation>%1 nennt einen Engine-Socket, der kein absoluter Pfad ist.</translation>
    </message>
    <message>
        <source>Correct other_config:%1.</source>
        <translation>Berichtigen Sie other_config:%1.</translation>
    </message>
    <message>
        <source>This pool has no key pair yet with which %1 could be reached.</source>
        <translation>Dieser Pool hat noch kein Schlüsselpaar, mit dem %1 erreichbar wäre.</translation>
    </message>
    <message>
        <source>Run xscontainer-prepare-vm on a host of the pool.</source>
        <translation>Führen Sie xscontainer-prepare-vm auf einem Host des Pools aus.</translation>
    </message>
    <message>
        <source>The pool&apos;s private SSH key cannot be read, so %1 cannot be reached.</source>
        <translation>Der private SSH-Schlüssel des Pools kann nicht gelesen werden, daher ist %1 nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 is to be reached over TLS, but no certificates are stored for it.</source>
        <translation>%1 soll über TLS erreicht werden, aber es sind keine Zertifikate dafür gespeichert.</translation>
    </message>
    <message>
        <source>XAPI no longer has the credentials for %1.</source>
        <translation>XAPI hat die Zugangsdaten für %1 nicht mehr.</translation>
    </message>
    <message>
        <source>Container management of %1 is off.</source>
        <translation>Die Container-Verwaltung von %1 ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Turn it on to see its containers.</source>
        <translation>Schalten Sie sie ein, um die Container zu sehen.</translation>
    </message>
    <message>
        <source>The command prints more than can be answered.</source>
        <translation>Der Befehl gibt mehr aus, als geantwortet werden kann.</translation>
    </message>
    <message>
        <source>The command in the VM</source>
        <translation>Der Befehl in der VM</translation>
    </message>
    <message>
        <source>What came back is no diagnosis of a VM.</source>
        <translation>Was zurückkam, ist keine Diagnose einer VM.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>%1 %2 on Windows</source>
        <translation>%1 %2 unter Windows</translation>
    </message>
    <message>
        <source>By a program in the VM, as sshd does not forward.</source>
        <translation>Durch ein Programm in der VM, da sshd nicht weiterleitet.</translation>
    </message>
    <message>
        <source>Forwarded by sshd.</source>
        <translation>Von sshd weitergeleitet.</translation>
    </message>
    <message>
        <source>The engine speaks API %1, we speak %2 with it.</source>
        <translation>Die Engine spricht API %1, wir sprechen mit ihr %2.</translation>
    </message>
    <message>
        <source>The diagnosis of %1</source>
        <translation>Die Diagnose von %1</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1, Port %2</translation>
    </message>
    <message>
        <source>%1, seen for the first time</source>
        <translation>%1, zum ersten Mal gesehen</translation>
    </message>
    <message>
        <source>%1, as recorded</source>
        <translation>%1, wie festgehalten</translation>
    </message>
    <message>
        <source>The guest agent reports no network.</source>
        <translation>Der Gast-Agent meldet kein Netzwerk.</translation>
    </message>
    <message>
        <source>The guest metrics of the VM are empty.</source>
        <translation>Die Gast-Metriken der VM sind leer.</translation>
    </message>
    <message>
        <source>XAPI has no guest metrics of the VM.</source>
        <translation>XAPI hat keine Gast-Metriken der VM.</translation>
    </message>
    <message>
        <source>%1, set in other_config:%2</source>
        <translation>%1, gesetzt in other_config:%2</translation>
    </message>
    <message>
        <source>%1 shows yet another SSH host key by now. Nothing was changed.</source>
        <translation>%1 zeigt inzwischen wieder einen anderen SSH-Hostschlüssel. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>What was found in %1 has changed meanwhile. Nothing was done; look at it again.</source>
        <translation>Was in %1 gefunden wurde, hat sich inzwischen geändert. Es wurde nichts getan; sehen Sie es sich noch einmal an.</translation>
    </message>
    <message>
        <source>The user %1 of %2 may not use sudo without a password. Run the command in the VM yourself.</source>
        <translation>Der Benutzer %1 von %2 darf sudo nicht ohne Passwort benutzen. Führen Sie den Befehl in der VM selbst aus.</translation>
    </message>
    <message>
        <source>The command failed in %1.</source>
        <translation>Der Befehl ist in %1 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The key takes a login with a password. Run xscontainer-prepare-vm, or run the command in the VM yourself.</source>
        <translation>Um den Schlüssel einzutragen, ist eine Anmeldung mit Passwort nötig. Führen Sie xscontainer-prepare-vm aus, oder führen Sie den Befehl in der VM selbst aus.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Eine solche Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>What is there is no socket.</source>
        <translation>Was dort ist, ist kein Socket.</translation>
    </message>
    <message>
        <source>The account may not use it.</source>
        <translation>Das Konto darf ihn nicht benutzen.</translation>
    </message>
    <message>
        <source>No process listens there.</source>
        <translation>Dort lauscht kein Prozess.</translation>
    </message>
    <message>
        <source>Groups of the account: %1.</source>
        <translation>Gruppen des Kontos: %1.</translation>
    </message>
    <message>
        <source>None of docker, ncat and socat is installed.</source>
        <translation>Weder docker noch ncat noch socat ist installiert.</translation>
    </message>
    <message>
        <source>Installed: %1.</source>
        <translation>Installiert: %1.</translation>
    </message>
    <message>
        <source>The user %1 has no home folder in %2 that could hold the pool&apos;s key. Make one.</source>
        <translation>Der Benutzer %1 hat in %2 kein Home-Verzeichnis, das den Schlüssel des Pools aufnehmen könnte. Legen Sie eines an.</translation>
    </message>
    <message>
        <source>The disk of %1 is full: the pool&apos;s key could not be added. Make room on it.</source>
        <translation>Die Festplatte von %1 ist voll: Der Schlüssel des Pools konnte nicht hinzugefügt werden. Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>The user %1 of %2 may not write to ~/.ssh/authorized_keys, where the pool&apos;s key belongs. Check the folder&apos;s owner and that it is not read-only.</source>
        <translation>Der Benutzer %1 von %2 darf nicht in ~/.ssh/authorized_keys schreiben, wohin der Schlüssel des Pools gehört. Prüfen Sie den Eigentümer des Ordners, und ob er schreibgeschützt ist.</translation>
    </message>
    <message>
        <source>The pool&apos;s key could not be added to the user %1 of %2.</source>
        <translation>Der Schlüssel des Pools konnte dem Benutzer %1 von %2 nicht hinzugefügt werden.</translation>
    </message>
    <message>
        <source>The pool&apos;s public key is no SSH key.</source>
        <translation>Der öffentliche Schlüssel des Pools ist kein SSH-Schlüssel.</translation>
    </message>
    <message>
        <source>%1 refuses that password for the user %2.</source>
        <translation>%1 lehnt dieses Passwort für den Benutzer %2 ab.</translation>
    </message>
    <message>
        <source>%1 lets the user %2 in with a key only, not with a password.</source>
        <translation>%1 lässt den Benutzer %2 nur mit einem Schlüssel ein, nicht mit einem Passwort.</translation>
    </message>
    <message>
        <source>The pool has no ed25519 key.</source>
        <translation>Der Pool hat keinen Ed25519-Schlüssel.</translation>
    </message>
    <message>
        <source>%1 lets the user %2 in with no key of the ssh-agent.</source>
        <translation>%1 lässt den Benutzer %2 mit keinem Schlüssel des SSH-Agenten ein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither an IP address nor a host name.</source>
        <translation>„%1“ ist weder eine IP-Adresse noch ein Hostname.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>A user name has no spaces in it.</source>
        <translation>Ein Benutzername enthält keine Leerzeichen.</translation>
    </message>
    <message>
        <source>The socket of the engine is an absolute path, such as %1.</source>
        <translation>Der Socket der Engine ist ein absoluter Pfad, wie %1.</translation>
    </message>
    <message>
        <source>Changing a virtual machine&apos;s settings</source>
        <translation>Das Ändern der Einstellungen einer virtuellen Maschine</translation>
    </message>
    <message>
        <source>The account may not look into its folder.</source>
        <translation>Das Konto darf nicht in dessen Ordner sehen.</translation>
    </message>
    <message>
        <source>Its socket is out of the account&apos;s reach. Let the engine give it to a group, and add the account to that, or name another user in other_config:%1.</source>
        <translation>Ihr Socket ist für das Konto nicht erreichbar. Lassen Sie die Engine ihn einer Gruppe geben, und fügen Sie das Konto dieser hinzu, oder nennen Sie in other_config:%1 einen anderen Benutzer.</translation>
    </message>
    <message>
        <source>Our client certificate for %1 is not valid at this time.</source>
        <translation>Unser Client-Zertifikat für %1 ist derzeit nicht gültig.</translation>
    </message>
    <message>
        <source>If it has expired, run xscontainer-prepare-vm --generate-certs for it, or give it new certificates; if not, check the clocks of VM and host.</source>
        <translation>Ist es abgelaufen, führen Sie xscontainer-prepare-vm --generate-certs dafür aus oder geben Sie neue Zertifikate an; wenn nicht, prüfen Sie die Uhren von VM und Host.</translation>
    </message>
    <message>
        <source>Our certificate: %1.</source>
        <translation>Unser Zertifikat: %1.</translation>
    </message>
    <message>
        <source>Start it there as the user %1, whose engine it is.</source>
        <translation>Starten Sie sie dort als der Benutzer %1, dem sie gehört.</translation>
    </message>
    <message>
        <source>%1 refuses the pool&apos;s key, although the user %2 has it in ~/.ssh/authorized_keys.</source>
        <translation>%1 weist den Schlüssel des Pools ab, obwohl der Benutzer %2 ihn in ~/.ssh/authorized_keys hat.</translation>
    </message>
    <message>
        <source>The log of sshd tells why. See which file it reads with sshd -T | grep -i authorizedkeysfile, and let only the account itself write to its home and ~/.ssh.</source>
        <translation>Das Protokoll von sshd nennt den Grund. Sehen Sie mit sshd -T | grep -i authorizedkeysfile nach, welche Datei es liest, und lassen Sie nur das Konto selbst in sein Home-Verzeichnis und ~/.ssh schreiben.</translation>
    </message>
    <message>
        <source>Remove other_config:%1 of the pool and prepare its VMs again.</source>
        <translation>Entfernen Sie other_config:%1 des Pools, und bereiten Sie seine VMs noch einmal vor.</translation>
    </message>
    <message>
        <source>Prepare it again, with new certificates.</source>
        <translation>Bereiten Sie sie noch einmal vor, mit neuen Zertifikaten.</translation>
    </message>
</context>
<context>
    <name>xsc_iso</name>
    <message>
        <source>The image of the disc could not be written.</source>
        <translation>Das Abbild des Datenträgers konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>xsc_monitor</name>
    <message>
        <source>The pool of %1 is not known yet.</source>
        <translation>Der Pool von %1 ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 cannot be made.</source>
        <translation>%1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The monitor is not connected to that VM.</source>
        <translation>Der Monitor ist mit dieser VM nicht verbunden.</translation>
    </message>
    <message>
        <source>Too many connections to that VM are lent already.</source>
        <translation>Zu dieser VM sind bereits zu viele Verbindungen verliehen.</translation>
    </message>
    <message>
        <source>The borrower did not wait for the answer.</source>
        <translation>Der Entleiher hat die Antwort nicht abgewartet.</translation>
    </message>
    <message>
        <source>No monitor runs on this host: nobody listens at %1.</source>
        <translation>Auf diesem Host läuft kein Monitor: An %1 lauscht niemand.</translation>
    </message>
    <message>
        <source>What listens at %1 is not root&apos;s.</source>
        <translation>Was an %1 lauscht, gehört nicht root.</translation>
    </message>
    <message>
        <source>The monitor at %1 does not answer.</source>
        <translation>Der Monitor an %1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Another monitor runs on this host and serves at %1.</source>
        <translation>Auf diesem Host läuft ein anderer Monitor und dient an %1.</translation>
    </message>
    <message>
        <source>What answers is no monitor.</source>
        <translation>Was antwortet, ist kein Monitor.</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>XAPI is connected.</source>
        <translation>XAPI ist verbunden.</translation>
    </message>
    <message>
        <source>XAPI last answered %1 ago. %2</source>
        <translation>XAPI hat zuletzt vor %1 geantwortet. %2</translation>
    </message>
    <message>
        <source>XAPI has not answered yet. %1</source>
        <translation>XAPI hat noch nicht geantwortet. %1</translation>
    </message>
    <message>
        <source>The monitor runs as process %1 for %2.</source>
        <translation>Der Monitor läuft seit %2 als Prozess %1.</translation>
    </message>
    <message>
        <source>It watches no VM.</source>
        <translation>Er beobachtet keine VM.</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>FOR</source>
        <translation>SEIT</translation>
    </message>
    <message>
        <source>LAST CONTACT</source>
        <translation>LETZTER KONTAKT</translation>
    </message>
    <message>
        <source>ENGINE</source>
        <translation>ENGINE</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>FEHLER</translation>
    </message>
    <message>
        <source>Waiting for other connections</source>
        <translation>Das Warten auf andere Verbindungen</translation>
    </message>
    <message>
        <source>The monitor of this host watches it no longer; what it had published is as old as that.</source>
        <translation>Der Monitor dieses Hosts überwacht sie nicht mehr; was er veröffentlicht hatte, ist so alt.</translation>
    </message>
</context>
<context>
    <name>xsc_net</name>
    <message>
        <source>A certificate could not be made.</source>
        <translation>Ein Zertifikat konnte nicht erzeugt werden.</translation>
    </message>
    <message>
        <source>The certificate authority and its key could not be read.</source>
        <translation>Die Zertifizierungsstelle und ihr Schlüssel konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is not a host name.</source>
        <translation>%1 ist kein Hostname.</translation>
    </message>
    <message>
        <source>%1 is not a network address.</source>
        <translation>%1 ist keine Netzwerkadresse.</translation>
    </message>
    <message>
        <source>The connection is busy with another request.</source>
        <translation>Die Verbindung ist mit einer anderen Anfrage beschäftigt.</translation>
    </message>
    <message>
        <source>The connection is closed.</source>
        <translation>Die Verbindung ist geschlossen.</translation>
    </message>
    <message>
        <source>The peer answered before it had all data.</source>
        <translation>Die Gegenseite antwortete, bevor sie alle Daten hatte.</translation>
    </message>
    <message>
        <source>The data to send has not the length announced.</source>
        <translation>Die zu sendenden Daten haben nicht die angekündigte Länge.</translation>
    </message>
    <message>
        <source>The peer sends interim answers without end.</source>
        <translation>Die Gegenseite sendet endlos vorläufige Antworten.</translation>
    </message>
    <message>
        <source>The peer sent more headers than are acceptable.</source>
        <translation>Die Gegenseite sandte mehr Header, als annehmbar ist.</translation>
    </message>
    <message>
        <source>The peer sent more data than is acceptable.</source>
        <translation>Die Gegenseite sandte mehr Daten, als annehmbar ist.</translation>
    </message>
    <message>
        <source>The connection ended in the middle of a message.</source>
        <translation>Die Verbindung endete mitten in einer Nachricht.</translation>
    </message>
    <message>
        <source>The peer closed the connection without a word.</source>
        <translation>Die Gegenseite schloss die Verbindung wortlos.</translation>
    </message>
    <message>
        <source>The peer sent something that is not HTTP.</source>
        <translation>Die Gegenseite sandte etwas, das kein HTTP ist.</translation>
    </message>
    <message>
        <source>Receiving data</source>
        <translation>Das Empfangen von Daten</translation>
    </message>
    <message>
        <source>An answer was sent out of turn.</source>
        <translation>Eine Antwort wurde außer der Reihe gesendet.</translation>
    </message>
    <message>
        <source>The client has gone.</source>
        <translation>Der Client ist fort.</translation>
    </message>
    <message>
        <source>The request contains characters that HTTP does not allow.</source>
        <translation>Die Anfrage enthält Zeichen, die HTTP nicht erlaubt.</translation>
    </message>
    <message>
        <source>The answer contains characters that HTTP does not allow.</source>
        <translation>Die Antwort enthält Zeichen, die HTTP nicht erlaubt.</translation>
    </message>
    <message>
        <source>The command ended with status %1.</source>
        <translation>Der Befehl endete mit dem Status %1.</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The SSH connection was lost.</source>
        <translation>Die SSH-Verbindung ging verloren.</translation>
    </message>
    <message>
        <source>The SSH server gives no sign of life any more.</source>
        <translation>Der SSH-Server gibt kein Lebenszeichen mehr.</translation>
    </message>
    <message>
        <source>The private SSH key cannot be read.</source>
        <translation>Der private SSH-Schlüssel kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The SSH host key of %1 has changed. Expected %2, but the server showed %3.</source>
        <translation>Der SSH-Hostschlüssel von %1 hat sich geändert. Erwartet war %2, aber der Server zeigte %3.</translation>
    </message>
    <message>
        <source>%1 failed: the SSH handshake broke off.</source>
        <translation>%1 ist fehlgeschlagen: Der SSH-Handshake brach ab.</translation>
    </message>
    <message>
        <source>%1 did not let the account %2 in with our key.</source>
        <translation>%1 ließ das Konto %2 mit unserem Schlüssel nicht ein.</translation>
    </message>
    <message>
        <source>Logging in to %1</source>
        <translation>Die Anmeldung bei %1</translation>
    </message>
    <message>
        <source>The SSH session is over.</source>
        <translation>Die SSH-Sitzung ist beendet.</translation>
    </message>
    <message>
        <source>%1 failed: the SSH server refused.</source>
        <translation>%1 ist fehlgeschlagen: Der SSH-Server lehnte ab.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Das Öffnen von %1</translation>
    </message>
    <message>
        <source>Running a command over SSH</source>
        <translation>Das Ausführen eines Befehls über SSH</translation>
    </message>
    <message>
        <source>The SSH server runs no commands for this account.</source>
        <translation>Der SSH-Server führt für dieses Konto keine Befehle aus.</translation>
    </message>
    <message>
        <source>Sending data</source>
        <translation>Das Senden von Daten</translation>
    </message>
    <message>
        <source>The connection ended before all data was sent.</source>
        <translation>Die Verbindung endete, bevor alle Daten gesendet waren.</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Das Verbinden mit %1</translation>
    </message>
    <message>
        <source>Cannot connect to the socket %1.</source>
        <translation>Keine Verbindung zum Socket %1.</translation>
    </message>
    <message>
        <source>%1 does not answer on port %2.</source>
        <translation>%1 antwortet nicht auf Port %2.</translation>
    </message>
    <message>
        <source>Looking up %1</source>
        <translation>Das Nachschlagen von %1</translation>
    </message>
    <message>
        <source>There is no host named %1.</source>
        <translation>Es gibt keinen Host namens %1.</translation>
    </message>
    <message>
        <source>The peer refused our client certificate: %1.</source>
        <translation>Die Gegenseite lehnte unser Client-Zertifikat ab: %1.</translation>
    </message>
    <message>
        <source>The peer ended the TLS session: %1.</source>
        <translation>Die Gegenseite beendete die TLS-Sitzung: %1.</translation>
    </message>
    <message>
        <source>The client certificate and its key cannot be used.</source>
        <translation>Das Client-Zertifikat und sein Schlüssel können nicht benutzt werden.</translation>
    </message>
    <message>
        <source>The certificate authority cannot be read.</source>
        <translation>Die Zertifizierungsstelle kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one trusted before.</source>
        <translation>%1 zeigt ein anderes Zertifikat als das, dem bisher vertraut wurde.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not known yet.</source>
        <translation>Das Zertifikat von %1 ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid for it.</source>
        <translation>Das Zertifikat von %1 gilt nicht dafür.</translation>
    </message>
    <message>
        <source>%1 refused the client certificate.</source>
        <translation>%1 lehnte das Client-Zertifikat ab.</translation>
    </message>
    <message>
        <source>No TLS session with %1 came about.</source>
        <translation>Eine TLS-Sitzung mit %1 kam nicht zustande.</translation>
    </message>
    <message>
        <source>Cannot connect to %1, port %2.</source>
        <translation>Keine Verbindung zu %1, Port %2.</translation>
    </message>
    <message>
        <source>The peer may want a client certificate: %1.</source>
        <translation>Die Gegenseite verlangt vielleicht ein Client-Zertifikat: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no http or https address.</source>
        <translation>&quot;%1&quot; ist keine http- oder https-Adresse.</translation>
    </message>
    <message>
        <source>%1 redirects to no usable address.</source>
        <translation>%1 leitet an keine brauchbare Adresse weiter.</translation>
    </message>
    <message>
        <source>%1 redirects to an address without encryption.</source>
        <translation>%1 leitet an eine Adresse ohne Verschlüsselung weiter.</translation>
    </message>
    <message>
        <source>There is no file at %1 (status %2).</source>
        <translation>Unter %1 gibt es keine Datei (Status %2).</translation>
    </message>
    <message>
        <source>The server does not give out %1 (status %2).</source>
        <translation>Der Server gibt %1 nicht heraus (Status %2).</translation>
    </message>
    <message>
        <source>The server answered the request for %1 with status %2.</source>
        <translation>Der Server hat die Anfrage nach %1 mit dem Status %2 beantwortet.</translation>
    </message>
    <message>
        <source>The download of %1 has stalled.</source>
        <translation>Das Herunterladen von %1 ist ins Stocken geraten.</translation>
    </message>
    <message>
        <source>The download of %1 broke off.</source>
        <translation>Das Herunterladen von %1 ist abgebrochen.</translation>
    </message>
    <message>
        <source>%1 redirects without end.</source>
        <translation>%1 leitet endlos weiter.</translation>
    </message>
    <message>
        <source>%1, issued by %2, valid from %3 to %4, for %5</source>
        <translation>%1, ausgestellt von %2, gültig von %3 bis %4, für %5</translation>
    </message>
    <message>
        <source>no address or name</source>
        <translation>keine Adresse und keinen Namen</translation>
    </message>
    <message>
        <source>The client certificate has expired on %1. Bring a newer one.</source>
        <translation>Das Client-Zertifikat ist am %1 abgelaufen. Verwenden Sie ein neueres.</translation>
    </message>
    <message>
        <source>The client certificate is not valid before %1. Check the clock of this machine.</source>
        <translation>Das Client-Zertifikat ist erst ab dem %1 gültig. Prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>The client certificate is not a certificate in PEM.</source>
        <translation>Das Client-Zertifikat ist kein Zertifikat in PEM.</translation>
    </message>
    <message>
        <source>The client&apos;s key is not a private key in PEM without a passphrase.</source>
        <translation>Der Schlüssel des Clients ist kein privater Schlüssel in PEM ohne Passphrase.</translation>
    </message>
    <message>
        <source>The client&apos;s key does not belong to the client certificate.</source>
        <translation>Der Schlüssel des Clients gehört nicht zum Client-Zertifikat.</translation>
    </message>
    <message>
        <source>The file of the authority holds no certificate in PEM.</source>
        <translation>Die Datei der Zertifizierungsstelle enthält kein Zertifikat in PEM.</translation>
    </message>
    <message>
        <source>%1 did not let the account %2 in with that password.</source>
        <translation>%1 ließ das Konto %2 mit diesem Passwort nicht ein.</translation>
    </message>
    <message>
        <source>%1 failed: the server asks for more than a password.</source>
        <translation>%1 ist fehlgeschlagen: Der Server fragt nach mehr als einem Passwort.</translation>
    </message>
    <message>
        <source>%1 failed: the server takes no passwords for this account.</source>
        <translation>%1 ist fehlgeschlagen: Der Server nimmt für dieses Konto keine Passwörter an.</translation>
    </message>
    <message>
        <source>The ssh-agent cannot be reached.</source>
        <translation>Der SSH-Agent ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 did not let the account %2 in with a key of the ssh-agent.</source>
        <translation>%1 hat das Konto %2 mit keinem Schlüssel des SSH-Agenten eingelassen.</translation>
    </message>
    <message>
        <source>Passwords and agents are only for servers whose host key is known.</source>
        <translation>Passwörter und Agenten sind nur für Server, deren Hostschlüssel bekannt ist.</translation>
    </message>
    <message>
        <source>The system has no room to watch another connection.</source>
        <translation>Das System hat keinen Platz, eine weitere Verbindung zu überwachen.</translation>
    </message>
    <message>
        <source>The public SSH key cannot be read.</source>
        <translation>Der öffentliche SSH-Schlüssel kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The system watches no more sockets for this user.</source>
        <translation>Das System überwacht keine weiteren Sockets für diesen Benutzer.</translation>
    </message>
</context>
<context>
    <name>xsc_plugin</name>
    <message>
        <source>The call is longer than a plugin call can be.</source>
        <translation>Der Aufruf ist länger, als ein Plugin-Aufruf sein kann.</translation>
    </message>
    <message>
        <source>The argument is no XML-RPC call as host.call_plugin makes it.</source>
        <translation>Das Argument ist kein XML-RPC-Aufruf, wie host.call_plugin ihn macht.</translation>
    </message>
    <message>
        <source>A plugin call has a function, a session and a struct of arguments; this one has not.</source>
        <translation>Ein Plugin-Aufruf hat eine Funktion, eine Sitzung und eine Struktur von Argumenten; dieser nicht.</translation>
    </message>
    <message>
        <source>There is no function %1.</source>
        <translation>Es gibt keine Funktion %1.</translation>
    </message>
    <message>
        <source>%1 needs the argument %2.</source>
        <translation>%1 braucht das Argument %2.</translation>
    </message>
    <message>
        <source>Container Management cannot start %1</source>
        <translation>Die Container-Verwaltung kann %1 nicht starten</translation>
    </message>
    <message>
        <source>Container Management cannot stop %1</source>
        <translation>Die Container-Verwaltung kann %1 nicht stoppen</translation>
    </message>
    <message>
        <source>Container Management cannot restart %1</source>
        <translation>Die Container-Verwaltung kann %1 nicht neu starten</translation>
    </message>
    <message>
        <source>Container Management cannot pause %1</source>
        <translation>Die Container-Verwaltung kann %1 nicht pausieren</translation>
    </message>
    <message>
        <source>Container Management cannot resume %1</source>
        <translation>Die Container-Verwaltung kann %1 nicht fortsetzen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name or id of a container.</source>
        <translation>„%1“ kann nicht Name oder ID eines Containers sein.</translation>
    </message>
    <message>
        <source>%1 is either true or false, but not &quot;%2&quot;.</source>
        <translation>%1 ist entweder true oder false, aber nicht &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>%1 is a number of seconds since 1970 or a time such as 2026-01-31T23:59:00Z, but not &quot;%2&quot;.</source>
        <translation>%1 ist eine Zahl von Sekunden seit 1970 oder eine Zeit wie 2026-01-31T23:59:00Z, aber nicht &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The image is larger than the storage it is meant for.</source>
        <translation>Das Abbild ist größer als der Speicher, für den es bestimmt ist.</translation>
    </message>
    <message>
        <source>Container Management: installing %1</source>
        <translation>Container Management: %1 wird installiert</translation>
    </message>
    <message>
        <source>The pool has neither of the templates %1.</source>
        <translation>Der Pool hat keine der Vorlagen %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no signal.</source>
        <translation>&quot;%1&quot; ist kein Signal.</translation>
    </message>
    <message>
        <source>Container Management cannot kill %1</source>
        <translation>Container Management kann %1 nicht abbrechen</translation>
    </message>
    <message>
        <source>Container Management cannot remove %1</source>
        <translation>Container Management kann %1 nicht entfernen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a container.</source>
        <translation>&quot;%1&quot; kann nicht der Name eines Containers sein.</translation>
    </message>
    <message>
        <source>Container Management cannot rename %1</source>
        <translation>Container Management kann %1 nicht umbenennen</translation>
    </message>
    <message>
        <source>tail is a number of lines up to %1 or &quot;all&quot;, but not &quot;%2&quot;.</source>
        <translation>tail ist eine Zahl von Zeilen bis %1 oder &quot;all&quot;, aber nicht &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The command failed in the VM: %1</source>
        <translation>Der Befehl ist in der VM fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The requested operation is currently not possible. Please try again later.</source>
        <translation>Der gewünschte Vorgang ist zurzeit nicht möglich. Bitte versuchen Sie es später noch einmal.</translation>
    </message>
</context>
<context>
    <name>xsc_prepare</name>
    <message>
        <source>Container Management: writing a disc with TLS files</source>
        <translation>Container-Verwaltung: Ein Datenträger mit TLS-Dateien wird geschrieben</translation>
    </message>
    <message>
        <source>There is no storage for a disc: %1 has no disk and the pool has no default storage.</source>
        <translation>Es gibt keinen Speicher für einen Datenträger: %1 hat keine Festplatte, und der Pool hat keinen Standardspeicher.</translation>
    </message>
    <message>
        <source>%1 has no CD drive. Shut it down, add one and start it again.</source>
        <translation>%1 hat kein CD-Laufwerk. Fahren Sie die VM herunter, fügen Sie eines hinzu und starten Sie sie wieder.</translation>
    </message>
    <message>
        <source>The disc &quot;%1&quot; is in the CD drive of %2. It must be ejected first.</source>
        <translation>Im CD-Laufwerk von %2 liegt „%1“. Der Datenträger muss erst ausgeworfen werden.</translation>
    </message>
    <message>
        <source>Inserting a disc into %1</source>
        <translation>Das Einlegen eines Datenträgers in %1</translation>
    </message>
    <message>
        <source>The disc with private keys for %1 could not be removed from the pool. Do this once more, or eject it and destroy its disk by hand.</source>
        <translation>Der Datenträger mit privaten Schlüsseln für %1 konnte nicht aus dem Pool entfernt werden. Führen Sie dies noch einmal aus, oder werfen Sie ihn aus und zerstören Sie sein Abbild von Hand.</translation>
    </message>
    <message>
        <source>The pool&apos;s key was added to the user %1 of %2.</source>
        <translation>Der Schlüssel des Pools wurde dem Benutzer %1 von %2 hinzugefügt.</translation>
    </message>
    <message>
        <source>The user %1 of %2 has the pool&apos;s key already.</source>
        <translation>Der Benutzer %1 von %2 hat den Schlüssel des Pools bereits.</translation>
    </message>
    <message>
        <source>Add the user %1 of %2 to the group %3? Its members control the engine, which makes them as good as root.</source>
        <translation>Den Benutzer %1 von %2 der Gruppe %3 hinzufügen? Ihre Mitglieder beherrschen die Engine und sind damit so gut wie root.</translation>
    </message>
    <message>
        <source>Start %1 in %2?</source>
        <translation>%1 in %2 starten?</translation>
    </message>
    <message>
        <source>Use the engine at %1 in %2 instead?</source>
        <translation>Stattdessen die Engine unter %1 in %2 verwenden?</translation>
    </message>
    <message>
        <source>The pool&apos;s key would be added to the user %1 of %2, which takes its password.</source>
        <translation>Der Schlüssel des Pools würde dem Benutzer %1 von %2 hinzugefügt; dazu braucht es dessen Passwort.</translation>
    </message>
    <message>
        <source>%1 was not prepared, as you did not agree.</source>
        <translation>%1 wurde nicht vorbereitet, da Sie nicht zugestimmt haben.</translation>
    </message>
    <message>
        <source>The engine of %1 answers: version %2, API %3.</source>
        <translation>Die Engine von %1 antwortet: Version %2, API %3.</translation>
    </message>
    <message>
        <source>It is reached by a helper in the VM, such as ncat, as sshd does not forward to its socket.</source>
        <translation>Sie wird über ein Hilfsprogramm in der VM wie ncat erreicht, da sshd nicht zu ihrem Socket weiterleitet.</translation>
    </message>
    <message>
        <source>It is reached by sshd alone; the VM needs no ncat.</source>
        <translation>Sie wird allein über sshd erreicht; die VM braucht kein ncat.</translation>
    </message>
    <message>
        <source>Preparing %1</source>
        <translation>Das Vorbereiten von %1</translation>
    </message>
    <message>
        <source>Container management of %1 is on.</source>
        <translation>Die Container-Verwaltung von %1 ist eingeschaltet.</translation>
    </message>
    <message>
        <source>%1 shows the SSH host key that is recorded for it, %2.</source>
        <translation>%1 zeigt den SSH-Hostschlüssel, der dafür festgehalten ist: %2.</translation>
    </message>
    <message>
        <source>%1 shows the SSH host key %2 at %3.</source>
        <translation>%1 zeigt unter %3 den SSH-Hostschlüssel %2.</translation>
    </message>
    <message>
        <source>Is this the key of %1?</source>
        <translation>Ist das der Schlüssel von %1?</translation>
    </message>
    <message>
        <source>The pool has a new key pair.</source>
        <translation>Der Pool hat ein neues Schlüsselpaar.</translation>
    </message>
    <message>
        <source>The pool has a key pair.</source>
        <translation>Der Pool hat ein Schlüsselpaar.</translation>
    </message>
    <message>
        <source>other_config:%1 would become %2.</source>
        <translation>other_config:%1 würde zu %2.</translation>
    </message>
    <message>
        <source>Container management of %1 would be turned on.</source>
        <translation>Die Container-Verwaltung von %1 würde eingeschaltet.</translation>
    </message>
    <message>
        <source>The pool would get a key pair.</source>
        <translation>Der Pool würde ein Schlüsselpaar erhalten.</translation>
    </message>
    <message>
        <source>The certificates would be kept as secrets of the pool.</source>
        <translation>Die Zertifikate würden als Geheimnisse des Pools verwahrt.</translation>
    </message>
    <message>
        <source>Certificates would be made, and a disc with them be put into the CD drive of %1.</source>
        <translation>Es würden Zertifikate erzeugt und auf einem Datenträger in das CD-Laufwerk von %1 gelegt.</translation>
    </message>
    <message>
        <source>The pool has no key pair yet. Prepare a VM, and it gets one.</source>
        <translation>Der Pool hat noch kein Schlüsselpaar. Bereiten Sie eine VM vor, dann erhält er eines.</translation>
    </message>
    <message>
        <source>%1 stays behind. %2</source>
        <translation>%1 bleibt zurück. %2</translation>
    </message>
    <message>
        <source>%1 lets the new key in.</source>
        <translation>%1 lässt den neuen Schlüssel ein.</translation>
    </message>
    <message numerus="yes">
        <source>%n VM(s) would stay behind and have to be prepared again. Change the key all the same?</source>
        <translation>
            <numerusform>%n VM würde zurückbleiben und müsste noch einmal vorbereitet werden. Den Schlüssel trotzdem ändern?</numerusform>
            <numerusform>%n VMs würden zurückbleiben und müssten noch einmal vorbereitet werden. Den Schlüssel trotzdem ändern?</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else has changed the pool&apos;s key meanwhile. Nothing more was done.</source>
        <translation>Inzwischen hat jemand anderes den Schlüssel des Pools geändert. Weiter wurde nichts getan.</translation>
    </message>
    <message>
        <source>The pool has its new key.</source>
        <translation>Der Pool hat seinen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>Changing the pool&apos;s key</source>
        <translation>Das Ändern des Schlüssels des Pools</translation>
    </message>
    <message>
        <source>The former key could not be removed from the user %1 of %2.</source>
        <translation>Der bisherige Schlüssel konnte dem Benutzer %1 von %2 nicht entzogen werden.</translation>
    </message>
    <message>
        <source>Certificates for %1 are made; they name %2.</source>
        <translation>Zertifikate für %1 werden erzeugt; sie nennen %2.</translation>
    </message>
    <message>
        <source>A disc with them is in the CD drive of %1. It is taken away when the engine answers with them. Run this in the VM as root:</source>
        <translation>Ein Datenträger damit liegt im CD-Laufwerk von %1. Er wird entfernt, sobald die Engine damit antwortet. Führen Sie in der VM als root aus:</translation>
    </message>
    <message>
        <source>In a Windows VM, run configure_tls.cmd of the disc as an administrator.</source>
        <translation>Führen Sie in einer Windows-VM configure_tls.cmd vom Datenträger als Administrator aus.</translation>
    </message>
    <message>
        <source>Has it been run in %1?</source>
        <translation>Wurde es in %1 ausgeführt?</translation>
    </message>
    <message>
        <source>The disc &quot;%1&quot; is in the CD drive of %2. Eject it? It is put back afterwards.</source>
        <translation>Im CD-Laufwerk von %2 liegt „%1“. Auswerfen? Der Datenträger wird danach wieder eingelegt.</translation>
    </message>
    <message>
        <source>A certificate for %1 needs at least one of its addresses.</source>
        <translation>Ein Zertifikat für %1 braucht mindestens eine ihrer Adressen.</translation>
    </message>
    <message>
        <source>Certificates can be valid for 1 to %1 days, no other time.</source>
        <translation>Zertifikate können 1 bis %1 Tage gültig sein, keine andere Zeit.</translation>
    </message>
    <message>
        <source>%1 still lets the former key in. %2</source>
        <translation>%1 lässt den bisherigen Schlüssel noch ein. %2</translation>
    </message>
    <message>
        <source>Add what follows to ~%1/.ssh/authorized_keys in %2, then try again:</source>
        <translation>Fügen Sie in %2 das Folgende zu ~%1/.ssh/authorized_keys hinzu, und versuchen Sie es dann noch einmal:</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is too large for a certificate or key.</source>
        <translation>%1 ist zu groß für ein Zertifikat oder einen Schlüssel.</translation>
    </message>
    <message>
        <source>Password of the user %1 of %2, to add the pool&apos;s key</source>
        <translation>Passwort des Benutzers %1 von %2, um den Schlüssel des Pools hinzuzufügen</translation>
    </message>
    <message>
        <source>%1 shows the SSH host key %2, not %3, which was to be accepted. Somebody may be in the middle.</source>
        <translation>%1 zeigt den SSH-Hostschlüssel %2, nicht %3, der angenommen werden sollte. Vielleicht ist jemand dazwischen.</translation>
    </message>
    <message>
        <source>%1 shows the SSH host key %2 at %3, but %4 is recorded for it. If it was not reinstalled, somebody may be in the middle.</source>
        <translation>%1 zeigt an %3 den SSH-Hostschlüssel %2, vermerkt ist aber %4. Wurde sie nicht neu installiert, ist vielleicht jemand dazwischen.</translation>
    </message>
    <message>
        <source>Is %1 the new key of %2, to be recorded in place of the other?</source>
        <translation>Ist %1 der neue Schlüssel von %2, der anstelle des anderen vermerkt werden soll?</translation>
    </message>
    <message>
        <source>With the certificates of the disc an engine listens at port %1, and at no other.</source>
        <translation>Mit den Zertifikaten der CD lauscht eine Engine auf Port %1 und auf keinem anderen.</translation>
    </message>
    <message>
        <source>Not only ~/.ssh/authorized_keys lets it in as the user %1 of %2. Look for it where AuthorizedKeysFile and AuthorizedKeysCommand in sshd_config say.</source>
        <translation>Nicht nur ~/.ssh/authorized_keys lässt ihn als Benutzer %1 von %2 ein. Suchen Sie ihn dort, wohin AuthorizedKeysFile und AuthorizedKeysCommand in sshd_config verweisen.</translation>
    </message>
    <message>
        <source>It is not known whether %1 lets the new key in. %2</source>
        <translation>Es ist nicht bekannt, ob %1 den neuen Schlüssel einlässt. %2</translation>
    </message>
    <message>
        <source>%1 lets the new key in, and still the former one.</source>
        <translation>%1 lässt den neuen Schlüssel ein, und auch noch den bisherigen.</translation>
    </message>
    <message>
        <source>%1 is the control domain of a host. Only VMs can be prepared.</source>
        <translation>%1 ist die Steuerdomäne eines Hosts. Nur VMs können vorbereitet werden.</translation>
    </message>
    <message>
        <source>%1 is a snapshot. Only VMs can be prepared.</source>
        <translation>%1 ist ein Snapshot. Nur VMs können vorbereitet werden.</translation>
    </message>
    <message>
        <source>%1 is a template. Only VMs can be prepared.</source>
        <translation>%1 ist eine Vorlage. Nur VMs können vorbereitet werden.</translation>
    </message>
</context>
<context>
    <name>xsc_service</name>
    <message>
        <source>The container %1 of VM %2 could not be started.</source>
        <translation>Der Container %1 der VM %2 konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The container %1 of VM %2 could not be stopped.</source>
        <translation>Der Container %1 der VM %2 konnte nicht gestoppt werden.</translation>
    </message>
    <message>
        <source>The container %1 of VM %2 could not be paused.</source>
        <translation>Der Container %1 der VM %2 konnte nicht pausiert werden.</translation>
    </message>
    <message>
        <source>The container %1 of VM %2 could not be resumed.</source>
        <translation>Der Container %1 der VM %2 konnte nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The container %1 of VM %2 could not be restarted.</source>
        <translation>Der Container %1 der VM %2 konnte nicht neu gestartet werden.</translation>
    </message>
    <message>
        <source>The plugin of the pool gave no reason.</source>
        <translation>Das Plugin des Pools nannte keinen Grund.</translation>
    </message>
    <message>
        <source>The details of container %1 of VM %2 could not be read.</source>
        <translation>Die Details des Containers %1 der VM %2 konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The processes of container %1 of VM %2 could not be read.</source>
        <translation>Die Prozesse des Containers %1 der VM %2 konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Container management could not be enabled for VM %1.</source>
        <translation>Die Container-Verwaltung konnte für die VM %1 nicht eingeschaltet werden.</translation>
    </message>
    <message>
        <source>Container management could not be disabled for VM %1.</source>
        <translation>Die Container-Verwaltung konnte für die VM %1 nicht ausgeschaltet werden.</translation>
    </message>
    <message>
        <source>The diagnostics bundle could not be put together.</source>
        <translation>Das Diagnosepaket konnte nicht zusammengestellt werden.</translation>
    </message>
    <message>
        <source>The diagnostics bundle could not be compressed.</source>
        <translation>Das Diagnosepaket konnte nicht komprimiert werden.</translation>
    </message>
    <message>
        <source>The diagnostics bundle could not be written to %1.</source>
        <translation>Das Diagnosepaket konnte nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>The VM has no config drive.</source>
        <translation>Die VM hat kein Konfigurationslaufwerk.</translation>
    </message>
    <message>
        <source>What the config drive of VM %1 needs could not be read.</source>
        <translation>Was das Konfigurationslaufwerk der VM %1 braucht, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The pool&apos;s template for a config drive could not be read.</source>
        <translation>Die Vorlage des Pools für ein Konfigurationslaufwerk konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The config drive of VM %1 could not be read.</source>
        <translation>Das Konfigurationslaufwerk der VM %1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The config drive of VM %1 could not be made.</source>
        <translation>Das Konfigurationslaufwerk der VM %1 konnte nicht erzeugt werden.</translation>
    </message>
    <message>
        <source>The files of the guest agent are not on the drive: they come from the tools ISO, which only the Container Management plugin of the pool&apos;s hosts can read.</source>
        <translation>Die Dateien des Gast-Agenten sind nicht auf dem Laufwerk: Sie stammen aus der Tools-ISO, die nur das Container-Management-Plugin der Hosts des Pools lesen kann.</translation>
    </message>
</context>
<context>
    <name>xsc_simulator</name>
    <message>
        <source>The embedded pool cannot create its folder %1.</source>
        <translation>Der eingebettete Pool kann seinen Ordner %1 nicht anlegen.</translation>
    </message>
    <message>
        <source>The program xscontainer-monitor is not there.</source>
        <translation>Das Programm xscontainer-monitor ist nicht da.</translation>
    </message>
    <message>
        <source>The embedded pool cannot create %1.</source>
        <translation>Der eingebettete Pool kann %1 nicht anlegen.</translation>
    </message>
    <message>
        <source>The monitor %1 does not start.</source>
        <translation>Der Monitor %1 startet nicht.</translation>
    </message>
    <message>
        <source>The key of the embedded pool could not be made.</source>
        <translation>Der Schlüssel des eingebetteten Pools konnte nicht erzeugt werden.</translation>
    </message>
    <message>
        <source>The SSH server cannot listen on %1.</source>
        <translation>Der SSH-Server kann nicht auf %1 lauschen.</translation>
    </message>
    <message>
        <source>The TLS port cannot listen on %1.</source>
        <translation>Der TLS-Port kann nicht auf %1 lauschen.</translation>
    </message>
    <message>
        <source>The certificates of the TLS port cannot be read.</source>
        <translation>Die Zertifikate des TLS-Ports können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The embedded pool refuses the call: %1.</source>
        <translation>Der eingebettete Pool lehnt den Aufruf ab: %1.</translation>
    </message>
    <message>
        <source>The embedded pool cannot listen on %1.</source>
        <translation>Der eingebettete Pool kann nicht auf %1 lauschen.</translation>
    </message>
    <message>
        <source>The embedded pool cannot listen on port %1.</source>
        <translation>Der eingebettete Pool kann nicht auf Port %1 lauschen.</translation>
    </message>
    <message>
        <source>No SSH host key could be made.</source>
        <translation>Es konnte kein SSH-Hostschlüssel erzeugt werden.</translation>
    </message>
    <message>
        <source>The simulated guest has ended the connection.</source>
        <translation>Der simulierte Gast hat die Verbindung beendet.</translation>
    </message>
    <message>
        <source>Greeting an SSH client</source>
        <translation>Das Begrüßen eines SSH-Clients</translation>
    </message>
    <message>
        <source>The client has gone.</source>
        <translation>Der Client ist gegangen.</translation>
    </message>
    <message>
        <source>The transfer of a disk</source>
        <translation>Die Übertragung eines Datenträgers</translation>
    </message>
</context>
<context>
    <name>xsc_xapi</name>
    <message>
        <source>Reading a large answer of the pool</source>
        <translation>Das Lesen einer großen Antwort des Pools</translation>
    </message>
    <message>
        <source>The pool&apos;s web server answered with the status %1.</source>
        <translation>Der Webserver des Pools antwortete mit dem Status %1.</translation>
    </message>
    <message>
        <source>XAPI knows no pool.</source>
        <translation>XAPI kennt keinen Pool.</translation>
    </message>
    <message>
        <source>No host of the pool is connected to the storage %1.</source>
        <translation>Kein Host des Pools ist mit dem Speicher %1 verbunden.</translation>
    </message>
    <message>
        <source>The pool&apos;s answer is neither a success nor a failure.</source>
        <translation>Die Antwort des Pools ist weder Erfolg noch Fehler.</translation>
    </message>
    <message>
        <source>The pool refused: %1</source>
        <translation>Der Pool lehnte ab: %1</translation>
    </message>
    <message>
        <source>The pool&apos;s events came without a token.</source>
        <translation>Die Ereignisse des Pools kamen ohne Token.</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>Der Benutzername oder das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>The user has no role in this pool.</source>
        <translation>Der Benutzer hat in diesem Pool keine Rolle.</translation>
    </message>
    <message>
        <source>The session has ended. Connect to the pool again.</source>
        <translation>Die Sitzung ist beendet. Verbinden Sie sich neu mit dem Pool.</translation>
    </message>
    <message>
        <source>The user&apos;s role does not allow this (%1).</source>
        <translation>Die Rolle des Benutzers erlaubt dies nicht (%1).</translation>
    </message>
    <message>
        <source>The object (%1) no longer exists.</source>
        <translation>Das Objekt (%1) gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The pool has no object (%1) with the uuid %2.</source>
        <translation>Der Pool hat kein Objekt (%1) mit der UUID %2.</translation>
    </message>
    <message>
        <source>The host is still starting. Try again in a minute.</source>
        <translation>Der Host startet noch. Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>The host has no contact with its pool&apos;s coordinator.</source>
        <translation>Der Host hat keinen Kontakt zum Koordinator seines Pools.</translation>
    </message>
    <message>
        <source>The pool&apos;s coordinator does not know the host.</source>
        <translation>Der Koordinator des Pools kennt den Host nicht.</translation>
    </message>
    <message>
        <source>The host&apos;s management interface has no address.</source>
        <translation>Die Verwaltungsschnittstelle des Hosts hat keine Adresse.</translation>
    </message>
    <message>
        <source>The host is offline.</source>
        <translation>Der Host ist offline.</translation>
    </message>
    <message>
        <source>The pool&apos;s coordinator cannot reach the host.</source>
        <translation>Der Koordinator des Pools kann den Host nicht erreichen.</translation>
    </message>
    <message>
        <source>The host is not the pool&apos;s coordinator. Connect to %1.</source>
        <translation>Der Host ist nicht der Koordinator des Pools. Verbinden Sie sich mit %1.</translation>
    </message>
    <message>
        <source>This version of XAPI does not know the call %1.</source>
        <translation>Diese Version von XAPI kennt den Aufruf %1 nicht.</translation>
    </message>
    <message>
        <source>This version of XAPI no longer has the call.</source>
        <translation>Diese Version von XAPI hat den Aufruf nicht mehr.</translation>
    </message>
    <message>
        <source>The plugin %1 is not installed on the host.</source>
        <translation>Das Plugin %1 ist auf dem Host nicht installiert.</translation>
    </message>
    <message>
        <source>The plugin on the host does not know the function %1.</source>
        <translation>Das Plugin auf dem Host kennt die Funktion %1 nicht.</translation>
    </message>
    <message>
        <source>The plugin on the host failed.</source>
        <translation>Das Plugin auf dem Host ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Signing in to the pool failed.</source>
        <translation>Die Anmeldung beim Pool ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Listening for changes in the pool failed.</source>
        <translation>Das Lauschen auf Änderungen im Pool ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Reading from the pool failed.</source>
        <translation>Das Lesen aus dem Pool ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Changing a setting in the pool failed.</source>
        <translation>Das Ändern einer Einstellung im Pool ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The pool could not carry out %1.</source>
        <translation>Der Pool konnte %1 nicht ausführen.</translation>
    </message>
    <message>
        <source>The pool says: %1.</source>
        <translation>Der Pool sagt: %1.</translation>
    </message>
    <message>
        <source>The call %1 is larger than XAPI accepts.</source>
        <translation>Der Aufruf %1 ist größer, als XAPI annimmt.</translation>
    </message>
    <message>
        <source>The pool at %1 cannot be reached.</source>
        <translation>Der Pool auf %1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The pool at %1 did not answer in time.</source>
        <translation>Der Pool auf %1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak HTTP as XAPI does.</source>
        <translation>Was auf %1 antwortet, spricht kein HTTP, wie XAPI es tut.</translation>
    </message>
    <message>
        <source>The connection to the pool was ended.</source>
        <translation>Die Verbindung zum Pool wurde beendet.</translation>
    </message>
    <message>
        <source>Signing in to the pool again</source>
        <translation>Die erneute Anmeldung beim Pool</translation>
    </message>
    <message>
        <source>The hosts of the pool do not agree who its coordinator is.</source>
        <translation>Die Hosts des Pools sind sich über den Koordinator nicht einig.</translation>
    </message>
    <message>
        <source>The other side sent something that is not XML-RPC.</source>
        <translation>Die Gegenseite sandte etwas, das kein XML-RPC ist.</translation>
    </message>
    <message>
        <source>An XML-RPC message is larger than any that makes sense.</source>
        <translation>Eine XML-RPC-Nachricht ist größer, als sinnvoll sein kann.</translation>
    </message>
    <message>
        <source>An XML-RPC message is nested too deeply.</source>
        <translation>Eine XML-RPC-Nachricht ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The other side could not handle the call: %1</source>
        <translation>Die Gegenseite konnte den Aufruf nicht bearbeiten: %1</translation>
    </message>
    <message>
        <source>The host broke the transfer of the disk off.</source>
        <translation>Der Host hat die Übertragung des Datenträgers abgebrochen.</translation>
    </message>
    <message>
        <source>The data for the disk has not the length announced.</source>
        <translation>Die Daten für den Datenträger haben nicht die angekündigte Länge.</translation>
    </message>
    <message>
        <source>The host takes no more data for the disk.</source>
        <translation>Der Host nimmt keine Daten für den Datenträger mehr an.</translation>
    </message>
    <message>
        <source>The host gives no more data of the disk.</source>
        <translation>Der Host gibt keine Daten des Datenträgers mehr heraus.</translation>
    </message>
    <message>
        <source>The task was cancelled in the pool.</source>
        <translation>Die Aufgabe wurde im Pool abgebrochen.</translation>
    </message>
    <message>
        <source>The task in the pool</source>
        <translation>Die Aufgabe im Pool</translation>
    </message>
    <message>
        <source>The task is gone from the pool.</source>
        <translation>Die Aufgabe ist im Pool nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>The host refused to transfer the disk (status %1).</source>
        <translation>Der Host hat die Übertragung des Datenträgers verweigert (Status %1).</translation>
    </message>
    <message>
        <source>The host redirects the transfer to no usable address.</source>
        <translation>Der Host leitet die Übertragung an keine brauchbare Adresse weiter.</translation>
    </message>
    <message>
        <source>The host did not take up the transfer of the disk.</source>
        <translation>Der Host hat die Übertragung des Datenträgers nicht aufgenommen.</translation>
    </message>
    <message>
        <source>The hosts redirect the transfer of the disk without end.</source>
        <translation>Die Hosts leiten die Übertragung des Datenträgers endlos weiter.</translation>
    </message>
    <message>
        <source>The VM has no free device for another disk or interface.</source>
        <translation>Die VM hat kein freies Gerät für einen weiteren Datenträger oder eine weitere Schnittstelle.</translation>
    </message>
    <message>
        <source>Waiting for other calls to XAPI</source>
        <translation>Das Warten auf andere Aufrufe an XAPI</translation>
    </message>
    <message>
        <source>Making a secret of the pool</source>
        <translation>Das Anlegen eines Geheimnisses des Pools</translation>
    </message>
    <message>
        <source>The command failed in the pool.</source>
        <translation>Der Befehl ist im Pool fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the pool has for it.</source>
        <translation>%1 zeigt ein anderes Zertifikat, als der Pool für diesen Host hat.</translation>
    </message>
</context>
<context>
    <name>xscontainer_cloudconfig</name>
    <message>
        <source>Show this text.</source>
        <translation>Diesen Text anzeigen.</translation>
    </message>
    <message>
        <source>Try: xscontainer-cloudconfig %1 --help</source>
        <translation>Versuchen Sie: xscontainer-cloudconfig %1 --help</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read.</source>
        <translation>„%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than %2 MiB.</source>
        <translation>„%1“ ist größer als %2 MiB.</translation>
    </message>
    <message>
        <source>File with the facts of the VM.</source>
        <translation>Datei mit den Fakten der VM.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be used.</source>
        <translation>„%1“ konnte nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>Die Ausgabe konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>NAME
    xscontainer-cloudconfig image - make the image of a config drive

SYNOPSIS
    xscontainer-cloudconfig image USER_DATA -o ISO [OPTION]...

DESCRIPTION
    Makes an ISO image that CoreOS, Flatcar and cloud-init find at boot, without a pool. &quot;-&quot; is standard input.
    The same input makes the same bytes. Only its owner can read the image.

OPTIONS
    -o ISO
        The image to write; &quot;-&quot; is standard output.
    --facts FACTS.json
        USER_DATA is a template and rendered for this VM, see &quot;render&quot;. Without it USER_DATA goes on the drive as
        it is.
    --nocloud
        The layout NoCloud, volume id cidata, which only cloud-init reads. Otherwise it is that of a config drive,
        config-2.
    --vendor-data FILE
        Vendor data. On a config drive a text that is no JSON is wrapped up for cloud-init.
    --network-data FILE
        network_data.json, or network-config of NoCloud. It replaces the network settings that a guest makes for
        itself: one that names no network has none.
    --agent-iso ISO
        The tools ISO of a host, from which the guest agent goes on the drive, below agent/.
    -h, --help
        Shows this text.

EXIT STATUS
    0  done
    1  a placeholder is wrong; the image is written all the same
    2  could not run
</source>
        <translation>NAME
    xscontainer-cloudconfig image - das Abbild eines Konfigurationslaufwerks erzeugen

ÜBERSICHT
    xscontainer-cloudconfig image USER_DATA -o ISO [OPTION]...

BESCHREIBUNG
    Erzeugt ohne einen Pool ein ISO-Abbild, das CoreOS, Flatcar und cloud-init beim Start finden. &quot;-&quot; ist die
    Standardeingabe. Dieselbe Eingabe ergibt dieselben Bytes. Nur der Eigentümer des Abbilds kann es lesen.

OPTIONEN
    -o ISO
        Das zu schreibende Abbild; &quot;-&quot; ist die Standardausgabe.
    --facts FACTS.json
        USER_DATA ist eine Vorlage und wird für diese VM ausgefüllt, siehe &quot;render&quot;. Ohne diese Option kommt
        USER_DATA unverändert auf das Laufwerk.
    --nocloud
        Das Layout NoCloud mit der Volume-ID cidata, das nur cloud-init liest. Sonst ist es das eines
        Konfigurationslaufwerks, config-2.
    --vendor-data DATEI
        Anbieterdaten. Auf einem Konfigurationslaufwerk wird ein Text, der kein JSON ist, für cloud-init verpackt.
    --network-data DATEI
        network_data.json oder die network-config von NoCloud. Sie ersetzt die Netzwerkeinstellungen, die ein Gast
        für sich selbst macht: Nennt sie kein Netzwerk, hat er keines.
    --agent-iso ISO
        Das Tools-ISO eines Hosts, von dem der Gast-Agent auf das Laufwerk kommt, unterhalb von agent/.
    -h, --help
        Zeigt diesen Text.

EXIT-STATUS
    0  erledigt
    1  ein Platzhalter ist falsch; das Abbild wird trotzdem geschrieben
    2  konnte nicht ausgeführt werden
</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no JSON, as network_data.json must be.</source>
        <translation>„%1“ ist kein JSON, wie network_data.json es sein muss.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not UTF-8.</source>
        <translation>„%1“ ist kein UTF-8.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written.</source>
        <translation>„%1“ konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The image to write.</source>
        <translation>Das zu schreibende Abbild.</translation>
    </message>
    <message>
        <source>The layout NoCloud.</source>
        <translation>Das Layout NoCloud.</translation>
    </message>
    <message>
        <source>File with vendor data.</source>
        <translation>Datei mit Anbieterdaten.</translation>
    </message>
    <message>
        <source>File with network data.</source>
        <translation>Datei mit Netzwerkdaten.</translation>
    </message>
    <message>
        <source>ISO with the guest agent.</source>
        <translation>ISO mit dem Gast-Agenten.</translation>
    </message>
    <message>
        <source>It takes one file of user-data and -o.</source>
        <translation>Anzugeben sind eine einzige Datei mit user-data und -o.</translation>
    </message>
    <message>
        <source>Make the image of a config drive.</source>
        <translation>Das Abbild eines Konfigurationslaufwerks erzeugen.</translation>
    </message>
    <message>
        <source>NAME
    xscontainer-cloudconfig inspect - tell what is on a config drive

SYNOPSIS
    xscontainer-cloudconfig inspect IMAGE [--json]

DESCRIPTION
    Reads the image of a config drive, whoever made it: ISO 9660 or FAT, config-2 or cidata. Prints what its readers
    go by, its files, and the user-data.

OPTIONS
    --json
        Prints one object: &quot;fileSystem&quot;, &quot;label&quot;, &quot;layout&quot; (&quot;config-drive&quot; or &quot;nocloud&quot;), &quot;files&quot; (each &quot;path&quot; and
        &quot;size&quot;), &quot;userData&quot;, &quot;template&quot; (null: it has none), &quot;metaData&quot;, &quot;vendorData&quot;, &quot;networkData&quot; (JSON where
        they are JSON, else text; null: not there).
    -h, --help
        Shows this text.

EXIT STATUS
    0  done
    1  it is no config drive, or a damaged one
    2  could not run
</source>
        <translation>NAME
    xscontainer-cloudconfig inspect - sagen, was auf einem Konfigurationslaufwerk ist

ÜBERSICHT
    xscontainer-cloudconfig inspect ABBILD [--json]

BESCHREIBUNG
    Liest das Abbild eines Konfigurationslaufwerks, gleich wer es erzeugt hat: ISO 9660 oder FAT, config-2 oder
    cidata. Gibt aus, wonach sich die Leseprogramme richten, dazu die Dateien und die user-data.

OPTIONEN
    --json
        Gibt ein einziges Objekt aus: &quot;fileSystem&quot;, &quot;label&quot;, &quot;layout&quot; (&quot;config-drive&quot; oder &quot;nocloud&quot;), &quot;files&quot; (jede
        mit &quot;path&quot; und &quot;size&quot;), &quot;userData&quot;, &quot;template&quot; (null: Es gibt keine Vorlage), &quot;metaData&quot;, &quot;vendorData&quot;,
        &quot;networkData&quot; (JSON, wo sie JSON sind, sonst Text; null: nicht vorhanden).
    -h, --help
        Zeigt diesen Text.

EXIT-STATUS
    0  erledigt
    1  es ist kein Konfigurationslaufwerk oder ein beschädigtes
    2  konnte nicht ausgeführt werden
</translation>
    </message>
    <message>
        <source>Volume id: %1 (%2)</source>
        <translation>Volume-ID: %1 (%2)</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>Layout: %1</translation>
    </message>
    <message>
        <source>Meta-data</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Vendor data</source>
        <translation>Anbieterdaten</translation>
    </message>
    <message>
        <source>Network data</source>
        <translation>Netzwerkdaten</translation>
    </message>
    <message>
        <source>User-data</source>
        <translation>User-data</translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation>JSON ausgeben.</translation>
    </message>
    <message>
        <source>It takes one image.</source>
        <translation>Anzugeben ist ein einziges Abbild.</translation>
    </message>
    <message>
        <source>Tell what is on a config drive.</source>
        <translation>Sagen, was auf einem Konfigurationslaufwerk ist.</translation>
    </message>
    <message>
        <source>NAME
    xscontainer-cloudconfig lint - find the mistakes of a cloud-config

SYNOPSIS
    xscontainer-cloudconfig lint FILE... [--target coreos|cloud-init] [--facts FACTS.json] [--json]

DESCRIPTION
    Checks each FILE as it will be read by the machine, with its placeholders filled in. &quot;-&quot; is standard input.
    Lines and columns are those of FILE, from 1.

    Prints &quot;FILE:LINE:COLUMN: SEVERITY: MESSAGE [RULE]&quot;, one line for each finding.

OPTIONS
    --target coreos|cloud-init
        Who will read it. Guessed from the text when left out.
    --facts FACTS.json
        The VM it is for: {&quot;vmName&quot;: &quot;web1&quot;, &quot;vmUuid&quot;: &quot;...&quot;, &quot;publicKey&quot;: &quot;ssh-rsa AAAA...&quot;,
        &quot;managementDevice&quot;: &quot;0&quot;}. managementDevice is the number of the VIF on the host internal management
        network, or null. A made-up VM when left out.
    --json
        Prints one JSON object: FILE -&gt; {&quot;target&quot;: &quot;...&quot;, &quot;problems&quot;: [{&quot;line&quot;: 7, &quot;column&quot;: 3,
        &quot;severity&quot;: &quot;error|warning|hint&quot;, &quot;rule&quot;: &quot;...&quot;, &quot;message&quot;: &quot;...&quot;, &quot;fix&quot;: {&quot;title&quot;: &quot;...&quot;, &quot;line&quot;: 7,
        &quot;column&quot;: 3, &quot;endLine&quot;: 7, &quot;endColumn&quot;: 7, &quot;text&quot;: &quot;...&quot;} or null}]}. A fix is made by putting its text
        in the place of what stands from its line and column up to, but not including, endLine and endColumn.
    -h, --help
        Shows this text.

EXIT STATUS
    0  no errors; there may be warnings and hints
    1  errors
    2  could not run

EXAMPLE
    xscontainer-cloudconfig lint user-data --target cloud-init --json | jq .
</source>
        <translation>NAME
    xscontainer-cloudconfig lint - die Fehler einer Cloud-Config finden

ÜBERSICHT
    xscontainer-cloudconfig lint DATEI... [--target coreos|cloud-init] [--facts FACTS.json] [--json]

BESCHREIBUNG
    Prüft jede DATEI so, wie die Maschine sie lesen wird, mit ausgefüllten Platzhaltern. &quot;-&quot; ist die Standardeingabe.
    Zeilen und Spalten sind die von DATEI und beginnen bei 1.

    Gibt &quot;DATEI:ZEILE:SPALTE: SCHWERE: MELDUNG [REGEL]&quot; aus, eine Zeile für jeden Befund.

OPTIONEN
    --target coreos|cloud-init
        Wer sie lesen wird. Wird ohne diese Option aus dem Text erraten.
    --facts FACTS.json
        Die VM, für die sie bestimmt ist: {&quot;vmName&quot;: &quot;web1&quot;, &quot;vmUuid&quot;: &quot;...&quot;, &quot;publicKey&quot;: &quot;ssh-rsa AAAA...&quot;,
        &quot;managementDevice&quot;: &quot;0&quot;}. managementDevice ist die Nummer des VIF im hostinternen Verwaltungsnetzwerk oder
        null. Ohne diese Option wird eine ausgedachte VM genommen.
    --json
        Gibt ein einziges JSON-Objekt aus: DATEI -&gt; {&quot;target&quot;: &quot;...&quot;, &quot;problems&quot;: [{&quot;line&quot;: 7, &quot;column&quot;: 3,
        &quot;severity&quot;: &quot;error|warning|hint&quot;, &quot;rule&quot;: &quot;...&quot;, &quot;message&quot;: &quot;...&quot;, &quot;fix&quot;: {&quot;title&quot;: &quot;...&quot;, &quot;line&quot;: 7,
        &quot;column&quot;: 3, &quot;endLine&quot;: 7, &quot;endColumn&quot;: 7, &quot;text&quot;: &quot;...&quot;} oder null}]}. Zum Beheben tritt &quot;text&quot; aus &quot;fix&quot;
        an die Stelle dessen, was ab Zeile und Spalte bis endLine und endColumn steht, diese ausgenommen.
    -h, --help
        Zeigt diesen Text.

EXIT-STATUS
    0  keine Fehler; Warnungen und Hinweise kann es geben
    1  Fehler
    2  konnte nicht ausgeführt werden

BEISPIEL
    xscontainer-cloudconfig lint user-data --target cloud-init --json | jq .
</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Who will read it.</source>
        <translation>Wer es lesen wird.</translation>
    </message>
    <message>
        <source>The target is coreos or cloud-init.</source>
        <translation>Das Ziel ist coreos oder cloud-init.</translation>
    </message>
    <message>
        <source>Which file? &quot;-&quot; is standard input.</source>
        <translation>Welche Datei? „-“ ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Find the mistakes of a cloud-config.</source>
        <translation>Die Fehler einer Cloud-Config finden.</translation>
    </message>
    <message>
        <source>NAME
    xscontainer-cloudconfig - cloud-configs and config drives for VMs

SYNOPSIS
%1    xscontainer-cloudconfig COMMAND --help

COMMANDS
%2
EXIT STATUS
    0  no errors
    1  errors in what was checked
    2  could not run
</source>
        <translation>NAME
    xscontainer-cloudconfig - Cloud-Configs und Konfigurationslaufwerke für VMs

ÜBERSICHT
%1    xscontainer-cloudconfig BEFEHL --help

BEFEHLE
%2
EXIT-STATUS
    0  keine Fehler
    1  Fehler in dem, was geprüft wurde
    2  konnte nicht ausgeführt werden
</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Einen Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>NAME
    xscontainer-cloudconfig render - fill in the placeholders of a template

SYNOPSIS
    xscontainer-cloudconfig render TEMPLATE --facts FACTS.json

DESCRIPTION
    Prints the user-data that TEMPLATE makes for a VM. &quot;-&quot; is standard input. What is wrong about its placeholders
    goes to standard error.

    %VMNAMETOHOSTNAME%   the VM&apos;s name without all but ASCII letters and digits, in lower case
    %CONTAINERRSAPUB%    the pool&apos;s public key, without its type
    %HIN%                the number of the VIF on the host internal management network
    %HINEXISTS% ... %ENDHINEXISTS%
                         what stands between them is left out when the VM has no such VIF

    Each may also be written with XS in front: %XSVMNAMETOHOSTNAME%, ... %XSENDHINEXISTS%.

OPTIONS
    --facts FACTS.json
        The VM it is for: {&quot;vmName&quot;: &quot;web1&quot;, &quot;vmUuid&quot;: &quot;...&quot;, &quot;publicKey&quot;: &quot;ssh-rsa AAAA...&quot;,
        &quot;managementDevice&quot;: &quot;0&quot;}. managementDevice may be null.
    -h, --help
        Shows this text.

EXIT STATUS
    0  done
    1  a placeholder is wrong; the text is printed all the same
    2  could not run
</source>
        <translation>NAME
    xscontainer-cloudconfig render - die Platzhalter einer Vorlage ausfüllen

ÜBERSICHT
    xscontainer-cloudconfig render VORLAGE --facts FACTS.json

BESCHREIBUNG
    Gibt die user-data aus, die VORLAGE für eine VM ergibt. &quot;-&quot; ist die Standardeingabe. Was an den Platzhaltern
    falsch ist, geht an die Standardfehlerausgabe.

    %VMNAMETOHOSTNAME%   der Name der VM, nur mit ASCII-Buchstaben und -Ziffern, in Kleinbuchstaben
    %CONTAINERRSAPUB%    der öffentliche Schlüssel des Pools, ohne seinen Typ
    %HIN%                die Nummer des VIF im hostinternen Verwaltungsnetzwerk
    %HINEXISTS% ... %ENDHINEXISTS%
                         was dazwischen steht, entfällt, wenn die VM kein solches VIF hat

    Jeder kann auch mit XS davor geschrieben werden: %XSVMNAMETOHOSTNAME%, ... %XSENDHINEXISTS%.

OPTIONEN
    --facts FACTS.json
        Die VM, für die sie bestimmt ist: {&quot;vmName&quot;: &quot;web1&quot;, &quot;vmUuid&quot;: &quot;...&quot;, &quot;publicKey&quot;: &quot;ssh-rsa AAAA...&quot;,
        &quot;managementDevice&quot;: &quot;0&quot;}. managementDevice darf null sein.
    -h, --help
        Zeigt diesen Text.

EXIT-STATUS
    0  erledigt
    1  ein Platzhalter ist falsch; der Text wird trotzdem ausgegeben
    2  konnte nicht ausgeführt werden
</translation>
    </message>
    <message>
        <source>It takes one template and --facts.</source>
        <translation>Anzugeben sind eine einzige Vorlage und --facts.</translation>
    </message>
    <message>
        <source>Fill in the placeholders of a template.</source>
        <translation>Die Platzhalter einer Vorlage ausfüllen.</translation>
    </message>
</context>
<context>
    <name>xscontainer_monitor</name>
    <message>
        <source>Publishes the containers of the managed VMs that run on this host.</source>
        <translation>Veröffentlicht die Container der verwalteten VMs, die auf diesem Host laufen.</translation>
    </message>
    <message>
        <source>Folder that dom0&apos;s files are below.</source>
        <translation>Ordner, unter dem die Dateien von dom0 liegen.</translation>
    </message>
    <message>
        <source>Log to standard error as well.</source>
        <translation>Auch auf die Standardfehlerausgabe protokollieren.</translation>
    </message>
    <message>
        <source>Publish every VM once, say that nobody keeps it true, and end.</source>
        <translation>Jede VM einmal veröffentlichen, sagen, dass niemand das aktuell hält, und enden.</translation>
    </message>
    <message>
        <source>Show how the monitor that runs on this host stands; fails when none runs.</source>
        <translation>Zeigen, wie es um den Monitor steht, der auf diesem Host läuft; schlägt fehl, wenn keiner läuft.</translation>
    </message>
    <message>
        <source>With --status: as JSON.</source>
        <translation>Mit --status: als JSON.</translation>
    </message>
</context>
<context>
    <name>xscontainer_prepare_vm</name>
    <message>
        <source>halted</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>managed</source>
        <translation>verwaltet</translation>
    </message>
    <message>
        <source>not managed</source>
        <translation>nicht verwaltet</translation>
    </message>
    <message>
        <source>The mode is ssh or tls.</source>
        <translation>Die Art ist ssh oder tls.</translation>
    </message>
    <message>
        <source>Makes a VM manageable: its containers can then be seen and controlled.</source>
        <translation>Macht eine VM verwaltbar: Ihre Container sind dann zu sehen und zu steuern.</translation>
    </message>
    <message>
        <source>List the VMs of the pool.</source>
        <translation>Die VMs des Pools auflisten.</translation>
    </message>
    <message>
        <source>The VM to prepare.</source>
        <translation>Die vorzubereitende VM.</translation>
    </message>
    <message>
        <source>Folder that dom0&apos;s files are below.</source>
        <translation>Ordner, unter dem die Dateien von dom0 liegen.</translation>
    </message>
    <message>
        <source>Try again?</source>
        <translation>Noch einmal versuchen?</translation>
    </message>
    <message>
        <source>The options --client-cert, --client-key and --ca-cert go together.</source>
        <translation>Die Optionen --client-cert, --client-key und --ca-cert gehören zusammen.</translation>
    </message>
    <message>
        <source>The options --key-type and --days are for --generate-certs.</source>
        <translation>Die Optionen --key-type und --days gelten für --generate-certs.</translation>
    </message>
    <message>
        <source>The key type is rsa2048, rsa4096, p256 or p384.</source>
        <translation>Der Schlüsseltyp ist rsa2048, rsa4096, p256 oder p384.</translation>
    </message>
    <message>
        <source>The days are a number from 1 to %1.</source>
        <translation>Die Tage sind eine Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>Certificates are either yours or made by --generate-certs.</source>
        <translation>Zertifikate sind entweder Ihre eigenen oder von --generate-certs erzeugt.</translation>
    </message>
    <message>
        <source>Certificates are for the mode tls.</source>
        <translation>Zertifikate gelten für den Modus tls.</translation>
    </message>
    <message>
        <source>The port is a number from 1 to 65535.</source>
        <translation>Der Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Our certificate for its engine, PEM.</source>
        <translation>Unser Zertifikat für ihre Engine, PEM.</translation>
    </message>
    <message>
        <source>The private key of that certificate, PEM.</source>
        <translation>Der private Schlüssel dieses Zertifikats, PEM.</translation>
    </message>
    <message>
        <source>The authority of its engine&apos;s certificate, PEM.</source>
        <translation>Die Zertifizierungsstelle des Zertifikats ihrer Engine, PEM.</translation>
    </message>
    <message>
        <source>Make certificates and put them into its CD drive.</source>
        <translation>Zertifikate erzeugen und in ihr CD-Laufwerk legen.</translation>
    </message>
    <message>
        <source>Key of those: rsa2048, rsa4096, p256 or p384.</source>
        <translation>Deren Schlüssel: rsa2048, rsa4096, p256 oder p384.</translation>
    </message>
    <message>
        <source>How long those are valid.</source>
        <translation>Wie lange diese gültig sind.</translation>
    </message>
    <message>
        <source>The port of sshd, or of the engine over TLS.</source>
        <translation>Der Port von sshd, oder über TLS der Engine.</translation>
    </message>
    <message>
        <source>The engine&apos;s socket in the VM.</source>
        <translation>Der Socket der Engine in der VM.</translation>
    </message>
    <message>
        <source>Give the pool another key, and the prepared VMs as well.</source>
        <translation>Dem Pool und den vorbereiteten VMs einen anderen Schlüssel geben.</translation>
    </message>
    <message>
        <source>Do so even if VMs did not get it.</source>
        <translation>Dies auch tun, wenn VMs ihn nicht bekommen haben.</translation>
    </message>
    <message>
        <source>Ask nothing: agree to everything, have no password.</source>
        <translation>Nichts fragen: allem zustimmen, kein Passwort haben.</translation>
    </message>
    <message>
        <source>Tell what would be done, and change nothing.</source>
        <translation>Sagen, was getan würde, und nichts ändern.</translation>
    </message>
    <message>
        <source>Print JSON for programs.</source>
        <translation>JSON für Programme ausgeben.</translation>
    </message>
    <message>
        <source>The option --leave-behind is for --rotate.</source>
        <translation>Die Option --leave-behind gilt für --rotate.</translation>
    </message>
    <message>
        <source>The pool keeps its key, as VMs would stay behind. Mend them and run this again, or use --leave-behind.</source>
        <translation>Der Pool behält seinen Schlüssel, da VMs zurückbleiben würden. Beheben Sie das und führen Sie dies noch einmal aus, oder verwenden Sie --leave-behind.</translation>
    </message>
    <message>
        <source>Nobody answered.</source>
        <translation>Niemand hat geantwortet.</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Das Warten auf eine Antwort</translation>
    </message>
    <message>
        <source>VMs still let the former key in. Mend them and run this again, or use --leave-behind.</source>
        <translation>VMs lassen den bisherigen Schlüssel noch ein. Beheben Sie das und führen Sie dies noch einmal aus, oder verwenden Sie --leave-behind.</translation>
    </message>
    <message>
        <source>Use no key of the ssh-agent.</source>
        <translation>Keinen Schlüssel des SSH-Agenten verwenden.</translation>
    </message>
    <message>
        <source>%1 (empty: none)</source>
        <translation>%1 (leer: keines)</translation>
    </message>
    <message>
        <source>A fingerprint is SHA256: and 43 letters, as ssh-keygen -l prints it.</source>
        <translation>Ein Fingerabdruck ist SHA256: und 43 Zeichen, wie ssh-keygen -l ihn ausgibt.</translation>
    </message>
    <message>
        <source>The SSH host key with this fingerprint is its new one.</source>
        <translation>Der SSH-Hostschlüssel mit diesem Fingerabdruck ist ihr neuer.</translation>
    </message>
    <message>
        <source>If that is the key that ssh-keygen -l shows in the VM, run this again with --accept-new-host-key %1 to record it in place of the other.</source>
        <translation>Ist das der Schlüssel, den ssh-keygen -l in der VM zeigt, rufen Sie dies erneut mit --accept-new-host-key %1 auf, um ihn anstelle des anderen zu vermerken.</translation>
    </message>
    <message>
        <source>With --generate-certs the port is %1, and no other.</source>
        <translation>Mit --generate-certs ist der Port %1 und kein anderer.</translation>
    </message>
    <message>
        <source>no monitor has reported on it</source>
        <translation>kein Monitor hat darüber berichtet</translation>
    </message>
    <message>
        <source>last confirmed %1 ago; the monitor of its host seems not to run</source>
        <translation>zuletzt vor %1 bestätigt; der Monitor ihres Hosts läuft anscheinend nicht</translation>
    </message>
    <message>
        <source>not reached for %1: %2</source>
        <translation>seit %1 nicht erreicht: %2</translation>
    </message>
    <message>
        <source>connected for %1</source>
        <translation>seit %1 verbunden</translation>
    </message>
    <message>
        <source>connected for %1; before that: %2</source>
        <translation>seit %1 verbunden; davor: %2</translation>
    </message>
    <message>
        <source>It was interrupted, and VMs still let the former key in. Run this again, and it goes on from there.</source>
        <translation>Es wurde unterbrochen, und VMs lassen den früheren Schlüssel noch ein. Führen Sie dies erneut aus, dann geht es von dort weiter.</translation>
    </message>
    <message>
        <source>For a shell in the VM:</source>
        <translation>Für eine Shell in der VM:</translation>
    </message>
    <message>
        <source>Answer y or n.</source>
        <translation>Antworten Sie mit y oder n.</translation>
    </message>
    <message>
        <source>Answer y when it is done. Ctrl+C gives up.</source>
        <translation>Antworten Sie mit y, wenn es erledigt ist. Strg+C bricht ab.</translation>
    </message>
    <message>
        <source>The name for --username has no spaces in it.</source>
        <translation>Der Name für --username enthält keine Leerzeichen.</translation>
    </message>
    <message>
        <source>The path for --engine-socket is absolute, such as %1.</source>
        <translation>Der Pfad für --engine-socket ist absolut, etwa %1.</translation>
    </message>
    <message>
        <source>The option --%1 is for a VM.</source>
        <translation>Die Option --%1 gilt für eine VM.</translation>
    </message>
    <message>
        <source>Give the account&apos;s password, which is asked for without --yes, or name another account with --username.</source>
        <translation>Geben Sie das Passwort des Kontos an, nach dem ohne --yes gefragt wird, oder nennen Sie mit --username ein anderes Konto.</translation>
    </message>
    <message>
        <source>Give certificates with --generate-certs, or with --client-cert, --client-key and --ca-cert.</source>
        <translation>Geben Sie Zertifikate mit --generate-certs an oder mit --client-cert, --client-key und --ca-cert.</translation>
    </message>
    <message>
        <source>Check the clocks of VM and host.</source>
        <translation>Prüfen Sie die Uhren von VM und Host.</translation>
    </message>
    <message>
        <source>If its certificates were not made anew, somebody may be in the middle.</source>
        <translation>Wurden die Zertifikate nicht neu erzeugt, sitzt vielleicht jemand dazwischen.</translation>
    </message>
    <message>
        <source>Way to its engine: ssh or tls. Without it what the other options mean, else the recorded one, else ssh.</source>
        <translation>Weg zu ihrer Engine: ssh oder tls. Ohne die Angabe gilt, was die anderen Optionen bedeuten, sonst der vermerkte, sonst ssh.</translation>
    </message>
    <message>
        <source>The account to log in to over SSH; means ssh.</source>
        <translation>Das Konto für die Anmeldung über SSH; bedeutet ssh.</translation>
    </message>
</context>
<context>
    <name>xscontainer_simulator</name>
    <message>
        <source>There is no scenario &quot;%1&quot;. Choose showcase, small or empty.</source>
        <translation>Es gibt kein Szenario „%1“. Wählen Sie showcase, small oder empty.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port. Choose a number from 0 to 65535.</source>
        <translation>„%1“ ist kein Port. Wählen Sie eine Zahl von 0 bis 65535.</translation>
    </message>
    <message>
        <source>A pool of hosts, virtual machines and containers to try with.</source>
        <translation>Ein Pool mit Hosts, virtuellen Maschinen und Containern zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Port of the XAPI server; 0 takes any free one.</source>
        <translation>Port des XAPI-Servers; 0 nimmt irgendeinen freien.</translation>
    </message>
    <message>
        <source>Folder for sockets and hosts; kept at the end.</source>
        <translation>Ordner für Sockets und Hosts; bleibt am Ende erhalten.</translation>
    </message>
    <message>
        <source>Run no monitor on the hosts.</source>
        <translation>Keinen Monitor auf den Hosts ausführen.</translation>
    </message>
    <message>
        <source>What is in the pool: showcase, small or empty.</source>
        <translation>Was im Pool ist: showcase, small oder empty.</translation>
    </message>
</context>
</TS>
