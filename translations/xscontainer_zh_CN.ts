<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CommandWords</name>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>恢复(&amp;E)</translation>
    </message>
    <message>
        <source>Select a stopped container to start it.</source>
        <translation>选择一个已停止的容器以启动它。</translation>
    </message>
    <message>
        <source>Select a running container to stop it.</source>
        <translation>选择一个正在运行的容器以停止它。</translation>
    </message>
    <message>
        <source>Select a running container to pause it. Windows containers cannot be paused.</source>
        <translation>选择一个正在运行的容器以暂停它。Windows 容器无法暂停。</translation>
    </message>
    <message>
        <source>Select a paused container to resume it.</source>
        <translation>选择一个已暂停的容器以恢复它。</translation>
    </message>
    <message>
        <source>Select a running container to restart it.</source>
        <translation>选择一个正在运行的容器以重新启动它。</translation>
    </message>
    <message>
        <source>The container “%1” on the virtual machine “%2” could not be started.</source>
        <translation>无法启动虚拟机“%2”上的容器“%1”。</translation>
    </message>
    <message>
        <source>The container “%1” on the virtual machine “%2” could not be stopped.</source>
        <translation>无法停止虚拟机“%2”上的容器“%1”。</translation>
    </message>
    <message>
        <source>The container “%1” on the virtual machine “%2” could not be paused.</source>
        <translation>无法暂停虚拟机“%2”上的容器“%1”。</translation>
    </message>
    <message>
        <source>The container “%1” on the virtual machine “%2” could not be resumed.</source>
        <translation>无法恢复虚拟机“%2”上的容器“%1”。</translation>
    </message>
    <message>
        <source>The container “%1” on the virtual machine “%2” could not be restarted.</source>
        <translation>无法重新启动虚拟机“%2”上的容器“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) could not be started.</source>
        <translation>
            <numerusform>%n 个容器无法启动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) could not be stopped.</source>
        <translation>
            <numerusform>%n 个容器无法停止。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) could not be paused.</source>
        <translation>
            <numerusform>%n 个容器无法暂停。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) could not be resumed.</source>
        <translation>
            <numerusform>%n 个容器无法恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) could not be restarted.</source>
        <translation>
            <numerusform>%n 个容器无法重新启动。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>重新启动(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ContainerSheet</name>
    <message>
        <source>%1, not published</source>
        <extracomment>A port of a container that is not published</extracomment>
        <translation>%1，未发布</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A published port: address outside → port inside</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Container on %1 in pool %2</source>
        <translation>资源池 %2 中 %1 上的容器</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Engine&apos;s status</source>
        <translation>引擎报告的状态</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Compose project</source>
        <translation>Compose 项目</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
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
        <translation>保存诊断信息</translation>
    </message>
    <message>
        <source>Compressed archives (*.tar.gz)</source>
        <translation>压缩归档 (*.tar.gz)</translation>
    </message>
</context>
<context>
    <name>DriveRecords</name>
    <message>
        <source>%1: %2 free of %3</source>
        <translation>%1：可用 %2，共 %3</translation>
    </message>
    <message>
        <source>The cloud-config can only be changed while the virtual machine is shut down.</source>
        <translation>只有在虚拟机关机时才能更改 cloud-config。</translation>
    </message>
    <message>
        <source>The virtual machine has the drive “%1” of Xen Orchestra. cloud-init takes that one before a drive written here.</source>
        <translation>该虚拟机有 Xen Orchestra 的驱动器“%1”。cloud-init 会优先使用它，而不是在此写入的驱动器。</translation>
    </message>
</context>
<context>
    <name>DriveSummary</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Look whether the virtual machine and its container engine are busy or hanging, then try again.</source>
        <translation>请检查虚拟机及其容器引擎是否繁忙或无响应，然后重试。</translation>
    </message>
    <message>
        <source>Check that the machine is switched on and that nothing blocks the network to it, then try again.</source>
        <translation>请确认机器已开机且网络未被阻断，然后重试。</translation>
    </message>
    <message>
        <source>Check the user name and the password, or prepare the virtual machine anew.</source>
        <translation>请检查用户名和密码，或重新准备该虚拟机。</translation>
    </message>
    <message>
        <source>Find out why the key or certificate is another one before you go on.</source>
        <translation>请先查明密钥或证书为何发生变化，再继续操作。</translation>
    </message>
    <message>
        <source>It may have been removed meanwhile: look at the list again.</source>
        <translation>它可能已被删除：请再次查看列表。</translation>
    </message>
    <message>
        <source>Mend what the reason names, then try again.</source>
        <translation>请解决原因中所述的问题，然后重试。</translation>
    </message>
    <message>
        <source>Ask for less at once.</source>
        <translation>请减少单次请求的内容。</translation>
    </message>
    <message>
        <source>A newer version on the other side may be able to do this.</source>
        <translation>对方升级到较新版本后或许可以支持此操作。</translation>
    </message>
    <message>
        <source>Please report this together with the details.</source>
        <translation>请连同详细信息一起报告此问题。</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>代码：%1</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>类型：%1</translation>
    </message>
</context>
<context>
    <name>FixMenu</name>
    <message>
        <source>There is no problem here.</source>
        <translation>此处没有问题。</translation>
    </message>
</context>
<context>
    <name>NodeContents</name>
    <message numerus="yes">
        <source>%n container(s), not all shown</source>
        <translation>
            <numerusform>%n 个容器，未全部显示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n 个容器</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Image and compose project of a container</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Engine not reached</source>
        <translation>无法访问引擎</translation>
    </message>
    <message>
        <source>No news yet</source>
        <translation>尚无消息</translation>
    </message>
    <message>
        <source>List not readable</source>
        <translation>列表不可读</translation>
    </message>
    <message>
        <source>Seen %1: %2</source>
        <extracomment>How long ago it was confirmed how many containers a virtual machine has, and how many</extracomment>
        <translation>%1所见：%2</translation>
    </message>
</context>
<context>
    <name>PasswordHash</name>
    <message>
        <source>This system cannot make a hash of this kind.</source>
        <translation>此系统无法生成这种哈希。</translation>
    </message>
</context>
<context>
    <name>PlaceholderPainter</name>
    <message>
        <source>Nothing is known under the name %1: it stays in the text as it is.</source>
        <translation>没有名为 %1 的已知信息：它将原样保留在文本中。</translation>
    </message>
    <message>
        <source>Marks lines that are kept only for a virtual machine with an interface on the host internal management network.</source>
        <translation>标记仅当虚拟机在主机内部管理网络上有接口时才保留的行。</translation>
    </message>
    <message>
        <source>%1 is empty for this virtual machine.</source>
        <translation>对于此虚拟机，%1 为空。</translation>
    </message>
    <message>
        <source>%1 becomes: %2</source>
        <translation>%1 变为：%2</translation>
    </message>
</context>
<context>
    <name>PoolSheet</name>
    <message>
        <source>The pool is being read.</source>
        <translation>正在读取资源池。</translation>
    </message>
    <message>
        <source>The pool does not answer. It is tried again by itself. Reason: %1</source>
        <translation>资源池没有应答，将自动重试。原因：%1</translation>
    </message>
    <message>
        <source>There is no connection to the pool. Reason: %1</source>
        <translation>未连接到资源池。原因：%1</translation>
    </message>
    <message>
        <source>There is no connection to the pool.</source>
        <translation>未连接到资源池。</translation>
    </message>
    <message>
        <source>Pool at %1</source>
        <translation>位于 %1 的资源池</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>协调器</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation>虚拟机</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>上次应答</translation>
    </message>
    <message>
        <source>Host in pool %1</source>
        <translation>资源池 %1 中的主机</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>主机名</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>PrepareDialog</name>
    <message>
        <source>It does not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Its address is not known</source>
        <translation>地址未知</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>Stop %n container(s)?</source>
        <translation>
            <numerusform>要停止 %n 个容器吗？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause %n container(s)?</source>
        <translation>
            <numerusform>要暂停 %n 个容器吗？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n container(s)?</source>
        <translation>
            <numerusform>要重新启动 %n 个容器吗？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They run on %n virtual machine(s). Their users are interrupted.</source>
        <translation>
            <numerusform>它们运行在 %n 台虚拟机上，其用户将受到影响。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rung</name>
    <message>
        <source>Its TLS port accepts connections</source>
        <translation>其 TLS 端口接受连接</translation>
    </message>
    <message>
        <source>Its certificate can be trusted</source>
        <translation>其证书可信</translation>
    </message>
    <message>
        <source>It accepts our certificate</source>
        <translation>它接受我们的证书</translation>
    </message>
    <message>
        <source>The virtual machine runs</source>
        <translation>虚拟机正在运行</translation>
    </message>
    <message>
        <source>Its guest agent reports</source>
        <translation>其客户机代理有报告</translation>
    </message>
    <message>
        <source>It has an address</source>
        <translation>它有地址</translation>
    </message>
    <message>
        <source>Its SSH port accepts connections</source>
        <translation>其 SSH 端口接受连接</translation>
    </message>
    <message>
        <source>Its SSH host key is the right one</source>
        <translation>其 SSH 主机密钥正确</translation>
    </message>
    <message>
        <source>It accepts the key of the pool</source>
        <translation>它接受资源池的密钥</translation>
    </message>
    <message>
        <source>SSH leads on to the engine</source>
        <translation>可通过 SSH 到达引擎</translation>
    </message>
    <message>
        <source>The socket of the engine is there</source>
        <translation>引擎的套接字存在</translation>
    </message>
    <message>
        <source>The account may use the engine</source>
        <translation>账户有权使用引擎</translation>
    </message>
    <message>
        <source>The engine answers</source>
        <translation>引擎有响应</translation>
    </message>
    <message>
        <source>It speaks a version of the API that we speak</source>
        <translation>它支持我们所用的 API 版本</translation>
    </message>
    <message>
        <source>Container management is on</source>
        <translation>容器管理已启用</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未到达</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Trust the New Key</source>
        <translation>信任新密钥</translation>
    </message>
    <message>
        <source>Use That Socket</source>
        <translation>使用该套接字</translation>
    </message>
    <message>
        <source>Enable Container Management</source>
        <translation>启用容器管理</translation>
    </message>
    <message>
        <source>Everything is in order: what the engine of “%1” has is shown in the tree.</source>
        <translation>一切正常：“%1”的引擎所拥有的内容都显示在树中。</translation>
    </message>
    <message>
        <source>Add the Pool&apos;s Key</source>
        <translation>添加资源池的密钥</translation>
    </message>
    <message>
        <source>Add the Account to the Group</source>
        <translation>将账户加入该组</translation>
    </message>
    <message>
        <source>Start the Engine</source>
        <translation>启动引擎</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>The pool does not answer. This is what was seen %1.</source>
        <translation>资源池没有应答。此处显示的是%1的状态。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message numerus="yes">
        <source>%n not shown</source>
        <translation>
            <numerusform>%n 项未显示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SshPublicKey</name>
    <message>
        <source>This is a private key. Never put it into a cloud-config: everybody in the virtual machine can read it. Take the file that ends in .pub.</source>
        <translation>这是私钥。切勿将其放入 cloud-config：虚拟机中的每个人都能读取它。请使用以 .pub 结尾的文件。</translation>
    </message>
    <message>
        <source>This is a PuTTY key. Let PuTTYgen show the public key for OpenSSH and take that.</source>
        <translation>这是 PuTTY 密钥。请让 PuTTYgen 显示 OpenSSH 格式的公钥，并使用该公钥。</translation>
    </message>
    <message>
        <source>This public key is in the format of another program. Convert it with: ssh-keygen -i -f FILE</source>
        <translation>此公钥采用其他程序的格式。请用以下命令转换：ssh-keygen -i -f FILE</translation>
    </message>
    <message>
        <source>There is more than one line. Take one key at a time.</source>
        <translation>内容多于一行。请每次只使用一个密钥。</translation>
    </message>
    <message>
        <source>This is no public key: it has to look like “ssh-ed25519 AAAA… comment”.</source>
        <translation>这不是公钥：它应形如“ssh-ed25519 AAAA… 注释”。</translation>
    </message>
    <message>
        <source>The key is cut off. Copy the whole line.</source>
        <translation>密钥被截断。请复制整行。</translation>
    </message>
    <message>
        <source>The key says that it is of type %1, but it is of type %2.</source>
        <translation>密钥声称其类型为 %1，但实际类型为 %2。</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Running, health check starting</source>
        <translation>运行中，健康检查启动中</translation>
    </message>
    <message>
        <source>Running, healthy</source>
        <translation>运行中，健康</translation>
    </message>
    <message>
        <source>Running, unhealthy</source>
        <translation>运行中，不健康</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>正在重新启动</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>正在删除</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>维护中</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>连接已断开</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Exited (%1)</source>
        <extracomment>State of a container with its exit code, e.g. &quot;Exited (137)&quot;</extracomment>
        <translation>已退出 (%1)</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>正在暂停…</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Restarting…</source>
        <translation>正在重新启动…</translation>
    </message>
    <message>
        <source>less than a minute ago</source>
        <translation>不到一分钟前</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Enabling management…</source>
        <translation>正在启用管理…</translation>
    </message>
    <message>
        <source>Disabling management…</source>
        <translation>正在停用管理…</translation>
    </message>
</context>
<context>
    <name>TemplateLibrary</name>
    <message>
        <source>The template “%1” could not be read.</source>
        <translation>无法读取模板“%1”。</translation>
    </message>
    <message>
        <source>The template “%1” could not be saved.</source>
        <translation>无法保存模板“%1”。</translation>
    </message>
    <message>
        <source>The template “%1” could not be removed.</source>
        <translation>无法删除模板“%1”。</translation>
    </message>
    <message>
        <source>A template needs a name.</source>
        <translation>模板需要名称。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名称过长。</translation>
    </message>
    <message>
        <source>The name must not begin with a dot or have a slash in it.</source>
        <translation>名称不能以点开头，也不能包含斜杠。</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Waiting for the containers of the pool</source>
        <translation>等待资源池中的容器</translation>
    </message>
    <message numerus="yes">
        <source>Connected to the pool %1: %n container(s) in the tree after %2 ms.</source>
        <translation>
            <numerusform>已连接到资源池 %1：%2 毫秒后树中有 %n 个容器。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no running container in the tree.</source>
        <translation>树中没有正在运行的容器。</translation>
    </message>
    <message>
        <source>Selected the container %1: %2.</source>
        <translation>已选择容器 %1：%2。</translation>
    </message>
    <message>
        <source>Chose %1; the row says “%2”.</source>
        <translation>已选择%1；该行显示“%2”。</translation>
    </message>
    <message>
        <source>Waiting for the container</source>
        <translation>等待容器</translation>
    </message>
    <message>
        <source>Every virtual machine of the pool can be reached.</source>
        <translation>资源池中的所有虚拟机均可访问。</translation>
    </message>
    <message>
        <source>Waiting for the failure to be told</source>
        <translation>等待错误提示</translation>
    </message>
    <message>
        <source>Asked the unreachable virtual machine %1 for something; the window says: %2 %3</source>
        <translation>已向无法访问的虚拟机 %1 发出请求；窗口提示：%2 %3</translation>
    </message>
    <message>
        <source>The picture %1 could not be written.</source>
        <translation>无法写入图片 %1。</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>图片：%1</translation>
    </message>
    <message>
        <source>The plugin did it and the monitor saw it: after %1 ms the row says “%2”.</source>
        <translation>插件已执行，监视器已发现变化：%1 毫秒后该行显示“%2”。</translation>
    </message>
    <message>
        <source>The guided tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Waiting for %1 to be enabled</source>
        <translation>等待“%1”可用</translation>
    </message>
    <message>
        <source>No virtual machine of the pool is shut down.</source>
        <translation>资源池中没有已关机的虚拟机。</translation>
    </message>
    <message>
        <source>Waiting for the text to begin with</source>
        <translation>等待初始文本</translation>
    </message>
    <message>
        <source>Waiting for the findings</source>
        <translation>等待发现</translation>
    </message>
    <message numerus="yes">
        <source>Entered a cloud-config with mistakes; the editor has %n finding(s).</source>
        <translation>
            <numerusform>已输入有错误的 cloud-config；编辑器有 %n 个发现。</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the help</source>
        <translation>等待帮助</translation>
    </message>
    <message>
        <source>None of the findings has a fix.</source>
        <translation>所有发现都没有可用的修复。</translation>
    </message>
    <message>
        <source>Waiting for the dialog to close</source>
        <translation>等待对话框关闭</translation>
    </message>
    <message>
        <source>Closed the dialog; nothing was written.</source>
        <translation>已关闭对话框；未写入任何内容。</translation>
    </message>
    <message>
        <source>The dialog was closed meanwhile.</source>
        <translation>对话框已被关闭。</translation>
    </message>
    <message>
        <source>No virtual machine of the pool runs.</source>
        <translation>资源池中没有正在运行的虚拟机。</translation>
    </message>
    <message>
        <source>Waiting for the summary</source>
        <translation>等待摘要</translation>
    </message>
    <message>
        <source>Waiting for the drive to be written</source>
        <translation>等待写入驱动器</translation>
    </message>
    <message>
        <source>Waiting for the page of the drive</source>
        <translation>等待驱动器页面</translation>
    </message>
    <message>
        <source>Wrote a config drive for a virtual machine that runs: its text is locked.</source>
        <translation>已为正在运行的虚拟机写入配置驱动器：其文本已锁定。</translation>
    </message>
    <message>
        <source>Waiting for what opens over the text</source>
        <translation>等待文本上方弹出的内容</translation>
    </message>
    <message>
        <source>Waiting for the help to close</source>
        <translation>等待帮助关闭</translation>
    </message>
</context>
<context>
    <name>VmSheet</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Power state</source>
        <translation>电源状态</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Virtual CPUs</source>
        <translation>虚拟 CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Container management</source>
        <translation>容器管理</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已禁用</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>访问方式</translation>
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
        <translation>容器</translation>
    </message>
    <message>
        <source>Container engine</source>
        <translation>容器引擎</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API 版本</translation>
    </message>
    <message>
        <source>Git commit</source>
        <translation>Git 提交</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>Storage driver</source>
        <translation>存储驱动</translation>
    </message>
    <message>
        <source>Index server address</source>
        <translation>索引服务器地址</translation>
    </message>
    <message>
        <source>Execution driver</source>
        <translation>执行驱动</translation>
    </message>
    <message>
        <source>IPv4 forwarding</source>
        <translation>IPv4 转发</translation>
    </message>
    <message>
        <source>The virtual machine does not run. Its containers are shown once it does.</source>
        <translation>虚拟机未运行。运行后将显示其容器。</translation>
    </message>
    <message>
        <source>The container engine of this virtual machine does not answer; the trouble began %1. It is tried again by itself. Reason: %2</source>
        <translation>此虚拟机的容器引擎没有应答；故障始于%1。将自动重试。原因：%2</translation>
    </message>
    <message>
        <source>Nothing has been heard from the container engine of this virtual machine yet. Check that the engine runs and that the pool can reach the virtual machine.</source>
        <translation>尚未收到此虚拟机容器引擎的任何信息。请确认引擎正在运行，且资源池能够访问该虚拟机。</translation>
    </message>
    <message>
        <source>Virtual machine on host %1</source>
        <translation>主机 %1 上的虚拟机</translation>
    </message>
    <message>
        <source>Virtual machine in pool %1</source>
        <translation>资源池 %1 中的虚拟机</translation>
    </message>
    <message>
        <source>The list of containers that was published last for this virtual machine cannot be read. The containers shown are those of the list before it.</source>
        <translation>此虚拟机最近发布的容器列表无法读取。显示的是上一份列表中的容器。</translation>
    </message>
    <message>
        <source>Container management is off for this virtual machine, so its containers are not shown.</source>
        <translation>此虚拟机的容器管理已关闭，因此不显示其容器。</translation>
    </message>
    <message>
        <source>The monitor on host %1 seems not to run, or not to reach the pool, unless the clock of this computer is wrong.</source>
        <translation>主机 %1 上的监视程序似乎未运行或无法连接到池，除非本机时钟有误。</translation>
    </message>
    <message>
        <source>The monitor of its host seems not to run, or not to reach the pool, unless the clock of this computer is wrong.</source>
        <translation>其主机上的监视程序似乎未运行或无法连接到池，除非本机时钟有误。</translation>
    </message>
    <message>
        <source>The container engine of this virtual machine has no containers.</source>
        <translation>此虚拟机的容器引擎没有容器。</translation>
    </message>
    <message>
        <source>What is shown of its containers was last confirmed %1.</source>
        <translation>所显示的容器状态最后确认于%1。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Start a pool inside the program and connect to it.</source>
        <translation>在程序内部启动一个资源池并连接到它。</translation>
    </message>
    <message>
        <source>Ask for the password of the pool at &lt;address&gt;.</source>
        <translation>询问 &lt;address&gt; 处资源池的密码。</translation>
    </message>
    <message>
        <source>User name for --connect.</source>
        <translation>--connect 使用的用户名。</translation>
    </message>
    <message>
        <source>Play the guided tour on the embedded pool, leave pictures in &lt;folder&gt;, and quit.</source>
        <translation>在内嵌资源池上播放导览，将图片存放到 &lt;folder&gt;，然后退出。</translation>
    </message>
    <message>
        <source>Write a picture of the window to &lt;file&gt; once there is something to see, and quit.</source>
        <translation>待有内容可看时将窗口图片写入 &lt;file&gt;，然后退出。</translation>
    </message>
    <message>
        <source>Colours: system, light or dark.</source>
        <translation>颜色：system、light 或 dark。</translation>
    </message>
    <message>
        <source>Containers in the virtual machines of XenServer and XCP-ng pools.</source>
        <translation>XenServer 和 XCP-ng 资源池虚拟机中的容器。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::CommandBox</name>
    <message>
        <source>Command for the virtual machine</source>
        <translation>用于虚拟机的命令</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the command for the virtual machine</source>
        <translation>复制用于虚拟机的命令</translation>
    </message>
    <message>
        <source>In the virtual machine:</source>
        <translation>在虚拟机中：</translation>
    </message>
</context>
<context>
    <name>xsc::ui::CompletionList</name>
    <message>
        <source>Help for the key</source>
        <translation>键的帮助</translation>
    </message>
    <message>
        <source>Keys that may stand here</source>
        <translation>此处可用的键</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A key and the type of its value</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>xsc::ui::CompletionSource</name>
    <message>
        <source>Deprecated %1</source>
        <translation>已弃用：%1</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ConfigDrivePage</name>
    <message>
        <source>No config drive</source>
        <translation>没有配置驱动器</translation>
    </message>
    <message>
        <source>This virtual machine has no config drive. With one it gets its host name, keys and containers when it starts for the first time.</source>
        <translation>此虚拟机没有配置驱动器。有了配置驱动器，它会在首次启动时获得主机名、密钥和容器。</translation>
    </message>
    <message>
        <source>The drive is being written…</source>
        <translation>正在写入驱动器…</translation>
    </message>
    <message>
        <source>The cloud-config can only be changed while there is a connection to the pool.</source>
        <translation>只有在与资源池保持连接时才能更改 cloud-config。</translation>
    </message>
    <message>
        <source>Reading the drive…</source>
        <translation>正在读取驱动器…</translation>
    </message>
    <message>
        <source>The cloud-config is read from the config drive of “%1”.</source>
        <translation>正在从“%1”的配置驱动器读取 cloud-config。</translation>
    </message>
    <message>
        <source>The cloud-config could not be read</source>
        <translation>无法读取 cloud-config</translation>
    </message>
    <message>
        <source>The drive was not written.</source>
        <translation>驱动器未写入。</translation>
    </message>
    <message>
        <source>The storage repository of the drive is not known.</source>
        <translation>驱动器所在的存储库未知。</translation>
    </message>
    <message>
        <source>The default of the pool could not be read.</source>
        <translation>无法读取资源池的默认模板。</translation>
    </message>
    <message>
        <source>CoreOS and Flatcar carry this out at every start, cloud-init once for each instance ID: run “cloud-init clean” in the guest to have it count as a new instance at its next start.</source>
        <translation>CoreOS 和 Flatcar 在每次启动时执行，cloud-init 对每个实例 ID 只执行一次：请在客户机中运行“cloud-init clean”，使其在下次启动时被视为新实例。</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>还原(&amp;R)</translation>
    </message>
    <message>
        <source>Back to the text on the drive</source>
        <translation>恢复为驱动器上的文本</translation>
    </message>
    <message>
        <source>&amp;Write the Drive…</source>
        <translation>写入驱动器(&amp;W)…</translation>
    </message>
    <message>
        <source>The drive was replaced by somebody else while this text was edited. Compare with the drive before you write: its text would be lost.</source>
        <translation>编辑此文本期间，驱动器已被他人替换。写入之前请与驱动器比较：其文本将会丢失。</translation>
    </message>
    <message>
        <source>The drive of another virtual machine is being written. This one can be written after that.</source>
        <translation>正在写入另一台虚拟机的驱动器。之后才能写入此驱动器。</translation>
    </message>
    <message>
        <source>The default of the pool was not put in the place of the text.</source>
        <translation>未用资源池的默认模板替换文本。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ConfigEditor</name>
    <message>
        <source>Save as a Template</source>
        <translation>另存为模板</translation>
    </message>
    <message>
        <source>Name of the template; one with this name is replaced:</source>
        <translation>模板名称；同名模板将被替换：</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1:&lt;/b&gt; %2</source>
        <extracomment>Severity and message of a finding</extracomment>
        <translation>&lt;b&gt;%1：&lt;/b&gt;%2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤消(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Open a Cloud-config</source>
        <translation>打开 cloud-config</translation>
    </message>
    <message>
        <source>The file %1 could not be opened.</source>
        <translation>无法打开文件 %1。</translation>
    </message>
    <message>
        <source>It is too big for a cloud-config.</source>
        <translation>对 cloud-config 而言它过大。</translation>
    </message>
    <message>
        <source>Save as a File</source>
        <translation>另存为文件</translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>无法写入文件 %1。</translation>
    </message>
    <message>
        <source>Cloud-config</source>
        <translation>cloud-config</translation>
    </message>
    <message>
        <source>Save the user-data without the pool&apos;s key?</source>
        <translation>要保存不含资源池密钥的用户数据吗？</translation>
    </message>
    <message>
        <source>&amp;Save All the Same…</source>
        <translation>仍然保存(&amp;S)…</translation>
    </message>
    <message>
        <source>A drive made of this file would not let the pool in.</source>
        <translation>用此文件制作的驱动器不会允许资源池登录。</translation>
    </message>
    <message>
        <source>Tab indents the text. F6 goes on to the preview and to the problems, Shift+F6 goes back.</source>
        <translation>Tab 键缩进文本。F6 转到预览和问题列表，Shift+F6 返回。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ConnectDialog</name>
    <message>
        <source>This is no address. Examples: pool1.example.org, 192.0.2.10:8443, [2001:db8::1].</source>
        <translation>这不是有效的地址。示例：pool1.example.org、192.0.2.10:8443、[2001:db8::1]。</translation>
    </message>
    <message>
        <source>The pool does not answer; it is tried again. Reason: %1</source>
        <translation>资源池没有应答，正在重试。原因：%1</translation>
    </message>
    <message>
        <source>Connect to a Pool</source>
        <translation>连接到资源池</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Address of the pool&apos;s coordinator</source>
        <translation>资源池协调器的地址</translation>
    </message>
    <message>
        <source>Host name or IP address, with :port if it is not 443</source>
        <translation>主机名或 IP 地址，端口不是 443 时加上“:端口”</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>地址(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>用户名(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>密码(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ConnectedPool</name>
    <message>
        <source>There is no connection to the pool %1.</source>
        <translation>未连接到资源池 %1。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ConnectionStatus</name>
    <message>
        <source>%1: connected</source>
        <translation>%1：已连接</translation>
    </message>
    <message>
        <source>%1: connecting…</source>
        <translation>%1：正在连接…</translation>
    </message>
    <message>
        <source>%1: reading…</source>
        <translation>%1：正在读取…</translation>
    </message>
    <message>
        <source>%1: connection lost, trying again…</source>
        <translation>%1：连接已断开，正在重试…</translation>
    </message>
    <message>
        <source>%1: not connected</source>
        <translation>%1：未连接</translation>
    </message>
    <message>
        <source>%1: disconnected</source>
        <translation>%1：已断开</translation>
    </message>
    <message>
        <source>No pool</source>
        <translation>无资源池</translation>
    </message>
    <message>
        <source>State of the connections</source>
        <translation>连接状态</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ContainerActions</name>
    <message>
        <source>&amp;Disable Container Management</source>
        <translation>禁用容器管理(&amp;D)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip of a button: name and key, e.g. &quot;Stop (Ctrl+Shift+T)&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;Why Are There No Containers?</source>
        <translation>为什么没有容器？(&amp;W)</translation>
    </message>
    <message>
        <source>Enable Container &amp;Management…</source>
        <translation>启用容器管理(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ContainerJobs</name>
    <message>
        <source>The new state of the container “%1” on the virtual machine “%2” is not known.</source>
        <translation>虚拟机“%2”上容器“%1”的新状态未知。</translation>
    </message>
    <message>
        <source>The command was carried out, but the pool has not shown the new state yet.</source>
        <translation>命令已执行，但资源池尚未显示新状态。</translation>
    </message>
    <message>
        <source>Container management could not be disabled for “%1”.</source>
        <translation>无法为“%1”禁用容器管理。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::DetailPane</name>
    <message>
        <source>No pool yet</source>
        <translation>尚无资源池</translation>
    </message>
    <message>
        <source>Connect to a XenServer or XCP-ng pool to see the containers of its virtual machines.</source>
        <translation>连接到 XenServer 或 XCP-ng 资源池，即可查看其虚拟机中的容器。</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>没有符合筛选条件的项目</translation>
    </message>
    <message>
        <source>No pool, host, virtual machine or container has these words. Shorten or clear the filter to see more.</source>
        <translation>没有资源池、主机、虚拟机或容器包含这些文字。缩短或清除筛选条件可查看更多。</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) selected</source>
        <translation>
            <numerusform>已选择 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Commands in the tool bar go to all of them that they fit.</source>
        <translation>工具栏中的命令将应用于所有适用的对象。</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选择任何对象</translation>
    </message>
    <message>
        <source>Select a pool, host, virtual machine or container.</source>
        <translation>请选择资源池、主机、虚拟机或容器。</translation>
    </message>
    <message>
        <source>Pages of the selected object</source>
        <translation>所选对象的页面</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Cloud-config</source>
        <translation>cloud-config</translation>
    </message>
    <message>
        <source>Container Management</source>
        <translation>容器管理</translation>
    </message>
</context>
<context>
    <name>xsc::ui::DifferenceDialog</name>
    <message>
        <source>Differences from the Drive</source>
        <translation>与驱动器的差异</translation>
    </message>
    <message>
        <source>The text is the same as the one on the drive.</source>
        <translation>文本与驱动器上的相同。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added.</source>
        <translation>
            <numerusform>已添加 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed.</source>
        <translation>
            <numerusform>已删除 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Differences from the drive</source>
        <translation>与驱动器的差异</translation>
    </message>
</context>
<context>
    <name>xsc::ui::DriveWriter</name>
    <message>
        <source>The drive was not written.</source>
        <translation>驱动器未写入。</translation>
    </message>
    <message>
        <source>The cloud-config has bytes in it that are not UTF-8.</source>
        <translation>cloud-config 中含有不属于 UTF-8 的字节。</translation>
    </message>
    <message>
        <source>Mend the places that the list of problems names.</source>
        <translation>请修正问题列表中指出的位置。</translation>
    </message>
    <message>
        <source>The config drive was not written.</source>
        <translation>配置驱动器未写入。</translation>
    </message>
    <message>
        <source>The config drive was written. Please note:</source>
        <translation>配置驱动器已写入。请注意：</translation>
    </message>
    <message>
        <source>Another config drive is being written for this virtual machine.</source>
        <translation>正在为此虚拟机写入另一个配置驱动器。</translation>
    </message>
    <message>
        <source>Write again when that is done.</source>
        <translation>完成后请再次写入。</translation>
    </message>
    <message>
        <source>There is no connection to the pool.</source>
        <translation>未连接到资源池。</translation>
    </message>
    <message>
        <source>The drive of another virtual machine is being written.</source>
        <translation>正在写入另一台虚拟机的驱动器。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::EditorBar</name>
    <message>
        <source>Tools of the cloud-config editor</source>
        <translation>cloud-config 编辑器的工具</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip of a button: name and key</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Open a File…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Save as a File…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find and Replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>Compare with the Drive</source>
        <translation>与驱动器比较</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>&amp;Fix…</source>
        <translation>修复(&amp;F)…</translation>
    </message>
    <message>
        <source>C&amp;omplete</source>
        <translation>补全(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next Problem</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Problem</source>
        <translation>上一个问题(&amp;V)</translation>
    </message>
    <message>
        <source>Normal &amp;Size</source>
        <translation>正常大小(&amp;S)</translation>
    </message>
    <message>
        <source>Who reads the cloud-config</source>
        <translation>由谁读取 cloud-config</translation>
    </message>
    <message>
        <source>Who reads the cloud-config: rules and keys go by it.</source>
        <translation>由谁读取 cloud-config：规则和键以此为准。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>CoreOS, Flatcar</source>
        <translation>CoreOS、Flatcar</translation>
    </message>
    <message>
        <source>cloud-init</source>
        <translation>cloud-init</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <extracomment>In a list of who reads the cloud-config: found out from the text</extracomment>
        <translation>自动：%1</translation>
    </message>
    <message>
        <source>Fol&amp;d or Unfold</source>
        <translation>折叠或展开(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Go to the Next Part</source>
        <translation>转到下一个区域(&amp;G)</translation>
    </message>
    <message>
        <source>Go to the Pr&amp;evious Part</source>
        <translation>转到上一个区域(&amp;E)</translation>
    </message>
    <message>
        <source>Co&amp;mment On or Off</source>
        <translation>切换注释(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;What Is This?</source>
        <translation>这是什么(&amp;W)？</translation>
    </message>
</context>
<context>
    <name>xsc::ui::FileEntryDialog</name>
    <message>
        <source>Insert a File</source>
        <translation>插入文件</translation>
    </message>
    <message>
        <source>A file of this machine is written into the virtual machine when it starts for the first time.</source>
        <translation>本机的一个文件会在虚拟机首次启动时写入其中。</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>未选择文件</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>文件：</translation>
    </message>
    <message>
        <source>&amp;Choose a File…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择要插入的文件</translation>
    </message>
    <message>
        <source>&amp;Path in the virtual machine:</source>
        <translation>虚拟机中的路径(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Owner:</source>
        <translation>所有者(&amp;O)：</translation>
    </message>
    <message>
        <source>P&amp;ermissions:</source>
        <translation>权限(&amp;E)：</translation>
    </message>
    <message>
        <source>Choose a File</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>The file %1 could not be read: %2</source>
        <translation>无法读取文件 %1：%2</translation>
    </message>
    <message>
        <source>The file is too big for a config drive: let the virtual machine fetch it from somewhere.</source>
        <translation>该文件对配置驱动器而言过大：请让虚拟机从其他位置获取。</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>请选择文件。</translation>
    </message>
    <message>
        <source>The path in the virtual machine has to begin with a slash.</source>
        <translation>虚拟机中的路径必须以斜杠开头。</translation>
    </message>
    <message>
        <source>The permissions have to be three or four octal digits.</source>
        <translation>权限必须是三位或四位八进制数字。</translation>
    </message>
    <message>
        <source>%1, written as text.</source>
        <translation>%1，以文本形式写入。</translation>
    </message>
    <message>
        <source>%1, written as base64.</source>
        <translation>%1，以 base64 形式写入。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation>全部替换</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 个匹配项</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Match case</source>
        <translation>区分大小写(&amp;M)</translation>
    </message>
</context>
<context>
    <name>xsc::ui::FingerprintPage</name>
    <message>
        <source>&amp;Do Not Connect</source>
        <translation>不连接(&amp;D)</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256 指纹</translation>
    </message>
    <message>
        <source>WARNING: The certificate of %1 has changed!</source>
        <translation>警告：%1 的证书已更改！</translation>
    </message>
    <message>
        <source>Is this the certificate of %1?</source>
        <translation>这是 %1 的证书吗？</translation>
    </message>
    <message>
        <source>Somebody may be between you and the pool and read your password. Only go on if you know that the pool has got a new certificate. The fingerprint (SHA-256) was:
%1

Now it is:</source>
        <translation>可能有人介于您与资源池之间并窃取您的密码。仅当您确知资源池已更换证书时才继续。原指纹 (SHA-256) 为：
%1

现在为：</translation>
    </message>
    <message>
        <source>You connect to this pool for the first time. Compare the fingerprint (SHA-256) with the one on the console of the pool&apos;s coordinator:</source>
        <translation>您是首次连接到此资源池。请将指纹 (SHA-256) 与资源池协调器控制台上显示的指纹进行比对：</translation>
    </message>
    <message>
        <source>&amp;Trust the New Certificate</source>
        <translation>信任新证书(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Trust and Connect</source>
        <translation>信任并连接(&amp;T)</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
</context>
<context>
    <name>xsc::ui::HelperDialog</name>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
</context>
<context>
    <name>xsc::ui::InsertMenu</name>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>SSH &amp;Public Key…</source>
        <translation>SSH 公钥(&amp;P)…</translation>
    </message>
    <message>
        <source>Pass&amp;word…</source>
        <translation>密码(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>文件(&amp;F)…</translation>
    </message>
    <message>
        <source>systemd &amp;Unit…</source>
        <translation>systemd 单元(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Host Name Made of the VM&apos;s Name</source>
        <translation>由虚拟机名称生成的主机名(&amp;H)</translation>
    </message>
    <message>
        <source>Public &amp;Key of the Pool (RSA)</source>
        <translation>资源池的公钥 (RSA)(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Device on the Management Network</source>
        <translation>管理网络上的设备(&amp;D)</translation>
    </message>
    <message>
        <source>Nothing was inserted.</source>
        <translation>未插入任何内容。</translation>
    </message>
    <message>
        <source>The list %1 is written in one line. Write one item a line, then insert again.</source>
        <translation>列表 %1 写在一行中。请改为每项一行，然后再次插入。</translation>
    </message>
    <message>
        <source>This text is no cloud-config. Keys can be inserted only into one.</source>
        <translation>此文本不是 cloud-config。只能在 cloud-config 中插入键。</translation>
    </message>
    <message>
        <source>The caret stands in no user. Put it on the name of one in the list users, then insert again.</source>
        <translation>光标不在任何用户中。请将光标放到 users 列表中某个用户的名称上，然后重新插入。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::InventoryModel</name>
    <message>
        <source>Pool</source>
        <translation>资源池</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>虚拟机</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <extracomment>Spoken for a row of the tree: kind, name and state</extracomment>
        <translation>%1 %2，%3</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A state and how long ago it was seen</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Image: %1</source>
        <translation>镜像：%1</translation>
    </message>
    <message>
        <source>Compose project: %1</source>
        <translation>Compose 项目：%1</translation>
    </message>
    <message>
        <source>The pool does not answer: this is what was seen last.</source>
        <translation>资源池没有应答：此处显示的是最后一次看到的状态。</translation>
    </message>
    <message>
        <source>Its virtual machine seems not to be watched, unless the clock of this computer is wrong: this is what was seen last.</source>
        <translation>其虚拟机似乎未被监视，除非本机时钟有误：这是最后看到的状态。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::InventoryView</name>
    <message>
        <source>Pools, hosts, virtual machines and containers</source>
        <translation>资源池、主机、虚拟机和容器</translation>
    </message>
    <message>
        <source>Columns of the tree</source>
        <translation>树的列</translation>
    </message>
</context>
<context>
    <name>xsc::ui::KeyLoginDialog</name>
    <message>
        <source>Add the Pool&apos;s Key</source>
        <translation>添加资源池的密钥</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>SSH host key</source>
        <translation>SSH 主机密钥</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>&amp;Add the Key</source>
        <translation>添加密钥(&amp;A)</translation>
    </message>
    <message>
        <source>SSH host key:</source>
        <translation>SSH 主机密钥：</translation>
    </message>
    <message>
        <source>The public key of the pool is added to the user %1 of “%2”, over one login with the password. The password is sent only to who shows this SSH host key, and it is not kept.</source>
        <translation>将使用密码登录一次，把资源池的公钥添加到“%2”的用户 %1。密码只会发送给出示此 SSH 主机密钥的一方，且不会保存。</translation>
    </message>
    <message>
        <source>Add the key</source>
        <translation>添加密钥</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Password of %1:</source>
        <translation>%1 的密码(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>xsc::ui::LadderDialog</name>
    <message>
        <source>Why Are There No Containers? – %1</source>
        <translation>为什么没有容器？ – %1</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>The way to the engine, step by step</source>
        <translation>到达引擎的路径，逐步列出</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <translation>再次检查(&amp;L)</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再次检查</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Checking the way to the container engine of “%1”…</source>
        <translation>正在检查通往“%1”容器引擎的路径…</translation>
    </message>
    <message>
        <source>The pool is no longer connected.</source>
        <translation>资源池已不再连接。</translation>
    </message>
    <message>
        <source>Add the account to the group “%1” in “%2”?</source>
        <translation>将“%2”中的账户加入组“%1”？</translation>
    </message>
    <message>
        <source>Members of this group control the engine, which makes them as good as root.</source>
        <translation>该组成员可控制引擎，等同于拥有 root 权限。</translation>
    </message>
    <message>
        <source>Asking “%1” for its SSH host key…</source>
        <translation>正在向“%1”询问其 SSH 主机密钥…</translation>
    </message>
    <message>
        <source>The virtual machine “%1” is not there any more.</source>
        <translation>虚拟机“%1”已不存在。</translation>
    </message>
    <message>
        <source>This computer may not reach “%1”. On a host of its pool, run: %2</source>
        <translation>此计算机可能无法连接“%1”。请在其资源池的主机上运行：%2</translation>
    </message>
    <message>
        <source>The way to the engine is in order.</source>
        <translation>通往引擎的路径正常。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::MainWindow</name>
    <message>
        <source>About xscontainer</source>
        <translation>关于 xscontainer</translation>
    </message>
    <message>
        <source>&lt;h3&gt;xscontainer %1&lt;/h3&gt;&lt;p&gt;Docker and Podman containers in the virtual machines of XenServer and XCP-ng pools.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;xscontainer %1&lt;/h3&gt;&lt;p&gt;XenServer 和 XCP-ng 资源池虚拟机中的 Docker 与 Podman 容器。&lt;/p&gt;&lt;p&gt;依据 GNU 通用公共许可证第 3 版或更高版本发布的自由软件。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The connection to the pool “%1” has ended.</source>
        <translation>与资源池“%1”的连接已结束。</translation>
    </message>
    <message>
        <source>xscontainer</source>
        <translation>xscontainer</translation>
    </message>
    <message>
        <source>Filter the tree</source>
        <translation>筛选树</translation>
    </message>
    <message>
        <source>Filter by name, image, project or state</source>
        <translation>按名称、镜像、项目或状态筛选</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) under way…</source>
        <translation>
            <numerusform>正在执行 %n 个命令…</numerusform>
        </translation>
    </message>
    <message>
        <source>The diagnostics were saved as %1.</source>
        <translation>诊断信息已保存为 %1。</translation>
    </message>
    <message>
        <source>The diagnostics were not saved.</source>
        <translation>诊断信息未保存。</translation>
    </message>
    <message>
        <source>“%1” has a new config drive.</source>
        <translation>“%1”有了新的配置驱动器。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ManagementPage</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A moment: when exactly, and how long ago</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, API %2</source>
        <translation>%1，API %2</translation>
    </message>
    <message>
        <source>Connected since %1</source>
        <translation>已连接，自 %1</translation>
    </message>
    <message>
        <source>Not reached since %1</source>
        <translation>无法访问，自 %1</translation>
    </message>
    <message>
        <source>Turn container management off</source>
        <translation>关闭容器管理</translation>
    </message>
    <message>
        <source>Enable container management</source>
        <translation>启用容器管理</translation>
    </message>
    <message>
        <source>Container management is on</source>
        <translation>容器管理已启用</translation>
    </message>
    <message>
        <source>Container management is off</source>
        <translation>容器管理已关闭</translation>
    </message>
    <message>
        <source>The containers of this virtual machine are not shown.</source>
        <translation>不显示此虚拟机的容器。</translation>
    </message>
    <message>
        <source>The virtual machine does not run. Its containers are shown once it does.</source>
        <translation>虚拟机未运行。运行后将显示其容器。</translation>
    </message>
    <message>
        <source>The monitor of its host has not reported on it yet.</source>
        <translation>其主机上的监视程序尚未报告其状态。</translation>
    </message>
    <message>
        <source>The monitor of its host follows every change of the containers.</source>
        <translation>其主机上的监视程序会跟踪容器的每次更改。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>None yet: the key that it shows first is recorded.</source>
        <translation>尚无：将记录其首次出示的密钥。</translation>
    </message>
    <message>
        <source>Container management</source>
        <translation>容器管理</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>&amp;Why Are There No Containers?</source>
        <translation>为什么没有容器(&amp;W)？</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>上次响应</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>上次错误</translation>
    </message>
    <message>
        <source>Way to the engine</source>
        <translation>访问引擎的方式</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>还原(&amp;R)</translation>
    </message>
    <message>
        <source>SSH host key</source>
        <translation>SSH 主机密钥</translation>
    </message>
    <message>
        <source>Fingerprint of the SSH host key that is trusted</source>
        <translation>受信任的 SSH 主机密钥的指纹</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the fingerprint of the SSH host key</source>
        <translation>复制 SSH 主机密钥的指纹</translation>
    </message>
    <message>
        <source>Forget the SSH host key</source>
        <translation>清除 SSH 主机密钥</translation>
    </message>
    <message>
        <source>For a virtual machine that was set up anew: the key that it shows next is recorded</source>
        <translation>用于重新安装过的虚拟机：将记录其下次出示的密钥</translation>
    </message>
    <message>
        <source>The way to the container engine of “%1” was not changed.</source>
        <translation>未更改访问“%1”的容器引擎的方式。</translation>
    </message>
    <message>
        <source>The SSH host key of “%1” was not forgotten.</source>
        <translation>未清除“%1”的 SSH 主机密钥。</translation>
    </message>
    <message>
        <source>Nobody watches it at present, so what is shown of its containers may be old.</source>
        <translation>目前无人监视它，因此所显示的容器信息可能已过时。</translation>
    </message>
    <message>
        <source>Its containers cannot be watched at present. It is tried again by itself.</source>
        <translation>目前无法监视其容器，将自动重试。</translation>
    </message>
    <message>
        <source>Not confirmed since %1</source>
        <translation>自 %1 起未确认</translation>
    </message>
    <message>
        <source>&amp;Turn It Off</source>
        <translation>关闭(&amp;T)</translation>
    </message>
    <message>
        <source>Enable Container &amp;Management…</source>
        <translation>启用容器管理(&amp;M)…</translation>
    </message>
    <message>
        <source>For&amp;get</source>
        <translation>清除(&amp;G)</translation>
    </message>
</context>
<context>
    <name>xsc::ui::MessageBar</name>
    <message>
        <source>Messages about failures</source>
        <translation>故障消息</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation>故障的详细信息</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n older message(s) below this one</source>
        <translation>
            <numerusform>此消息下方还有 %n 条较早的消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详细信息</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>xsc::ui::NewDriveDialog</name>
    <message>
        <source>%1 (template)</source>
        <extracomment>In a list of virtual machines</extracomment>
        <translation>%1（模板）</translation>
    </message>
    <message>
        <source>The text to begin with could not be read; a built-in template stands in its place.</source>
        <translation>无法读取起始文本；现以内置模板代替。</translation>
    </message>
    <message>
        <source>It has a config drive, which the new one takes the place of.</source>
        <translation>它已有配置驱动器，将被新的配置驱动器取代。</translation>
    </message>
    <message>
        <source>It runs: the drive is plugged in at once, but guests look at it only when they start.</source>
        <translation>它正在运行：驱动器会立即接入，但客户机只在启动时查看它。</translation>
    </message>
    <message>
        <source>&amp;Write the Drive…</source>
        <translation>写入驱动器(&amp;W)…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Close without writing the drive?</source>
        <translation>要关闭而不写入驱动器吗？</translation>
    </message>
    <message>
        <source>What was changed in the cloud-config is lost.</source>
        <translation>对 cloud-config 所做的更改将会丢失。</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>New Config Drive</source>
        <translation>新建配置驱动器</translation>
    </message>
    <message>
        <source>Virtual machine or template</source>
        <translation>虚拟机或模板</translation>
    </message>
    <message>
        <source>Storage repository</source>
        <translation>存储库</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>用于(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Storage:</source>
        <translation>存储(&amp;S)：</translation>
    </message>
    <message>
        <source>The drive is being written…</source>
        <translation>正在写入驱动器…</translation>
    </message>
    <message>
        <source>Close while the drive is being written?</source>
        <translation>正在写入驱动器，要关闭吗？</translation>
    </message>
    <message>
        <source>The writing is broken off. The virtual machine may then have the new drive or the one it had before.</source>
        <translation>写入将被中断。之后虚拟机可能有新的驱动器，也可能仍是之前的驱动器。</translation>
    </message>
    <message>
        <source>&amp;Break Off</source>
        <translation>中断(&amp;B)</translation>
    </message>
    <message>
        <source>The default of the pool could not be read.</source>
        <translation>无法读取资源池的默认模板。</translation>
    </message>
    <message>
        <source>There is no connection to the pool. The text can be saved, but not written.</source>
        <translation>与池没有连接。可以保存文本，但无法写入。</translation>
    </message>
    <message>
        <source>The text to begin with is being read…</source>
        <translation>正在读取初始文本…</translation>
    </message>
    <message>
        <source>Changed and not written: %1</source>
        <translation>已更改但未写入：%1</translation>
    </message>
    <message>
        <source>Somebody else has given it another config drive meanwhile. Compare with that one before you write: its text would be lost.</source>
        <translation>在此期间，他人已为其写入了另一个配置驱动器。写入之前请与该驱动器比较：其文本将会丢失。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::NoticeBox</name>
    <message>
        <source>&amp;Try Again Now</source>
        <translation>立即重试(&amp;T)</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>&amp;New Config Drive…</source>
        <translation>新建配置驱动器(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Read It Again</source>
        <translation>重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Why Are There No Containers?</source>
        <translation>为什么没有容器？(&amp;W)</translation>
    </message>
    <message>
        <source>Connect to a Pool…</source>
        <translation>连接到资源池…</translation>
    </message>
    <message>
        <source>Enable Container Management…</source>
        <translation>启用容器管理…</translation>
    </message>
</context>
<context>
    <name>xsc::ui::PasswordDialog</name>
    <message>
        <source>Insert a Password</source>
        <translation>插入密码</translation>
    </message>
    <message>
        <source>The cloud-config gets a hash of the password, for the user that the caret stands in. The password itself is not kept.</source>
        <translation>cloud-config 将获得该密码的哈希，用于光标所在的用户。密码本身不会被保留。</translation>
    </message>
    <message>
        <source>SHA-512: every system can read it</source>
        <translation>SHA-512：所有系统都能读取</translation>
    </message>
    <message>
        <source>yescrypt: harder to guess, for newer systems</source>
        <translation>yescrypt：更难猜测，适用于较新的系统</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>密码(&amp;P)：</translation>
    </message>
    <message>
        <source>Once &amp;more:</source>
        <translation>再次输入(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Kind of hash:</source>
        <translation>哈希类型(&amp;K)：</translation>
    </message>
    <message>
        <source>Type a password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>Everybody in the virtual machine can read the drive, and may try to guess the password from its hash: take a long one.</source>
        <translation>虚拟机中的每个人都能读取驱动器，并可能尝试根据哈希猜测密码：请使用较长的密码。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::PrepareDialog</name>
    <message>
        <source>There is no connection to the pool.</source>
        <translation>未连接到资源池。</translation>
    </message>
    <message>
        <source>Choose how the container engines of these virtual machines are reached. They are prepared for it, looked at, and then managed.</source>
        <translation>选择访问这些虚拟机的容器引擎的方式。虚拟机将依次做好准备、接受检查，然后纳入管理。</translation>
    </message>
    <message numerus="yes">
        <source>Preparing: %1 of %n virtual machine(s) done…</source>
        <translation>
            <numerusform>正在准备：%n 台虚拟机中已完成 %1 台…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n virtual machine(s) could not be prepared.</source>
        <translation>
            <numerusform>%n 台虚拟机未能准备好。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What was done until then stays.</source>
        <translation>已停止。此前完成的操作将保留。</translation>
    </message>
    <message numerus="yes">
        <source>Container management is on for %n virtual machine(s).</source>
        <translation>
            <numerusform>已为 %n 台虚拟机启用容器管理。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation>启用(&amp;E)</translation>
    </message>
    <message>
        <source>Try again with those that are not done</source>
        <translation>对未完成的虚拟机重试</translation>
    </message>
    <message>
        <source>Enable container management</source>
        <translation>启用容器管理</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What was done for “%1”:</source>
        <translation>对“%1”执行的操作：</translation>
    </message>
    <message>
        <source>Enable Container Management – %1</source>
        <translation>启用容器管理 – %1</translation>
    </message>
    <message>
        <source>Enable Container Management</source>
        <translation>启用容器管理</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation>虚拟机</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>执行的操作</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>为什么(&amp;W)？</translation>
    </message>
    <message>
        <source>Why are there no containers?</source>
        <translation>为什么没有容器？</translation>
    </message>
    <message>
        <source>Goes the way to the engine step by step, and tells where it ends</source>
        <translation>逐步检查通往引擎的路径，并指出中断之处</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the choices</source>
        <translation>返回选择</translation>
    </message>
    <message>
        <source>Stopping: what has begun to be recorded is brought to its end…</source>
        <translation>正在停止：已开始记录的内容将完成写入…</translation>
    </message>
</context>
<context>
    <name>xsc::ui::PrepareForm</name>
    <message>
        <source>Choose all three files: certificate, its key and the authority.</source>
        <translation>请选择全部三个文件：证书、其密钥和证书颁发机构。</translation>
    </message>
    <message>
        <source>Over &amp;SSH</source>
        <translation>通过 SSH(&amp;S)</translation>
    </message>
    <message>
        <source>Over &amp;TLS</source>
        <translation>通过 TLS(&amp;T)</translation>
    </message>
    <message>
        <source>They are prepared: &amp;only turn management on</source>
        <translation>已做好准备：仅启用管理(&amp;O)</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Port of SSH</source>
        <translation>SSH 端口</translation>
    </message>
    <message>
        <source>Socket of the engine</source>
        <translation>引擎的套接字</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>用户名(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>端口(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Engine socket:</source>
        <translation>引擎套接字(&amp;E)：</translation>
    </message>
    <message>
        <source>Try the keys of my SSH &amp;agent before a password</source>
        <translation>在使用密码前先尝试我的 SSH 代理中的密钥(&amp;A)</translation>
    </message>
    <message>
        <source>Try the keys of my SSH agent before a password</source>
        <translation>在使用密码前先尝试我的 SSH 代理中的密钥</translation>
    </message>
    <message>
        <source>The pool&apos;s public key is added to this user, once. Where a password is needed for that, it is asked for then; it is not kept.</source>
        <translation>资源池的公钥会添加到此用户，仅一次。如需密码，届时会询问，且不会保存。</translation>
    </message>
    <message>
        <source>&amp;Make certificates, on a disc in its CD drive</source>
        <translation>生成证书，通过 CD 驱动器中的光盘提供(&amp;M)</translation>
    </message>
    <message>
        <source>The engine has certificates: use these &amp;files</source>
        <translation>引擎已有证书：使用这些文件(&amp;F)</translation>
    </message>
    <message>
        <source>Port of the engine</source>
        <translation>引擎的端口</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>密钥类型</translation>
    </message>
    <message>
        <source>RSA, 4096 bits</source>
        <translation>RSA，4096 位</translation>
    </message>
    <message>
        <source>RSA, 2048 bits</source>
        <translation>RSA，2048 位</translation>
    </message>
    <message>
        <source>Elliptic curve P-256</source>
        <translation>椭圆曲线 P-256</translation>
    </message>
    <message>
        <source>Elliptic curve P-384</source>
        <translation>椭圆曲线 P-384</translation>
    </message>
    <message>
        <source>Days that the certificates are valid</source>
        <translation>证书的有效天数</translation>
    </message>
    <message>
        <source>&amp;Kind of key:</source>
        <translation>密钥类型(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Valid for:</source>
        <translation>有效期(&amp;V)：</translation>
    </message>
    <message>
        <source>Run configure_tls.cmd (Windows) or configure_tls.sh (Linux) from the disc in each virtual machine. The disc is taken out once its engine answers.</source>
        <translation>在每台虚拟机中运行光盘上的 configure_tls.cmd（Windows）或 configure_tls.sh（Linux）。引擎响应后会取出光盘。</translation>
    </message>
    <message>
        <source>&amp;Certificate:</source>
        <translation>证书(&amp;C)：</translation>
    </message>
    <message>
        <source>Our certificate, PEM</source>
        <translation>我们的证书，PEM</translation>
    </message>
    <message>
        <source>Its &amp;key:</source>
        <translation>其密钥(&amp;K)：</translation>
    </message>
    <message>
        <source>The key of our certificate, PEM</source>
        <translation>我们的证书的密钥，PEM</translation>
    </message>
    <message>
        <source>&amp;Authority:</source>
        <translation>颁发机构(&amp;A)：</translation>
    </message>
    <message>
        <source>The authority of the engine&apos;s certificate, PEM</source>
        <translation>引擎证书的颁发机构，PEM</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>选择文件：%1</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key)</source>
        <translation>PEM 文件 (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Nothing is changed in the virtual machines, and nobody looks whether they can be reached: for those that were prepared before, or that a cloud-config prepares. They need not run.</source>
        <translation>不更改虚拟机中的任何内容，也不检查其是否可访问：适用于先前已准备好或由 cloud-config 准备的虚拟机。虚拟机无需运行。</translation>
    </message>
    <message>
        <source>So far these virtual machines are reached in different ways. What is chosen here is set for all of them alike, and empty fields stand for the usual.</source>
        <translation>目前这些虚拟机的连接方式各不相同。此处的选择将统一应用于所有虚拟机，空白字段表示默认值。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xsc::ui::PrepareList</name>
    <message>
        <source>Under way…</source>
        <translation>进行中…</translation>
    </message>
    <message>
        <source>Container management is on</source>
        <translation>容器管理已启用</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>虚拟机</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>xsc::ui::PrepareRun</name>
    <message>
        <source>Waiting for the other virtual machines</source>
        <translation>等待其他虚拟机</translation>
    </message>
    <message>
        <source>The pool is no longer connected.</source>
        <translation>资源池已断开连接。</translation>
    </message>
    <message>
        <source>Something else is being done to it. Try again later.</source>
        <translation>正在对其执行其他操作。请稍后重试。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::PreviewPane</name>
    <message>
        <source>User-data as the virtual machine will read it</source>
        <translation>虚拟机将读取到的 user-data</translation>
    </message>
    <message>
        <source>Copy the user-data</source>
        <translation>复制 user-data</translation>
    </message>
    <message>
        <source>Save the user-data…</source>
        <translation>保存 user-data…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview for %1</source>
        <translation>%1 的预览</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) filled in</source>
        <extracomment>Above the preview: how many lines differ from those of the template</extracomment>
        <translation>
            <numerusform>已填充 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 of the template is left out here.</source>
        <translation>此处省略了模板的第 %1 行。</translation>
    </message>
    <message>
        <source>Lines %1 to %2 of the template are left out here.</source>
        <translation>此处省略了模板的第 %1 至 %2 行。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out</source>
        <extracomment>Above the preview: how many lines of the template are not in it</extracomment>
        <translation>
            <numerusform>省略 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The pool has no key yet: %1 stands in its place. The key is made when the config drive is written.</source>
        <translation>该资源池还没有密钥：暂以 %1 代替。写入配置驱动器时会生成密钥。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ProblemList</name>
    <message>
        <source>Fix</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>上一个问题</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Previous problem (Shift+F8)</source>
        <translation>上一个问题 (Shift+F8)</translation>
    </message>
    <message>
        <source>Next problem (F8)</source>
        <translation>下一个问题 (F8)</translation>
    </message>
    <message>
        <source>Problems of the cloud-config</source>
        <translation>cloud-config 的问题</translation>
    </message>
    <message>
        <source>Columns of the problems</source>
        <translation>问题列表的列</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>未发现问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n 个提示</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (Ctrl+.)</source>
        <translation>%1 (Ctrl+.)</translation>
    </message>
    <message>
        <source>Choose a problem that can be mended by itself.</source>
        <translation>请选择一个可自动修复的问题。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::ProblemModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Severity and message of a finding</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <extracomment>Place of a finding: line and column</extracomment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>xsc::ui::QuestionBox</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>观察到的情况</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>&amp;Try it on the other virtual machines too</source>
        <translation>也在其他虚拟机上尝试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Log In</source>
        <translation>登录(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>跳过(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>Log in with this password</source>
        <translation>使用此密码登录</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Go on without a password</source>
        <translation>不使用密码继续</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message numerus="yes">
        <source>%n more question(s) wait.</source>
        <translation>
            <numerusform>还有 %n 个问题待回答。</numerusform>
        </translation>
    </message>
    <message>
        <source>Try the password on the other virtual machines too</source>
        <translation>也在其他虚拟机上尝试此密码</translation>
    </message>
</context>
<context>
    <name>xsc::ui::QuestionDesk</name>
    <message>
        <source>Nobody is there any more to be asked.</source>
        <translation>已无人可供询问。</translation>
    </message>
    <message>
        <source>Asking about “%1”</source>
        <translation>询问“%1”</translation>
    </message>
</context>
<context>
    <name>xsc::ui::RungBox</name>
    <message>
        <source>What was seen</source>
        <translation>所见情况</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>如何处理</translation>
    </message>
</context>
<context>
    <name>xsc::ui::SheetView</name>
    <message>
        <source>Properties of the selected object</source>
        <translation>所选对象的属性</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind and place</source>
        <translation>类型与位置</translation>
    </message>
</context>
<context>
    <name>xsc::ui::SshKeyDialog</name>
    <message>
        <source>Insert an SSH Public Key</source>
        <translation>插入 SSH 公钥</translation>
    </message>
    <message>
        <source>Who has the private half of this key can log in. Choose a file that ends in .pub, or paste its contents.</source>
        <translation>持有此密钥私钥部分的人可以登录。请选择以 .pub 结尾的文件，或粘贴其内容。</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>密钥(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Choose a File…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose a file with a public key</source>
        <translation>选择包含公钥的文件</translation>
    </message>
    <message>
        <source>Choose a Public Key</source>
        <translation>选择公钥</translation>
    </message>
    <message>
        <source>Public keys (*.pub);;All files (*)</source>
        <translation>公钥 (*.pub);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The file %1 could not be read: %2</source>
        <translation>无法读取文件 %1：%2</translation>
    </message>
    <message>
        <source>Choose or paste a public key.</source>
        <translation>请选择或粘贴公钥。</translation>
    </message>
    <message>
        <source>Type: %1
Fingerprint: %2
Comment: %3</source>
        <translation>类型：%1
指纹：%2
注释：%3</translation>
    </message>
</context>
<context>
    <name>xsc::ui::SummaryDialog</name>
    <message>
        <source>The pool&apos;s key, and others</source>
        <translation>资源池的密钥及其他密钥</translation>
    </message>
    <message>
        <source>The pool&apos;s key</source>
        <translation>资源池的密钥</translation>
    </message>
    <message>
        <source>Others, not the pool&apos;s key</source>
        <translation>其他密钥，不含资源池的密钥</translation>
    </message>
    <message>
        <source>None: nobody can log in with a key</source>
        <translation>无：没有人能用密钥登录</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n 个提示</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the Config Drive</source>
        <translation>写入配置驱动器</translation>
    </message>
    <message>
        <source>Write a new config drive in place of the one that “%1” has?</source>
        <translation>要写入新的配置驱动器，以取代“%1”现有的配置驱动器吗？</translation>
    </message>
    <message>
        <source>Write a config drive for “%1”?</source>
        <translation>要为“%1”写入配置驱动器吗？</translation>
    </message>
    <message>
        <source>The cloud-config for “%1” has errors. The virtual machine may come up without keys or network. Write the drive all the same?</source>
        <translation>“%1”的 cloud-config 有错误。虚拟机启动后可能没有密钥或网络。仍要写入驱动器吗？</translation>
    </message>
    <message>
        <source>cloud-config runs when a virtual machine starts for the first time. Later changes reach CoreOS and Flatcar at the next start; cloud-init takes them only after “cloud-init clean” was run in the virtual machine.</source>
        <translation>cloud-config 在虚拟机首次启动时运行。之后的更改会在 CoreOS 和 Flatcar 下次启动时生效；cloud-init 则要在虚拟机中运行“cloud-init clean”之后才会采用。</translation>
    </message>
    <message>
        <source>Host name:</source>
        <translation>主机名：</translation>
    </message>
    <message>
        <source>The guest&apos;s own default</source>
        <translation>客户机自身的默认值</translation>
    </message>
    <message>
        <source>SSH keys:</source>
        <translation>SSH 密钥：</translation>
    </message>
    <message>
        <source>Container management:</source>
        <translation>容器管理：</translation>
    </message>
    <message>
        <source>Can be enabled: the pool&apos;s key is let in</source>
        <translation>可以启用：允许资源池的密钥登录</translation>
    </message>
    <message>
        <source>No: the pool&apos;s key is not let in</source>
        <translation>否：不允许资源池的密钥登录</translation>
    </message>
    <message>
        <source>Storage:</source>
        <translation>存储：</translation>
    </message>
    <message>
        <source>User-data:</source>
        <translation>User-data：</translation>
    </message>
    <message>
        <source>Problems:</source>
        <translation>问题：</translation>
    </message>
    <message>
        <source>Errors:</source>
        <translation>错误：</translation>
    </message>
    <message>
        <source>&amp;Write All the Same</source>
        <translation>仍然写入(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Write the Drive</source>
        <translation>写入驱动器(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Back to the Text</source>
        <translation>返回文本(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Replace that drive too</source>
        <translation>同时替换该驱动器(&amp;R)</translation>
    </message>
    <message>
        <source>New key:</source>
        <translation>新密钥：</translation>
    </message>
    <message>
        <source>The pool has no key yet. A new key pair is made for it when the drive is written.</source>
        <translation>该池还没有密钥。写入驱动器时会为其生成新的密钥对。</translation>
    </message>
    <message>
        <source>New interface:</source>
        <translation>新接口：</translation>
    </message>
    <message>
        <source>The virtual machine gets interface %1 on the host internal management network.</source>
        <translation>虚拟机将在主机内部管理网络上获得接口 %1。</translation>
    </message>
    <message>
        <source>Virtual machines made from this template have a copy of this drive, with the host name and the instance ID of the template. cloud-config runs when each of them starts for the first time, but not where cloud-init has already run in the template and “cloud-init clean” was not run after that.</source>
        <translation>由此模板创建的虚拟机带有此驱动器的副本，主机名和实例 ID 与模板相同。每台虚拟机首次启动时会执行 cloud-config；但如果 cloud-init 已在模板中运行过，且之后没有执行 “cloud-init clean”，则不会执行。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::TemplateMenu</name>
    <message>
        <source>&amp;Template</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>Default of the Pool %1</source>
        <translation>资源池 %1 的默认模板</translation>
    </message>
    <message>
        <source>&amp;Save as a Template…</source>
        <translation>另存为模板(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Remove a Template</source>
        <translation>删除模板(&amp;R)</translation>
    </message>
    <message>
        <source>Remove the template “%1”?</source>
        <translation>要删除模板“%1”吗？</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>xsc::ui::UnitDialog</name>
    <message>
        <source>Insert a systemd Unit</source>
        <translation>插入 systemd 单元</translation>
    </message>
    <message>
        <source>The unit becomes one of the units that CoreOS and Flatcar write and start.</source>
        <translation>该单元将成为由 CoreOS 和 Flatcar 写入并启动的单元之一。</translation>
    </message>
    <message>
        <source>The unit becomes a file, and a command that starts it once everything is set up.</source>
        <translation>该单元将成为一个文件，并附带一条在一切就绪后启动它的命令。</translation>
    </message>
    <message>
        <source>&amp;Enable and start it</source>
        <translation>启用并启动(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation>单元(&amp;U)：</translation>
    </message>
    <message>
        <source>Enable and start it</source>
        <translation>启用并启动</translation>
    </message>
    <message>
        <source>The name has to end in the kind of unit, such as .service or .timer.</source>
        <translation>名称必须以单元类型结尾，例如 .service 或 .timer。</translation>
    </message>
    <message>
        <source>The unit has no section, such as [Service].</source>
        <translation>该单元没有任何节，例如 [Service]。</translation>
    </message>
</context>
<context>
    <name>xsc::ui::WayForm</name>
    <message>
        <source>Reached over</source>
        <translation>访问方式</translation>
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
        <translation>访问方式(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>用户名(&amp;U)：</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>端口(&amp;P)：</translation>
    </message>
    <message>
        <source>Engine socket</source>
        <translation>引擎套接字</translation>
    </message>
    <message>
        <source>As the guest agent reports it</source>
        <translation>由来宾代理报告</translation>
    </message>
    <message>
        <source>As the guest agent reports it: %1</source>
        <translation>由来宾代理报告：%1</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>地址(&amp;D)：</translation>
    </message>
    <message>
        <source>Engine &amp;socket:</source>
        <translation>引擎套接字(&amp;S)：</translation>
    </message>
</context>
<context>
    <name>xsc::ui::WindowMenus</name>
    <message>
        <source>&amp;Connect to a Pool…</source>
        <translation>连接到资源池(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Disconnect from the Pool</source>
        <translation>断开与资源池的连接(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Filter the Tree</source>
        <translation>筛选树(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Expand All</source>
        <translation>全部展开(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Collapse All</source>
        <translation>全部折叠(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Container</source>
        <translation>容器(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;About xscontainer</source>
        <translation>关于 xscontainer(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>&amp;Save Diagnostics…</source>
        <translation>保存诊断信息(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;New Config Drive…</source>
        <translation>新建配置驱动器(&amp;N)…</translation>
    </message>
</context>
<context>
    <name>xsc_cloudconfig</name>
    <message>
        <source>This is %1 KiB. More than 64 KiB is more than most platforms hand on; fetch large files at first boot instead.</source>
        <translation>大小为 %1 KiB。大多数平台不会传递超过 64 KiB 的内容；请改为在首次启动时获取大文件。</translation>
    </message>
    <message>
        <source>This is UTF-16, which no reader recognizes: it would be ignored. Save it as UTF-8.</source>
        <translation>这是 UTF-16，没有读取程序能识别：它会被忽略。请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>This is compressed. What is in it is not checked.</source>
        <translation>此内容已压缩，不检查其中的内容。</translation>
    </message>
    <message>
        <source>A byte order mark stands before the text, so no reader recognizes it and it would be ignored. Save it without.</source>
        <translation>文本前有字节顺序标记 (BOM)，因此没有读取程序能识别它，它会被忽略。请保存为不带该标记的文本。</translation>
    </message>
    <message>
        <source>Remove the byte order mark</source>
        <translation>删除字节顺序标记</translation>
    </message>
    <message>
        <source>This is not UTF-8, so the whole text would be ignored. Save it as UTF-8.</source>
        <translation>这不是 UTF-8，因此整个文本会被忽略。请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>The template %1 cannot be read.</source>
        <translation>无法读取模板 %1。</translation>
    </message>
    <message>
        <source>The template %1 is larger than 1 MiB.</source>
        <translation>模板 %1 大于 1 MiB。</translation>
    </message>
    <message>
        <source>A command in list form runs without a shell, so &quot;%1&quot; is only one more argument. Write the command as text.</source>
        <translation>列表形式的命令不经 shell 运行，因此“%1”只是又一个参数。请将命令写为文本。</translation>
    </message>
    <message>
        <source>CoreOS and Flatcar</source>
        <translation>CoreOS 和 Flatcar</translation>
    </message>
    <message>
        <source>Debian and Ubuntu with Docker</source>
        <translation>带 Docker 的 Debian 和 Ubuntu</translation>
    </message>
    <message>
        <source>AlmaLinux, Rocky Linux and Fedora with Podman</source>
        <translation>带 Podman 的 AlmaLinux、Rocky Linux 和 Fedora</translation>
    </message>
    <message>
        <source>Container Management: writing a config drive</source>
        <translation>容器管理：正在写入配置驱动器</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the facts is not text.</source>
        <translation>事实数据中的“%1”不是文本。</translation>
    </message>
    <message>
        <source>&quot;managementDevice&quot; in the facts is the number of a VIF as text, like &quot;0&quot;, or null.</source>
        <translation>事实数据中的“managementDevice”应为文本形式的 VIF 编号（如“0”）或 null。</translation>
    </message>
    <message>
        <source>There is no fact &quot;%1&quot;. There are: %2.</source>
        <translation>没有名为“%1”的事实数据。可用的有：%2。</translation>
    </message>
    <message>
        <source>&quot;publicKey&quot; in the facts is not one line.</source>
        <translation>事实数据中的“publicKey”不是单独一行。</translation>
    </message>
    <message>
        <source>The facts are no JSON object.</source>
        <translation>事实数据不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The image holds no file system of a config drive.</source>
        <translation>镜像中没有配置驱动器的文件系统。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no absolute path. Begin it with &quot;/&quot;.</source>
        <translation>“%1”不是绝对路径。请以“/”开头。</translation>
    </message>
    <message>
        <source>/usr is read-only on CoreOS and Flatcar. Write to /opt or /etc.</source>
        <translation>在 CoreOS 和 Flatcar 上 /usr 是只读的。请写入 /opt 或 /etc。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written above already, and only the last one stays.</source>
        <translation>上文已写入“%1”，只有最后一个会保留。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no octal mode of three or four digits, like &quot;0644&quot;.</source>
        <translation>“%1”不是三位或四位数字的八进制权限，例如“0644”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no octal mode like &quot;0644&quot;, so the file gets 0644.</source>
        <translation>“%1”不是“0644”这样的八进制权限，因此文件的权限为 0644。</translation>
    </message>
    <message>
        <source>The user &quot;%1&quot; is made after files are written, so this file and all after it would be missing. Add &quot;defer: true&quot;.</source>
        <translation>用户“%1”在写入文件之后才创建，因此此文件及其后的所有文件都会缺失。请添加“defer: true”。</translation>
    </message>
    <message>
        <source>When the image has no user &quot;%1&quot; yet, this file and all after it are not written. With &quot;defer: true&quot; it is written at the end.</source>
        <translation>如果镜像中尚无用户“%1”，则此文件及其后的所有文件都不会写入。使用“defer: true”时，它会在最后写入。</translation>
    </message>
    <message>
        <source>Text cannot be compressed bytes, so this file and all after it would be missing. Use gz+base64.</source>
        <translation>文本不能是压缩后的字节，因此此文件及其后的所有文件都会缺失。请使用 gz+base64。</translation>
    </message>
    <message>
        <source>This is no base64, so this file and all after it would be missing. It is cut off or mistyped.</source>
        <translation>这不是 base64，因此此文件及其后的所有文件都会缺失。它被截断或输入有误。</translation>
    </message>
    <message>
        <source>What this base64 holds is not compressed by gzip, so this file and all after it would be missing.</source>
        <translation>此 base64 的内容未用 gzip 压缩，因此此文件及其后的所有文件都会缺失。</translation>
    </message>
    <message>
        <source>&quot;#cloud-config&quot; must be the very first line, or readers ignore the whole text.</source>
        <translation>“#cloud-config”必须是第一行，否则读取程序会忽略整个文本。</translation>
    </message>
    <message>
        <source>Move it to the first line</source>
        <translation>移到第一行</translation>
    </message>
    <message>
        <source>The first line must read &quot;#cloud-config&quot;, in lower case.</source>
        <translation>第一行必须是小写的“#cloud-config”。</translation>
    </message>
    <message>
        <source>Write it in lower case</source>
        <translation>改为小写</translation>
    </message>
    <message>
        <source>The first line must read &quot;#cloud-config&quot; and nothing else.</source>
        <translation>第一行只能是“#cloud-config”，不能有其他内容。</translation>
    </message>
    <message>
        <source>Remove what follows</source>
        <translation>删除后面的内容</translation>
    </message>
    <message>
        <source>The first line must read &quot;#cloud-config&quot;, or readers ignore the whole text.</source>
        <translation>第一行必须是“#cloud-config”，否则读取程序会忽略整个文本。</translation>
    </message>
    <message>
        <source>Insert &quot;#cloud-config&quot;</source>
        <translation>插入“#cloud-config”</translation>
    </message>
    <message>
        <source>The first line must read &quot;#cloud-config&quot;, exactly so, or readers ignore the whole text.</source>
        <translation>第一行必须一字不差地为“#cloud-config”，否则读取程序会忽略整个文本。</translation>
    </message>
    <message>
        <source>Change to &quot;#cloud-config&quot;</source>
        <translation>改为“#cloud-config”</translation>
    </message>
    <message>
        <source>The lines of this script end as on Windows, and it would fail to start. End them with line feeds alone.</source>
        <translation>此脚本的行尾采用 Windows 格式，脚本将无法启动。请仅以换行符结束各行。</translation>
    </message>
    <message>
        <source>Change all line ends</source>
        <translation>更改所有行尾</translation>
    </message>
    <message>
        <source>CoreOS and Flatcar do not take this form of user-data, only a #cloud-config or a script.</source>
        <translation>CoreOS 和 Flatcar 不接受这种形式的 user-data，只接受 #cloud-config 或脚本。</translation>
    </message>
    <message>
        <source>This is no plain #cloud-config. What is in it is not checked.</source>
        <translation>这不是普通的 #cloud-config，不检查其中的内容。</translation>
    </message>
    <message>
        <source>There is nothing in it, so the machine is not configured.</source>
        <translation>其中没有内容，因此不会配置机器。</translation>
    </message>
    <message>
        <source>This is for Ignition, which reads no drive on this platform. Write a #cloud-config.</source>
        <translation>这是 Ignition 的配置，而 Ignition 在此平台上不读取驱动器。请编写 #cloud-config。</translation>
    </message>
    <message>
        <source>An agent file cannot be named &quot;%1&quot;.</source>
        <translation>代理文件不能命名为“%1”。</translation>
    </message>
    <message>
        <source>The files are larger than a config drive may be (64 MiB).</source>
        <translation>文件总大小超过了配置驱动器的上限 (64 MiB)。</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>%1, use %2</source>
        <comment>since 22.3, use …</comment>
        <translation>%1，请改用 %2</translation>
    </message>
    <message>
        <source>This needs cloud-init %1 or newer; older ones do not take it.</source>
        <translation>这需要 cloud-init %1 或更高版本；较旧的版本不接受。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is deprecated.</source>
        <translation>“%1”已弃用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is deprecated since cloud-init %2.</source>
        <translation>“%1”自 cloud-init %2 起已弃用。</translation>
    </message>
    <message>
        <source>%1 Use &quot;%2&quot;.</source>
        <translation>%1请使用“%2”。</translation>
    </message>
    <message>
        <source>Rename to &quot;%1&quot;</source>
        <translation>重命名为“%1”</translation>
    </message>
    <message>
        <source>This form of the value is deprecated since cloud-init %1. Write instead: %2.</source>
        <translation>这种形式的值自 cloud-init %1 起已弃用。请改写为：%2。</translation>
    </message>
    <message>
        <source>A cloud-config consists of keys, each with a colon and a value. This does not.</source>
        <translation>cloud-config 由键组成，每个键带有冒号和值。此处并非如此。</translation>
    </message>
    <message>
        <source>For a VM whose name is a number, or empty, this would be no text. Quote it.</source>
        <translation>如果虚拟机的名称是数字或为空，此处就不是文本。请加引号。</translation>
    </message>
    <message>
        <source>No host name is left here.</source>
        <translation>此处没有剩下主机名。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no host name: it has letters, digits and hyphens, at most 63 between two dots.</source>
        <translation>“%1”不是主机名：主机名由字母、数字和连字符组成，两点之间最多 63 个字符。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the tz database. Write it like Europe/Berlin.</source>
        <translation>“%1”不在 tz 数据库中。请写成 Europe/Berlin 这样的形式。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the tz database. Did you mean &quot;%2&quot;?</source>
        <translation>“%1”不在 tz 数据库中。您是否想写“%2”？</translation>
    </message>
    <message>
        <source>Change to &quot;%1&quot;</source>
        <translation>改为“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read as the name of one package. Give each an item of its own.</source>
        <translation>“%1”会被读作一个软件包的名称。请让每个软件包各占一项。</translation>
    </message>
    <message>
        <source>This password stands on the drive for everyone who can read it. A hash or an SSH key is safer.</source>
        <translation>此密码写在驱动器上，凡能读取驱动器的人都能看到。使用哈希或 SSH 密钥更安全。</translation>
    </message>
    <message>
        <source>This is no crypt hash like $6$…, so no password would fit.</source>
        <translation>这不是 $6$… 这样的 crypt 哈希，因此任何密码都不会匹配。</translation>
    </message>
    <message>
        <source>This is no crypt hash like $6$…, so no password would fit. A password in clear belongs into &quot;plain_text_passwd&quot;.</source>
        <translation>这不是 $6$… 这样的 crypt 哈希，因此任何密码都不会匹配。明文密码应放在“plain_text_passwd”中。</translation>
    </message>
    <message>
        <source>Login by password is locked unless &quot;lock_passwd&quot; is false, so this password is of no use.</source>
        <translation>除非“lock_passwd”为 false，否则密码登录被锁定，因此此密码不起作用。</translation>
    </message>
    <message>
        <source>This is taken for a crypt hash and is none, so no password would fit. If it is the password itself, add &quot;type: text&quot;.</source>
        <translation>此内容会被当作 crypt 哈希，但它并不是，因此任何密码都不会匹配。如果它就是密码本身，请添加“type: text”。</translation>
    </message>
    <message>
        <source>There are so many findings that what follows is not checked.</source>
        <translation>问题过多，后面的内容不再检查。</translation>
    </message>
    <message>
        <source>Put it in quotation marks</source>
        <translation>加上引号</translation>
    </message>
    <message>
        <source>There is no user-data on the drive.</source>
        <translation>驱动器上没有 user-data。</translation>
    </message>
    <message>
        <source>The agent files on the drive are too large.</source>
        <translation>驱动器上的代理文件过大。</translation>
    </message>
    <message>
        <source>The user-data on the drive is no text in UTF-8.</source>
        <translation>驱动器上的 user-data 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>%%1% has no partner. A block goes from %HINEXISTS% to %ENDHINEXISTS%, or from %XSHINEXISTS% to %XSENDHINEXISTS%, and holds no other block.</source>
        <translation>%%1% 没有与之配对的标记。一个块从 %HINEXISTS% 到 %ENDHINEXISTS%，或从 %XSHINEXISTS% 到 %XSENDHINEXISTS%，其中不能包含其他块。</translation>
    </message>
    <message>
        <source>%%1% is no placeholder of ours and stays as it is.</source>
        <translation>%%1% 不是我们的占位符，将原样保留。</translation>
    </message>
    <message>
        <source>%%1% is no placeholder and stays as it is. Did you mean %2?</source>
        <translation>%%1% 不是占位符，将原样保留。您是否想写 %2？</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>The pool has no key yet, so nothing stands here and nobody can manage the containers of this VM.</source>
        <translation>资源池尚无密钥，因此此处为空，没有人能管理此虚拟机的容器。</translation>
    </message>
    <message>
        <source>The VM has no interface on the host internal management network, so %%1% stays as it is. Put this part between %HINEXISTS% and %ENDHINEXISTS%.</source>
        <translation>虚拟机在主机内部管理网络上没有接口，因此 %%1% 将原样保留。请将此部分放在 %HINEXISTS% 和 %ENDHINEXISTS% 之间。</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;</source>
        <translation>添加“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing here.</source>
        <translation>此处缺少“%1”。</translation>
    </message>
    <message>
        <source>One of these is missing here: %1.</source>
        <translation>此处缺少以下各项之一：%1。</translation>
    </message>
    <message>
        <source>At least one key must stand here.</source>
        <translation>此处至少要有一个键。</translation>
    </message>
    <message numerus="yes">
        <source>This list needs at least %n item(s).</source>
        <translation>
            <numerusform>此列表至少需要 %n 项。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This list may have at most %n item(s).</source>
        <translation>
            <numerusform>此列表最多可有 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in this list already.</source>
        <translation>“%1”已在此列表中。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not have the form that is wanted here.</source>
        <translation>“%1”不符合此处要求的形式。</translation>
    </message>
    <message>
        <source>Aliases make this document many times larger than it looks. Write it without them.</source>
        <translation>别名使此文档比看上去大许多倍。请不使用别名来编写。</translation>
    </message>
    <message>
        <source>Today&apos;s SSH servers refuse this key as too weak. Make a new one.</source>
        <translation>如今的 SSH 服务器会因此密钥过弱而拒绝它。请生成新的密钥。</translation>
    </message>
    <message>
        <source>This is a PRIVATE key. It belongs on no drive: put the public one here, and make a new pair if others could read this.</source>
        <translation>这是私钥！它不应出现在任何驱动器上：请在此处填写公钥；如果他人可能读取过此私钥，请生成新的密钥对。</translation>
    </message>
    <message>
        <source>This is a key in the form of PuTTY or RFC 4716. Put its one OpenSSH line here, which begins with its type.</source>
        <translation>这是 PuTTY 或 RFC 4716 格式的密钥。请在此处填写其单行的 OpenSSH 形式，该行以密钥类型开头。</translation>
    </message>
    <message>
        <source>This is no public SSH key. It is one line like &quot;ssh-ed25519 AAAA… name&quot;.</source>
        <translation>这不是 SSH 公钥。SSH 公钥是一行，形如“ssh-ed25519 AAAA… name”。</translation>
    </message>
    <message>
        <source>The type is missing before this key. It is %1.</source>
        <translation>此密钥前缺少类型。类型为 %1。</translation>
    </message>
    <message>
        <source>Behind &quot;%1&quot; the key itself is missing.</source>
        <translation>“%1”后缺少密钥本身。</translation>
    </message>
    <message>
        <source>This key is cut off or mistyped. Copy it again.</source>
        <translation>此密钥被截断或输入有误。请重新复制。</translation>
    </message>
    <message>
        <source>This says %1, but the key is %2.</source>
        <translation>此处写的是 %1，但密钥是 %2。</translation>
    </message>
    <message>
        <source>Put %1 before it</source>
        <translation>在其前面加上 %1</translation>
    </message>
    <message>
        <source>The disk is too large for a config drive.</source>
        <translation>该磁盘对配置驱动器而言过大。</translation>
    </message>
    <message>
        <source>The disk %1 is too large for a config drive.</source>
        <translation>磁盘 %1 对配置驱动器而言过大。</translation>
    </message>
    <message>
        <source>Container Management: reading a config drive</source>
        <translation>容器管理：正在读取配置驱动器</translation>
    </message>
    <message>
        <source>There is a tab outside of quoted text, and cloud-init&apos;s parser refuses that. Use a blank.</source>
        <translation>引号文本之外有制表符，cloud-init 的解析器会拒绝它。请使用空格。</translation>
    </message>
    <message>
        <source>Use a blank</source>
        <translation>使用空格</translation>
    </message>
    <message>
        <source>%1 lacks these files of the guest agent: %2.</source>
        <translation>%1 缺少客户机代理的以下文件：%2。</translation>
    </message>
    <message>
        <source>There is no tools ISO, so the guest agent is not on the drive.</source>
        <translation>没有工具 ISO，因此驱动器上没有客户机代理。</translation>
    </message>
    <message>
        <source>The tools ISO %1 could not be read to its end: %2</source>
        <translation>无法完整读取工具 ISO %1：%2</translation>
    </message>
    <message>
        <source>a list of: %1</source>
        <translation>由%1组成的列表</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>任意值</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空值</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>alternatives</comment>
        <translation>%1或%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a unit: it needs an ending like &quot;.service&quot;.</source>
        <translation>“%1”不是单元名称：它需要“.service”这样的后缀。</translation>
    </message>
    <message>
        <source>Flatcar no longer has the unit &quot;%1&quot;.</source>
        <translation>Flatcar 已不再有单元“%1”。</translation>
    </message>
    <message>
        <source>This is no text of a unit: it has no section like [Service].</source>
        <translation>这不是单元的文本：其中没有 [Service] 这样的节。</translation>
    </message>
    <message>
        <source>Without an [Install] section the unit cannot be enabled. Add one, or use &quot;command: start&quot;.</source>
        <translation>没有 [Install] 节的单元无法启用。请添加该节，或使用“command: start”。</translation>
    </message>
    <message>
        <source>This unit has no name.</source>
        <translation>此单元没有名称。</translation>
    </message>
    <message>
        <source>systemd reads drop-ins only when their name ends in &quot;.conf&quot;.</source>
        <translation>systemd 只读取名称以“.conf”结尾的 drop-in 文件。</translation>
    </message>
    <message>
        <source>The network is not set up here but by network_data.json on the drive.</source>
        <translation>网络不在此处设置，而是由驱动器上的 network_data.json 设置。</translation>
    </message>
    <message>
        <source>Only cloud-init knows it, CoreOS and Flatcar do not.</source>
        <translation>只有 cloud-init 支持它，CoreOS 和 Flatcar 不支持。</translation>
    </message>
    <message>
        <source>Only CoreOS and Flatcar know it, cloud-init does not.</source>
        <translation>只有 CoreOS 和 Flatcar 支持它，cloud-init 不支持。</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; needs cloud-init %2 or newer.</source>
        <translation>键“%1”需要 cloud-init %2 或更高版本。</translation>
    </message>
    <message>
        <source>There is no key &quot;%1&quot; here.</source>
        <translation>此处没有键“%1”。</translation>
    </message>
    <message>
        <source>%1 Remove it or correct its indentation.</source>
        <translation>%1请将其删除或更正其缩进。</translation>
    </message>
    <message>
        <source>%1 Did you mean &quot;%2&quot;?</source>
        <translation>%1您是否想写“%2”？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no usual user name: lower case letters, digits, hyphens and underscores, 32 at most. Some systems refuse others.</source>
        <translation>“%1”不是常规的用户名：应由小写字母、数字、连字符和下划线组成，最多 32 个字符。某些系统会拒绝其他形式。</translation>
    </message>
    <message>
        <source>The user &quot;%1&quot; is in this list already.</source>
        <translation>用户“%1”已在此列表中。</translation>
    </message>
    <message>
        <source>Nobody can log in: &quot;default&quot; is not in this list, and no user in it has a key or an unlocked password.</source>
        <translation>没有人能登录：“default”不在此列表中，并且其中没有任何用户拥有密钥或未锁定的密码。</translation>
    </message>
    <message>
        <source>These keys are for the default user, which is not made, as &quot;default&quot; is not in the list of users. Add it there or give the keys to a user.</source>
        <translation>这些密钥用于默认用户，但由于“default”不在用户列表中，该用户不会被创建。请将其添加到列表中，或将密钥提供给某个用户。</translation>
    </message>
    <message>
        <source>The image of the drive is damaged.</source>
        <translation>驱动器的镜像已损坏。</translation>
    </message>
    <message>
        <source>A file or folder on the drive is larger than any that belongs on a config drive.</source>
        <translation>驱动器上有文件或文件夹大于配置驱动器应有的任何内容。</translation>
    </message>
    <message>
        <source>Here must stand %1, not %2.</source>
        <translation>此处应为%1，而不是%2。</translation>
    </message>
    <message>
        <source>This form needs cloud-init %1 or newer.</source>
        <translation>这种形式需要 cloud-init %1 或更高版本。</translation>
    </message>
    <message>
        <source>Unquoted, %1 is read as the number %2. Quote it.</source>
        <translation>不加引号时，%1 会被读作数字 %2。请加引号。</translation>
    </message>
    <message>
        <source>Unquoted, %1 is read as a number. Quote it.</source>
        <translation>不加引号时，%1 会被读作数字。请加引号。</translation>
    </message>
    <message>
        <source>Unquoted, &quot;%1&quot; is read as %2 and not as text. Quote it.</source>
        <translation>不加引号时，“%1”会被读作%2，而不是文本。请加引号。</translation>
    </message>
    <message>
        <source>The colon and the blank behind it make this a mapping. Quote it if it is text.</source>
        <translation>冒号及其后的空格使其成为映射。如果是文本，请加引号。</translation>
    </message>
    <message>
        <source>There is no blank after the dash, so this is no list item. Put one there.</source>
        <translation>短横线后没有空格，因此这不是列表项。请在该处加一个空格。</translation>
    </message>
    <message>
        <source>Put a blank after the dash</source>
        <translation>在短横线后加空格</translation>
    </message>
    <message>
        <source>Here must stand a list. Put &quot;- &quot; before each item, or brackets around it.</source>
        <translation>此处应为列表。请在每项前加“- ”，或在整体两侧加方括号。</translation>
    </message>
    <message>
        <source>Make it a list</source>
        <translation>改为列表</translation>
    </message>
    <message>
        <source>In quotation marks this is text, and here must stand %1.</source>
        <translation>加了引号，这就是文本，而此处应为%1。</translation>
    </message>
    <message>
        <source>Remove the quotation marks</source>
        <translation>删除引号</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is text to YAML. Write %2.</source>
        <translation>对 YAML 而言“%1”是文本。请写 %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not possible here. Write %2.</source>
        <translation>此处不能使用“%1”。请写 %2。</translation>
    </message>
    <message>
        <source>There is a tab where YAML takes blanks only. Use blanks.</source>
        <translation>此处有制表符，而 YAML 在此只接受空格。请使用空格。</translation>
    </message>
    <message>
        <source>This line is indented by a tab. YAML takes blanks only.</source>
        <translation>此行用制表符缩进。YAML 只接受空格。</translation>
    </message>
    <message>
        <source>Indent by blanks</source>
        <translation>用空格缩进</translation>
    </message>
    <message>
        <source>There is no blank after the colon, so this is no key. Put one there.</source>
        <translation>冒号后没有空格，因此这不是键。请在该处加一个空格。</translation>
    </message>
    <message>
        <source>Put a blank after the colon</source>
        <translation>在冒号后加空格</translation>
    </message>
    <message>
        <source>A value cannot begin with &quot;%1&quot;. Quote it.</source>
        <translation>值不能以“%1”开头。请加引号。</translation>
    </message>
    <message>
        <source>A value that begins with &quot;%1&quot; is a reference to another. Quote it if it is text.</source>
        <translation>以“%1”开头的值是对另一个值的引用。如果是文本，请加引号。</translation>
    </message>
    <message>
        <source>Between double quotation marks a backslash begins a special character, and this is none. Use single ones, or two backslashes.</source>
        <translation>在双引号之间，反斜杠引出特殊字符，而此处并不是。请使用单引号或两个反斜杠。</translation>
    </message>
    <message>
        <source>The quotation that begins here does not end. Add the missing &quot;%1&quot;.</source>
        <translation>从此处开始的引号文本没有结束。请添加缺少的“%1”。</translation>
    </message>
    <message>
        <source>A colon and a blank inside a value begin another key. Quote the value.</source>
        <translation>值中的冒号加空格会开始另一个键。请为该值加引号。</translation>
    </message>
    <message>
        <source>A key cannot stand here. Check its indentation.</source>
        <translation>此处不能有键。请检查其缩进。</translation>
    </message>
    <message>
        <source>A list cannot begin behind a key on the same line. Put each item on a line of its own.</source>
        <translation>列表不能在同一行的键后面开始。请让每项各占一行。</translation>
    </message>
    <message>
        <source>Here a key must follow, indented as the ones before it. Check the indentation, and quote what stands behind a closing quotation mark.</source>
        <translation>此处应接一个键，缩进与前面的键相同。请检查缩进，并为右引号后面的内容加上引号。</translation>
    </message>
    <message>
        <source>Here another item of the list must follow, indented as the ones before it.</source>
        <translation>此处应接列表的下一项，缩进与前面的项相同。</translation>
    </message>
    <message>
        <source>A list in brackets misses its &quot;,&quot; or &quot;]&quot; here.</source>
        <translation>方括号中的列表在此处缺少“,”或“]”。</translation>
    </message>
    <message>
        <source>A mapping in braces misses its &quot;,&quot; or &quot;}&quot; here.</source>
        <translation>花括号中的映射在此处缺少“,”或“}”。</translation>
    </message>
    <message>
        <source>This line is no key: a colon and a blank are missing.</source>
        <translation>此行不是键：缺少冒号和空格。</translation>
    </message>
    <message>
        <source>The document has already ended. Check the indentation of this line.</source>
        <translation>文档已经结束。请检查此行的缩进。</translation>
    </message>
    <message>
        <source>There is a control character here that YAML does not take. Remove it.</source>
        <translation>此处有 YAML 不接受的控制字符。请将其删除。</translation>
    </message>
    <message>
        <source>Text cannot stand on the line of &quot;|&quot; or &quot;&gt;&quot;. Put it on the lines below, indented.</source>
        <translation>文本不能写在“|”或“&gt;”所在的行。请缩进后写在下面的行中。</translation>
    </message>
    <message>
        <source>From here on this is no YAML: %1.</source>
        <translation>从此处起不是 YAML：%1。</translation>
    </message>
    <message>
        <source>A list or mapping cannot be a key. Quote it if braces or brackets are meant as text.</source>
        <translation>列表或映射不能作为键。如果括号是文本的一部分，请加引号。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is set twice, first in line %2, and the first value is lost. Put both into one.</source>
        <translation>“%1”设置了两次，首次在第 %2 行，第一个值会丢失。请将两者合并为一个。</translation>
    </message>
    <message>
        <source>&quot;&lt;&lt;&quot; takes in a mapping or a list of mappings, and this is none.</source>
        <translation>“&lt;&lt;”用于并入映射或映射的列表，而此处两者都不是。</translation>
    </message>
    <message>
        <source>Merges make this document many times larger than it looks. Write it without them.</source>
        <translation>合并使此文档比看上去大许多倍。请不使用合并来编写。</translation>
    </message>
    <message>
        <source>The anchor &quot;%1&quot; is set twice. Give this one another name.</source>
        <translation>锚点“%1”设置了两次。请为此锚点另取名称。</translation>
    </message>
    <message>
        <source>*%1 stands inside what it stands for. Write the value out.</source>
        <translation>*%1 位于它所代表的内容之中。请直接写出该值。</translation>
    </message>
    <message>
        <source>*%1 stands for a value marked &amp;%1 before it, and there is none. Quote it if it is text.</source>
        <translation>*%1 代表其前面标记为 &amp;%1 的值，但没有这样的值。如果是文本，请加引号。</translation>
    </message>
    <message>
        <source>A second YAML document begins here, and only one is read. Remove this line or what follows.</source>
        <translation>此处开始第二个 YAML 文档，但只会读取一个。请删除此行或其后的内容。</translation>
    </message>
    <message>
        <source>This is nested more than %1 levels deep, which no reader takes.</source>
        <translation>此处的嵌套超过 %1 层，没有读取程序能接受。</translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; is not known to cloud-init&apos;s YAML parser, which then drops everything. Remove it, or quote the value if it is text.</source>
        <translation>cloud-init 的 YAML 解析器不认识标签“%1”，会因此丢弃全部内容。请将其删除；如果该值是文本，请加引号。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; alone has a meaning of its own in YAML that cloud-init&apos;s parser refuses. Quote it.</source>
        <translation>单独的“%1”在 YAML 中有其自身含义，而 cloud-init 的解析器会拒绝它。请加引号。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read as a date, and there is no such day. Quote it if it is text.</source>
        <translation>“%1”会被读作日期，但没有这一天。如果是文本，请加引号。</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>VM %1 also has the drive &quot;%2&quot; of Xen Orchestra: cloud-init takes that one and ignores the new one.</source>
        <translation>虚拟机 %1 还有 Xen Orchestra 的驱动器“%2”：cloud-init 会使用它而忽略新的驱动器。</translation>
    </message>
    <message>
        <source>Somebody else is giving VM %1 a config drive at the same time; theirs stays.</source>
        <translation>有其他人正在同时为虚拟机 %1 创建配置驱动器；保留对方的。</translation>
    </message>
    <message>
        <source>%%1% is a line break only for callers of the plugin; here it stays as it is.</source>
        <translation>%%1% 只对插件的调用者表示换行；在此保持原样。</translation>
    </message>
    <message>
        <source>Put a line break here</source>
        <translation>在此处换行</translation>
    </message>
    <message>
        <source>Unless a command or file further on sees to it, nobody can log in: &quot;default&quot; is not in this list, and no user in it has a key or an unlocked password.</source>
        <translation>除非后面的命令或文件另有安排，否则无人能够登录：此列表中没有“default”，其中也没有任何用户拥有密钥或未锁定的密码。</translation>
    </message>
    <message>
        <source>For %1 (%2)</source>
        <translation>用于 %1（%2）</translation>
    </message>
    <message>
        <source>The text above this line is no key and no list item: a colon and a blank are missing there.</source>
        <translation>此行上方的文本既不是键也不是列表项：那里缺少冒号和空格。</translation>
    </message>
</context>
<context>
    <name>xsc_core</name>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 已取消。</translation>
    </message>
    <message>
        <source>%1 took too long and was given up.</source>
        <translation>%1 用时过长，已放弃。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>xsc_diskimage</name>
    <message>
        <source>The %1 file is damaged: it cannot be unpacked.</source>
        <translation>%1 文件已损坏：无法解压。</translation>
    </message>
    <message>
        <source>The %1 file is incomplete: it ends in the middle.</source>
        <translation>%1 文件不完整：在中途结束。</translation>
    </message>
    <message>
        <source>This build cannot unpack %1 files. Use an image that is not compressed.</source>
        <translation>此版本无法解压 %1 文件。请使用未压缩的镜像。</translation>
    </message>
    <message>
        <source>The image is empty.</source>
        <translation>镜像为空。</translation>
    </message>
    <message>
        <source>The image is larger than a pool can keep.</source>
        <translation>镜像大于资源池所能容纳的大小。</translation>
    </message>
    <message>
        <source>The VHD file is incomplete: it ends in the middle.</source>
        <translation>VHD 文件不完整：在中途结束。</translation>
    </message>
    <message>
        <source>The image is longer than the disk it describes.</source>
        <translation>镜像比其所描述的磁盘更长。</translation>
    </message>
    <message>
        <source>The VHD file is damaged: its first 512 bytes make no sense.</source>
        <translation>VHD 文件已损坏：其前 512 字节没有意义。</translation>
    </message>
    <message>
        <source>The VHD file holds only the difference to another one. Merge them first.</source>
        <translation>该 VHD 文件只包含与另一个文件的差异。请先将它们合并。</translation>
    </message>
    <message>
        <source>The disk in the VHD file is larger than a pool can keep.</source>
        <translation>VHD 文件中的磁盘大于资源池所能容纳的大小。</translation>
    </message>
</context>
<context>
    <name>xsc_docker</name>
    <message>
        <source>What answered is not a container engine.</source>
        <translation>应答方不是容器引擎。</translation>
    </message>
    <message>
        <source>The container engine speaks version %1 of the Docker API, this program %2 to %3.</source>
        <translation>容器引擎使用 Docker API 版本 %1，而本程序支持 %2 至 %3。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>The connection to the container engine was closed.</source>
        <translation>与容器引擎的连接已关闭。</translation>
    </message>
    <message>
        <source>The engine&apos;s answer is not JSON.</source>
        <translation>引擎的应答不是 JSON。</translation>
    </message>
    <message>
        <source>The container engine does not answer.</source>
        <translation>容器引擎没有应答。</translation>
    </message>
    <message>
        <source>The containers could not be listed.</source>
        <translation>无法列出容器。</translation>
    </message>
    <message>
        <source>The engine gave an empty answer.</source>
        <translation>引擎返回了空应答。</translation>
    </message>
    <message>
        <source>The engine&apos;s properties could not be read.</source>
        <translation>无法读取引擎的属性。</translation>
    </message>
    <message>
        <source>The engine&apos;s version could not be read.</source>
        <translation>无法读取引擎的版本。</translation>
    </message>
    <message>
        <source>The details of container %1 could not be read.</source>
        <translation>无法读取容器 %1 的详细信息。</translation>
    </message>
    <message>
        <source>The processes of container %1 could not be listed.</source>
        <translation>无法列出容器 %1 的进程。</translation>
    </message>
    <message>
        <source>The engine&apos;s events could not be followed.</source>
        <translation>无法跟踪引擎的事件。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a container.</source>
        <translation>“%1”不能作为容器名称。</translation>
    </message>
    <message>
        <source>The container engine could not be asked for its version.</source>
        <translation>无法查询容器引擎的版本。</translation>
    </message>
    <message>
        <source>The engine&apos;s events are not JSON.</source>
        <translation>引擎的事件不是 JSON。</translation>
    </message>
    <message>
        <source>An event of the engine is too large.</source>
        <translation>引擎的某个事件过大。</translation>
    </message>
    <message>
        <source>The engine has ended its events.</source>
        <translation>引擎已结束事件流。</translation>
    </message>
    <message>
        <source>Container %1 could not be started.</source>
        <translation>无法启动容器 %1。</translation>
    </message>
    <message>
        <source>It is already running.</source>
        <translation>它已在运行。</translation>
    </message>
    <message>
        <source>Container %1 could not be stopped.</source>
        <translation>无法停止容器 %1。</translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation>它未在运行。</translation>
    </message>
    <message>
        <source>Container %1 could not be restarted.</source>
        <translation>无法重新启动容器 %1。</translation>
    </message>
    <message>
        <source>Container %1 could not be paused.</source>
        <translation>无法暂停容器 %1。</translation>
    </message>
    <message>
        <source>Container %1 could not be resumed.</source>
        <translation>无法恢复容器 %1。</translation>
    </message>
    <message>
        <source>The engine says: %1</source>
        <translation>引擎提示：%1</translation>
    </message>
    <message>
        <source>The engine answered with status %1.</source>
        <translation>引擎以状态 %1 应答。</translation>
    </message>
    <message>
        <source>The description of the containers is too large to be read.</source>
        <translation>容器描述过大，无法读取。</translation>
    </message>
    <message>
        <source>The description of the containers cannot be read.</source>
        <translation>无法读取容器描述。</translation>
    </message>
    <message>
        <source>The description of the container is nested too deeply.</source>
        <translation>容器描述嵌套过深。</translation>
    </message>
    <message>
        <source>The engine&apos;s list of processes cannot be read: a row has fewer columns than there are titles.</source>
        <translation>无法读取引擎的进程列表：某一行的列数少于标题数。</translation>
    </message>
    <message>
        <source>“%1” is no signal.</source>
        <translation>“%1”不是信号。</translation>
    </message>
    <message>
        <source>The log is cut off.</source>
        <translation>日志被截断。</translation>
    </message>
    <message>
        <source>The log of container %1 could not be read.</source>
        <translation>无法读取容器 %1 的日志。</translation>
    </message>
    <message>
        <source>The statistics of container %1 could not be read.</source>
        <translation>无法读取容器 %1 的统计信息。</translation>
    </message>
    <message>
        <source>Container %1 could not be killed.</source>
        <translation>无法终止容器 %1。</translation>
    </message>
    <message>
        <source>Container %1 could not be removed.</source>
        <translation>无法删除容器 %1。</translation>
    </message>
    <message>
        <source>Container %1 could not be renamed.</source>
        <translation>无法重命名容器 %1。</translation>
    </message>
    <message>
        <source>What the engine sent is no log.</source>
        <translation>引擎发送的内容不是日志。</translation>
    </message>
</context>
<context>
    <name>xsc_guest</name>
    <message>
        <source>port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>The SSH host key of %1 could not be recorded.</source>
        <translation>无法记录 %1 的 SSH 主机密钥。</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>An SSH key pair could not be made.</source>
        <translation>无法生成 SSH 密钥对。</translation>
    </message>
    <message>
        <source>The pool&apos;s private SSH key could not be read.</source>
        <translation>无法读取资源池的 SSH 私钥。</translation>
    </message>
    <message>
        <source>The connection to the engine of %1 broke off.</source>
        <translation>与 %1 的引擎的连接已中断。</translation>
    </message>
    <message>
        <source>The credentials for %1 could not be read from XAPI.</source>
        <translation>无法从 XAPI 读取 %1 的凭据。</translation>
    </message>
    <message>
        <source>What listens at %1 is not root&apos;s.</source>
        <translation>在 %1 监听的程序不属于 root。</translation>
    </message>
    <message>
        <source>%1 is reached over TLS, which runs no commands; that takes SSH.</source>
        <translation>%1 通过 TLS 访问，无法运行命令；这需要 SSH。</translation>
    </message>
    <message>
        <source>What answered is not the monitor.</source>
        <translation>应答的不是监控程序。</translation>
    </message>
    <message>
        <source>The request names no VM.</source>
        <translation>请求未指明虚拟机。</translation>
    </message>
    <message>
        <source>What is known of %1 does not fit into an answer.</source>
        <translation>关于 %1 的已知信息无法放入一个应答。</translation>
    </message>
    <message>
        <source>The monitor lends no connection.</source>
        <translation>监控程序不出借连接。</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>该行过长。</translation>
    </message>
    <message>
        <source>The connection ended before its first line.</source>
        <translation>连接在第一行之前就结束了。</translation>
    </message>
    <message>
        <source>Waiting for a line</source>
        <translation>等待一行</translation>
    </message>
    <message>
        <source>%1 has no container engine at %2.</source>
        <translation>%1 在 %2 没有容器引擎。</translation>
    </message>
    <message>
        <source>There is one at %1: set other_config:%2 to that.</source>
        <translation>%1 处有一个：请将 other_config:%2 设为该值。</translation>
    </message>
    <message>
        <source>Install or start it, or set other_config:%1 if its socket lies elsewhere.</source>
        <translation>请安装或启动它；如果其套接字位于别处，请设置 other_config:%1。</translation>
    </message>
    <message>
        <source>The user %1 of %2 may not use the container engine.</source>
        <translation>%2 的用户 %1 无权使用容器引擎。</translation>
    </message>
    <message>
        <source>Add the account to the group %1 there.</source>
        <translation>请在其中将该账户加入 %1 组。</translation>
    </message>
    <message>
        <source>The container engine of %1 does not answer at %2.</source>
        <translation>%1 的容器引擎在 %2 上没有应答。</translation>
    </message>
    <message>
        <source>Start it there, for example with systemctl start docker.</source>
        <translation>请在其中启动它，例如执行 systemctl start docker。</translation>
    </message>
    <message>
        <source>The container engine of %1 did not answer in time at %2.</source>
        <translation>%1 的容器引擎未在 %2 上及时应答。</translation>
    </message>
    <message>
        <source>It may be starting or be busy; if it stays so, look at its log and at the load of the VM.</source>
        <translation>它可能正在启动或正忙；如果一直如此，请查看其日志和虚拟机的负载。</translation>
    </message>
    <message>
        <source>If it happens again, the engine&apos;s log may tell why.</source>
        <translation>如果再次发生，引擎的日志可能会说明原因。</translation>
    </message>
    <message>
        <source>What answers in %1 at %2 is not a container engine that works.</source>
        <translation>%1 中在 %2 应答的不是正常工作的容器引擎。</translation>
    </message>
    <message>
        <source>Check that nothing else listens there, and look at the engine&apos;s log.</source>
        <translation>请确认没有其他程序在该处监听，并查看引擎的日志。</translation>
    </message>
    <message>
        <source>The container engine of %1 and this program speak no common version of the Docker API.</source>
        <translation>%1 的容器引擎与本程序没有共同支持的 Docker API 版本。</translation>
    </message>
    <message>
        <source>Update the older of the two.</source>
        <translation>请更新两者中较旧的一方。</translation>
    </message>
    <message>
        <source>%1 cannot be reached over TLS at %2.</source>
        <translation>无法通过 TLS 在 %2 访问 %1。</translation>
    </message>
    <message>
        <source>Check that its engine listens there and that no firewall is in the way.</source>
        <translation>请确认其引擎在该处监听且未被防火墙阻挡。</translation>
    </message>
    <message>
        <source>%1 cannot be reached over SSH at %2.</source>
        <translation>无法通过 SSH 在 %2 访问 %1。</translation>
    </message>
    <message>
        <source>Check that sshd runs in it and that no firewall is in the way.</source>
        <translation>请确认其中的 sshd 正在运行且未被防火墙阻挡。</translation>
    </message>
    <message>
        <source>%1 did not answer in time at %2.</source>
        <translation>%1 未在 %2 及时应答。</translation>
    </message>
    <message>
        <source>Check its network, its firewall and its load.</source>
        <translation>请检查其网络、防火墙和负载。</translation>
    </message>
    <message>
        <source>%1 accepts connections at %2, but did not greet in time.</source>
        <translation>%1 在 %2 接受连接，但未及时发送问候信息。</translation>
    </message>
    <message>
        <source>Check that sshd is what listens there, and the load of the VM.</source>
        <translation>请确认在该处监听的是 sshd，并检查虚拟机的负载。</translation>
    </message>
    <message>
        <source>Check that the engine is what listens there, and the load of the VM.</source>
        <translation>请确认在该处监听的是引擎，并检查虚拟机的负载。</translation>
    </message>
    <message>
        <source>What listens in %1 at %2 gave no SSH greeting.</source>
        <translation>%1 中在 %2 监听的程序没有发送 SSH 问候信息。</translation>
    </message>
    <message>
        <source>Check that it is sshd and that it does not turn us away, or set other_config:%1 to the port of sshd.</source>
        <translation>请确认它是 sshd 且没有拒绝我们，或将 other_config:%1 设为 sshd 的端口。</translation>
    </message>
    <message>
        <source>%1 shows another SSH host key than before: %2 instead of %3.</source>
        <translation>%1 出示的 SSH 主机密钥与之前不同：现为 %2，原为 %3。</translation>
    </message>
    <message>
        <source>If it was reinstalled, remove other_config:%1 of the VM to trust the new key; if not, somebody may be in the middle.</source>
        <translation>如果它已重新安装，请删除该虚拟机的 other_config:%1 以信任新密钥；否则可能存在中间人。</translation>
    </message>
    <message>
        <source>%1 refuses the pool&apos;s key for the user %2.</source>
        <translation>%1 拒绝了资源池用于用户 %2 的密钥。</translation>
    </message>
    <message>
        <source>Run xscontainer-prepare-vm for it.</source>
        <translation>请为其运行 xscontainer-prepare-vm。</translation>
    </message>
    <message>
        <source>The SSH server of %1 broke off the login of the user %2.</source>
        <translation>%1 的 SSH 服务器中断了用户 %2 的登录。</translation>
    </message>
    <message>
        <source>Its log tells why; look for limits on users, connections and keys.</source>
        <translation>其日志会说明原因；请留意对用户、连接和密钥的限制。</translation>
    </message>
    <message>
        <source>%1 allows no way to its engine over SSH.</source>
        <translation>%1 不允许通过 SSH 访问其引擎。</translation>
    </message>
    <message>
        <source>Allow AllowStreamLocalForwarding in its sshd_config, or install ncat.</source>
        <translation>请在其 sshd_config 中允许 AllowStreamLocalForwarding，或安装 ncat。</translation>
    </message>
    <message>
        <source>Run xscontainer-prepare-vm for it again.</source>
        <translation>请再次为其运行 xscontainer-prepare-vm。</translation>
    </message>
    <message>
        <source>What listens in %1 at %2 does not speak TLS.</source>
        <translation>%1 中在 %2 监听的程序不使用 TLS。</translation>
    </message>
    <message>
        <source>Let the engine listen there with --tlsverify; a port without it is open to everybody.</source>
        <translation>请让引擎以 --tlsverify 在该处监听；不带此选项的端口对所有人开放。</translation>
    </message>
    <message>
        <source>%1 speaks no TLS that is new enough at %2.</source>
        <translation>%1 在 %2 使用的 TLS 不够新。</translation>
    </message>
    <message>
        <source>TLS 1.2 is the oldest that is taken: update the engine, or what stands in front of it.</source>
        <translation>最低接受 TLS 1.2：请更新引擎，或更新位于其前面的程序。</translation>
    </message>
    <message>
        <source>The certificate of %1 does not fit the authority and address stored for it.</source>
        <translation>%1 的证书与为其存储的颁发机构和地址不符。</translation>
    </message>
    <message>
        <source>The certificate of %1 does not come from the authority stored for it.</source>
        <translation>%1 的证书并非由为其存储的颁发机构颁发。</translation>
    </message>
    <message>
        <source>If its certificates were made anew, run xscontainer-prepare-vm for it again; if not, somebody may be in the middle.</source>
        <translation>如果其证书是重新生成的，请再次为其运行 xscontainer-prepare-vm；否则可能存在中间人。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid at this time.</source>
        <translation>%1 的证书当前不在有效期内。</translation>
    </message>
    <message>
        <source>Check the clocks of VM and host. If it has expired, run xscontainer-prepare-vm for it again.</source>
        <translation>请检查虚拟机和主机的时钟。如果证书已过期，请再次为其运行 xscontainer-prepare-vm。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not for the address %2.</source>
        <translation>%1 的证书不适用于地址 %2。</translation>
    </message>
    <message>
        <source>The address may have changed, or the certificate names none. Run xscontainer-prepare-vm for it again.</source>
        <translation>地址可能已更改，或证书未列出任何地址。请再次为其运行 xscontainer-prepare-vm。</translation>
    </message>
    <message>
        <source>%1 does not accept our client certificate.</source>
        <translation>%1 不接受我们的客户端证书。</translation>
    </message>
    <message>
        <source>The certificates stored for %1 cannot be used: they cannot be read, or the key does not fit the certificate.</source>
        <translation>为 %1 存储的证书无法使用：无法读取，或密钥与证书不匹配。</translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation>%1 未运行。</translation>
    </message>
    <message>
        <source>Start it to see and manage its containers.</source>
        <translation>请启动它以查看和管理其容器。</translation>
    </message>
    <message>
        <source>No guest agent reports from %1.</source>
        <translation>没有收到 %1 中客户机代理的报告。</translation>
    </message>
    <message>
        <source>Install the guest tools in it and see that they run, or set other_config:%1 to its address.</source>
        <translation>请在其中安装客户机工具并确认其正在运行，或将 other_config:%1 设为其地址。</translation>
    </message>
    <message>
        <source>%1 reports no IP address.</source>
        <translation>%1 未报告 IP 地址。</translation>
    </message>
    <message>
        <source>Install the guest tools in it, check that its network is up, or set other_config:%1.</source>
        <translation>请在其中安装客户机工具，确认网络已启用，或设置 other_config:%1。</translation>
    </message>
    <message>
        <source>The address set for %1, &quot;%2&quot;, is a name that cannot be resolved.</source>
        <translation>为 %1 设置的地址“%2”是无法解析的名称。</translation>
    </message>
    <message>
        <source>Correct other_config:%1 of the VM, or remove it.</source>
        <translation>请更正该虚拟机的 other_config:%1，或将其删除。</translation>
    </message>
    <message>
        <source>%1 asks for the unknown connection mode &quot;%2&quot;.</source>
        <translation>%1 要求未知的连接方式“%2”。</translation>
    </message>
    <message>
        <source>Set other_config:%1 to ssh or tls.</source>
        <translation>请将 other_config:%1 设为 ssh 或 tls。</translation>
    </message>
    <message>
        <source>%1 names &quot;%2&quot; as its port.</source>
        <translation>%1 将“%2”作为其端口。</translation>
    </message>
    <message>
        <source>Set other_config:%1 to a number from 1 to 65535.</source>
        <translation>请将 other_config:%1 设为 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>%1 names an engine socket that is no absolute path.</source>
        <translation>%1 指定的引擎套接字不是绝对路径。</translation>
    </message>
    <message>
        <source>Correct other_config:%1.</source>
        <translation>请更正 other_config:%1。</translation>
    </message>
    <message>
        <source>This pool has no key pair yet with which %1 could be reached.</source>
        <translation>此资源池尚无可用于访问 %1 的密钥对。</translation>
    </message>
    <message>
        <source>Run xscontainer-prepare-vm on a host of the pool.</source>
        <translation>请在资源池的主机上运行 xscontainer-prepare-vm。</translation>
    </message>
    <message>
        <source>The pool&apos;s private SSH key cannot be read, so %1 cannot be reached.</source>
        <translation>无法读取资源池的 SSH 私钥，因此无法访问 %1。</translation>
    </message>
    <message>
        <source>%1 is to be reached over TLS, but no certificates are stored for it.</source>
        <translation>%1 应通过 TLS 访问，但没有为其存储证书。</translation>
    </message>
    <message>
        <source>XAPI no longer has the credentials for %1.</source>
        <translation>XAPI 中已没有 %1 的凭据。</translation>
    </message>
    <message>
        <source>Container management of %1 is off.</source>
        <translation>%1 的容器管理未启用。</translation>
    </message>
    <message>
        <source>Turn it on to see its containers.</source>
        <translation>请启用它以查看其容器。</translation>
    </message>
    <message>
        <source>The command prints more than can be answered.</source>
        <translation>命令的输出超出了应答所能容纳的范围。</translation>
    </message>
    <message>
        <source>The command in the VM</source>
        <translation>虚拟机中的命令</translation>
    </message>
    <message>
        <source>What came back is no diagnosis of a VM.</source>
        <translation>返回的内容不是虚拟机的诊断结果。</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>%1 %2 on Windows</source>
        <translation>Windows 上的 %1 %2</translation>
    </message>
    <message>
        <source>By a program in the VM, as sshd does not forward.</source>
        <translation>通过虚拟机中的程序，因为 sshd 不转发。</translation>
    </message>
    <message>
        <source>Forwarded by sshd.</source>
        <translation>由 sshd 转发。</translation>
    </message>
    <message>
        <source>The engine speaks API %1, we speak %2 with it.</source>
        <translation>引擎使用 API %1，我们与其使用 %2。</translation>
    </message>
    <message>
        <source>The diagnosis of %1</source>
        <translation>%1 的诊断</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1，端口 %2</translation>
    </message>
    <message>
        <source>%1, seen for the first time</source>
        <translation>%1，首次出现</translation>
    </message>
    <message>
        <source>%1, as recorded</source>
        <translation>%1，与记录一致</translation>
    </message>
    <message>
        <source>The guest agent reports no network.</source>
        <translation>客户机代理未报告任何网络。</translation>
    </message>
    <message>
        <source>The guest metrics of the VM are empty.</source>
        <translation>虚拟机的客户机指标为空。</translation>
    </message>
    <message>
        <source>XAPI has no guest metrics of the VM.</source>
        <translation>XAPI 中没有该虚拟机的客户机指标。</translation>
    </message>
    <message>
        <source>%1, set in other_config:%2</source>
        <translation>%1，在 other_config:%2 中设置</translation>
    </message>
    <message>
        <source>%1 shows yet another SSH host key by now. Nothing was changed.</source>
        <translation>%1 现在出示的 SSH 主机密钥又有所不同。未作任何更改。</translation>
    </message>
    <message>
        <source>What was found in %1 has changed meanwhile. Nothing was done; look at it again.</source>
        <translation>在 %1 中发现的情况在此期间已发生变化。未执行任何操作；请重新检查。</translation>
    </message>
    <message>
        <source>The user %1 of %2 may not use sudo without a password. Run the command in the VM yourself.</source>
        <translation>%2 的用户 %1 不能免密码使用 sudo。请自行在虚拟机中运行该命令。</translation>
    </message>
    <message>
        <source>The command failed in %1.</source>
        <translation>命令在 %1 中失败。</translation>
    </message>
    <message>
        <source>The key takes a login with a password. Run xscontainer-prepare-vm, or run the command in the VM yourself.</source>
        <translation>添加密钥需要用密码登录。请运行 xscontainer-prepare-vm，或自行在虚拟机中运行该命令。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这样的文件。</translation>
    </message>
    <message>
        <source>What is there is no socket.</source>
        <translation>该处的文件不是套接字。</translation>
    </message>
    <message>
        <source>The account may not use it.</source>
        <translation>该账户无权使用它。</translation>
    </message>
    <message>
        <source>No process listens there.</source>
        <translation>没有进程在该处监听。</translation>
    </message>
    <message>
        <source>Groups of the account: %1.</source>
        <translation>该账户所属的组：%1。</translation>
    </message>
    <message>
        <source>None of docker, ncat and socat is installed.</source>
        <translation>docker、ncat 和 socat 均未安装。</translation>
    </message>
    <message>
        <source>Installed: %1.</source>
        <translation>已安装：%1。</translation>
    </message>
    <message>
        <source>The user %1 has no home folder in %2 that could hold the pool&apos;s key. Make one.</source>
        <translation>用户 %1 在 %2 中没有可存放资源池密钥的主目录。请创建一个。</translation>
    </message>
    <message>
        <source>The disk of %1 is full: the pool&apos;s key could not be added. Make room on it.</source>
        <translation>%1 的磁盘已满：无法添加资源池的密钥。请腾出空间。</translation>
    </message>
    <message>
        <source>The user %1 of %2 may not write to ~/.ssh/authorized_keys, where the pool&apos;s key belongs. Check the folder&apos;s owner and that it is not read-only.</source>
        <translation>%2 的用户 %1 无权写入应存放资源池密钥的 ~/.ssh/authorized_keys。请检查该文件夹的所有者，并确认其不是只读的。</translation>
    </message>
    <message>
        <source>The pool&apos;s key could not be added to the user %1 of %2.</source>
        <translation>无法将资源池的密钥添加到 %2 的用户 %1。</translation>
    </message>
    <message>
        <source>The pool&apos;s public key is no SSH key.</source>
        <translation>资源池的公钥不是 SSH 密钥。</translation>
    </message>
    <message>
        <source>%1 refuses that password for the user %2.</source>
        <translation>%1 拒绝用户 %2 的该密码。</translation>
    </message>
    <message>
        <source>%1 lets the user %2 in with a key only, not with a password.</source>
        <translation>%1 只允许用户 %2 使用密钥登录，不接受密码。</translation>
    </message>
    <message>
        <source>The pool has no ed25519 key.</source>
        <translation>资源池没有 ed25519 密钥。</translation>
    </message>
    <message>
        <source>%1 lets the user %2 in with no key of the ssh-agent.</source>
        <translation>%1 不允许用户 %2 使用 ssh-agent 中的任何密钥登录。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither an IP address nor a host name.</source>
        <translation>“%1”既不是 IP 地址也不是主机名。</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>端口是 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>A user name has no spaces in it.</source>
        <translation>用户名中不能有空格。</translation>
    </message>
    <message>
        <source>The socket of the engine is an absolute path, such as %1.</source>
        <translation>引擎的套接字是绝对路径，例如 %1。</translation>
    </message>
    <message>
        <source>Changing a virtual machine&apos;s settings</source>
        <translation>更改虚拟机的设置</translation>
    </message>
    <message>
        <source>The account may not look into its folder.</source>
        <translation>该账户无权查看其所在文件夹。</translation>
    </message>
    <message>
        <source>Its socket is out of the account&apos;s reach. Let the engine give it to a group, and add the account to that, or name another user in other_config:%1.</source>
        <translation>该账户无法访问其套接字。请让引擎将其授予某个组，并将该账户加入该组，或在 other_config:%1 中指定另一个用户。</translation>
    </message>
    <message>
        <source>Our client certificate for %1 is not valid at this time.</source>
        <translation>我们用于 %1 的客户端证书目前无效。</translation>
    </message>
    <message>
        <source>If it has expired, run xscontainer-prepare-vm --generate-certs for it, or give it new certificates; if not, check the clocks of VM and host.</source>
        <translation>如果已过期，请为其运行 xscontainer-prepare-vm --generate-certs 或提供新证书；否则请检查虚拟机和主机的时钟。</translation>
    </message>
    <message>
        <source>Our certificate: %1.</source>
        <translation>我们的证书：%1。</translation>
    </message>
    <message>
        <source>Start it there as the user %1, whose engine it is.</source>
        <translation>请在其中以用户 %1 的身份启动它，该引擎属于此用户。</translation>
    </message>
    <message>
        <source>%1 refuses the pool&apos;s key, although the user %2 has it in ~/.ssh/authorized_keys.</source>
        <translation>%1 拒绝了池的密钥，尽管用户 %2 的 ~/.ssh/authorized_keys 中已有该密钥。</translation>
    </message>
    <message>
        <source>The log of sshd tells why. See which file it reads with sshd -T | grep -i authorizedkeysfile, and let only the account itself write to its home and ~/.ssh.</source>
        <translation>sshd 的日志会说明原因。请用 sshd -T | grep -i authorizedkeysfile 查看它读取哪个文件，并只允许该账户自己写入其主目录和 ~/.ssh。</translation>
    </message>
    <message>
        <source>Remove other_config:%1 of the pool and prepare its VMs again.</source>
        <translation>请删除资源池的 other_config:%1，并重新准备其虚拟机。</translation>
    </message>
    <message>
        <source>Prepare it again, with new certificates.</source>
        <translation>请使用新证书重新准备该虚拟机。</translation>
    </message>
</context>
<context>
    <name>xsc_iso</name>
    <message>
        <source>The image of the disc could not be written.</source>
        <translation>无法写入光盘映像。</translation>
    </message>
</context>
<context>
    <name>xsc_monitor</name>
    <message>
        <source>The pool of %1 is not known yet.</source>
        <translation>尚不知道 %1 所属的资源池。</translation>
    </message>
    <message>
        <source>%1 cannot be made.</source>
        <translation>无法创建 %1。</translation>
    </message>
    <message>
        <source>The monitor is not connected to that VM.</source>
        <translation>监控程序未连接到该虚拟机。</translation>
    </message>
    <message>
        <source>Too many connections to that VM are lent already.</source>
        <translation>到该虚拟机的连接已出借过多。</translation>
    </message>
    <message>
        <source>The borrower did not wait for the answer.</source>
        <translation>借用方没有等待应答。</translation>
    </message>
    <message>
        <source>No monitor runs on this host: nobody listens at %1.</source>
        <translation>此主机上没有运行监控程序：没有程序在 %1 监听。</translation>
    </message>
    <message>
        <source>What listens at %1 is not root&apos;s.</source>
        <translation>在 %1 监听的程序不属于 root。</translation>
    </message>
    <message>
        <source>The monitor at %1 does not answer.</source>
        <translation>位于 %1 的监控程序没有应答。</translation>
    </message>
    <message>
        <source>Another monitor runs on this host and serves at %1.</source>
        <translation>另一个监控程序正在此主机上运行，并在 %1 提供服务。</translation>
    </message>
    <message>
        <source>What answers is no monitor.</source>
        <translation>应答的不是监控程序。</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>XAPI is connected.</source>
        <translation>XAPI 已连接。</translation>
    </message>
    <message>
        <source>XAPI last answered %1 ago. %2</source>
        <translation>XAPI 上次应答是在 %1前。%2</translation>
    </message>
    <message>
        <source>XAPI has not answered yet. %1</source>
        <translation>XAPI 尚未应答。%1</translation>
    </message>
    <message>
        <source>The monitor runs as process %1 for %2.</source>
        <translation>监控程序以进程 %1 运行，已运行 %2。</translation>
    </message>
    <message>
        <source>It watches no VM.</source>
        <translation>它没有监视任何虚拟机。</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>虚拟机</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>FOR</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>LAST CONTACT</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>ENGINE</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Waiting for other connections</source>
        <translation>等待其他连接</translation>
    </message>
    <message>
        <source>The monitor of this host watches it no longer; what it had published is as old as that.</source>
        <translation>此主机上的监视程序不再监视它；其发布的内容停留在那时。</translation>
    </message>
</context>
<context>
    <name>xsc_net</name>
    <message>
        <source>A certificate could not be made.</source>
        <translation>无法生成证书。</translation>
    </message>
    <message>
        <source>The certificate authority and its key could not be read.</source>
        <translation>无法读取证书颁发机构及其密钥。</translation>
    </message>
    <message>
        <source>%1 is not a host name.</source>
        <translation>%1 不是主机名。</translation>
    </message>
    <message>
        <source>%1 is not a network address.</source>
        <translation>%1 不是网络地址。</translation>
    </message>
    <message>
        <source>The connection is busy with another request.</source>
        <translation>该连接正忙于处理另一个请求。</translation>
    </message>
    <message>
        <source>The connection is closed.</source>
        <translation>连接已关闭。</translation>
    </message>
    <message>
        <source>The peer answered before it had all data.</source>
        <translation>对方在收到全部数据之前就已应答。</translation>
    </message>
    <message>
        <source>The data to send has not the length announced.</source>
        <translation>要发送的数据与声明的长度不符。</translation>
    </message>
    <message>
        <source>The peer sends interim answers without end.</source>
        <translation>对方不停地发送临时应答。</translation>
    </message>
    <message>
        <source>The peer sent more headers than are acceptable.</source>
        <translation>对方发送的标头超出可接受的范围。</translation>
    </message>
    <message>
        <source>The peer sent more data than is acceptable.</source>
        <translation>对方发送的数据超出可接受的范围。</translation>
    </message>
    <message>
        <source>The connection ended in the middle of a message.</source>
        <translation>连接在消息传输中途结束。</translation>
    </message>
    <message>
        <source>The peer closed the connection without a word.</source>
        <translation>对方未作任何应答就关闭了连接。</translation>
    </message>
    <message>
        <source>The peer sent something that is not HTTP.</source>
        <translation>对方发送的内容不是 HTTP。</translation>
    </message>
    <message>
        <source>Receiving data</source>
        <translation>接收数据</translation>
    </message>
    <message>
        <source>An answer was sent out of turn.</source>
        <translation>应答未按顺序发送。</translation>
    </message>
    <message>
        <source>The client has gone.</source>
        <translation>客户端已离开。</translation>
    </message>
    <message>
        <source>The request contains characters that HTTP does not allow.</source>
        <translation>请求包含 HTTP 不允许的字符。</translation>
    </message>
    <message>
        <source>The answer contains characters that HTTP does not allow.</source>
        <translation>应答包含 HTTP 不允许的字符。</translation>
    </message>
    <message>
        <source>The command ended with status %1.</source>
        <translation>命令以状态 %1 结束。</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 已取消。</translation>
    </message>
    <message>
        <source>The SSH connection was lost.</source>
        <translation>SSH 连接已断开。</translation>
    </message>
    <message>
        <source>The SSH server gives no sign of life any more.</source>
        <translation>SSH 服务器已无响应。</translation>
    </message>
    <message>
        <source>The private SSH key cannot be read.</source>
        <translation>无法读取 SSH 私钥。</translation>
    </message>
    <message>
        <source>The SSH host key of %1 has changed. Expected %2, but the server showed %3.</source>
        <translation>%1 的 SSH 主机密钥已更改。应为 %2，但服务器出示的是 %3。</translation>
    </message>
    <message>
        <source>%1 failed: the SSH handshake broke off.</source>
        <translation>%1 失败：SSH 握手中断。</translation>
    </message>
    <message>
        <source>%1 did not let the account %2 in with our key.</source>
        <translation>%1 不允许账户 %2 使用我们的密钥登录。</translation>
    </message>
    <message>
        <source>Logging in to %1</source>
        <translation>登录 %1</translation>
    </message>
    <message>
        <source>The SSH session is over.</source>
        <translation>SSH 会话已结束。</translation>
    </message>
    <message>
        <source>%1 failed: the SSH server refused.</source>
        <translation>%1 失败：SSH 服务器拒绝。</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Running a command over SSH</source>
        <translation>通过 SSH 运行命令</translation>
    </message>
    <message>
        <source>The SSH server runs no commands for this account.</source>
        <translation>SSH 服务器不为此账户运行命令。</translation>
    </message>
    <message>
        <source>Sending data</source>
        <translation>发送数据</translation>
    </message>
    <message>
        <source>The connection ended before all data was sent.</source>
        <translation>连接在数据全部发送之前结束。</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>Cannot connect to the socket %1.</source>
        <translation>无法连接到套接字 %1。</translation>
    </message>
    <message>
        <source>%1 does not answer on port %2.</source>
        <translation>%1 在端口 %2 上没有应答。</translation>
    </message>
    <message>
        <source>Looking up %1</source>
        <translation>查找 %1</translation>
    </message>
    <message>
        <source>There is no host named %1.</source>
        <translation>没有名为 %1 的主机。</translation>
    </message>
    <message>
        <source>The peer refused our client certificate: %1.</source>
        <translation>对方拒绝了我们的客户端证书：%1。</translation>
    </message>
    <message>
        <source>The peer ended the TLS session: %1.</source>
        <translation>对方结束了 TLS 会话：%1。</translation>
    </message>
    <message>
        <source>The client certificate and its key cannot be used.</source>
        <translation>无法使用客户端证书及其密钥。</translation>
    </message>
    <message>
        <source>The certificate authority cannot be read.</source>
        <translation>无法读取证书颁发机构。</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one trusted before.</source>
        <translation>%1 出示的证书与之前信任的不同。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not known yet.</source>
        <translation>%1 的证书尚未知晓。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid for it.</source>
        <translation>%1 的证书对其无效。</translation>
    </message>
    <message>
        <source>%1 refused the client certificate.</source>
        <translation>%1 拒绝了客户端证书。</translation>
    </message>
    <message>
        <source>No TLS session with %1 came about.</source>
        <translation>未能与 %1 建立 TLS 会话。</translation>
    </message>
    <message>
        <source>Cannot connect to %1, port %2.</source>
        <translation>无法连接到 %1，端口 %2。</translation>
    </message>
    <message>
        <source>The peer may want a client certificate: %1.</source>
        <translation>对方可能需要客户端证书：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no http or https address.</source>
        <translation>&quot;%1&quot; 不是 http 或 https 地址。</translation>
    </message>
    <message>
        <source>%1 redirects to no usable address.</source>
        <translation>%1 重定向到不可用的地址。</translation>
    </message>
    <message>
        <source>%1 redirects to an address without encryption.</source>
        <translation>%1 重定向到未加密的地址。</translation>
    </message>
    <message>
        <source>There is no file at %1 (status %2).</source>
        <translation>%1 处没有文件（状态 %2）。</translation>
    </message>
    <message>
        <source>The server does not give out %1 (status %2).</source>
        <translation>服务器不提供 %1（状态 %2）。</translation>
    </message>
    <message>
        <source>The server answered the request for %1 with status %2.</source>
        <translation>服务器以状态 %2 应答了对 %1 的请求。</translation>
    </message>
    <message>
        <source>The download of %1 has stalled.</source>
        <translation>%1 的下载已停滞。</translation>
    </message>
    <message>
        <source>The download of %1 broke off.</source>
        <translation>%1 的下载中断。</translation>
    </message>
    <message>
        <source>%1 redirects without end.</source>
        <translation>%1 无休止地重定向。</translation>
    </message>
    <message>
        <source>%1, issued by %2, valid from %3 to %4, for %5</source>
        <translation>%1，由 %2 签发，有效期 %3 至 %4，适用对象：%5</translation>
    </message>
    <message>
        <source>no address or name</source>
        <translation>无地址或名称</translation>
    </message>
    <message>
        <source>The client certificate has expired on %1. Bring a newer one.</source>
        <translation>客户端证书已于 %1 过期。请使用较新的证书。</translation>
    </message>
    <message>
        <source>The client certificate is not valid before %1. Check the clock of this machine.</source>
        <translation>客户端证书在 %1 之前无效。请检查本机时钟。</translation>
    </message>
    <message>
        <source>The client certificate is not a certificate in PEM.</source>
        <translation>客户端证书不是 PEM 格式的证书。</translation>
    </message>
    <message>
        <source>The client&apos;s key is not a private key in PEM without a passphrase.</source>
        <translation>客户端密钥不是不带口令的 PEM 格式私钥。</translation>
    </message>
    <message>
        <source>The client&apos;s key does not belong to the client certificate.</source>
        <translation>客户端密钥与客户端证书不匹配。</translation>
    </message>
    <message>
        <source>The file of the authority holds no certificate in PEM.</source>
        <translation>颁发机构文件中没有 PEM 格式的证书。</translation>
    </message>
    <message>
        <source>%1 did not let the account %2 in with that password.</source>
        <translation>%1 不允许账户 %2 使用该密码登录。</translation>
    </message>
    <message>
        <source>%1 failed: the server asks for more than a password.</source>
        <translation>%1 失败：服务器要求的不仅是密码。</translation>
    </message>
    <message>
        <source>%1 failed: the server takes no passwords for this account.</source>
        <translation>%1 失败：服务器不接受此账户使用密码。</translation>
    </message>
    <message>
        <source>The ssh-agent cannot be reached.</source>
        <translation>无法访问 ssh-agent。</translation>
    </message>
    <message>
        <source>%1 did not let the account %2 in with a key of the ssh-agent.</source>
        <translation>%1 未允许账户 %2 使用 ssh-agent 中的密钥登录。</translation>
    </message>
    <message>
        <source>Passwords and agents are only for servers whose host key is known.</source>
        <translation>密码和代理只用于主机密钥已知的服务器。</translation>
    </message>
    <message>
        <source>The system has no room to watch another connection.</source>
        <translation>系统没有足够的资源来监视另一个连接。</translation>
    </message>
    <message>
        <source>The public SSH key cannot be read.</source>
        <translation>无法读取 SSH 公钥。</translation>
    </message>
    <message>
        <source>The system watches no more sockets for this user.</source>
        <translation>系统无法再为此用户监视更多套接字。</translation>
    </message>
</context>
<context>
    <name>xsc_plugin</name>
    <message>
        <source>The call is longer than a plugin call can be.</source>
        <translation>调用超过了插件调用的长度上限。</translation>
    </message>
    <message>
        <source>The argument is no XML-RPC call as host.call_plugin makes it.</source>
        <translation>参数不是 host.call_plugin 发出的 XML-RPC 调用。</translation>
    </message>
    <message>
        <source>A plugin call has a function, a session and a struct of arguments; this one has not.</source>
        <translation>插件调用应包含函数、会话和参数结构，而此调用没有。</translation>
    </message>
    <message>
        <source>There is no function %1.</source>
        <translation>没有函数 %1。</translation>
    </message>
    <message>
        <source>%1 needs the argument %2.</source>
        <translation>%1 需要参数 %2。</translation>
    </message>
    <message>
        <source>Container Management cannot start %1</source>
        <translation>容器管理无法启动 %1</translation>
    </message>
    <message>
        <source>Container Management cannot stop %1</source>
        <translation>容器管理无法停止 %1</translation>
    </message>
    <message>
        <source>Container Management cannot restart %1</source>
        <translation>容器管理无法重新启动 %1</translation>
    </message>
    <message>
        <source>Container Management cannot pause %1</source>
        <translation>容器管理无法暂停 %1</translation>
    </message>
    <message>
        <source>Container Management cannot resume %1</source>
        <translation>容器管理无法恢复 %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name or id of a container.</source>
        <translation>“%1”不能作为容器的名称或 ID。</translation>
    </message>
    <message>
        <source>%1 is either true or false, but not &quot;%2&quot;.</source>
        <translation>%1 只能是 true 或 false，不能是 &quot;%2&quot;。</translation>
    </message>
    <message>
        <source>%1 is a number of seconds since 1970 or a time such as 2026-01-31T23:59:00Z, but not &quot;%2&quot;.</source>
        <translation>%1 是自 1970 年起的秒数或形如 2026-01-31T23:59:00Z 的时间，不能是 &quot;%2&quot;。</translation>
    </message>
    <message>
        <source>The image is larger than the storage it is meant for.</source>
        <translation>镜像大于目标存储。</translation>
    </message>
    <message>
        <source>Container Management: installing %1</source>
        <translation>容器管理：正在安装 %1</translation>
    </message>
    <message>
        <source>The pool has neither of the templates %1.</source>
        <translation>资源池没有以下任何模板：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no signal.</source>
        <translation>&quot;%1&quot; 不是信号。</translation>
    </message>
    <message>
        <source>Container Management cannot kill %1</source>
        <translation>容器管理无法终止 %1</translation>
    </message>
    <message>
        <source>Container Management cannot remove %1</source>
        <translation>容器管理无法删除 %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a container.</source>
        <translation>&quot;%1&quot; 不能作为容器的名称。</translation>
    </message>
    <message>
        <source>Container Management cannot rename %1</source>
        <translation>容器管理无法重命名 %1</translation>
    </message>
    <message>
        <source>tail is a number of lines up to %1 or &quot;all&quot;, but not &quot;%2&quot;.</source>
        <translation>tail 是不超过 %1 的行数或 &quot;all&quot;，不能是 &quot;%2&quot;。</translation>
    </message>
    <message>
        <source>The command failed in the VM: %1</source>
        <translation>命令在虚拟机中失败：%1</translation>
    </message>
    <message>
        <source>The requested operation is currently not possible. Please try again later.</source>
        <translation>所请求的操作目前无法执行。请稍后重试。</translation>
    </message>
</context>
<context>
    <name>xsc_prepare</name>
    <message>
        <source>Container Management: writing a disc with TLS files</source>
        <translation>容器管理：正在写入包含 TLS 文件的光盘</translation>
    </message>
    <message>
        <source>There is no storage for a disc: %1 has no disk and the pool has no default storage.</source>
        <translation>没有可用于光盘的存储：%1 没有磁盘，且资源池没有默认存储。</translation>
    </message>
    <message>
        <source>%1 has no CD drive. Shut it down, add one and start it again.</source>
        <translation>%1 没有 CD 驱动器。请将其关闭，添加一个驱动器后再启动。</translation>
    </message>
    <message>
        <source>The disc &quot;%1&quot; is in the CD drive of %2. It must be ejected first.</source>
        <translation>%2 的 CD 驱动器中有光盘“%1”，必须先将其弹出。</translation>
    </message>
    <message>
        <source>Inserting a disc into %1</source>
        <translation>将光盘插入 %1</translation>
    </message>
    <message>
        <source>The disc with private keys for %1 could not be removed from the pool. Do this once more, or eject it and destroy its disk by hand.</source>
        <translation>无法从资源池中删除包含 %1 私钥的光盘。请重试，或手动将其弹出并销毁其磁盘。</translation>
    </message>
    <message>
        <source>The pool&apos;s key was added to the user %1 of %2.</source>
        <translation>已将资源池的密钥添加到 %2 的用户 %1。</translation>
    </message>
    <message>
        <source>The user %1 of %2 has the pool&apos;s key already.</source>
        <translation>%2 的用户 %1 已有资源池的密钥。</translation>
    </message>
    <message>
        <source>Add the user %1 of %2 to the group %3? Its members control the engine, which makes them as good as root.</source>
        <translation>将 %2 的用户 %1 加入组 %3？该组成员可控制引擎，等同于拥有 root 权限。</translation>
    </message>
    <message>
        <source>Start %1 in %2?</source>
        <translation>在 %2 中启动 %1？</translation>
    </message>
    <message>
        <source>Use the engine at %1 in %2 instead?</source>
        <translation>改用 %2 中位于 %1 的引擎？</translation>
    </message>
    <message>
        <source>The pool&apos;s key would be added to the user %1 of %2, which takes its password.</source>
        <translation>将把资源池的密钥添加到 %2 的用户 %1，这需要其密码。</translation>
    </message>
    <message>
        <source>%1 was not prepared, as you did not agree.</source>
        <translation>由于您未同意，%1 未作准备。</translation>
    </message>
    <message>
        <source>The engine of %1 answers: version %2, API %3.</source>
        <translation>%1 的引擎有应答：版本 %2，API %3。</translation>
    </message>
    <message>
        <source>It is reached by a helper in the VM, such as ncat, as sshd does not forward to its socket.</source>
        <translation>由于 sshd 不转发到其套接字，因此通过虚拟机中的辅助程序（如 ncat）访问。</translation>
    </message>
    <message>
        <source>It is reached by sshd alone; the VM needs no ncat.</source>
        <translation>仅通过 sshd 即可访问；虚拟机不需要 ncat。</translation>
    </message>
    <message>
        <source>Preparing %1</source>
        <translation>准备 %1</translation>
    </message>
    <message>
        <source>Container management of %1 is on.</source>
        <translation>%1 的容器管理已启用。</translation>
    </message>
    <message>
        <source>%1 shows the SSH host key that is recorded for it, %2.</source>
        <translation>%1 出示的正是为其记录的 SSH 主机密钥 %2。</translation>
    </message>
    <message>
        <source>%1 shows the SSH host key %2 at %3.</source>
        <translation>%1 在 %3 出示的 SSH 主机密钥为 %2。</translation>
    </message>
    <message>
        <source>Is this the key of %1?</source>
        <translation>这是 %1 的密钥吗？</translation>
    </message>
    <message>
        <source>The pool has a new key pair.</source>
        <translation>资源池已有新的密钥对。</translation>
    </message>
    <message>
        <source>The pool has a key pair.</source>
        <translation>资源池已有密钥对。</translation>
    </message>
    <message>
        <source>other_config:%1 would become %2.</source>
        <translation>other_config:%1 将变为 %2。</translation>
    </message>
    <message>
        <source>Container management of %1 would be turned on.</source>
        <translation>将启用 %1 的容器管理。</translation>
    </message>
    <message>
        <source>The pool would get a key pair.</source>
        <translation>资源池将获得密钥对。</translation>
    </message>
    <message>
        <source>The certificates would be kept as secrets of the pool.</source>
        <translation>证书将作为资源池的机密保存。</translation>
    </message>
    <message>
        <source>Certificates would be made, and a disc with them be put into the CD drive of %1.</source>
        <translation>将生成证书，并将包含证书的光盘放入 %1 的 CD 驱动器。</translation>
    </message>
    <message>
        <source>The pool has no key pair yet. Prepare a VM, and it gets one.</source>
        <translation>资源池尚无密钥对。准备一台虚拟机后即会获得。</translation>
    </message>
    <message>
        <source>%1 stays behind. %2</source>
        <translation>%1 被落下。%2</translation>
    </message>
    <message>
        <source>%1 lets the new key in.</source>
        <translation>%1 允许使用新密钥登录。</translation>
    </message>
    <message numerus="yes">
        <source>%n VM(s) would stay behind and have to be prepared again. Change the key all the same?</source>
        <translation>
            <numerusform>将有 %n 台虚拟机被落下，需要重新准备。仍要更改密钥吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else has changed the pool&apos;s key meanwhile. Nothing more was done.</source>
        <translation>其他人已在此期间更改了资源池的密钥。未再执行任何操作。</translation>
    </message>
    <message>
        <source>The pool has its new key.</source>
        <translation>资源池已启用新密钥。</translation>
    </message>
    <message>
        <source>Changing the pool&apos;s key</source>
        <translation>更改资源池的密钥</translation>
    </message>
    <message>
        <source>The former key could not be removed from the user %1 of %2.</source>
        <translation>无法从 %2 的用户 %1 中删除原密钥。</translation>
    </message>
    <message>
        <source>Certificates for %1 are made; they name %2.</source>
        <translation>正在为 %1 生成证书；证书中列出 %2。</translation>
    </message>
    <message>
        <source>A disc with them is in the CD drive of %1. It is taken away when the engine answers with them. Run this in the VM as root:</source>
        <translation>包含这些证书的光盘已放入 %1 的 CD 驱动器。引擎使用这些证书响应后，光盘将被取出。请在虚拟机中以 root 身份运行：</translation>
    </message>
    <message>
        <source>In a Windows VM, run configure_tls.cmd of the disc as an administrator.</source>
        <translation>在 Windows 虚拟机中，请以管理员身份运行光盘上的 configure_tls.cmd。</translation>
    </message>
    <message>
        <source>Has it been run in %1?</source>
        <translation>是否已在 %1 中运行？</translation>
    </message>
    <message>
        <source>The disc &quot;%1&quot; is in the CD drive of %2. Eject it? It is put back afterwards.</source>
        <translation>%2 的 CD 驱动器中有光盘“%1”。是否弹出？之后会将其放回。</translation>
    </message>
    <message>
        <source>A certificate for %1 needs at least one of its addresses.</source>
        <translation>%1 的证书至少需要其一个地址。</translation>
    </message>
    <message>
        <source>Certificates can be valid for 1 to %1 days, no other time.</source>
        <translation>证书的有效期只能是 1 到 %1 天。</translation>
    </message>
    <message>
        <source>%1 still lets the former key in. %2</source>
        <translation>%1 仍允许使用原密钥登录。%2</translation>
    </message>
    <message>
        <source>Add what follows to ~%1/.ssh/authorized_keys in %2, then try again:</source>
        <translation>将以下内容添加到 %2 中的 ~%1/.ssh/authorized_keys，然后重试：</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is too large for a certificate or key.</source>
        <translation>%1 过大，不像是证书或密钥。</translation>
    </message>
    <message>
        <source>Password of the user %1 of %2, to add the pool&apos;s key</source>
        <translation>%2 的用户 %1 的密码，用于添加资源池的密钥</translation>
    </message>
    <message>
        <source>%1 shows the SSH host key %2, not %3, which was to be accepted. Somebody may be in the middle.</source>
        <translation>%1 出示的 SSH 主机密钥是 %2，而不是应接受的 %3。可能有人在中间截取。</translation>
    </message>
    <message>
        <source>%1 shows the SSH host key %2 at %3, but %4 is recorded for it. If it was not reinstalled, somebody may be in the middle.</source>
        <translation>%1 在 %3 出示的 SSH 主机密钥是 %2，但记录的是 %4。如果没有重新安装过，可能有人在中间截取。</translation>
    </message>
    <message>
        <source>Is %1 the new key of %2, to be recorded in place of the other?</source>
        <translation>%1 是 %2 的新密钥吗？是否用它替换已记录的密钥？</translation>
    </message>
    <message>
        <source>With the certificates of the disc an engine listens at port %1, and at no other.</source>
        <translation>使用光盘上的证书时，引擎只在端口 %1 上监听，不使用其他端口。</translation>
    </message>
    <message>
        <source>Not only ~/.ssh/authorized_keys lets it in as the user %1 of %2. Look for it where AuthorizedKeysFile and AuthorizedKeysCommand in sshd_config say.</source>
        <translation>不只是 ~/.ssh/authorized_keys 允许它以 %2 的用户 %1 登录。请在 sshd_config 的 AuthorizedKeysFile 和 AuthorizedKeysCommand 所指的位置查找它。</translation>
    </message>
    <message>
        <source>It is not known whether %1 lets the new key in. %2</source>
        <translation>不清楚 %1 是否允许使用新密钥登录。%2</translation>
    </message>
    <message>
        <source>%1 lets the new key in, and still the former one.</source>
        <translation>%1 允许使用新密钥登录，也仍允许使用原密钥登录。</translation>
    </message>
    <message>
        <source>%1 is the control domain of a host. Only VMs can be prepared.</source>
        <translation>%1 是主机的控制域。只能准备虚拟机。</translation>
    </message>
    <message>
        <source>%1 is a snapshot. Only VMs can be prepared.</source>
        <translation>%1 是快照。只能准备虚拟机。</translation>
    </message>
    <message>
        <source>%1 is a template. Only VMs can be prepared.</source>
        <translation>%1 是模板。只能准备虚拟机。</translation>
    </message>
</context>
<context>
    <name>xsc_service</name>
    <message>
        <source>The container %1 of VM %2 could not be started.</source>
        <translation>无法启动虚拟机 %2 的容器 %1。</translation>
    </message>
    <message>
        <source>The container %1 of VM %2 could not be stopped.</source>
        <translation>无法停止虚拟机 %2 的容器 %1。</translation>
    </message>
    <message>
        <source>The container %1 of VM %2 could not be paused.</source>
        <translation>无法暂停虚拟机 %2 的容器 %1。</translation>
    </message>
    <message>
        <source>The container %1 of VM %2 could not be resumed.</source>
        <translation>无法恢复虚拟机 %2 的容器 %1。</translation>
    </message>
    <message>
        <source>The container %1 of VM %2 could not be restarted.</source>
        <translation>无法重新启动虚拟机 %2 的容器 %1。</translation>
    </message>
    <message>
        <source>The plugin of the pool gave no reason.</source>
        <translation>资源池的插件未说明原因。</translation>
    </message>
    <message>
        <source>The details of container %1 of VM %2 could not be read.</source>
        <translation>无法读取虚拟机 %2 的容器 %1 的详细信息。</translation>
    </message>
    <message>
        <source>The processes of container %1 of VM %2 could not be read.</source>
        <translation>无法读取虚拟机 %2 的容器 %1 的进程。</translation>
    </message>
    <message>
        <source>Container management could not be enabled for VM %1.</source>
        <translation>无法为虚拟机 %1 启用容器管理。</translation>
    </message>
    <message>
        <source>Container management could not be disabled for VM %1.</source>
        <translation>无法为虚拟机 %1 禁用容器管理。</translation>
    </message>
    <message>
        <source>The diagnostics bundle could not be put together.</source>
        <translation>无法生成诊断包。</translation>
    </message>
    <message>
        <source>The diagnostics bundle could not be compressed.</source>
        <translation>无法压缩诊断包。</translation>
    </message>
    <message>
        <source>The diagnostics bundle could not be written to %1.</source>
        <translation>无法将诊断包写入 %1。</translation>
    </message>
    <message>
        <source>The VM has no config drive.</source>
        <translation>虚拟机没有配置驱动器。</translation>
    </message>
    <message>
        <source>What the config drive of VM %1 needs could not be read.</source>
        <translation>无法读取虚拟机 %1 的配置驱动器所需的信息。</translation>
    </message>
    <message>
        <source>The pool&apos;s template for a config drive could not be read.</source>
        <translation>无法读取资源池的配置驱动器模板。</translation>
    </message>
    <message>
        <source>The config drive of VM %1 could not be read.</source>
        <translation>无法读取虚拟机 %1 的配置驱动器。</translation>
    </message>
    <message>
        <source>The config drive of VM %1 could not be made.</source>
        <translation>无法创建虚拟机 %1 的配置驱动器。</translation>
    </message>
    <message>
        <source>The files of the guest agent are not on the drive: they come from the tools ISO, which only the Container Management plugin of the pool&apos;s hosts can read.</source>
        <translation>驱动器上没有客户机代理的文件：它们来自工具 ISO，只有池中主机的容器管理插件能够读取。</translation>
    </message>
</context>
<context>
    <name>xsc_simulator</name>
    <message>
        <source>The embedded pool cannot create its folder %1.</source>
        <translation>内嵌资源池无法创建其文件夹 %1。</translation>
    </message>
    <message>
        <source>The program xscontainer-monitor is not there.</source>
        <translation>找不到程序 xscontainer-monitor。</translation>
    </message>
    <message>
        <source>The embedded pool cannot create %1.</source>
        <translation>内嵌资源池无法创建 %1。</translation>
    </message>
    <message>
        <source>The monitor %1 does not start.</source>
        <translation>监视器 %1 无法启动。</translation>
    </message>
    <message>
        <source>The key of the embedded pool could not be made.</source>
        <translation>无法生成内嵌资源池的密钥。</translation>
    </message>
    <message>
        <source>The SSH server cannot listen on %1.</source>
        <translation>SSH 服务器无法在 %1 上监听。</translation>
    </message>
    <message>
        <source>The TLS port cannot listen on %1.</source>
        <translation>TLS 端口无法在 %1 上监听。</translation>
    </message>
    <message>
        <source>The certificates of the TLS port cannot be read.</source>
        <translation>无法读取 TLS 端口的证书。</translation>
    </message>
    <message>
        <source>The embedded pool refuses the call: %1.</source>
        <translation>内嵌资源池拒绝了调用：%1。</translation>
    </message>
    <message>
        <source>The embedded pool cannot listen on %1.</source>
        <translation>内嵌资源池无法在 %1 上监听。</translation>
    </message>
    <message>
        <source>The embedded pool cannot listen on port %1.</source>
        <translation>内嵌资源池无法在端口 %1 上监听。</translation>
    </message>
    <message>
        <source>No SSH host key could be made.</source>
        <translation>无法生成 SSH 主机密钥。</translation>
    </message>
    <message>
        <source>The simulated guest has ended the connection.</source>
        <translation>模拟的客户机已结束连接。</translation>
    </message>
    <message>
        <source>Greeting an SSH client</source>
        <translation>与 SSH 客户端握手</translation>
    </message>
    <message>
        <source>The client has gone.</source>
        <translation>客户端已离开。</translation>
    </message>
    <message>
        <source>The transfer of a disk</source>
        <translation>磁盘的传输</translation>
    </message>
</context>
<context>
    <name>xsc_xapi</name>
    <message>
        <source>Reading a large answer of the pool</source>
        <translation>读取资源池的大型应答</translation>
    </message>
    <message>
        <source>The pool&apos;s web server answered with the status %1.</source>
        <translation>资源池的 Web 服务器以状态 %1 应答。</translation>
    </message>
    <message>
        <source>XAPI knows no pool.</source>
        <translation>XAPI 中没有资源池。</translation>
    </message>
    <message>
        <source>No host of the pool is connected to the storage %1.</source>
        <translation>资源池中没有主机连接到存储 %1。</translation>
    </message>
    <message>
        <source>The pool&apos;s answer is neither a success nor a failure.</source>
        <translation>资源池的应答既非成功也非失败。</translation>
    </message>
    <message>
        <source>The pool refused: %1</source>
        <translation>资源池拒绝：%1</translation>
    </message>
    <message>
        <source>The pool&apos;s events came without a token.</source>
        <translation>资源池的事件缺少令牌。</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>用户名或密码错误。</translation>
    </message>
    <message>
        <source>The user has no role in this pool.</source>
        <translation>该用户在此资源池中没有角色。</translation>
    </message>
    <message>
        <source>The session has ended. Connect to the pool again.</source>
        <translation>会话已结束。请重新连接到资源池。</translation>
    </message>
    <message>
        <source>The user&apos;s role does not allow this (%1).</source>
        <translation>该用户的角色不允许此操作 (%1)。</translation>
    </message>
    <message>
        <source>The object (%1) no longer exists.</source>
        <translation>对象 (%1) 已不存在。</translation>
    </message>
    <message>
        <source>The pool has no object (%1) with the uuid %2.</source>
        <translation>资源池中没有 UUID 为 %2 的对象 (%1)。</translation>
    </message>
    <message>
        <source>The host is still starting. Try again in a minute.</source>
        <translation>主机仍在启动。请一分钟后重试。</translation>
    </message>
    <message>
        <source>The host has no contact with its pool&apos;s coordinator.</source>
        <translation>主机无法与其资源池的协调器通信。</translation>
    </message>
    <message>
        <source>The pool&apos;s coordinator does not know the host.</source>
        <translation>资源池的协调器不认识该主机。</translation>
    </message>
    <message>
        <source>The host&apos;s management interface has no address.</source>
        <translation>主机的管理接口没有地址。</translation>
    </message>
    <message>
        <source>The host is offline.</source>
        <translation>主机已离线。</translation>
    </message>
    <message>
        <source>The pool&apos;s coordinator cannot reach the host.</source>
        <translation>资源池的协调器无法访问该主机。</translation>
    </message>
    <message>
        <source>The host is not the pool&apos;s coordinator. Connect to %1.</source>
        <translation>该主机不是资源池的协调器。请连接到 %1。</translation>
    </message>
    <message>
        <source>This version of XAPI does not know the call %1.</source>
        <translation>此版本的 XAPI 不支持调用 %1。</translation>
    </message>
    <message>
        <source>This version of XAPI no longer has the call.</source>
        <translation>此版本的 XAPI 已移除该调用。</translation>
    </message>
    <message>
        <source>The plugin %1 is not installed on the host.</source>
        <translation>主机上未安装插件 %1。</translation>
    </message>
    <message>
        <source>The plugin on the host does not know the function %1.</source>
        <translation>主机上的插件不支持函数 %1。</translation>
    </message>
    <message>
        <source>The plugin on the host failed.</source>
        <translation>主机上的插件失败。</translation>
    </message>
    <message>
        <source>Signing in to the pool failed.</source>
        <translation>登录资源池失败。</translation>
    </message>
    <message>
        <source>Listening for changes in the pool failed.</source>
        <translation>监听资源池的变化失败。</translation>
    </message>
    <message>
        <source>Reading from the pool failed.</source>
        <translation>从资源池读取失败。</translation>
    </message>
    <message>
        <source>Changing a setting in the pool failed.</source>
        <translation>更改资源池的设置失败。</translation>
    </message>
    <message>
        <source>The pool could not carry out %1.</source>
        <translation>资源池无法执行 %1。</translation>
    </message>
    <message>
        <source>The pool says: %1.</source>
        <translation>资源池提示：%1。</translation>
    </message>
    <message>
        <source>The call %1 is larger than XAPI accepts.</source>
        <translation>调用 %1 超出 XAPI 可接受的大小。</translation>
    </message>
    <message>
        <source>The pool at %1 cannot be reached.</source>
        <translation>无法访问位于 %1 的资源池。</translation>
    </message>
    <message>
        <source>The pool at %1 did not answer in time.</source>
        <translation>位于 %1 的资源池未及时应答。</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak HTTP as XAPI does.</source>
        <translation>%1 处的应答方不使用 XAPI 的 HTTP 协议。</translation>
    </message>
    <message>
        <source>The connection to the pool was ended.</source>
        <translation>与资源池的连接已结束。</translation>
    </message>
    <message>
        <source>Signing in to the pool again</source>
        <translation>重新登录资源池</translation>
    </message>
    <message>
        <source>The hosts of the pool do not agree who its coordinator is.</source>
        <translation>资源池的各主机对协调器的认定不一致。</translation>
    </message>
    <message>
        <source>The other side sent something that is not XML-RPC.</source>
        <translation>对方发送的内容不是 XML-RPC。</translation>
    </message>
    <message>
        <source>An XML-RPC message is larger than any that makes sense.</source>
        <translation>XML-RPC 消息大小超出合理范围。</translation>
    </message>
    <message>
        <source>An XML-RPC message is nested too deeply.</source>
        <translation>XML-RPC 消息嵌套过深。</translation>
    </message>
    <message>
        <source>The other side could not handle the call: %1</source>
        <translation>对方无法处理该调用：%1</translation>
    </message>
    <message>
        <source>The host broke the transfer of the disk off.</source>
        <translation>主机中断了磁盘的传输。</translation>
    </message>
    <message>
        <source>The data for the disk has not the length announced.</source>
        <translation>磁盘数据的长度与声明的不符。</translation>
    </message>
    <message>
        <source>The host takes no more data for the disk.</source>
        <translation>主机不再接收磁盘的数据。</translation>
    </message>
    <message>
        <source>The host gives no more data of the disk.</source>
        <translation>主机不再提供磁盘的数据。</translation>
    </message>
    <message>
        <source>The task was cancelled in the pool.</source>
        <translation>任务已在资源池中被取消。</translation>
    </message>
    <message>
        <source>The task in the pool</source>
        <translation>资源池中的任务</translation>
    </message>
    <message>
        <source>The task is gone from the pool.</source>
        <translation>任务已从资源池中消失。</translation>
    </message>
    <message>
        <source>The host refused to transfer the disk (status %1).</source>
        <translation>主机拒绝传输磁盘（状态 %1）。</translation>
    </message>
    <message>
        <source>The host redirects the transfer to no usable address.</source>
        <translation>主机将传输重定向到不可用的地址。</translation>
    </message>
    <message>
        <source>The host did not take up the transfer of the disk.</source>
        <translation>主机没有开始磁盘的传输。</translation>
    </message>
    <message>
        <source>The hosts redirect the transfer of the disk without end.</source>
        <translation>主机无休止地重定向磁盘的传输。</translation>
    </message>
    <message>
        <source>The VM has no free device for another disk or interface.</source>
        <translation>虚拟机没有空闲的设备可用于添加磁盘或接口。</translation>
    </message>
    <message>
        <source>Waiting for other calls to XAPI</source>
        <translation>等待对 XAPI 的其他调用</translation>
    </message>
    <message>
        <source>Making a secret of the pool</source>
        <translation>创建资源池的机密</translation>
    </message>
    <message>
        <source>The command failed in the pool.</source>
        <translation>资源池中的命令失败。</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the pool has for it.</source>
        <translation>%1 出示的证书与资源池为其记录的证书不同。</translation>
    </message>
</context>
<context>
    <name>xscontainer_cloudconfig</name>
    <message>
        <source>Show this text.</source>
        <translation>显示此文本。</translation>
    </message>
    <message>
        <source>Try: xscontainer-cloudconfig %1 --help</source>
        <translation>请尝试：xscontainer-cloudconfig %1 --help</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read.</source>
        <translation>无法读取“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than %2 MiB.</source>
        <translation>“%1”大于 %2 MiB。</translation>
    </message>
    <message>
        <source>File with the facts of the VM.</source>
        <translation>包含虚拟机事实数据的文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be used.</source>
        <translation>无法使用“%1”。</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>无法写入输出。</translation>
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
        <translation>名称
    xscontainer-cloudconfig image - 制作配置驱动器的镜像

概要
    xscontainer-cloudconfig image USER_DATA -o ISO [选项]...

说明
    无需资源池即可制作 CoreOS、Flatcar 和 cloud-init 在启动时能找到的 ISO 镜像。&quot;-&quot; 表示标准输入。
    相同的输入生成相同的字节。只有镜像的所有者可以读取它。

选项
    -o ISO
        要写入的镜像；&quot;-&quot; 表示标准输出。
    --facts FACTS.json
        USER_DATA 是模板，将针对此虚拟机填充，参见 &quot;render&quot;。不带此选项时，USER_DATA 原样写入驱动器。
    --nocloud
        使用 NoCloud 布局，卷标识为 cidata，只有 cloud-init 会读取。否则使用配置驱动器的布局，即 config-2。
    --vendor-data 文件
        供应商数据。在配置驱动器上，非 JSON 的文本会为 cloud-init 加以封装。
    --network-data 文件
        network_data.json，或 NoCloud 的 network-config。它取代客户机自行生成的网络设置：
        如果其中未指定任何网络，客户机就没有网络。
    --agent-iso ISO
        主机的工具 ISO，其中的客户机代理会被放到驱动器的 agent/ 下。
    -h, --help
        显示此文本。

退出状态
    0  已完成
    1  某个占位符有误；镜像仍会写入
    2  无法运行
</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no JSON, as network_data.json must be.</source>
        <translation>“%1”不是 JSON，而 network_data.json 必须是 JSON。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not UTF-8.</source>
        <translation>“%1”不是 UTF-8。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written.</source>
        <translation>无法写入“%1”。</translation>
    </message>
    <message>
        <source>The image to write.</source>
        <translation>要写入的镜像。</translation>
    </message>
    <message>
        <source>The layout NoCloud.</source>
        <translation>NoCloud 布局。</translation>
    </message>
    <message>
        <source>File with vendor data.</source>
        <translation>包含供应商数据的文件。</translation>
    </message>
    <message>
        <source>File with network data.</source>
        <translation>包含网络数据的文件。</translation>
    </message>
    <message>
        <source>ISO with the guest agent.</source>
        <translation>包含客户机代理的 ISO。</translation>
    </message>
    <message>
        <source>It takes one file of user-data and -o.</source>
        <translation>需要一个 user-data 文件和 -o。</translation>
    </message>
    <message>
        <source>Make the image of a config drive.</source>
        <translation>制作配置驱动器的镜像。</translation>
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
        <translation>名称
    xscontainer-cloudconfig inspect - 显示配置驱动器上的内容

概要
    xscontainer-cloudconfig inspect 镜像 [--json]

说明
    读取配置驱动器的镜像，无论由谁制作：ISO 9660 或 FAT，config-2 或 cidata。
    输出读取程序所依据的信息、其中的文件以及 user-data。

选项
    --json
        输出一个对象：&quot;fileSystem&quot;、&quot;label&quot;、&quot;layout&quot;（&quot;config-drive&quot; 或 &quot;nocloud&quot;）、&quot;files&quot;（每项含 &quot;path&quot; 和
        &quot;size&quot;）、&quot;userData&quot;、&quot;template&quot;（null：没有模板）、&quot;metaData&quot;、&quot;vendorData&quot;、&quot;networkData&quot;
        （是 JSON 时为 JSON，否则为文本；null：不存在）。
    -h, --help
        显示此文本。

退出状态
    0  已完成
    1  不是配置驱动器，或已损坏
    2  无法运行
</translation>
    </message>
    <message>
        <source>Volume id: %1 (%2)</source>
        <translation>卷标识：%1 (%2)</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>布局：%1</translation>
    </message>
    <message>
        <source>Meta-data</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>Vendor data</source>
        <translation>供应商数据</translation>
    </message>
    <message>
        <source>Network data</source>
        <translation>网络数据</translation>
    </message>
    <message>
        <source>User-data</source>
        <translation>User-data</translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation>输出 JSON。</translation>
    </message>
    <message>
        <source>It takes one image.</source>
        <translation>需要一个镜像。</translation>
    </message>
    <message>
        <source>Tell what is on a config drive.</source>
        <translation>显示配置驱动器上的内容。</translation>
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
        <translation>名称
    xscontainer-cloudconfig lint - 查找 cloud-config 中的错误

概要
    xscontainer-cloudconfig lint 文件... [--target coreos|cloud-init] [--facts FACTS.json] [--json]

说明
    按照机器将读取的样子（占位符已填充）检查每个文件。&quot;-&quot; 表示标准输入。
    行号和列号均指该文件中的位置，从 1 开始。

    输出 &quot;文件:行:列: 严重程度: 消息 [规则]&quot;，每个问题一行。

选项
    --target coreos|cloud-init
        由谁读取。省略时根据文本推测。
    --facts FACTS.json
        所针对的虚拟机：{&quot;vmName&quot;: &quot;web1&quot;, &quot;vmUuid&quot;: &quot;...&quot;, &quot;publicKey&quot;: &quot;ssh-rsa AAAA...&quot;,
        &quot;managementDevice&quot;: &quot;0&quot;}。managementDevice 是主机内部管理网络上 VIF 的编号，或为 null。
        省略时使用虚构的虚拟机。
    --json
        输出一个 JSON 对象：文件 -&gt; {&quot;target&quot;: &quot;...&quot;, &quot;problems&quot;: [{&quot;line&quot;: 7, &quot;column&quot;: 3,
        &quot;severity&quot;: &quot;error|warning|hint&quot;, &quot;rule&quot;: &quot;...&quot;, &quot;message&quot;: &quot;...&quot;, &quot;fix&quot;: {&quot;title&quot;: &quot;...&quot;, &quot;line&quot;: 7,
        &quot;column&quot;: 3, &quot;endLine&quot;: 7, &quot;endColumn&quot;: 7, &quot;text&quot;: &quot;...&quot;} 或 null}]}。应用修复时，用 &quot;fix&quot; 的 &quot;text&quot;
        替换从其行列位置起、到 endLine 和 endColumn 为止（不含该处）的内容。
    -h, --help
        显示此文本。

退出状态
    0  没有错误；可能有警告和提示
    1  有错误
    2  无法运行

示例
    xscontainer-cloudconfig lint user-data --target cloud-init --json | jq .
</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Who will read it.</source>
        <translation>由谁读取。</translation>
    </message>
    <message>
        <source>The target is coreos or cloud-init.</source>
        <translation>目标为 coreos 或 cloud-init。</translation>
    </message>
    <message>
        <source>Which file? &quot;-&quot; is standard input.</source>
        <translation>哪个文件？“-”表示标准输入。</translation>
    </message>
    <message>
        <source>Find the mistakes of a cloud-config.</source>
        <translation>查找 cloud-config 中的错误。</translation>
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
        <translation>名称
    xscontainer-cloudconfig - 用于虚拟机的 cloud-config 和配置驱动器

概要
%1    xscontainer-cloudconfig 命令 --help

命令
%2
退出状态
    0  没有错误
    1  所检查的内容有错误
    2  无法运行
</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>没有命令“%1”。</translation>
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
        <translation>名称
    xscontainer-cloudconfig render - 填充模板的占位符

概要
    xscontainer-cloudconfig render 模板 --facts FACTS.json

说明
    输出模板针对某台虚拟机生成的 user-data。&quot;-&quot; 表示标准输入。占位符的问题输出到标准错误。

    %VMNAMETOHOSTNAME%   虚拟机的名称，只保留 ASCII 字母和数字，并转为小写
    %CONTAINERRSAPUB%    资源池的公钥，不含其类型
    %HIN%                主机内部管理网络上 VIF 的编号
    %HINEXISTS% ... %ENDHINEXISTS%
                         虚拟机没有这样的 VIF 时，两者之间的内容会被省略

    每个占位符前也都可以加上 XS：%XSVMNAMETOHOSTNAME%、... %XSENDHINEXISTS%。

选项
    --facts FACTS.json
        所针对的虚拟机：{&quot;vmName&quot;: &quot;web1&quot;, &quot;vmUuid&quot;: &quot;...&quot;, &quot;publicKey&quot;: &quot;ssh-rsa AAAA...&quot;,
        &quot;managementDevice&quot;: &quot;0&quot;}。managementDevice 可以为 null。
    -h, --help
        显示此文本。

退出状态
    0  已完成
    1  某个占位符有误；文本仍会输出
    2  无法运行
</translation>
    </message>
    <message>
        <source>It takes one template and --facts.</source>
        <translation>需要一个模板和 --facts。</translation>
    </message>
    <message>
        <source>Fill in the placeholders of a template.</source>
        <translation>填充模板的占位符。</translation>
    </message>
</context>
<context>
    <name>xscontainer_monitor</name>
    <message>
        <source>Publishes the containers of the managed VMs that run on this host.</source>
        <translation>发布在此主机上运行的受管虚拟机的容器。</translation>
    </message>
    <message>
        <source>Folder that dom0&apos;s files are below.</source>
        <translation>dom0 文件所在的上级文件夹。</translation>
    </message>
    <message>
        <source>Log to standard error as well.</source>
        <translation>同时将日志写到标准错误输出。</translation>
    </message>
    <message>
        <source>Publish every VM once, say that nobody keeps it true, and end.</source>
        <translation>将每台虚拟机发布一次，注明无人再更新，然后结束。</translation>
    </message>
    <message>
        <source>Show how the monitor that runs on this host stands; fails when none runs.</source>
        <translation>显示在此主机上运行的监控程序的状况；如果没有运行，则失败。</translation>
    </message>
    <message>
        <source>With --status: as JSON.</source>
        <translation>与 --status 一起使用：以 JSON 输出。</translation>
    </message>
</context>
<context>
    <name>xscontainer_prepare_vm</name>
    <message>
        <source>halted</source>
        <translation>已关机</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>managed</source>
        <translation>受管</translation>
    </message>
    <message>
        <source>not managed</source>
        <translation>未受管</translation>
    </message>
    <message>
        <source>The mode is ssh or tls.</source>
        <translation>方式为 ssh 或 tls。</translation>
    </message>
    <message>
        <source>Makes a VM manageable: its containers can then be seen and controlled.</source>
        <translation>使虚拟机可管理：随后即可查看和控制其容器。</translation>
    </message>
    <message>
        <source>List the VMs of the pool.</source>
        <translation>列出资源池的虚拟机。</translation>
    </message>
    <message>
        <source>The VM to prepare.</source>
        <translation>要准备的虚拟机。</translation>
    </message>
    <message>
        <source>Folder that dom0&apos;s files are below.</source>
        <translation>dom0 文件所在的上级文件夹。</translation>
    </message>
    <message>
        <source>Try again?</source>
        <translation>重试？</translation>
    </message>
    <message>
        <source>The options --client-cert, --client-key and --ca-cert go together.</source>
        <translation>选项 --client-cert、--client-key 和 --ca-cert 必须一起使用。</translation>
    </message>
    <message>
        <source>The options --key-type and --days are for --generate-certs.</source>
        <translation>选项 --key-type 和 --days 用于 --generate-certs。</translation>
    </message>
    <message>
        <source>The key type is rsa2048, rsa4096, p256 or p384.</source>
        <translation>密钥类型为 rsa2048、rsa4096、p256 或 p384。</translation>
    </message>
    <message>
        <source>The days are a number from 1 to %1.</source>
        <translation>天数为 1 到 %1 之间的数字。</translation>
    </message>
    <message>
        <source>Certificates are either yours or made by --generate-certs.</source>
        <translation>证书要么由您提供，要么由 --generate-certs 生成。</translation>
    </message>
    <message>
        <source>Certificates are for the mode tls.</source>
        <translation>证书用于 tls 模式。</translation>
    </message>
    <message>
        <source>The port is a number from 1 to 65535.</source>
        <translation>端口为 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>Our certificate for its engine, PEM.</source>
        <translation>我们用于其引擎的证书，PEM。</translation>
    </message>
    <message>
        <source>The private key of that certificate, PEM.</source>
        <translation>该证书的私钥，PEM。</translation>
    </message>
    <message>
        <source>The authority of its engine&apos;s certificate, PEM.</source>
        <translation>其引擎证书的颁发机构，PEM。</translation>
    </message>
    <message>
        <source>Make certificates and put them into its CD drive.</source>
        <translation>生成证书并放入其 CD 驱动器。</translation>
    </message>
    <message>
        <source>Key of those: rsa2048, rsa4096, p256 or p384.</source>
        <translation>这些证书的密钥：rsa2048、rsa4096、p256 或 p384。</translation>
    </message>
    <message>
        <source>How long those are valid.</source>
        <translation>这些证书的有效期。</translation>
    </message>
    <message>
        <source>The port of sshd, or of the engine over TLS.</source>
        <translation>sshd 的端口，或通过 TLS 时引擎的端口。</translation>
    </message>
    <message>
        <source>The engine&apos;s socket in the VM.</source>
        <translation>虚拟机中引擎的套接字。</translation>
    </message>
    <message>
        <source>Give the pool another key, and the prepared VMs as well.</source>
        <translation>为资源池以及已准备的虚拟机更换密钥。</translation>
    </message>
    <message>
        <source>Do so even if VMs did not get it.</source>
        <translation>即使有虚拟机未获得新密钥也照做。</translation>
    </message>
    <message>
        <source>Ask nothing: agree to everything, have no password.</source>
        <translation>不询问：同意一切，不提供密码。</translation>
    </message>
    <message>
        <source>Tell what would be done, and change nothing.</source>
        <translation>仅说明将执行的操作，不作任何更改。</translation>
    </message>
    <message>
        <source>Print JSON for programs.</source>
        <translation>输出供程序使用的 JSON。</translation>
    </message>
    <message>
        <source>The option --leave-behind is for --rotate.</source>
        <translation>选项 --leave-behind 用于 --rotate。</translation>
    </message>
    <message>
        <source>The pool keeps its key, as VMs would stay behind. Mend them and run this again, or use --leave-behind.</source>
        <translation>资源池保留其密钥，因为会有虚拟机被落下。请修复后重新运行，或使用 --leave-behind。</translation>
    </message>
    <message>
        <source>Nobody answered.</source>
        <translation>无人应答。</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>等待应答</translation>
    </message>
    <message>
        <source>VMs still let the former key in. Mend them and run this again, or use --leave-behind.</source>
        <translation>仍有虚拟机允许使用原密钥登录。请修复后重新运行，或使用 --leave-behind。</translation>
    </message>
    <message>
        <source>Use no key of the ssh-agent.</source>
        <translation>不使用 ssh-agent 中的密钥。</translation>
    </message>
    <message>
        <source>%1 (empty: none)</source>
        <translation>%1（留空：无）</translation>
    </message>
    <message>
        <source>A fingerprint is SHA256: and 43 letters, as ssh-keygen -l prints it.</source>
        <translation>指纹由 SHA256: 和 43 个字符组成，如 ssh-keygen -l 的输出所示。</translation>
    </message>
    <message>
        <source>The SSH host key with this fingerprint is its new one.</source>
        <translation>具有此指纹的 SSH 主机密钥是其新密钥。</translation>
    </message>
    <message>
        <source>If that is the key that ssh-keygen -l shows in the VM, run this again with --accept-new-host-key %1 to record it in place of the other.</source>
        <translation>如果这就是 ssh-keygen -l 在虚拟机中显示的密钥，请加上 --accept-new-host-key %1 再次运行，用它替换已记录的密钥。</translation>
    </message>
    <message>
        <source>With --generate-certs the port is %1, and no other.</source>
        <translation>使用 --generate-certs 时，端口只能是 %1。</translation>
    </message>
    <message>
        <source>no monitor has reported on it</source>
        <translation>尚无监视器报告其状态</translation>
    </message>
    <message>
        <source>last confirmed %1 ago; the monitor of its host seems not to run</source>
        <translation>最后确认于 %1 前；其主机上的监视程序似乎未运行</translation>
    </message>
    <message>
        <source>not reached for %1: %2</source>
        <translation>已有 %1 无法连接：%2</translation>
    </message>
    <message>
        <source>connected for %1</source>
        <translation>已连接 %1</translation>
    </message>
    <message>
        <source>connected for %1; before that: %2</source>
        <translation>已连接 %1；此前：%2</translation>
    </message>
    <message>
        <source>It was interrupted, and VMs still let the former key in. Run this again, and it goes on from there.</source>
        <translation>操作已中断，仍有虚拟机接受旧密钥。请再次运行，将从中断处继续。</translation>
    </message>
    <message>
        <source>For a shell in the VM:</source>
        <translation>在虚拟机的 shell 中运行：</translation>
    </message>
    <message>
        <source>Answer y or n.</source>
        <translation>请回答 y 或 n。</translation>
    </message>
    <message>
        <source>Answer y when it is done. Ctrl+C gives up.</source>
        <translation>完成后请回答 y。按 Ctrl+C 放弃。</translation>
    </message>
    <message>
        <source>The name for --username has no spaces in it.</source>
        <translation>--username 的名称不含空格。</translation>
    </message>
    <message>
        <source>The path for --engine-socket is absolute, such as %1.</source>
        <translation>--engine-socket 的路径是绝对路径，例如 %1。</translation>
    </message>
    <message>
        <source>The option --%1 is for a VM.</source>
        <translation>选项 --%1 用于虚拟机。</translation>
    </message>
    <message>
        <source>Give the account&apos;s password, which is asked for without --yes, or name another account with --username.</source>
        <translation>请提供该账户的密码（不带 --yes 时会询问），或用 --username 指定其他账户。</translation>
    </message>
    <message>
        <source>Give certificates with --generate-certs, or with --client-cert, --client-key and --ca-cert.</source>
        <translation>请用 --generate-certs，或用 --client-cert、--client-key 和 --ca-cert 提供证书。</translation>
    </message>
    <message>
        <source>Check the clocks of VM and host.</source>
        <translation>请检查虚拟机和主机的时钟。</translation>
    </message>
    <message>
        <source>If its certificates were not made anew, somebody may be in the middle.</source>
        <translation>如果其证书并未重新生成，则可能存在中间人。</translation>
    </message>
    <message>
        <source>Way to its engine: ssh or tls. Without it what the other options mean, else the recorded one, else ssh.</source>
        <translation>访问其引擎的方式：ssh 或 tls。未指定时取决于其他选项，否则使用已记录的方式，再否则使用 ssh。</translation>
    </message>
    <message>
        <source>The account to log in to over SSH; means ssh.</source>
        <translation>通过 SSH 登录所用的账户；表示使用 ssh。</translation>
    </message>
</context>
<context>
    <name>xscontainer_simulator</name>
    <message>
        <source>There is no scenario &quot;%1&quot;. Choose showcase, small or empty.</source>
        <translation>没有场景“%1”。请选择 showcase、small 或 empty。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port. Choose a number from 0 to 65535.</source>
        <translation>“%1”不是端口。请选择 0 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>A pool of hosts, virtual machines and containers to try with.</source>
        <translation>一个包含主机、虚拟机和容器、可供试用的资源池。</translation>
    </message>
    <message>
        <source>Port of the XAPI server; 0 takes any free one.</source>
        <translation>XAPI 服务器的端口；0 表示任意空闲端口。</translation>
    </message>
    <message>
        <source>Folder for sockets and hosts; kept at the end.</source>
        <translation>用于套接字和主机的文件夹；结束时保留。</translation>
    </message>
    <message>
        <source>Run no monitor on the hosts.</source>
        <translation>不在主机上运行监视器。</translation>
    </message>
    <message>
        <source>What is in the pool: showcase, small or empty.</source>
        <translation>资源池的内容：showcase、small 或 empty。</translation>
    </message>
</context>
</TS>
