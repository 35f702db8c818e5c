<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AnswerList</name>
    <message>
        <source>未填写</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>更改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>更改：{title}</source>
        <translation>Change: {title}</translation>
    </message>
</context>
<context>
    <name>ComboEditor</name>
    <message>
        <source>请选择</source>
        <translation>Please choose</translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message>
        <source>输入命令或拼音首字母</source>
        <translation>Type a command or pinyin initials</translation>
    </message>
    <message>
        <source>查找命令</source>
        <translation>Find a command</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Commands</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>选择或填写原因</source>
        <translation>Choose or type a reason</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>有 {count} 处需要修改</source>
        <translation>To be corrected: {count}</translation>
    </message>
    <message>
        <source>Enter 到第一处 · F8 到下一处</source>
        <translation>Enter: first · F8: next</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>默认值</source>
        <translation>default</translation>
    </message>
    <message>
        <source>来自{source}{day}</source>
        <translation>from {source}{day}</translation>
    </message>
    <message>
        <source>最多 {limit} 个字，多出的没有填入，请核对。</source>
        <translation>At most {limit} characters; the rest was left out. Please check.</translation>
    </message>
    <message>
        <source>最多 {limit} 行，多出的没有填入，请核对。</source>
        <translation>At most {limit} rows; the rest was left out. Please check.</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>练习</source>
        <translation>PRACTICE</translation>
    </message>
    <message>
        <source>命令 Ctrl+K</source>
        <translation>Commands Ctrl+K</translation>
    </message>
    <message>
        <source>查找并执行命令 (Ctrl+K)</source>
        <translation>Find and run a command (Ctrl+K)</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>放大字号</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>English</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>切换到英文</source>
        <translation>Switch to Chinese</translation>
    </message>
    <message>
        <source>快捷键 F1</source>
        <translation>Keys F1</translation>
    </message>
    <message>
        <source>本页快捷键 (F1)</source>
        <translation>Keys of this page (F1)</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>锁定屏幕 (Ctrl+L)</source>
        <translation>Lock the screen (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>情形引导</source>
        <translation>Guiding questions</translation>
    </message>
    <message>
        <source>答完即确定材料清单，并印在收件回执上</source>
        <translation>The answers fix the list of materials and are printed on the receipt</translation>
    </message>
    <message>
        <source>请选择一项。</source>
        <translation>Please choose one.</translation>
    </message>
    <message>
        <source>确认没有不适用的情形后才能按告知承诺办理；有的，请改选一般程序。</source>
        <translation>Notice and commitment needs the confirmation that no exclusion applies; otherwise choose the ordinary procedure.</translation>
    </message>
    <message>
        <source>告知承诺</source>
        <translation>Notice and commitment</translation>
    </message>
    <message>
        <source>一般程序</source>
        <translation>Ordinary procedure</translation>
    </message>
    <message>
        <source>申请人选择的办理方式</source>
        <translation>Procedure chosen by the applicant</translation>
    </message>
    <message>
        <source>办理方式</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>由申请人自愿选择，不得强制</source>
        <translation>The applicant&apos;s free choice; never to be forced</translation>
    </message>
    <message>
        <source>已确认申请人没有下列不适用情形</source>
        <translation>Confirmed: none of the exclusions below applies</translation>
    </message>
</context>
<context>
    <name>ItemWords</name>
    <message>
        <source>法律未规定</source>
        <translation>not set by law</translation>
    </message>
    <message>
        <source>{count} 个工作日</source>
        <translation>{count} working days</translation>
    </message>
    <message>
        <source>{count} 个自然日</source>
        <translation>{count} calendar days</translation>
    </message>
    <message>
        <source>即办件</source>
        <translation>Instant item</translation>
    </message>
    <message>
        <source>承诺件</source>
        <translation>Promised item</translation>
    </message>
    <message>
        <source>(待核)</source>
        <translation>(to be verified)</translation>
    </message>
    <message>
        <source>承诺 {limit}</source>
        <translation>promised {limit}</translation>
    </message>
    <message>
        <source>办理时限与收费</source>
        <translation>Time limits and fee</translation>
    </message>
    <message>
        <source>申请条件</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>申请材料</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>设定依据</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>办理提示</source>
        <translation>Hints</translation>
    </message>
    <message>
        <source>办理机关</source>
        <translation>Competent authority</translation>
    </message>
    <message>
        <source>承诺办结 {limit}，{days} 日内核查</source>
        <translation>promised {limit}, checked within {days} days</translation>
    </message>
    <message>
        <source>告知承诺：须向申请人逐条告知</source>
        <translation>Notice and commitment: to be told point by point</translation>
    </message>
    <message>
        <source>承诺内容</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>法律责任</source>
        <translation>Liability</translation>
    </message>
    <message>
        <source>不适用告知承诺的情形</source>
        <translation>Cases excluded from notice and commitment</translation>
    </message>
    <message>
        <source>办结与核查</source>
        <translation>Completion and check</translation>
    </message>
    <message>
        <source>承诺时限：{limit}</source>
        <translation>Promised limit: {limit}</translation>
    </message>
    <message>
        <source>法定时限：{limit}</source>
        <translation>Statutory limit: {limit}</translation>
    </message>
    <message>
        <source>收费：{fee}</source>
        <translation>Fee: {fee}</translation>
    </message>
    <message>
        <source>电话 {phone}</source>
        <translation>Phone {phone}</translation>
    </message>
    <message>
        <source>实施编码 {code}</source>
        <translation>Code {code}</translation>
    </message>
</context>
<context>
    <name>LabelledField</name>
    <message>
        <source>选填</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>必填</source>
        <translation>required</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>综合窗口</source>
        <translation>Service Window</translation>
    </message>
    <message>
        <source>练习</source>
        <translation>PRACTICE</translation>
    </message>
</context>
<context>
    <name>MaskedNumber</name>
    <message>
        <source>显示全号</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>显示全号(将记录)</source>
        <translation>Show the whole number (recorded)</translation>
    </message>
    <message>
        <source>查看完整号码会记入日志</source>
        <translation>Showing the whole number is recorded</translation>
    </message>
</context>
<context>
    <name>MaterialChecklist</name>
    <message>
        <source>材料清单</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>本情形不需要材料</source>
        <translation>This scenario needs no materials</translation>
    </message>
    <message>
        <source>S 附件</source>
        <translation>S Attach</translation>
    </message>
    <message>
        <source>V 查看</source>
        <translation>V View</translation>
    </message>
    <message>
        <source>R 原因</source>
        <translation>R Reason</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>形式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>页</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>核验</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>原因/依据</source>
        <translation>Reason / ground</translation>
    </message>
    <message>
        <source>合格 {done}/{total}</source>
        <translation>Qualified {done}/{total}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>非必要</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>MaterialPane</name>
    <message>
        <source>受理标准</source>
        <translation>Acceptance standard</translation>
    </message>
    <message>
        <source>形式与份数</source>
        <translation>Form and copies</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>样本</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>材料说明</source>
        <translation>About the material</translation>
    </message>
</context>
<context>
    <name>MaterialWords</name>
    <message>
        <source>原件</source>
        <translation>original</translation>
    </message>
    <message>
        <source>复印件</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>原件或复印件</source>
        <translation>original or copy</translation>
    </message>
    <message>
        <source>电子件</source>
        <translation>electronic</translation>
    </message>
    <message>
        <source>{form} {count} 份</source>
        <translation>{form} × {count}</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>消息</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>导航</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>文书预览</source>
        <translation>Document preview</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>查找</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>查找结果</source>
        <translation>Results</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>本页</source>
        <translation>This page</translation>
    </message>
    <message>
        <source>全程序</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>关闭 (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>关闭快捷键</source>
        <translation>Close the keys</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>下一项</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>完成本页</source>
        <translation>Page done</translation>
    </message>
    <message>
        <source>返回，不丢内容</source>
        <translation>Back, nothing lost</translation>
    </message>
    <message>
        <source>下一处错误或消息</source>
        <translation>Next error or message</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>发件箱</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>左侧导航</source>
        <translation>Places at the left</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>未开始</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>有误</source>
        <translation>Has errors</translation>
    </message>
</context>
<context>
    <name>SyncStatusWidget</name>
    <message>
        <source>正在查看网络</source>
        <translation>Looking at the network</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>发送中 {done}/{total}</source>
        <translation>Sending {done}/{total}</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>需处理 {count} 项</source>
        <translation>{count} to be handled</translation>
    </message>
    <message>
        <source>正常 · 无待发</source>
        <translation>Online · nothing waiting</translation>
    </message>
    <message>
        <source>正常 · 已全部送达 {at}</source>
        <translation>Online · all confirmed {at}</translation>
    </message>
    <message>
        <source>已暂停发送</source>
        <translation>Sending paused</translation>
    </message>
    <message>
        <source>已暂停发送至 {at}</source>
        <translation>Sending paused until {at}</translation>
    </message>
    <message>
        <source>无待发</source>
        <translation>nothing waiting</translation>
    </message>
    <message>
        <source>待发 {count}</source>
        <translation>{count} waiting</translation>
    </message>
    <message>
        <source>最早 {age}前</source>
        <translation>oldest {age} ago</translation>
    </message>
    <message>
        <source>{n} 分钟</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} 小时</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} 天</source>
        <translation>{n} d</translation>
    </message>
</context>
<context>
    <name>TableEditor</name>
    <message>
        <source>添加一行</source>
        <translation>Add row</translation>
    </message>
    <message>
        <source>删除本行</source>
        <translation>Remove row</translation>
    </message>
    <message>
        <source>恢复删除的行</source>
        <translation>Restore row</translation>
    </message>
    <message>
        <source>{count} 行</source>
        <translation>{count} rows</translation>
    </message>
    <message>
        <source>{title}合计 {total}</source>
        <translation>{title} total {total}</translation>
    </message>
</context>
<context>
    <name>VerdictMark</name>
    <message>
        <source>合格</source>
        <translation>Qualified</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>不符</source>
        <translation>Defective</translation>
    </message>
    <message>
        <source>免交</source>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>容缺</source>
        <translation>Deferred</translation>
    </message>
    <message>
        <source>未核</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>YesNoEditor</name>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>_MessageFrame</name>
    <message>
        <source>关闭消息</source>
        <translation>Close message</translation>
    </message>
    <message>
        <source>关闭消息 (Esc)</source>
        <translation>Close message (Esc)</translation>
    </message>
</context>
</TS>
