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
        <source>Re&amp;start</source>
        <translation>重新启动(&amp;R)</translation>
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
    <name>Sheets</name>
    <message>
        <source>The pool does not answer. This is what was seen %1.</source>
        <translation>资源池没有应答。此处显示的是%1的状态。</translation>
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
        <source>%1 is not enabled.</source>
        <translation>%1 不可用。</translation>
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
        <source>Container management is off for this virtual machine, so its containers are not shown. A virtual machine that was prepared for it can be managed at once.</source>
        <translation>此虚拟机未启用容器管理，因此不显示其容器。已做好准备的虚拟机可立即启用管理。</translation>
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
        <source>Enable Container &amp;Management</source>
        <translation>启用容器管理(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Disable Container Management</source>
        <translation>禁用容器管理(&amp;D)</translation>
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
        <source>Container management could not be enabled for “%1”.</source>
        <translation>无法为“%1”启用容器管理。</translation>
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
</context>
<context>
    <name>xsc::ui::NoticeBox</name>
    <message>
        <source>&amp;Connect to a Pool…</source>
        <translation>连接到资源池(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Try Again Now</source>
        <translation>立即重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Enable Container Management</source>
        <translation>启用容器管理(&amp;E)</translation>
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
        <source>%1 cannot be reached over SSH at %2. Check that sshd runs in it and that no firewall is in the way.</source>
        <translation>无法通过 SSH 在 %2 访问 %1。请确认其中的 sshd 正在运行且未被防火墙阻挡。</translation>
    </message>
    <message>
        <source>%1 cannot be reached over TLS at %2. Check that its engine listens there and that no firewall is in the way.</source>
        <translation>无法通过 TLS 在 %2 访问 %1。请确认其引擎在该处监听且未被防火墙阻挡。</translation>
    </message>
    <message>
        <source>%1 did not answer in time at %2. Check its network, its firewall and its load.</source>
        <translation>%1 未在 %2 及时应答。请检查其网络、防火墙和负载。</translation>
    </message>
    <message>
        <source>%1 refuses the pool&apos;s key for the user %2. Run xscontainer-prepare-vm for it.</source>
        <translation>%1 拒绝了资源池用于用户 %2 的密钥。请为其运行 xscontainer-prepare-vm。</translation>
    </message>
    <message>
        <source>The certificate of %1 does not fit the authority and address stored for it. Run xscontainer-prepare-vm for it again.</source>
        <translation>%1 的证书与为其存储的颁发机构和地址不符。请再次为其运行 xscontainer-prepare-vm。</translation>
    </message>
    <message>
        <source>%1 does not accept our client certificate. Run xscontainer-prepare-vm for it again.</source>
        <translation>%1 不接受我们的客户端证书。请再次为其运行 xscontainer-prepare-vm。</translation>
    </message>
    <message>
        <source>The user %2 of %1 may not use the container engine. Add the account to the group docker there.</source>
        <translation>%1 的用户 %2 无权使用容器引擎。请在其中将该账户加入 docker 组。</translation>
    </message>
    <message>
        <source>%1 allows no way to its engine over SSH. Allow AllowStreamLocalForwarding in its sshd_config, or install ncat.</source>
        <translation>%1 不允许通过 SSH 访问其引擎。请在其 sshd_config 中允许 AllowStreamLocalForwarding，或安装 ncat。</translation>
    </message>
    <message>
        <source>%1 has no container engine at %2. Install or start it, or set other_config:%3 if its socket lies elsewhere.</source>
        <translation>%1 在 %2 没有容器引擎。请安装或启动它；如果其套接字位于别处，请设置 other_config:%3。</translation>
    </message>
    <message>
        <source>The SSH host key of %1 could not be recorded.</source>
        <translation>无法记录 %1 的 SSH 主机密钥。</translation>
    </message>
    <message>
        <source>%1 asks for the unknown connection mode &quot;%2&quot;. Set other_config:%3 to ssh or tls.</source>
        <translation>%1 要求未知的连接方式“%2”。请将 other_config:%3 设为 ssh 或 tls。</translation>
    </message>
    <message>
        <source>%1 names &quot;%2&quot; as its port. Set other_config:%3 to a number from 1 to 65535.</source>
        <translation>%1 将“%2”作为其端口。请将 other_config:%3 设为 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>%1 names an engine socket that is no absolute path. Correct other_config:%2.</source>
        <translation>%1 指定的引擎套接字不是绝对路径。请更正 other_config:%2。</translation>
    </message>
    <message>
        <source>%1 is not running. Start it to see and manage its containers.</source>
        <translation>%1 未运行。请启动它以查看和管理其容器。</translation>
    </message>
    <message>
        <source>%1 reports no IP address. Install the guest tools in it, check that its network is up, or set other_config:%2.</source>
        <translation>%1 未报告 IP 地址。请在其中安装客户机工具，确认网络已启用，或设置 other_config:%2。</translation>
    </message>
    <message>
        <source>This pool has no key pair yet with which %1 could be reached. Run xscontainer-prepare-vm on a host of the pool.</source>
        <translation>此资源池尚无可用于访问 %1 的密钥对。请在资源池的主机上运行 xscontainer-prepare-vm。</translation>
    </message>
    <message>
        <source>%1 is to be reached over TLS, but no certificates are stored for it. Run xscontainer-prepare-vm for it.</source>
        <translation>%1 应通过 TLS 访问，但没有为其存储证书。请为其运行 xscontainer-prepare-vm。</translation>
    </message>
    <message>
        <source>%1 shows another SSH host key than before: %2 instead of %3. If it was reinstalled, remove other_config:%4 of the VM to trust the new key; if not, somebody may be in the middle.</source>
        <translation>%1 出示的 SSH 主机密钥与之前不同：现为 %2，原为 %3。如果它已重新安装，请删除该虚拟机的 other_config:%4 以信任新密钥；否则可能存在中间人。</translation>
    </message>
    <message>
        <source>Add this line to ~%1/.ssh/authorized_keys in %2, then try again:</source>
        <translation>请在 %2 中将以下内容添加到 ~%1/.ssh/authorized_keys，然后重试：</translation>
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
        <source>The engine of %1 answers: version %2, API %3.</source>
        <translation>%1 的引擎有应答：版本 %2，API %3。</translation>
    </message>
    <message>
        <source>Container management of %1 is on.</source>
        <translation>%1 的容器管理已启用。</translation>
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
        <source>The container engine of %1 does not answer at %2. Start it there, for example with systemctl start docker.</source>
        <translation>%1 的容器引擎在 %2 上没有应答。请在其中启动它，例如执行 systemctl start docker。</translation>
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
        <source>XAPI no longer has the credentials for %1. Run xscontainer-prepare-vm for it again.</source>
        <translation>XAPI 中已没有 %1 的凭据。请再次对其运行 xscontainer-prepare-vm。</translation>
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
        <source>Another monitor serves at %1.</source>
        <translation>另一个监控程序正在 %1 提供服务。</translation>
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
        <translation>"%1" 不是 http 或 https 地址。</translation>
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
        <translation>%1 只能是 true 或 false，不能是 "%2"。</translation>
    </message>
    <message>
        <source>%1 is a number of seconds since 1970 or a time such as 2026-01-31T23:59:00Z, but not &quot;%2&quot;.</source>
        <translation>%1 是自 1970 年起的秒数或形如 2026-01-31T23:59:00Z 的时间，不能是 "%2"。</translation>
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
        <translation>"%1" 不是信号。</translation>
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
        <translation>"%1" 不能作为容器的名称。</translation>
    </message>
    <message>
        <source>Container Management cannot rename %1</source>
        <translation>容器管理无法重命名 %1</translation>
    </message>
    <message>
        <source>tail is a number of lines up to %1 or &quot;all&quot;, but not &quot;%2&quot;.</source>
        <translation>tail 是不超过 %1 的行数或 "all"，不能是 "%2"。</translation>
    </message>
    <message>
        <source>The command failed in the VM: %1</source>
        <translation>命令在虚拟机中失败：%1</translation>
    </message>
    <message>
        <source>The command prints more than can be answered.</source>
        <translation>命令的输出超出了应答所能容纳的范围。</translation>
    </message>
    <message>
        <source>The command in the VM</source>
        <translation>虚拟机中的命令</translation>
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
        <source>The container command failed in the pool.</source>
        <translation>资源池中的容器命令失败。</translation>
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
        <source>Publish every VM once, then end.</source>
        <translation>将每台虚拟机发布一次，然后退出。</translation>
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
        <source>Way to its engine: ssh or tls.</source>
        <translation>访问其引擎的方式：ssh 或 tls。</translation>
    </message>
    <message>
        <source>The account to log in to over SSH.</source>
        <translation>用于 SSH 登录的账户。</translation>
    </message>
    <message>
        <source>Folder that dom0&apos;s files are below.</source>
        <translation>dom0 文件所在的上级文件夹。</translation>
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
