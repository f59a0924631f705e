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
        <source>Re&amp;start</source>
        <translation>&amp;Neu starten</translation>
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
    <name>Sheets</name>
    <message>
        <source>The pool does not answer. This is what was seen %1.</source>
        <translation>Der Pool antwortet nicht. So sah es %1 aus.</translation>
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
        <source>%1 is not enabled.</source>
        <translation>%1 ist nicht verfügbar.</translation>
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
        <source>Container management is off for this virtual machine, so its containers are not shown. A virtual machine that was prepared for it can be managed at once.</source>
        <translation>Die Container-Verwaltung ist für diese virtuelle Maschine ausgeschaltet, daher werden ihre Container nicht gezeigt. Eine dafür vorbereitete virtuelle Maschine kann sofort verwaltet werden.</translation>
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
        <source>Enable Container &amp;Management</source>
        <translation>Container-&amp;Verwaltung einschalten</translation>
    </message>
    <message>
        <source>&amp;Disable Container Management</source>
        <translation>Container-Verwaltung &amp;ausschalten</translation>
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
        <source>Container management could not be enabled for “%1”.</source>
        <translation>Die Container-Verwaltung konnte für „%1“ nicht eingeschaltet werden.</translation>
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
</context>
<context>
    <name>xsc::ui::NoticeBox</name>
    <message>
        <source>&amp;Connect to a Pool…</source>
        <translation>Mit einem Pool &amp;verbinden…</translation>
    </message>
    <message>
        <source>&amp;Try Again Now</source>
        <translation>Jetzt noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Enable Container Management</source>
        <translation>Container-Verwaltung &amp;einschalten</translation>
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
        <source>%1 cannot be reached over SSH at %2. Check that sshd runs in it and that no firewall is in the way.</source>
        <translation>%1 ist über SSH unter %2 nicht erreichbar. Prüfen Sie, ob dort sshd läuft und keine Firewall im Weg ist.</translation>
    </message>
    <message>
        <source>%1 cannot be reached over TLS at %2. Check that its engine listens there and that no firewall is in the way.</source>
        <translation>%1 ist über TLS unter %2 nicht erreichbar. Prüfen Sie, ob seine Engine dort lauscht und keine Firewall im Weg ist.</translation>
    </message>
    <message>
        <source>%1 did not answer in time at %2. Check its network, its firewall and its load.</source>
        <translation>%1 hat unter %2 nicht rechtzeitig geantwortet. Prüfen Sie Netzwerk, Firewall und Auslastung.</translation>
    </message>
    <message>
        <source>%1 refuses the pool&apos;s key for the user %2. Run xscontainer-prepare-vm for it.</source>
        <translation>%1 lehnt den Schlüssel des Pools für den Benutzer %2 ab. Führen Sie xscontainer-prepare-vm dafür aus.</translation>
    </message>
    <message>
        <source>The certificate of %1 does not fit the authority and address stored for it. Run xscontainer-prepare-vm for it again.</source>
        <translation>Das Zertifikat von %1 passt nicht zu der dafür gespeicherten Zertifizierungsstelle und Adresse. Führen Sie xscontainer-prepare-vm dafür noch einmal aus.</translation>
    </message>
    <message>
        <source>%1 does not accept our client certificate. Run xscontainer-prepare-vm for it again.</source>
        <translation>%1 nimmt unser Client-Zertifikat nicht an. Führen Sie xscontainer-prepare-vm dafür noch einmal aus.</translation>
    </message>
    <message>
        <source>The user %2 of %1 may not use the container engine. Add the account to the group docker there.</source>
        <translation>Der Benutzer %2 von %1 darf die Container-Engine nicht benutzen. Fügen Sie das Konto dort der Gruppe docker hinzu.</translation>
    </message>
    <message>
        <source>%1 allows no way to its engine over SSH. Allow AllowStreamLocalForwarding in its sshd_config, or install ncat.</source>
        <translation>%1 erlaubt über SSH keinen Weg zu seiner Engine. Erlauben Sie AllowStreamLocalForwarding in seiner sshd_config, oder installieren Sie ncat.</translation>
    </message>
    <message>
        <source>%1 has no container engine at %2. Install or start it, or set other_config:%3 if its socket lies elsewhere.</source>
        <translation>%1 hat keine Container-Engine unter %2. Installieren oder starten Sie sie, oder setzen Sie other_config:%3, wenn ihr Socket anderswo liegt.</translation>
    </message>
    <message>
        <source>The SSH host key of %1 could not be recorded.</source>
        <translation>Der SSH-Hostschlüssel von %1 konnte nicht festgehalten werden.</translation>
    </message>
    <message>
        <source>%1 asks for the unknown connection mode &quot;%2&quot;. Set other_config:%3 to ssh or tls.</source>
        <translation>%1 verlangt die unbekannte Verbindungsart „%2“. Setzen Sie other_config:%3 auf ssh oder tls.</translation>
    </message>
    <message>
        <source>%1 names &quot;%2&quot; as its port. Set other_config:%3 to a number from 1 to 65535.</source>
        <translation>%1 nennt „%2“ als Port. Setzen Sie other_config:%3 auf eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>%1 names an engine socket that is no absolute path. Correct other_config:%2.</source>
        <translation>%1 nennt einen Engine-Socket, der kein absoluter Pfad ist. Berichtigen Sie other_config:%2.</translation>
    </message>
    <message>
        <source>%1 is not running. Start it to see and manage its containers.</source>
        <translation>%1 läuft nicht. Starten Sie die Maschine, um ihre Container zu sehen und zu verwalten.</translation>
    </message>
    <message>
        <source>%1 reports no IP address. Install the guest tools in it, check that its network is up, or set other_config:%2.</source>
        <translation>%1 meldet keine IP-Adresse. Installieren Sie dort die Gastwerkzeuge, prüfen Sie das Netzwerk, oder setzen Sie other_config:%2.</translation>
    </message>
    <message>
        <source>This pool has no key pair yet with which %1 could be reached. Run xscontainer-prepare-vm on a host of the pool.</source>
        <translation>Dieser Pool hat noch kein Schlüsselpaar, mit dem %1 erreichbar wäre. Führen Sie xscontainer-prepare-vm auf einem Host des Pools aus.</translation>
    </message>
    <message>
        <source>%1 is to be reached over TLS, but no certificates are stored for it. Run xscontainer-prepare-vm for it.</source>
        <translation>%1 soll über TLS erreicht werden, aber es sind keine Zertifikate dafür gespeichert. Führen Sie xscontainer-prepare-vm dafür aus.</translation>
    </message>
    <message>
        <source>%1 shows another SSH host key than before: %2 instead of %3. If it was reinstalled, remove other_config:%4 of the VM to trust the new key; if not, somebody may be in the middle.</source>
        <translation>%1 zeigt einen anderen SSH-Hostschlüssel als zuvor: %2 statt %3. Wurde die VM neu installiert, entfernen Sie ihr other_config:%4, um dem neuen Schlüssel zu vertrauen; wenn nicht, sitzt vielleicht jemand dazwischen.</translation>
    </message>
    <message>
        <source>Add this line to ~%1/.ssh/authorized_keys in %2, then try again:</source>
        <translation>Fügen Sie diese Zeile in %2 zu ~%1/.ssh/authorized_keys hinzu, und versuchen Sie es dann noch einmal:</translation>
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
        <source>The engine of %1 answers: version %2, API %3.</source>
        <translation>Die Engine von %1 antwortet: Version %2, API %3.</translation>
    </message>
    <message>
        <source>Container management of %1 is on.</source>
        <translation>Die Container-Verwaltung von %1 ist eingeschaltet.</translation>
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
        <source>The container engine of %1 does not answer at %2. Start it there, for example with systemctl start docker.</source>
        <translation>Die Container-Engine von %1 antwortet an %2 nicht. Starten Sie sie dort, zum Beispiel mit systemctl start docker.</translation>
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
        <source>XAPI no longer has the credentials for %1. Run xscontainer-prepare-vm for it again.</source>
        <translation>XAPI hat die Zugangsdaten für %1 nicht mehr. Führen Sie xscontainer-prepare-vm erneut dafür aus.</translation>
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
        <source>Another monitor serves at %1.</source>
        <translation>An %1 dient bereits ein anderer Monitor.</translation>
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
        <translation>"%1" ist keine http- oder https-Adresse.</translation>
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
        <translation>%1 ist entweder true oder false, aber nicht "%2".</translation>
    </message>
    <message>
        <source>%1 is a number of seconds since 1970 or a time such as 2026-01-31T23:59:00Z, but not &quot;%2&quot;.</source>
        <translation>%1 ist eine Zahl von Sekunden seit 1970 oder eine Zeit wie 2026-01-31T23:59:00Z, aber nicht "%2".</translation>
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
        <translation>"%1" ist kein Signal.</translation>
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
        <translation>"%1" kann nicht der Name eines Containers sein.</translation>
    </message>
    <message>
        <source>Container Management cannot rename %1</source>
        <translation>Container Management kann %1 nicht umbenennen</translation>
    </message>
    <message>
        <source>tail is a number of lines up to %1 or &quot;all&quot;, but not &quot;%2&quot;.</source>
        <translation>tail ist eine Zahl von Zeilen bis %1 oder "all", aber nicht "%2".</translation>
    </message>
    <message>
        <source>The command failed in the VM: %1</source>
        <translation>Der Befehl ist in der VM fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The command prints more than can be answered.</source>
        <translation>Der Befehl gibt mehr aus, als geantwortet werden kann.</translation>
    </message>
    <message>
        <source>The command in the VM</source>
        <translation>Der Befehl in der VM</translation>
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
        <source>The container command failed in the pool.</source>
        <translation>Der Container-Befehl ist im Pool fehlgeschlagen.</translation>
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
        <source>Publish every VM once, then end.</source>
        <translation>Jede VM einmal veröffentlichen, dann enden.</translation>
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
        <source>Way to its engine: ssh or tls.</source>
        <translation>Weg zu ihrer Engine: ssh oder tls.</translation>
    </message>
    <message>
        <source>The account to log in to over SSH.</source>
        <translation>Das Konto für die Anmeldung über SSH.</translation>
    </message>
    <message>
        <source>Folder that dom0&apos;s files are below.</source>
        <translation>Ordner, unter dem die Dateien von dom0 liegen.</translation>
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
