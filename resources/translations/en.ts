<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AccountField</name>
    <message>
        <source>在本机登录过（↑ ↓ 选择）</source>
        <translation>Has signed in on this PC (↑ ↓ to choose)</translation>
    </message>
    <message>
        <source>窗口人员</source>
        <translation>Window clerk</translation>
    </message>
    <message>
        <source>首席代表</source>
        <translation>Chief representative</translation>
    </message>
    <message>
        <source>部门审批人员</source>
        <translation>Department reviewer</translation>
    </message>
    <message>
        <source>账号</source>
        <translation>Account</translation>
    </message>
</context>
<context>
    <name>ActBar</name>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>其他办理…  {keys}</source>
        <translation>More acts…  {keys}</translation>
    </message>
    <message>
        <source>其他办理</source>
        <translation>More acts</translation>
    </message>
</context>
<context>
    <name>ActPanel</name>
    <message>
        <source>返回 Esc</source>
        <translation>Back Esc</translation>
    </message>
    <message>
        <source>返回，不办理</source>
        <translation>Back, nothing done</translation>
    </message>
    <message>
        <source>正在处理……</source>
        <translation>Working…</translation>
    </message>
</context>
<context>
    <name>ActPresenter</name>
    <message>
        <source>已附扫描件的材料请先给出结论：{names}。</source>
        <translation>First give these materials with a scan their verdict: {names}.</translation>
    </message>
</context>
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
    <name>AnswerPane</name>
    <message>
        <source>代码 {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>平台的答复</source>
        <translation>Answer of the platform</translation>
    </message>
    <message>
        <source>办件现在的情况</source>
        <translation>The case now</translation>
    </message>
    <message>
        <source>平台没有采用这个办件的收件，本机也不再把它算作办件。左边的内容完整保留，可据以重新收件。</source>
        <translation>The platform did not take this case in, and this PC no longer counts it as a case. What was sent is kept whole at the left; use it to take the application in again.</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
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
    <name>ApplicantCheck</name>
    <message>
        <source>请填写。</source>
        <translation>Please fill in.</translation>
    </message>
    <message>
        <source>请从列表中选择证件类型。</source>
        <translation>Choose the kind of ID from the list.</translation>
    </message>
    <message>
        <source>请按授权委托书填写委托事项和权限。</source>
        <translation>Fill in matters and powers as in the power of attorney.</translation>
    </message>
    <message>
        <source>不是有效日期，例如 2026-12-31。</source>
        <translation>Not a valid date; write it like 2026-12-31.</translation>
    </message>
    <message>
        <source>委托已过期，请申请人重新出具授权委托书。</source>
        <translation>The power of attorney has expired; ask the applicant for a new one.</translation>
    </message>
    <message>
        <source>代理人与申请人是同一人，请核对。</source>
        <translation>Agent and applicant are the same person; please check.</translation>
    </message>
    <message>
        <source>代理人{title}</source>
        <translation>Agent: {title}</translation>
    </message>
</context>
<context>
    <name>ApplicantForm</name>
    <message>
        <source>证件类型</source>
        <translation>Kind of ID</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>姓名或名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>法定代表人（负责人）</source>
        <translation>Legal representative (person in charge)</translation>
    </message>
    <message>
        <source>委托事项和权限</source>
        <translation>Matters and powers entrusted</translation>
    </message>
    <message>
        <source>委托有效期至</source>
        <translation>Authority valid until</translation>
    </message>
    <message>
        <source>是否由代理人办理</source>
        <translation>Is an agent acting?</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>代理</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>代理人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>代理人须出示本人证件和授权委托书，两项已列入材料清单</source>
        <translation>The agent shows own ID and a power of attorney; both are on the list of materials</translation>
    </message>
    <message>
        <source>手机号或带区号的固定电话</source>
        <translation>Mobile, or landline with area code</translation>
    </message>
</context>
<context>
    <name>ApplicantPage</name>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
</context>
<context>
    <name>ApplicantPart</name>
    <message>
        <source>本机有该申请人的信息：{name}</source>
        <translation>This PC knows the applicant: {name}</translation>
    </message>
    <message>
        <source>来源：办件 {number}，{day} 收件。沿用后请与证件核对。</source>
        <translation>From case {number}, received {day}. After taking it over, check it against the ID.</translation>
    </message>
    <message>
        <source>F7 沿用</source>
        <translation>F7 Take over</translation>
    </message>
    <message>
        <source>办件 {number}</source>
        <translation>case {number}</translation>
    </message>
</context>
<context>
    <name>BenchWords</name>
    <message>
        <source>星期一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>选择事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>填写表单</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>审核材料</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>{name}，上午好</source>
        <translation>Good morning, {name}</translation>
    </message>
    <message>
        <source>{name}，下午好</source>
        <translation>Good afternoon, {name}</translation>
    </message>
    <message>
        <source>{name}，晚上好</source>
        <translation>Good evening, {name}</translation>
    </message>
    <message>
        <source>{year}年{month}月{day}日 {weekday} · {window} · {hall}</source>
        <translation>{weekday}, {year}/{month}/{day} · {window} · {hall}</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>离线登录</source>
        <translation>Signed in offline</translation>
    </message>
    <message>
        <source>尚未与平台同步，只有本机数据</source>
        <translation>Not synchronised yet: data of this PC only</translation>
    </message>
    <message>
        <source>数据截至 {at}</source>
        <translation>Data as of {at}</translation>
    </message>
    <message>
        <source>离线：最近联网 {at}。可照常收件，办理的内容保存在本机，联网后自动发送。</source>
        <translation>Offline; last online {at}. Go on as usual: work is saved on this PC and sent once online.</translation>
    </message>
    <message>
        <source>本机数据已 {days} 天没有更新（最近联网 {at}），部分事项离线只能先收件。请尽快联网。</source>
        <translation>No update for {days} days (last online {at}); some items can only be received offline. Please go online soon.</translation>
    </message>
    <message>
        <source>编号已用完：{names}。联网后自动领取，之前不能出具。</source>
        <translation>Numbers used up: {names}. New ones come once online; none can be issued before.</translation>
    </message>
    <message>
        <source>编号快用完：{names}。联网后自动补充。</source>
        <translation>Numbers running low: {names}. Refilled once online.</translation>
    </message>
    <message>
        <source>空白证照已用完：{names}。请领取并登记。</source>
        <translation>Blanks used up: {names}. Please fetch and register new ones.</translation>
    </message>
    <message>
        <source>空白证照快用完：{names}。请及时领取。</source>
        <translation>Blanks running low: {names}. Please fetch more in time.</translation>
    </message>
    <message>
        <source>{names} 等 {count} 种</source>
        <translation>{names} and others ({count} kinds)</translation>
    </message>
    <message>
        <source>办件编号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>{name}（剩 {left}）</source>
        <translation>{name} ({left} left)</translation>
    </message>
    <message>
        <source>正在向平台领取编号，联网时几秒钟就到；领到之前还不能出具文书。</source>
        <translation>Fetching numbers from the platform: seconds when online. No document can be issued before they are here.</translation>
    </message>
    <message>
        <source>还没有领到编号：{names}。联网后自动领取，之前不能出具。</source>
        <translation>No numbers yet: {names}. They come once online; none can be issued before.</translation>
    </message>
    <message>
        <source>还没有登记空白证照：{names}。要制证的窗口请先领取并登记。</source>
        <translation>No blanks registered: {names}. A window that prints certificates fetches and registers them first.</translation>
    </message>
</context>
<context>
    <name>CaseActForms</name>
    <message>
        <source>{count} 个工作日，不晚于 {day}</source>
        <translation>{count} working days, by {day}</translation>
    </message>
    <message>
        <source>{count} 个自然日，不晚于 {day}</source>
        <translation>{count} calendar days, by {day}</translation>
    </message>
    <message>
        <source>{words}（预计：放假安排待发布）</source>
        <translation>{words} (expected: holidays not yet published)</translation>
    </message>
    <message>
        <source>承诺办结</source>
        <translation>Promised by</translation>
    </message>
    <message>
        <source>起算</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <source>容缺材料</source>
        <translation>Deferred materials</translation>
    </message>
    <message>
        <source>将出具</source>
        <translation>Will be issued</translation>
    </message>
    <message>
        <source>受理后开始计算办理时限，不能撤销。</source>
        <translation>Acceptance starts the time limit and cannot be undone.</translation>
    </message>
    <message>
        <source>确认受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>{day}（当日不计入，自下一个工作日起算）</source>
        <translation>{day} (day itself not counted, starts the next working day)</translation>
    </message>
    <message>
        <source>公共服务事项不另发受理通知书，以收件回执为凭</source>
        <translation>Public service item: the receipt is the proof, no separate notice of acceptance</translation>
    </message>
    <message>
        <source>应当：{standard}</source>
        <translation>Required: {standard}</translation>
    </message>
    <message>
        <source>不填则不限期；须补齐之日起才受理</source>
        <translation>Empty: no limit; accepted only from the day all is supplied</translation>
    </message>
    <message>
        <source>补齐期限</source>
        <translation>Supplement by</translation>
    </message>
    <message>
        <source>只能告知一次：以下 {count} 项即全部内容，请逐项核对后出具。</source>
        <translation>Only one notice is allowed: these {count} points are all of it. Check each one, then issue.</translation>
    </message>
    <message>
        <source>出具一次性告知书</source>
        <translation>Issue the one-time notice</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>准予</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>本事项授权窗口当场决定；决定后停止计时，不能撤销。</source>
        <translation>The window may decide this item on the spot. The decision stops the clock and cannot be undone.</translation>
    </message>
    <message>
        <source>准予并决定</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>{organ}，{day}</source>
        <translation>{organ}, {day}</translation>
    </message>
    <message>
        <source>决定机关</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>编号并出具</source>
        <translation>Number and issue</translation>
    </message>
    <message>
        <source>文书都已交给申请人，本办件不再有待办事项时办结。</source>
        <translation>Complete once every document is with the applicant and nothing is left to do.</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>存放位置</source>
        <translation>Kept at</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>1 星 · 非常不满意</source>
        <translation>1 star · very dissatisfied</translation>
    </message>
    <message>
        <source>2 星 · 不满意</source>
        <translation>2 stars · dissatisfied</translation>
    </message>
    <message>
        <source>3 星 · 基本满意</source>
        <translation>3 stars · fairly satisfied</translation>
    </message>
    <message>
        <source>4 星 · 满意</source>
        <translation>4 stars · satisfied</translation>
    </message>
    <message>
        <source>5 星 · 非常满意</source>
        <translation>5 stars · very satisfied</translation>
    </message>
    <message>
        <source>申请人不评价</source>
        <translation>Applicant gives no rating</translation>
    </message>
    <message>
        <source>由申请人本人选择，自愿评价；不评价不影响办理。</source>
        <translation>Chosen by the applicant, of free will; giving none changes nothing in the case.</translation>
    </message>
    <message>
        <source>申请人的评价</source>
        <translation>Applicant&apos;s rating</translation>
    </message>
    <message>
        <source>申请人的意见</source>
        <translation>Applicant&apos;s comment</translation>
    </message>
    <message>
        <source>记下评价</source>
        <translation>Record the rating</translation>
    </message>
    <message>
        <source>逐项核验：1 合格 2 缺 3 不符 4 免交 5 容缺；记下后再决定受理或一次性告知。</source>
        <translation>One by one: 1 qualified 2 missing 3 defective 4 exempt 5 deferred; record them, then accept or issue the one-time notice.</translation>
    </message>
    <message>
        <source>记下核验结论</source>
        <translation>Record the verdicts</translation>
    </message>
    <message>
        <source>只列一次性告知书所列材料；逐项核验补来的材料。</source>
        <translation>Only the materials of the one-time notice; give each one that was supplied its verdict.</translation>
    </message>
    <message>
        <source>登记接收</source>
        <translation>Record the supplement</translation>
    </message>
    <message>
        <source>只列容缺的材料；核验合格后才能制证。</source>
        <translation>Only the deferred materials; the certificate waits until they are qualified.</translation>
    </message>
    <message>
        <source>请填写今天或以后的日期，或者留空。</source>
        <translation>Enter today or a later day, or leave it empty.</translation>
    </message>
    <message>
        <source>请由申请人选择；不愿评价的选“申请人不评价”。</source>
        <translation>Let the applicant choose; if unwilling, choose “Applicant gives no rating”.</translation>
    </message>
    <message>
        <source>请至少给一项材料作出结论。</source>
        <translation>Give at least one material its verdict.</translation>
    </message>
    <message>
        <source>不满意的原因</source>
        <translation>Why dissatisfied</translation>
    </message>
    <message>
        <source>不满意的评价请勾选至少一个原因。</source>
        <translation>Tick at least one reason for a dissatisfied rating.</translation>
    </message>
</context>
<context>
    <name>CaseActs</name>
    <message>
        <source>核验材料</source>
        <translation>Check materials</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>一次性告知补正</source>
        <translation>Issue one-time notice</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Decline acceptance</translation>
    </message>
    <message>
        <source>不受理（无需许可）</source>
        <translation>Licence not needed</translation>
    </message>
    <message>
        <source>接收补正材料</source>
        <translation>Receive supplement</translation>
    </message>
    <message>
        <source>接收容缺材料</source>
        <translation>Receive deferred materials</translation>
    </message>
    <message>
        <source>当场决定</source>
        <translation>Decide on the spot</translation>
    </message>
    <message>
        <source>出具决定书</source>
        <translation>Issue decision</translation>
    </message>
    <message>
        <source>制证</source>
        <translation>Produce certificate</translation>
    </message>
    <message>
        <source>登记出纸结果</source>
        <translation>Record printing result</translation>
    </message>
    <message>
        <source>发证</source>
        <translation>Hand over certificate</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>请申请人评价</source>
        <translation>Ask for a rating</translation>
    </message>
    <message>
        <source>本办件已全部办完。</source>
        <translation>Everything in this case is done.</translation>
    </message>
    <message>
        <source>等待{department}审查决定；决定同步后在此出具决定书。</source>
        <translation>Waiting for {department} to decide; once synchronised, issue the decision here.</translation>
    </message>
</context>
<context>
    <name>CaseLooks</name>
    <message>
        <source>正在生成预览……</source>
        <translation>Making the preview…</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>正在打开附件……</source>
        <translation>Opening the attachment…</translation>
    </message>
    <message>
        <source>与证件原件核对</source>
        <translation>Check against the original ID</translation>
    </message>
    <message>
        <source>与文书、证照核对</source>
        <translation>Check against documents or certificates</translation>
    </message>
    <message>
        <source>回答申请人询问</source>
        <translation>Answer the applicant&apos;s question</translation>
    </message>
    <message>
        <source>主管部门要求</source>
        <translation>Required by the competent department</translation>
    </message>
    <message>
        <source>其他（写明）</source>
        <translation>Other (state it)</translation>
    </message>
    <message>
        <source>查看原因（数字键选择）</source>
        <translation>Reason (number keys choose)</translation>
    </message>
    <message>
        <source>写明原因</source>
        <translation>State the reason</translation>
    </message>
    <message>
        <source>显示证件全号</source>
        <translation>Show the whole ID number</translation>
    </message>
    <message>
        <source>查看人、时间和原因会记入日志，随办件同步。</source>
        <translation>Who, when and why are recorded and synchronised with the case.</translation>
    </message>
    <message>
        <source>记录并显示</source>
        <translation>Record and show</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Time limits</translation>
    </message>
</context>
<context>
    <name>CaseMaterials</name>
    <message>
        <source>还有 {count} 项未核验</source>
        <translation>{count} still open</translation>
    </message>
    <message>
        <source>{count} 项缺少或不符</source>
        <translation>{count} missing or defective</translation>
    </message>
    <message>
        <source>{count} 项容缺，其余齐全</source>
        <translation>{count} deferred, the rest complete</translation>
    </message>
    <message>
        <source>材料齐全</source>
        <translation>Materials complete</translation>
    </message>
</context>
<context>
    <name>CasePresenter</name>
    <message>
        <source>办件已有新进展，刚才准备的这一步不再需要办理。</source>
        <translation>The case has moved on; the step you prepared is no longer needed.</translation>
    </message>
    <message>
        <source>该文书已登记送达。</source>
        <translation>This document is already recorded as served.</translation>
    </message>
    <message>
        <source>已办理，并出具：{papers}。按 P 打印。</source>
        <translation>Done; issued: {papers}. Press P to print.</translation>
    </message>
    <message>
        <source>已办理。</source>
        <translation>Done.</translation>
    </message>
</context>
<context>
    <name>CaseSections</name>
    <message>
        <source>告知承诺</source>
        <translation>Notice and commitment</translation>
    </message>
    <message>
        <source>受理后开始计算办理时限</source>
        <translation>The time limit starts with acceptance</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>代理人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>承诺不晚于 {day} 决定</source>
        <translation>Decision promised by {day}</translation>
    </message>
    <message>
        <source>预计 {day} 决定（放假安排待发布）</source>
        <translation>Decision expected by {day} (holidays not yet published)</translation>
    </message>
    <message>
        <source>第 {version} 版</source>
        <translation>version {version}</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>事项与情形</source>
        <translation>Item and scenario</translation>
    </message>
    <message>
        <source>委托权限</source>
        <translation>Powers entrusted</translation>
    </message>
    <message>
        <source>委托有效期至</source>
        <translation>Authority valid until</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>姓名或名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>法定代表人（负责人）</source>
        <translation>Legal representative (person in charge)</translation>
    </message>
    <message>
        <source>{count} 份</source>
        <translation>{count} copies</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>未送达</source>
        <translation>Not served</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>证照编号</source>
        <translation>Certificate number</translation>
    </message>
    <message>
        <source>空白证照</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Validity</translation>
    </message>
    <message>
        <source>废张</source>
        <translation>Spoiled blank</translation>
    </message>
    <message>
        <source>领取</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>这一步没有计入办件，请在“需处理”中处理。</source>
        <translation>This step does not count in the case; see “To be handled”.</translation>
    </message>
    <message>
        <source>{state} · 平台序号 {g}</source>
        <translation>{state} · platform no. {g}</translation>
    </message>
    <message>
        <source>办件编号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>查询码</source>
        <translation>Query code</translation>
    </message>
    <message>
        <source>办件标识</source>
        <translation>Case id</translation>
    </message>
    <message>
        <source>申办标识</source>
        <translation>Application id</translation>
    </message>
    <message>
        <source>事项编码</source>
        <translation>Item code</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>修订号</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>证照标识</source>
        <translation>Certificate id</translation>
    </message>
    <message>
        <source>{what}不晚于 {day}</source>
        <translation>{what}: by {day}</translation>
    </message>
    <message>
        <source>特别程序结束后重新推算决定期限</source>
        <translation>Deadline reckoned anew after the special procedure</translation>
    </message>
    <message>
        <source>{said}，与通知书不同</source>
        <translation>{said}; differs from the notice</translation>
    </message>
</context>
<context>
    <name>CaseUnderway</name>
    <message>
        <source>没有读到办件的最新状态，请按 F5 刷新。</source>
        <translation>The latest state of the case could not be read; press F5 to refresh.</translation>
    </message>
    <message>
        <source>正在处理……</source>
        <translation>Working…</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>办理建议的下一步；在办理中即确认</source>
        <translation>Take or confirm the next step</translation>
    </message>
    <message>
        <source>材料、申请信息、文书证照、办理经过、编号</source>
        <translation>Sections, from materials on</translation>
    </message>
    <message>
        <source>回到正在办理的事</source>
        <translation>Back to the step in hand</translation>
    </message>
    <message>
        <source>刷新办件</source>
        <translation>Refresh the case</translation>
    </message>
    <message>
        <source>在下一步与内容之间切换</source>
        <translation>Between next step and content</translation>
    </message>
    <message>
        <source>登记出纸结果：1 已出纸 2 废张 3 未出</source>
        <translation>1 printed 2 spoiled 3 not printed</translation>
    </message>
    <message>
        <source>显示申请人证件全号（记录原因）</source>
        <translation>Show the whole ID number</translation>
    </message>
    <message>
        <source>文书：查看、打印、登记送达</source>
        <translation>View, print, record service</translation>
    </message>
    <message>
        <source>没有打开办件</source>
        <translation>No case open</translation>
    </message>
    <message>
        <source>按 F3 查找，或从工作台选择一个办件</source>
        <translation>Press F3 to search, or choose a case on the workbench</translation>
    </message>
    <message>
        <source>申请信息</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>办理经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>查看：{title}</source>
        <translation>View: {title}</translation>
    </message>
    <message>
        <source>正在办理：{act}</source>
        <translation>In hand: {act}</translation>
    </message>
    <message>
        <source>其他办理：当场更正、移交、特别程序、延期、听证、撤回、退件等</source>
        <translation>More: extend, hear, withdraw …</translation>
    </message>
    <message>
        <source>全部期限与推算过程</source>
        <translation>All time limits, day by day</translation>
    </message>
    <message>
        <source>一件事：转到同一申请的其他办件</source>
        <translation>Other cases of the application</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>已收件</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>待申请人补正</source>
        <translation>Correction requested</translation>
    </message>
    <message>
        <source>不受理</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>已受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>准予</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>不予许可</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已制证</source>
        <translation>Produced</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>已归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>未送达平台</source>
        <translation>Not yet confirmed</translation>
    </message>
    <message>
        <source>平台已收</source>
        <translation>Confirmed by the platform</translation>
    </message>
    <message>
        <source>平台已存档</source>
        <translation>Confirmed and backed up</translation>
    </message>
    <message>
        <source>需处理：平台待人工判断</source>
        <translation>To be handled: the platform waits for a person</translation>
    </message>
    <message>
        <source>需处理：平台不接受</source>
        <translation>To be handled: refused by the platform</translation>
    </message>
    <message>
        <source>需处理：与平台的新进展不符</source>
        <translation>To be handled: the case had moved on</translation>
    </message>
    <message>
        <source>来自平台</source>
        <translation>From the platform</translation>
    </message>
    <message>
        <source>已送打印，待登记出纸结果</source>
        <translation>Sent to the printer, result to be recorded</translation>
    </message>
    <message>
        <source>未出纸，待重新制证</source>
        <translation>Not printed, to be produced again</translation>
    </message>
    <message>
        <source>已出纸，待领取</source>
        <translation>Printed, to be collected</translation>
    </message>
    <message>
        <source>已交付</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>{count} 项需处理</source>
        <translation>{count} to be handled</translation>
    </message>
    <message>
        <source>{count} 项未送达平台</source>
        <translation>{count} not yet confirmed</translation>
    </message>
    <message>
        <source>已全部送达平台</source>
        <translation>All confirmed by the platform</translation>
    </message>
    <message>
        <source>已作决定，停止计时</source>
        <translation>Decided, clock stopped</translation>
    </message>
    <message>
        <source>放假安排待发布</source>
        <translation>Holidays not yet published</translation>
    </message>
    <message>
        <source>临期提醒</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>黄牌</source>
        <translation>Yellow card</translation>
    </message>
    <message>
        <source>红牌</source>
        <translation>Red card</translation>
    </message>
    <message>
        <source>待受理</source>
        <translation>To accept</translation>
    </message>
    <message>
        <source>待补正</source>
        <translation>To correct</translation>
    </message>
    <message>
        <source>审查中</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>待制证</source>
        <translation>To print</translation>
    </message>
    <message>
        <source>待送达</source>
        <translation>To deliver</translation>
    </message>
    <message>
        <source>待办结</source>
        <translation>To finish</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>需处理</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>待发送</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>{day} 逾期 {n} 天</source>
        <translation>{day}, {n} d late</translation>
    </message>
    <message>
        <source>{day} 将到期</source>
        <translation>{day}, due soon</translation>
    </message>
    <message>
        <source>{day} 今天到期</source>
        <translation>{day}, due today</translation>
    </message>
    <message>
        <source>{day} 明天到期</source>
        <translation>{day}, tomorrow</translation>
    </message>
    <message>
        <source>已上报</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>特别程序</source>
        <translation>Special procedure</translation>
    </message>
    <message>
        <source>终止办理</source>
        <translation>Terminated</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已退件</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>特别程序，暂停计时</source>
        <translation>Special procedure, clock paused</translation>
    </message>
    <message>
        <source>预计 {day}</source>
        <translation>exp. {day}</translation>
    </message>
</context>
<context>
    <name>CertificatePreview</name>
    <message>
        <source>打印预览：{title}</source>
        <translation>Print preview: {title}</translation>
    </message>
    <message>
        <source>证照编号</source>
        <translation>Certificate number</translation>
    </message>
    <message>
        <source>空白证照</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Validity</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>请核对内容，并确认打印机里最上面一张就是这个号码的空白证照；打印时才占用编号和空白证照。</source>
        <translation>Check the content, and that the top sheet in the printer is the blank of this number. Number and blank are taken only when printing.</translation>
    </message>
    <message>
        <source>打印证照 Ctrl+Enter</source>
        <translation>Print certificate Ctrl+Enter</translation>
    </message>
    <message>
        <source>返回 Esc</source>
        <translation>Back Esc</translation>
    </message>
    <message>
        <source>放大核对 F11</source>
        <translation>Large view F11</translation>
    </message>
</context>
<context>
    <name>CertificateRows</name>
    <message>
        <source>办件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>待登记出纸</source>
        <translation>Result open</translation>
    </message>
    <message>
        <source>待制证</source>
        <translation>To produce</translation>
    </message>
    <message>
        <source>待领取</source>
        <translation>To collect</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>已用完</source>
        <translation>Used up</translation>
    </message>
    <message>
        <source>不足</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>充足</source>
        <translation>Enough</translation>
    </message>
    <message>
        <source>空白证照</source>
        <translation>Blanks</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>{count} 种空白或编号不足</source>
        <translation>Blanks or numbers low: {count}</translation>
    </message>
</context>
<context>
    <name>CertificatesPresenter</name>
    <message>
        <source>证照已出纸，请打开办件登记领取。</source>
        <translation>The certificate is printed; open the case to record its collection.</translation>
    </message>
    <message>
        <source>制证之前还有一步要办，请先在办件中办理。</source>
        <translation>A step comes before the certificate; please take it in the case first.</translation>
    </message>
</context>
<context>
    <name>CertificatesView</name>
    <message>
        <source>证照</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>打开办件（发证在办件中登记）</source>
        <translation>Open the case (to hand over)</translation>
    </message>
    <message>
        <source>制证：先预览</source>
        <translation>Produce: preview first</translation>
    </message>
    <message>
        <source>预览中：打印证照</source>
        <translation>In the preview: print</translation>
    </message>
    <message>
        <source>登记出纸结果：1 已出纸 2 废张 3 未出</source>
        <translation>1 printed 2 spoiled 3 not printed</translation>
    </message>
    <message>
        <source>全部、待登记出纸、待制证、待领取、空白和编号</source>
        <translation>Lists, from all to the stock</translation>
    </message>
    <message>
        <source>刷新</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>刷新 F5</source>
        <translation>Refresh F5</translation>
    </message>
    <message>
        <source>制证 P</source>
        <translation>Produce P</translation>
    </message>
    <message>
        <source>制证</source>
        <translation>Produce certificate</translation>
    </message>
    <message>
        <source>打开办件 Enter</source>
        <translation>Open case Enter</translation>
    </message>
    <message>
        <source>打开办件</source>
        <translation>Open case</translation>
    </message>
    <message>
        <source>证照办件</source>
        <translation>Cases with certificates</translation>
    </message>
    <message>
        <source>没有要制发的证照</source>
        <translation>No certificate to produce or hand over</translation>
    </message>
    <message>
        <source>准予后的办件会列在这里</source>
        <translation>Cases appear here once granted</translation>
    </message>
    <message>
        <source>空白证照和编号库存</source>
        <translation>Stock of blanks and numbers</translation>
    </message>
    <message>
        <source>没有库存记录</source>
        <translation>No stock on record</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>待登记出纸</source>
        <translation>Result open</translation>
    </message>
    <message>
        <source>待制证</source>
        <translation>To produce</translation>
    </message>
    <message>
        <source>待领取</source>
        <translation>To collect</translation>
    </message>
    <message>
        <source>空白和编号</source>
        <translation>Blanks and numbers</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>办件编号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>已等</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>剩余</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>最上面一张</source>
        <translation>Top sheet</translation>
    </message>
    <message>
        <source>预览中：放大核对</source>
        <translation>In the preview: large view</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>全部填写内容</source>
        <translation>Everything filled in</translation>
    </message>
</context>
<context>
    <name>CheckSections</name>
    <message>
        <source>事项与情形</source>
        <translation>Item and scenario</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>表单</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>办理方式</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>代理人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>无，本人办理</source>
        <translation>None, in person</translation>
    </message>
    <message>
        <source>沿用办件 {number} 的信息</source>
        <translation>Taken over from case {number}</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>附件 {count} 个</source>
        <translation>{count} attachments</translation>
    </message>
</context>
<context>
    <name>ClerkMenu</name>
    <message>
        <source>{name}：锁屏、退出登录、切换人员</source>
        <translation>{name}: lock, sign out, other clerk</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>退出登录 / 切换人员</source>
        <translation>Sign out / other clerk</translation>
    </message>
    <message>
        <source>本页快捷键</source>
        <translation>Keys of this page</translation>
    </message>
</context>
<context>
    <name>ClockWords</name>
    <message>
        <source>受理或一次性告知</source>
        <translation>Acceptance or one-time notice</translation>
    </message>
    <message>
        <source>补正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>容缺补交</source>
        <translation>Deferred material</translation>
    </message>
    <message>
        <source>承诺办理期限</source>
        <translation>Promised limit</translation>
    </message>
    <message>
        <source>法定办理期限</source>
        <translation>Statutory limit</translation>
    </message>
    <message>
        <source>环节</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>特别程序</source>
        <translation>Special procedure</translation>
    </message>
    <message>
        <source>申请听证</source>
        <translation>Hearing request</translation>
    </message>
    <message>
        <source>组织听证</source>
        <translation>Hearing</translation>
    </message>
    <message>
        <source>利害关系人陈述申辩</source>
        <translation>Third party&apos;s statement</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>事后核查</source>
        <translation>Post-check</translation>
    </message>
    <message>
        <source>限期整改</source>
        <translation>Rectification</translation>
    </message>
    <message>
        <source>申请行政复议</source>
        <translation>Reconsideration</translation>
    </message>
    <message>
        <source>提起行政诉讼</source>
        <translation>Litigation</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>临期提醒</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>黄牌</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>红牌</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>{name}：{subject}</source>
        <translation>{name}: {subject}</translation>
    </message>
    <message>
        <source>已暂停，用去 {amount}</source>
        <translation>Paused, {amount} used</translation>
    </message>
    <message>
        <source>已超期 {amount}</source>
        <translation>{amount} late</translation>
    </message>
    <message>
        <source>还剩 {amount}</source>
        <translation>{amount} left</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>{count} 天</source>
        <translation>{count} days</translation>
    </message>
    <message>
        <source>{count} 个工作日</source>
        <translation>{count} workdays</translation>
    </message>
    <message>
        <source>不再计算</source>
        <translation>No longer counted</translation>
    </message>
    <message>
        <source>{left} · {light}</source>
        <translation>{left} · {light}</translation>
    </message>
    <message>
        <source>{day} 逾期完成</source>
        <translation>{day}, done late</translation>
    </message>
    <message>
        <source>{day} 按时完成</source>
        <translation>{day}, done in time</translation>
    </message>
    <message>
        <source>待定</source>
        <translation>To be set</translation>
    </message>
    <message>
        <source>预计 {day}</source>
        <translation>exp. {day}</translation>
    </message>
    <message>
        <source>{begin} 起，共 {total}，已用 {used}。{basis}</source>
        <translation>From {begin}: {total} in all, {used} used. {basis}</translation>
    </message>
    <message>
        <source>文书上写的是 {printed}，按现行工作日历推算为 {anew}。文书不变，请向申请人说明。</source>
        <translation>The document says {printed}; by the present calendar it is {anew}. The document stands; explain this to the applicant.</translation>
    </message>
    <message>
        <source>途中有年份的放假安排尚未公布，只按周末推算，为预计日期。</source>
        <translation>The holidays of a year on the way are not yet published; counted by weekends only, so the day is an expectation.</translation>
    </message>
    <message>
        <source>最后一天不是工作日，其后第一个工作日是 {day}。</source>
        <translation>The last day is no working day; the first one after it is {day}.</translation>
    </message>
</context>
<context>
    <name>ClocksView</name>
    <message>
        <source>期限</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>没有期限</source>
        <translation>No time limit</translation>
    </message>
    <message>
        <source>逐日推算</source>
        <translation>Day by day</translation>
    </message>
    <message>
        <source>没有可推算的日子</source>
        <translation>No days to count</translation>
    </message>
    <message>
        <source>最后一天</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>第几天</source>
        <translation>Day no.</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
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
    <message>
        <source>没有找到。换个说法，或按 Esc 返回。</source>
        <translation>Not found. Try other words, or press Esc.</translation>
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
    <name>Consent</name>
    <message>
        <source>已签署书面同意</source>
        <translation>Signed consent</translation>
    </message>
    <message>
        <source>口头同意，窗口当面记录</source>
        <translation>Oral consent, recorded at the window</translation>
    </message>
    <message>
        <source>随联办申请一并同意</source>
        <translation>Consent with the joint application</translation>
    </message>
    <message>
        <source>申请人同意沿用以前办件的材料</source>
        <translation>Applicant agrees to reuse materials of an earlier case</translation>
    </message>
    <message>
        <source>申请人同意通过数据共享查询</source>
        <translation>Applicant agrees to a query by data sharing</translation>
    </message>
    <message>
        <source>请问过申请人，选明是书面还是口头同意；不同意的请收取材料。</source>
        <translation>Ask the applicant, then choose signed or oral consent; without consent, take the material in.</translation>
    </message>
    <message>
        <source>申请人{way}</source>
        <translation>applicant: {way}</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>年-月-日</source>
        <translation>Y-M-D</translation>
    </message>
</context>
<context>
    <name>DayFrame</name>
    <message>
        <source>未开窗</source>
        <translation>Not open</translation>
    </message>
    <message>
        <source>已开窗</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>{time} 开窗</source>
        <translation>opened {time}</translation>
    </message>
    <message>
        <source>{day} 没有关窗</source>
        <translation>{day} not closed</translation>
    </message>
    <message>
        <source>今日窗口</source>
        <translation>Window today</translation>
    </message>
    <message>
        <source>开窗</source>
        <translation>Open window</translation>
    </message>
    <message>
        <source>关窗</source>
        <translation>Close window</translation>
    </message>
    <message>
        <source>张</source>
        <translation>sheets</translation>
    </message>
    <message>
        <source>{name}（账面 {n}）</source>
        <translation>{name} (of {n})</translation>
    </message>
    <message>
        <source>未上传的原因</source>
        <translation>Why not yet sent</translation>
    </message>
    <message>
        <source>未上传 {unsent} 条，暂存原件 {originals} 份，未签收交接单 {slips} 份，等候 {waiting} 人。</source>
        <translation>Not yet sent: {unsent}. Originals kept: {originals}. Slips not signed: {slips}. Waiting: {waiting}.</translation>
    </message>
    <message>
        <source>关窗：清点空白证书</source>
        <translation>Close window: count the blanks</translation>
    </message>
    <message>
        <source>账实不符的原因</source>
        <translation>Why count and record differ</translation>
    </message>
    <message>
        <source>账实不符时由第二人确认</source>
        <translation>Where they differ, a second person confirms</translation>
    </message>
    <message>
        <source>{day} 已关窗，日志 {n} 条。请打印日报并签名。</source>
        <translation>{day} closed, journal entries: {n}. Please print and sign the daily report.</translation>
    </message>
    <message>
        <source>已开窗，可以叫号。</source>
        <translation>The window is open; numbers can be called.</translation>
    </message>
    <message>
        <source>请先为 {day} 关窗</source>
        <translation>Close {day} first</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>正在处理……</source>
        <translation>Working…</translation>
    </message>
    <message>
        <source>返回 Esc</source>
        <translation>Back Esc</translation>
    </message>
    <message>
        <source>返回，不办理</source>
        <translation>Back, nothing done</translation>
    </message>
    <message>
        <source>第二人账号</source>
        <translation>Second person&apos;s account</translation>
    </message>
</context>
<context>
    <name>DayPresenter</name>
    <message>
        <source>日报</source>
        <translation>Daily report</translation>
    </message>
    <message>
        <source>{paper}已送到“{printer}”。</source>
        <translation>{paper} sent to “{printer}”.</translation>
    </message>
</context>
<context>
    <name>DayTabs</name>
    <message>
        <source>预警</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>黄牌</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>红牌</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>对符合条件的申请不予办理</source>
        <translation>Lawful application turned down</translation>
    </message>
    <message>
        <source>超过承诺时限</source>
        <translation>Promised limit exceeded</translation>
    </message>
    <message>
        <source>超过法定时限</source>
        <translation>Statutory limit exceeded</translation>
    </message>
    <message>
        <source>环节超时</source>
        <translation>Step late</translation>
    </message>
    <message>
        <source>首次审查不及时</source>
        <translation>First review late</translation>
    </message>
    <message>
        <source>不予许可未说明理由</source>
        <translation>Refusal without reasons</translation>
    </message>
    <message>
        <source>应当网上办理而体外循环</source>
        <translation>Handled outside the system</translation>
    </message>
    <message>
        <source>违规收费</source>
        <translation>Illegal charge</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>信号</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>办件编号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>出具方</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>登记时间</source>
        <translation>Recorded at</translation>
    </message>
    <message>
        <source>答复期限</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>没有未撤销的监察信号</source>
        <translation>No open supervision signal</translation>
    </message>
    <message>
        <source>收到预警、黄牌、红牌时按 N 登记</source>
        <translation>Press N to record an alert, a yellow or a red card</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>登记信号</source>
        <translation>Record signal</translation>
    </message>
    <message>
        <source>撤销监察信号</source>
        <translation>Clear the supervision signal</translation>
    </message>
    <message>
        <source>撤销依据</source>
        <translation>Ground for clearing</translation>
    </message>
    <message>
        <source>撤销方</source>
        <translation>Cleared by</translation>
    </message>
    <message>
        <source>登记监察信号</source>
        <translation>Record a supervision signal</translation>
    </message>
    <message>
        <source>五个工作日内答复（本地规定，待核）。</source>
        <translation>To be answered within 5 working days (local rule, to be verified).</translation>
    </message>
    <message>
        <source>监察信号已登记。</source>
        <translation>Supervision signal recorded.</translation>
    </message>
    <message>
        <source>监察信号已撤销。</source>
        <translation>Supervision signal cleared.</translation>
    </message>
    <message>
        <source>收据号</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>收费项目</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>作废：{reason}</source>
        <translation>Void: {reason}</translation>
    </message>
    <message>
        <source>本窗口的事项都不收费</source>
        <translation>No item of this window has a fee</translation>
    </message>
    <message>
        <source>行政许可法第五十八条</source>
        <translation>Administrative Licensing Law, art. 58</translation>
    </message>
    <message>
        <source>今天没有收费</source>
        <translation>No fee charged today</translation>
    </message>
    <message>
        <source>只能按公布的项目和标准收费，按 N 开具收据</source>
        <translation>Charge only published fees at published rates; N makes a receipt</translation>
    </message>
    <message>
        <source>收费开收据</source>
        <translation>Charge a fee</translation>
    </message>
    <message>
        <source>作废收据</source>
        <translation>Void receipt</translation>
    </message>
    <message>
        <source>作废收据 {number}</source>
        <translation>Void receipt {number}</translation>
    </message>
    <message>
        <source>收据号不再使用；请收回原收据，退还款项。</source>
        <translation>The number is not used again; take the receipt back and return the money.</translation>
    </message>
    <message>
        <source>作废原因</source>
        <translation>Reason for voiding</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>须由另一名工作人员确认</source>
        <translation>Another member of staff must confirm</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>Charge a fee</translation>
    </message>
    <message>
        <source>没有法律依据、没有核定标准的不能收费。</source>
        <translation>No charge without legal basis and approved rate.</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>交款人</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>收费并开具收据</source>
        <translation>Charge and make receipt</translation>
    </message>
    <message>
        <source>已收 {amount}，收据 {number}。</source>
        <translation>Charged {amount}, receipt {number}. </translation>
    </message>
    <message>
        <source>收据 {number} 已作废。</source>
        <translation>Receipt {number} voided.</translation>
    </message>
    <message>
        <source>原件</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>存放处</source>
        <translation>Kept at</translation>
    </message>
    <message>
        <source>暂存时间</source>
        <translation>Kept since</translation>
    </message>
    <message>
        <source>原件核对后应当场退还；确需暂存的按 N 登记</source>
        <translation>Return originals once checked; press N where one must be kept</translation>
    </message>
    <message>
        <source>窗口没有暂存的原件</source>
        <translation>No original is kept at the window</translation>
    </message>
    <message>
        <source>退还</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>登记暂存</source>
        <translation>Keep an original</translation>
    </message>
    <message>
        <source>登记暂存的原件</source>
        <translation>Record an original that is kept</translation>
    </message>
    <message>
        <source>原件名称</source>
        <translation>Name of the original</translation>
    </message>
    <message>
        <source>份</source>
        <translation>copies</translation>
    </message>
    <message>
        <source>退还原件：{number}</source>
        <translation>Return the original: {number}</translation>
    </message>
    <message>
        <source>接收人姓名</source>
        <translation>Name of recipient</translation>
    </message>
    <message>
        <source>与申请人的关系</source>
        <translation>Relation to the applicant</translation>
    </message>
    <message>
        <source>原件已登记暂存。</source>
        <translation>Original recorded as kept. </translation>
    </message>
    <message>
        <source>原件已退还。</source>
        <translation>Original recorded as returned. </translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>取号</source>
        <translation>Draw ticket</translation>
    </message>
    <message>
        <source>呼叫</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>呼叫次数</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>等候</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Serving</translation>
    </message>
    <message>
        <source>窗口还没有开窗</source>
        <translation>The window is not open yet</translation>
    </message>
    <message>
        <source>按 F9 开窗后叫号</source>
        <translation>Press F9 to open it, then call numbers</translation>
    </message>
    <message>
        <source>按 N 取号，或者按 K 输入大厅号票上的号码</source>
        <translation>N draws a ticket; K takes the number of a hall ticket</translation>
    </message>
    <message>
        <source>今天还没有人排队</source>
        <translation>Nobody has queued today</translation>
    </message>
    <message>
        <source>登记结果</source>
        <translation>Record outcome</translation>
    </message>
    <message>
        <source>呼叫下一位</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>按号呼叫</source>
        <translation>Call by number</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>过号的、正在办理的也可以再呼叫。</source>
        <translation>No-shows and visitors at the window can be called again.</translation>
    </message>
    <message>
        <source>登记 {number} 号的来访结果</source>
        <translation>Record the outcome of visit {number}</translation>
    </message>
    <message>
        <source>已取号 {number}。</source>
        <translation>Ticket {number} drawn.</translation>
    </message>
    <message>
        <source>请 {number} 号到窗口。</source>
        <translation>Number {number} to the window, please.</translation>
    </message>
    <message>
        <source>{number} 号已过号。</source>
        <translation>Number {number} recorded as no-show.</translation>
    </message>
    <message>
        <source>来访结果已登记。</source>
        <translation>Outcome of the visit recorded.</translation>
    </message>
    <message>
        <source>在窗口</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>非常满意</source>
        <translation>Very satisfied</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Fairly satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>非常不满意</source>
        <translation>Very dissatisfied</translation>
    </message>
    <message>
        <source>不评价</source>
        <translation>No rating</translation>
    </message>
    <message>
        <source>服务效率低</source>
        <translation>Slow service</translation>
    </message>
    <message>
        <source>业务不熟练</source>
        <translation>Lack of skill</translation>
    </message>
    <message>
        <source>服务态度差</source>
        <translation>Bad attitude</translation>
    </message>
    <message>
        <source>没有一次性告知</source>
        <translation>No one-time notice</translation>
    </message>
    <message>
        <source>多次跑动</source>
        <translation>Too many trips</translation>
    </message>
    <message>
        <source>要求提供清单以外的材料</source>
        <translation>Materials beyond the list</translation>
    </message>
    <message>
        <source>其他（请写明）</source>
        <translation>Other (please state)</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>报送</source>
        <translation>Forwarding</translation>
    </message>
    <message>
        <source>等办件上传后报送</source>
        <translation>Once the case is sent</translation>
    </message>
    <message>
        <source>待报送</source>
        <translation>To be forwarded</translation>
    </message>
    <message>
        <source>（来访，没有办件）</source>
        <translation>(visit without a case)</translation>
    </message>
    <message>
        <source>请服务对象自愿评价，不得诱导；没有评价器时按 N 登记</source>
        <translation>Ratings are voluntary, never prompted; without a rating device press N</translation>
    </message>
    <message>
        <source>没有待报送的评价</source>
        <translation>No rating to forward</translation>
    </message>
    <message>
        <source>登记评价</source>
        <translation>Record rating</translation>
    </message>
    <message>
        <source>办件编号不填时评价最近一次来访；一次服务评价一次。</source>
        <translation>Without a case number the last visit is rated; one rating per service.</translation>
    </message>
    <message>
        <source>满意程度</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>不满意的原因</source>
        <translation>Why dissatisfied</translation>
    </message>
    <message>
        <source>评价人的话</source>
        <translation>In the visitor&apos;s words</translation>
    </message>
    <message>
        <source>今天没有来访登记，请填写办件编号。</source>
        <translation>No visit today; enter the case number.</translation>
    </message>
    <message>
        <source>评价已登记，联网后报送。</source>
        <translation>Rating recorded; forwarded once online.</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>{day} 没有记录</source>
        <translation>Nothing on record for {day}</translation>
    </message>
    <message>
        <source>打印 {day} 日报</source>
        <translation>Print report of {day}</translation>
    </message>
    <message>
        <source>看另一天</source>
        <translation>Another day</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>看另一天的日报</source>
        <translation>Report of another day</translation>
    </message>
    <message>
        <source>看日报</source>
        <translation>Show report</translation>
    </message>
    <message>
        <source>交接单号</source>
        <translation>Slip number</translation>
    </message>
    <message>
        <source>接收部门</source>
        <translation>Receiving department</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>开具时间</source>
        <translation>Made at</translation>
    </message>
    <message>
        <source>受理后转部门的纸质材料开具交接单，部门签收时扫描条码</source>
        <translation>Papers go to the department with a slip; scan its barcode when the department signs</translation>
    </message>
    <message>
        <source>没有待签收的交接单</source>
        <translation>No slip to be signed</translation>
    </message>
    <message>
        <source>签收（或扫描条码）</source>
        <translation>Sign (or scan barcode)</translation>
    </message>
    <message>
        <source>签收交接单 {number}</source>
        <translation>Signing of slip {number}</translation>
    </message>
    <message>
        <source>签收人姓名</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Record signature</translation>
    </message>
    <message>
        <source>{number} 已由 {taker} 签收。</source>
        <translation>{number} signed by {taker}.</translation>
    </message>
    <message>
        <source>请填写或选择。</source>
        <translation>Fill in or choose.</translation>
    </message>
    <message>
        <source>办理业务</source>
        <translation>Case handled</translation>
    </message>
    <message>
        <source>咨询</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>转其他窗口或部门</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>材料不齐带回</source>
        <translation>Materials taken home</translation>
    </message>
    <message>
        <source>未办离开</source>
        <translation>Left unserved</translation>
    </message>
    <message>
        <source>本大厅其他窗口办理</source>
        <translation>Another window of this hall</translation>
    </message>
    <message>
        <source>其他大厅或机构办理</source>
        <translation>Another hall or office</translation>
    </message>
    <message>
        <source>由主管部门直接办理</source>
        <translation>The department itself</translation>
    </message>
    <message>
        <source>材料缺少</source>
        <translation>Materials missing</translation>
    </message>
    <message>
        <source>材料过期</source>
        <translation>Materials expired</translation>
    </message>
    <message>
        <source>材料不符合要求</source>
        <translation>Materials defective</translation>
    </message>
    <message>
        <source>代理人没有授权</source>
        <translation>Agent without authority</translation>
    </message>
    <message>
        <source>申请人要求带回</source>
        <translation>Applicant&apos;s wish</translation>
    </message>
    <message>
        <source>等候时间长</source>
        <translation>Waited too long</translation>
    </message>
    <message>
        <source>系统或设备中断</source>
        <translation>System or device down</translation>
    </message>
    <message>
        <source>申请人改日再来</source>
        <translation>Comes another day</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>时长</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>不要写姓名、证件号码和电话</source>
        <translation>No names, ID or phone numbers</translation>
    </message>
    <message>
        <source>来访结果</source>
        <translation>Outcome of visit</translation>
    </message>
    <message>
        <source>按 F9 开窗后登记来访</source>
        <translation>Press F9 to open it, then record visits</translation>
    </message>
    <message>
        <source>咨询、转办、材料不齐带回的也要登记，按 V 登记</source>
        <translation>Press V also for consultations, visitors sent on or sent home</translation>
    </message>
    <message>
        <source>今天还没有来访登记</source>
        <translation>No visit recorded today</translation>
    </message>
    <message>
        <source>登记来访（没有排队号）</source>
        <translation>Record visit (no ticket)</translation>
    </message>
    <message>
        <source>登记来访</source>
        <translation>Record a visit</translation>
    </message>
    <message>
        <source>有排队号的在“叫号”中登记结果。</source>
        <translation>With a ticket, record the outcome under “Queue”.</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>来访已登记。</source>
        <translation>Visit recorded.</translation>
    </message>
    <message>
        <source>补打收据</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>收据 {number} </source>
        <translation>Receipt {number}</translation>
    </message>
    <message>
        <source>补打凭证</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>请领回人在打印的退还凭证上签名；代领的写明与申请人的关系。</source>
        <translation>The person who takes it back signs the printed slip; for others, state the relation to the applicant.</translation>
    </message>
    <message>
        <source>原件凭证</source>
        <translation>Slip of the original</translation>
    </message>
</context>
<context>
    <name>DayView</name>
    <message>
        <source>开窗、关窗</source>
        <translation>Open or close the window</translation>
    </message>
    <message>
        <source>办理正在填写的内容</source>
        <translation>Do what is being filled in</translation>
    </message>
    <message>
        <source>返回，不办理</source>
        <translation>Back, nothing done</translation>
    </message>
    <message>
        <source>刷新</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>今日窗口</source>
        <translation>Window today</translation>
    </message>
    <message>
        <source>叫号</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>来访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>原件</source>
        <translation>Originals</translation>
    </message>
    <message>
        <source>交接单</source>
        <translation>Slips</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Ratings</translation>
    </message>
    <message>
        <source>监察</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>日报</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>叫号、来访、原件、交接单、收费、评价、监察、日报、到期</source>
        <translation>Pages, from queue to due</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
</context>
<context>
    <name>DayWatch</name>
    <message>
        <source>五日告知</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>视为受理</source>
        <translation>Deemed</translation>
    </message>
    <message>
        <source>补正期限</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>容缺补交</source>
        <translation>Deferred</translation>
    </message>
    <message>
        <source>特别程序</source>
        <translation>Special</translation>
    </message>
    <message>
        <source>十日送达</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>事后核查</source>
        <translation>Post-check</translation>
    </message>
    <message>
        <source>限期整改</source>
        <translation>Rectify</translation>
    </message>
    <message>
        <source>证书到期</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>要做的事</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>办件编号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>告知、补正、容缺、送达、核查和证书的期限到了，会列在这里</source>
        <translation>Cases appear here when a notice, correction, delivery, check or certificate falls due</translation>
    </message>
    <message>
        <source>没有到期或者临近到期的办件</source>
        <translation>No case is due or soon due</translation>
    </message>
    <message>
        <source>打开办件</source>
        <translation>Open case</translation>
    </message>
    <message>
        <source>今天截止</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>还有 {n} 天</source>
        <translation>{n} d left</translation>
    </message>
    <message>
        <source>已过 {n} 天</source>
        <translation>{n} d late</translation>
    </message>
    <message>
        <source>已视为受理，请按承诺期限作出决定</source>
        <translation>Deemed accepted: decide as promised</translation>
    </message>
    <message>
        <source>补正期限已过，可以终止办理</source>
        <translation>Correction is late: may be terminated</translation>
    </message>
    <message>
        <source>请催交“{subject}”</source>
        <translation>Ask for “{subject}”</translation>
    </message>
    <message>
        <source>“{subject}”超过告知的所需时间，请核实进度</source>
        <translation>“{subject}” takes longer than told: check</translation>
    </message>
    <message>
        <source>超过十个工作日，请立即制证送达</source>
        <translation>Over 10 workdays: produce and deliver</translation>
    </message>
    <message>
        <source>请今天制证送达</source>
        <translation>Produce and deliver today</translation>
    </message>
    <message>
        <source>请完成告知承诺的事后核查</source>
        <translation>Do the post-check</translation>
    </message>
    <message>
        <source>请复查整改情况</source>
        <translation>Check the rectification</translation>
    </message>
    <message>
        <source>证书 {subject} 已经过期</source>
        <translation>Certificate {subject} has expired</translation>
    </message>
    <message>
        <source>提醒持证人办理延续：证书 {subject}</source>
        <translation>Remind holder to renew: {subject}</translation>
    </message>
    <message>
        <source>逾期没有告知，已视为受理：请补办受理</source>
        <translation>Deemed accepted for want of notice</translation>
    </message>
    <message>
        <source>超过五个工作日没有答复，请立即处理</source>
        <translation>No answer for 5 workdays: act at once</translation>
    </message>
    <message>
        <source>请今天受理，或者一次性告知</source>
        <translation>Accept today, or issue the notice</translation>
    </message>
</context>
<context>
    <name>DeclineForm</name>
    <message>
        <source>其他（写明理由）</source>
        <translation>Other (state the reason)</translation>
    </message>
    <message>
        <source>不予受理的理由</source>
        <translation>Reason for declining</translation>
    </message>
    <message>
        <source>具体理由</source>
        <translation>Reason in detail</translation>
    </message>
    <message>
        <source>有权办理的行政机关</source>
        <translation>Competent authority</translation>
    </message>
    <message>
        <source>不填则用所选理由的常见机关；必须告知申请人向谁申请</source>
        <translation>Empty: the usual authority for the reason; the applicant must be told where to apply</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Decline acceptance</translation>
    </message>
    <message>
        <source>不属于本机关职权的才不予受理；材料问题应出具一次性告知。</source>
        <translation>Decline only what is outside this authority&apos;s powers; for materials, issue the one-time notice.</translation>
    </message>
    <message>
        <source>作出不予受理决定</source>
        <translation>Decline acceptance</translation>
    </message>
    <message>
        <source>不受理</source>
        <translation>Licence not needed</translation>
    </message>
    <message>
        <source>依法不需要取得行政许可的，即时告知不受理。</source>
        <translation>Where the law asks for no licence, say so at once.</translation>
    </message>
    <message>
        <source>为什么不需要许可</source>
        <translation>Why no licence is needed</translation>
    </message>
    <message>
        <source>出具不受理告知</source>
        <translation>Issue the notice</translation>
    </message>
    <message>
        <source>请选择理由；选“其他”的请写明。</source>
        <translation>Choose a reason; with “Other”, state it.</translation>
    </message>
    <message>
        <source>请写明有权办理的行政机关。</source>
        <translation>Name the competent authority.</translation>
    </message>
    <message>
        <source>请写明理由。</source>
        <translation>Please state the reason.</translation>
    </message>
</context>
<context>
    <name>DocumentPrinting</name>
    <message>
        <source>已送到“{printer}”：{name} {number}，{copies} 份。</source>
        <translation>Sent to “{printer}”: {name} {number}, copies: {copies}.</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>收件</source>
        <translation>Case received</translation>
    </message>
    <message>
        <source>核验材料</source>
        <translation>Materials judged</translation>
    </message>
    <message>
        <source>一次性告知补正</source>
        <translation>One-time notice</translation>
    </message>
    <message>
        <source>收到补正材料</source>
        <translation>Supplement in</translation>
    </message>
    <message>
        <source>不受理</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>收到容缺材料</source>
        <translation>Deferred received</translation>
    </message>
    <message>
        <source>作出决定</source>
        <translation>Decision made</translation>
    </message>
    <message>
        <source>出具文书</source>
        <translation>Document issued</translation>
    </message>
    <message>
        <source>文书送达</source>
        <translation>Document served</translation>
    </message>
    <message>
        <source>证照送打印</source>
        <translation>Sent to printer</translation>
    </message>
    <message>
        <source>证照已出纸</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>废张</source>
        <translation>Blank spoiled</translation>
    </message>
    <message>
        <source>证照未出纸</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>证照交付</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Rated</translation>
    </message>
    <message>
        <source>登录窗口</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>退出窗口</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>登录失败</source>
        <translation>Sign-in failed</translation>
    </message>
    <message>
        <source>领取号段</source>
        <translation>Numbers leased</translation>
    </message>
    <message>
        <source>领入空白证照</source>
        <translation>Blanks received</translation>
    </message>
    <message>
        <source>查看隐去的号码</source>
        <translation>Number shown</translation>
    </message>
    <message>
        <source>导出记录</source>
        <translation>Records exported</translation>
    </message>
    <message>
        <source>关闭需处理记录</source>
        <translation>Record closed</translation>
    </message>
    <message>
        <source>待发</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>已送达并备份</source>
        <translation>Backed up</translation>
    </message>
    <message>
        <source>平台未采用</source>
        <translation>Not applied</translation>
    </message>
    <message>
        <source>平台已拒绝</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>与平台不符</source>
        <translation>Moved on</translation>
    </message>
    <message>
        <source>来自平台</source>
        <translation>From the platform</translation>
    </message>
    <message>
        <source>不到 1 分钟</source>
        <translation>&lt; 1 min</translation>
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
    <message>
        <source>当场更正</source>
        <translation>Corrected on spot</translation>
    </message>
    <message>
        <source>终止办理</source>
        <translation>Terminated</translation>
    </message>
    <message>
        <source>撤回申请</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>退件</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>送达办理结果</source>
        <translation>Result delivered</translation>
    </message>
    <message>
        <source>事后核查</source>
        <translation>Post-check</translation>
    </message>
    <message>
        <source>移交部门</source>
        <translation>Dispatched</translation>
    </message>
    <message>
        <source>部门签收</source>
        <translation>Signed for</translation>
    </message>
    <message>
        <source>签署审查意见</source>
        <translation>Review opinion</translation>
    </message>
    <message>
        <source>特别程序开始</source>
        <translation>Special begun</translation>
    </message>
    <message>
        <source>特别程序结束</source>
        <translation>Special ended</translation>
    </message>
    <message>
        <source>延长办理期限</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>告知听证权利</source>
        <translation>Hearing offered</translation>
    </message>
    <message>
        <source>申请听证</source>
        <translation>Hearing asked for</translation>
    </message>
    <message>
        <source>放弃听证</source>
        <translation>Hearing waived</translation>
    </message>
    <message>
        <source>听证通知</source>
        <translation>Hearing called</translation>
    </message>
    <message>
        <source>举行听证</source>
        <translation>Hearing held</translation>
    </message>
    <message>
        <source>告知利害关系人</source>
        <translation>3rd party told</translation>
    </message>
    <message>
        <source>听取利害关系人意见</source>
        <translation>3rd party heard</translation>
    </message>
    <message>
        <source>开窗</source>
        <translation>Window opened</translation>
    </message>
    <message>
        <source>关窗</source>
        <translation>Window closed</translation>
    </message>
    <message>
        <source>取号</source>
        <translation>Ticket drawn</translation>
    </message>
    <message>
        <source>叫号</source>
        <translation>Number called</translation>
    </message>
    <message>
        <source>排队号办结</source>
        <translation>Ticket served</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>来访登记</source>
        <translation>Visit recorded</translation>
    </message>
    <message>
        <source>原件暂存</source>
        <translation>Original kept</translation>
    </message>
    <message>
        <source>原件退还</source>
        <translation>Original returned</translation>
    </message>
    <message>
        <source>交接单签收</source>
        <translation>Slip signed</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>Fee charged</translation>
    </message>
    <message>
        <source>收据作废</source>
        <translation>Receipt voided</translation>
    </message>
    <message>
        <source>评价登记</source>
        <translation>Rating recorded</translation>
    </message>
    <message>
        <source>评价报送</source>
        <translation>Rating forwarded</translation>
    </message>
    <message>
        <source>监察信号登记</source>
        <translation>Signal recorded</translation>
    </message>
    <message>
        <source>监察信号撤销</source>
        <translation>Signal cleared</translation>
    </message>
    <message>
        <source>更新工作日历</source>
        <translation>Calendar updated</translation>
    </message>
    <message>
        <source>更新核查名单</source>
        <translation>Lists updated</translation>
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
    <name>EventWords</name>
    <message>
        <source>材料 {count} 项</source>
        <translation>materials: {count}</translation>
    </message>
    <message>
        <source>代理人 {name}</source>
        <translation>agent {name}</translation>
    </message>
    <message>
        <source>收件</source>
        <translation>Application received</translation>
    </message>
    <message>
        <source>核验材料</source>
        <translation>Materials checked</translation>
    </message>
    <message>
        <source>{names} 等 {count} 项</source>
        <translation>{names} and others ({count})</translation>
    </message>
    <message>
        <source> · {day} 前补齐</source>
        <translation> · supply by {day}</translation>
    </message>
    <message>
        <source>一次性告知补正</source>
        <translation>Correction requested (one-time notice)</translation>
    </message>
    <message>
        <source>收到补正材料</source>
        <translation>Supplement received</translation>
    </message>
    <message>
        <source>不受理（依法不需要许可）</source>
        <translation>Licence not needed</translation>
    </message>
    <message>
        <source>{reason} · 应向 {organ} 申请</source>
        <translation>{reason} · to apply to {organ}</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Acceptance declined</translation>
    </message>
    <message>
        <source>承诺不晚于 {day} 决定</source>
        <translation>Decision promised by {day}</translation>
    </message>
    <message>
        <source>容缺 {count} 项</source>
        <translation>deferred: {count}</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>收到容缺材料</source>
        <translation>Deferred materials received</translation>
    </message>
    <message>
        <source>决定：准予</source>
        <translation>Decision: granted</translation>
    </message>
    <message>
        <source>决定：不予许可</source>
        <translation>Decision: refused</translation>
    </message>
    <message>
        <source>出具{name}</source>
        <translation>Issued: {name}</translation>
    </message>
    <message>
        <source>{name} 签收 · {way}</source>
        <translation>signed by {name} · {way}</translation>
    </message>
    <message>
        <source>文书送达</source>
        <translation>Document served</translation>
    </message>
    <message>
        <source>编号 {number} · 空白证照 {blank}</source>
        <translation>number {number} · blank {blank}</translation>
    </message>
    <message>
        <source>证照送打印</source>
        <translation>Certificate sent to printer</translation>
    </message>
    <message>
        <source>证照已出纸</source>
        <translation>Certificate printed</translation>
    </message>
    <message>
        <source>空白证照 {blank} · {reason}</source>
        <translation>blank {blank} · {reason}</translation>
    </message>
    <message>
        <source>废张</source>
        <translation>Blank spoiled</translation>
    </message>
    <message>
        <source>证照未出纸</source>
        <translation>Certificate not printed</translation>
    </message>
    <message>
        <source>空白证照 {blank} 仍可用</source>
        <translation>blank {blank} still usable</translation>
    </message>
    <message>
        <source>已核对身份</source>
        <translation>identity checked</translation>
    </message>
    <message>
        <source>证照交付</source>
        <translation>Certificate handed over</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>{stars} 星</source>
        <translation>stars: {stars}</translation>
    </message>
    <message>
        <source>申请人不评价</source>
        <translation>applicant gave none</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>当场更正</source>
        <translation>Corrected on the spot</translation>
    </message>
    <message>
        <source>终止办理</source>
        <translation>Terminated</translation>
    </message>
    <message>
        <source>申请人撤回</source>
        <translation>Withdrawn by the applicant</translation>
    </message>
    <message>
        <source>退件</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>送达办理结果</source>
        <translation>Result delivered</translation>
    </message>
    <message>
        <source>事后核查：符合承诺</source>
        <translation>Post-check: commitment kept</translation>
    </message>
    <message>
        <source>事后核查：不符合承诺</source>
        <translation>Post-check: commitment not kept</translation>
    </message>
    <message>
        <source>移交部门</source>
        <translation>Dispatched to the department</translation>
    </message>
    <message>
        <source>部门签收</source>
        <translation>Department has signed</translation>
    </message>
    <message>
        <source>{stage}意见</source>
        <translation>Opinion: {stage}</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>agreed</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>not agreed</translation>
    </message>
    <message>
        <source>{name} · 需 {count} 个工作日</source>
        <translation>{name} · takes {count} working days</translation>
    </message>
    <message>
        <source>特别程序开始</source>
        <translation>Special procedure started</translation>
    </message>
    <message>
        <source>特别程序结束</source>
        <translation>Special procedure ended</translation>
    </message>
    <message>
        <source>延长到 {day} · {reason}</source>
        <translation>extended to {day} · {reason}</translation>
    </message>
    <message>
        <source>延长办理期限</source>
        <translation>Time limit extended</translation>
    </message>
    <message>
        <source>{day} 前可申请</source>
        <translation>to be asked for by {day}</translation>
    </message>
    <message>
        <source>告知听证权利</source>
        <translation>Hearing offered</translation>
    </message>
    <message>
        <source>{day} 前举行</source>
        <translation>to be held by {day}</translation>
    </message>
    <message>
        <source>申请听证</source>
        <translation>Hearing asked for</translation>
    </message>
    <message>
        <source>放弃听证</source>
        <translation>Hearing waived</translation>
    </message>
    <message>
        <source>听证通知</source>
        <translation>Hearing called</translation>
    </message>
    <message>
        <source>举行听证</source>
        <translation>Hearing held</translation>
    </message>
    <message>
        <source>{name} · {day} 前可陈述</source>
        <translation>{name} · statement by {day}</translation>
    </message>
    <message>
        <source>告知利害关系人</source>
        <translation>Third party notified</translation>
    </message>
    <message>
        <source>听取利害关系人意见</source>
        <translation>Third party heard</translation>
    </message>
</context>
<context>
    <name>ExchangeForms</name>
    <message>
        <source>下载填报表交给没有网络的单位填写；导入后成为收件草稿，材料仍在窗口核验。</source>
        <translation>A form for bodies without a network. Taken in, each row becomes a draft intake; materials are still checked at the window.</translation>
    </message>
    <message>
        <source>按接收平台的表格和代码导出；没有对应代码的内容会逐项列出。</source>
        <translation>Exported with the tables and codes of the receiving platform; whatever has no code is listed.</translation>
    </message>
    <message>
        <source>把别的窗口导出的文件夹与本机比对；只比对，不导入。</source>
        <translation>Compares a folder exported at another window with this PC; nothing is taken in.</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>接收平台</source>
        <translation>Receiving platform</translation>
    </message>
    <message>
        <source>收件日期从</source>
        <translation>Received from</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>文件格式</source>
        <translation>File format</translation>
    </message>
    <message>
        <source>个人信息</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>请填写或者选择。</source>
        <translation>Fill in or choose.</translation>
    </message>
    <message>
        <source>不是有效日期，例如 2026-12-31。</source>
        <translation>Not a valid date; write it like 2026-12-31.</translation>
    </message>
    <message>
        <source>脱敏：隐去证件号码、电话和地址</source>
        <translation>Masked: no ID numbers, phones, addresses</translation>
    </message>
    <message>
        <source>完整：上报平台所需（限首席代表）</source>
        <translation>Whole (chief representative only)</translation>
    </message>
</context>
<context>
    <name>ExchangePresenter</name>
    <message>
        <source>正在处理，请稍候……</source>
        <translation>Working, please wait…</translation>
    </message>
    <message>
        <source>填报表-{name}</source>
        <translation>Form-{name}</translation>
    </message>
</context>
<context>
    <name>ExchangeResults</name>
    <message>
        <source>“{name}”的填报表已写到 {file}。</source>
        <translation>Form for “{name}” written to {file}.</translation>
    </message>
    <message>
        <source>{name}：导入为草稿 {taken} 行，以前已导入 {known} 行，有问题 {refused} 行。</source>
        <translation>{name}: rows taken in as drafts: {taken}, known before: {known}, with faults: {refused}.</translation>
    </message>
    <message>
        <source>{name}：可以导入 {taken} 行，以前已导入 {known} 行，有问题 {refused} 行。只检查，没有导入。</source>
        <translation>{name}: rows that can be taken in: {taken}, known before: {known}, with faults: {refused}. Checked only, nothing taken in.</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>单元格</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Fault</translation>
    </message>
    <message>
        <source>可以导入</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>已导入</source>
        <translation>Taken in</translation>
    </message>
    <message>
        <source>已导入过</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>有问题</source>
        <translation>Fault</translation>
    </message>
    <message>
        <source>{count} 件已导出到 {folder}，已记入日志。</source>
        <translation>Cases exported to {folder}: {count}; recorded in the journal. </translation>
    </message>
    <message>
        <source>含完整个人信息，请妥善保管。</source>
        <translation>Has whole personal data: keep it safe. </translation>
    </message>
    <message>
        <source>代码待核：{codes}；正式上报前请与接收平台核对。</source>
        <translation>Codes to be verified: {codes}; check with the receiving platform before reporting.</translation>
    </message>
    <message>
        <source>表</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>表名</source>
        <translation>Table name</translation>
    </message>
    <message>
        <source>行数</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>没有对应代码</source>
        <translation>No code</translation>
    </message>
    <message>
        <source>缺少</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>超长（字数）</source>
        <translation>Too long</translation>
    </message>
    <message>
        <source>没有写出任何文件：{count} 处内容不能上报。没有代码的请管理员补上代码表。</source>
        <translation>No file was written; contents that cannot be reported: {count}. Ask the administrator to complete the code list.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>表和字段</source>
        <translation>Table and field</translation>
    </message>
    <message>
        <source>办件编号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>一致 {same} 行，与本机不同 {differs} 行，本机没有 {unknown} 行，不符合格式 {wrong} 行。</source>
        <translation>Rows the same: {same}, different here: {differs}, not on this PC: {unknown}, of wrong format: {wrong}.</translation>
    </message>
    <message>
        <source>字段</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>一致</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>与本机不同</source>
        <translation>Different here</translation>
    </message>
    <message>
        <source>本机没有</source>
        <translation>Not here</translation>
    </message>
    <message>
        <source>不符合格式</source>
        <translation>Wrong format</translation>
    </message>
</context>
<context>
    <name>ExchangeView</name>
    <message>
        <source>数据交换</source>
        <translation>Data exchange</translation>
    </message>
    <message>
        <source>填报表 (*.xlsx)</source>
        <translation>Forms (*.xlsx)</translation>
    </message>
    <message>
        <source>填报表、办件上报、比对</source>
        <translation>Forms, reporting, comparing</translation>
    </message>
    <message>
        <source>导入填报表、导出、比对</source>
        <translation>Take a form in, export, compare</translation>
    </message>
    <message>
        <source>下一个错误</source>
        <translation>Next error</translation>
    </message>
    <message>
        <source>去到结果</source>
        <translation>To the result</translation>
    </message>
    <message>
        <source>返回工作台</source>
        <translation>Back to the workbench</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>没有要逐条说明的内容</source>
        <translation>Nothing to list</translation>
    </message>
    <message>
        <source>导入、导出或者比对的结果列在这里</source>
        <translation>What came of taking in, exporting or comparing stands here</translation>
    </message>
    <message>
        <source>填报表</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>办件上报</source>
        <translation>Reporting</translation>
    </message>
    <message>
        <source>比对</source>
        <translation>Comparing</translation>
    </message>
    <message>
        <source>下载填报表</source>
        <translation>Save form</translation>
    </message>
    <message>
        <source>先检查，不导入</source>
        <translation>Check only</translation>
    </message>
    <message>
        <source>导入填报表</source>
        <translation>Take form in</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>选择文件夹并比对</source>
        <translation>Choose folder, compare</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>待发</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>失败</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>需处理</source>
        <translation>To be handled</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>本机没有找到。换姓名首字母、办件编号或证件号后四位再试。{as_of}</source>
        <translation>Not found on this PC. Try initials, the case number or the last four of the ID number. {as_of}</translation>
    </message>
    <message>
        <source>只显示前 {count} 件，请再多输几个字 · {as_of}</source>
        <translation>First {count} shown, please type more · {as_of}</translation>
    </message>
    <message>
        <source>找到 {count} 件，↑ ↓ 选择，Enter 打开 · {as_of}</source>
        <translation>Found: {count}; ↑ ↓ choose, Enter opens · {as_of}</translation>
    </message>
    <message>
        <source>需处理</source>
        <translation>To be handled</translation>
    </message>
    <message>
        <source>本窗口 · 待发送</source>
        <translation>This window · to be sent</translation>
    </message>
    <message>
        <source>本窗口</source>
        <translation>This window</translation>
    </message>
    <message>
        <source>其他窗口</source>
        <translation>Other window</translation>
    </message>
    <message>
        <source>未完成的收件</source>
        <translation>Unfinished intake</translation>
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
    <name>FormPrefill</name>
    <message>
        <source>事项情形</source>
        <translation>the scenario</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>the applicant</translation>
    </message>
</context>
<context>
    <name>FurtherActs</name>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>请填写或选择。</source>
        <translation>Fill in or choose.</translation>
    </message>
    <message>
        <source>批准人账号</source>
        <translation>Approver&apos;s account</translation>
    </message>
    <message>
        <source>批准人密码</source>
        <translation>Approver&apos;s password</translation>
    </message>
    <message>
        <source>申请人撤回</source>
        <translation>Applicant withdraws</translation>
    </message>
    <message>
        <source>申请人在决定作出前书面撤回：打印撤回申请书请申请人签名，材料凭回执退还。不能撤销。</source>
        <translation>Withdrawn in writing before the decision: the applicant signs the printed withdrawal, materials go back against the receipt. Cannot be undone.</translation>
    </message>
    <message>
        <source>撤回理由（申请人所述）</source>
        <translation>Reason (as the applicant states it)</translation>
    </message>
    <message>
        <source>撤回理由</source>
        <translation>Reason for withdrawal</translation>
    </message>
    <message>
        <source>重复申请</source>
        <translation>Duplicate application</translation>
    </message>
    <message>
        <source>录入错误</source>
        <translation>Entered by mistake</translation>
    </message>
    <message>
        <source>收件后发现不属于本机关管辖</source>
        <translation>Found to be outside this authority&apos;s powers</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>退件、作废</source>
        <translation>Return the case</translation>
    </message>
    <message>
        <source>只用于不应办理的件；须写明理由并由首席代表批准。不能撤销。</source>
        <translation>Only for cases that should not be handled; with a reason and the chief representative&apos;s approval. Cannot be undone.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>首席代表</source>
        <translation>chief representative</translation>
    </message>
    <message>
        <source>依照有关规定记入信用记录</source>
        <translation>Enter in the credit record as the rules provide</translation>
    </message>
    <message>
        <source>信用记录</source>
        <translation>Credit record</translation>
    </message>
    <message>
        <source>终止办理</source>
        <translation>Terminate</translation>
    </message>
    <message>
        <source>申请人逾期没有补齐材料；由首席代表批准，打印终止办理告知书。不能撤销。</source>
        <translation>Materials not supplied in time; the chief representative approves, the notice of termination is printed. Cannot be undone.</translation>
    </message>
    <message>
        <source>告知听证权利</source>
        <translation>Offer a hearing</translation>
    </message>
    <message>
        <source>申请人、利害关系人可以在五个工作日内申请听证；打印听证告知书。</source>
        <translation>Applicant and third parties may ask for a hearing within 5 working days; the notice is printed.</translation>
    </message>
    <message>
        <source>拟作出的决定和听证事项</source>
        <translation>Intended decision and subject of the hearing</translation>
    </message>
    <message>
        <source>听证事项</source>
        <translation>Subject of the hearing</translation>
    </message>
    <message>
        <source>登记听证申请</source>
        <translation>Record hearing request</translation>
    </message>
    <message>
        <source>收到听证申请后二十个工作日内组织听证。</source>
        <translation>The hearing is held within 20 working days of the request.</translation>
    </message>
    <message>
        <source>登记放弃听证</source>
        <translation>Record hearing waived</translation>
    </message>
    <message>
        <source>有听证权利的人书面放弃的，收存其书面声明后登记。</source>
        <translation>Record a waiver once its written statement is on file.</translation>
    </message>
    <message>
        <source>申请期限</source>
        <translation>Ask by</translation>
    </message>
    <message>
        <source>举行的七个工作日前通知</source>
        <translation>Notice 7 working days ahead</translation>
    </message>
    <message>
        <source>通知听证</source>
        <translation>Call the hearing</translation>
    </message>
    <message>
        <source>主持人不得是审查该申请的人员；打印听证通知书。</source>
        <translation>The chair must not have reviewed the application; the notice is printed.</translation>
    </message>
    <message>
        <source>听证日期</source>
        <translation>Day of the hearing</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>主持人</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>请填写日期。</source>
        <translation>Enter a date.</translation>
    </message>
    <message>
        <source>登记听证笔录</source>
        <translation>Record the hearing</translation>
    </message>
    <message>
        <source>根据听证笔录作出决定；笔录由参加人确认签名。</source>
        <translation>The decision rests on the record, which those present confirm and sign.</translation>
    </message>
    <message>
        <source>笔录要点</source>
        <translation>Main points of the record</translation>
    </message>
    <message>
        <source>居民身份证号码</source>
        <translation>Resident ID number</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>告知利害关系人</source>
        <translation>Notify a third party</translation>
    </message>
    <message>
        <source>直接关系他人重大利益的，应当告知并听取意见（行政许可法第三十六条）。</source>
        <translation>Whoever&apos;s major interests are directly touched is told and heard (Administrative Licensing Law, art. 36).</translation>
    </message>
    <message>
        <source>姓名或者名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>利害关系</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>听取利害关系人意见</source>
        <translation>Hear a third party</translation>
    </message>
    <message>
        <source>没有意见的，意见一栏留空。</source>
        <translation>Leave the statement empty if there is none.</translation>
    </message>
    <message>
        <source>利害关系人</source>
        <translation>Third party</translation>
    </message>
    <message>
        <source>陈述、申辩</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>起算</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <source>承诺办结</source>
        <translation>Promised by</translation>
    </message>
    <message>
        <source>视为受理</source>
        <translation>Deemed accepted</translation>
    </message>
    <message>
        <source>收到材料后五个工作日内没有告知补正，依法自收到材料之日起视为受理（行政许可法第三十二条）。</source>
        <translation>Without a notice within 5 working days the case is deemed accepted from the day of receipt (Administrative Licensing Law, art. 32).</translation>
    </message>
    <message>
        <source>按简易程序受理</source>
        <translation>Accept, simplified</translation>
    </message>
    <message>
        <source>只省去技术审查和第二级审批；须符合以下条件，逐条核对。</source>
        <translation>Only technical review and second approval are left out; check each condition below.</translation>
    </message>
    <message>
        <source>申请人已当场更正并签名确认</source>
        <translation>The applicant has corrected it here and signed</translation>
    </message>
    <message>
        <source>申请人确认</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>当场更正</source>
        <translation>Correct on the spot</translation>
    </message>
    <message>
        <source>可以当场更正的错误应当允许当场更正；改动前后都记入办件，打印更正记录请申请人签名。</source>
        <translation>What can be corrected here must be allowed. Before and after are recorded; the applicant signs the printed record.</translation>
    </message>
    <message>
        <source>没有改动：请先更正表单内容。</source>
        <translation>Nothing changed: correct the form first.</translation>
    </message>
    <message>
        <source>请申请人确认后勾选。</source>
        <translation>Tick once the applicant has confirmed.</translation>
    </message>
    <message>
        <source>补齐期限</source>
        <translation>Supplement by</translation>
    </message>
    <message>
        <source>再次告知补正</source>
        <translation>Second notice</translation>
    </message>
    <message>
        <source>法律要求一次性告知全部内容；再次告知属于例外，须写明理由并由首席代表批准。</source>
        <translation>The law asks for one notice of everything; a second one is an exception, with a reason and the chief representative&apos;s approval.</translation>
    </message>
    <message>
        <source>请填写今天或以后的日期，或者留空。</source>
        <translation>Enter today or a later day, or leave it empty.</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>交付结果</source>
        <translation>Deliver the result</translation>
    </message>
    <message>
        <source>本事项没有证照；记下结果以何种方式交付。</source>
        <translation>This item has no certificate; record how the result is delivered.</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>交付后打印领取登记暨送达回证，请领取人签名。</source>
        <translation>Then print the record of collection and service for the recipient to sign.</translation>
    </message>
    <message>
        <source>核查期限</source>
        <translation>Check by</translation>
    </message>
    <message>
        <source>符合承诺</source>
        <translation>Commitment kept</translation>
    </message>
    <message>
        <source>不符合，限期整改</source>
        <translation>Not kept: rectify</translation>
    </message>
    <message>
        <source>不符合，撤销决定</source>
        <translation>Not kept: revoke</translation>
    </message>
    <message>
        <source>限期整改的填写</source>
        <translation>Only for rectification</translation>
    </message>
    <message>
        <source>承诺事后核查</source>
        <translation>Post-check</translation>
    </message>
    <message>
        <source>由两名以上工作人员核查；不符合承诺的须经批准。</source>
        <translation>Two or more staff check; where the commitment is not kept, approval is needed.</translation>
    </message>
    <message>
        <source>核查结论</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>核查情况</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>核查人</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>第二名核查人</source>
        <translation>Second checker</translation>
    </message>
    <message>
        <source>整改期限</source>
        <translation>Rectify by</translation>
    </message>
    <message>
        <source>首席代表或者机关负责人（不符合承诺时）</source>
        <translation>chief representative or head of the authority (if not kept)</translation>
    </message>
    <message>
        <source>请填写今天以后的日期。</source>
        <translation>Enter a day after today.</translation>
    </message>
    <message>
        <source>出具部门文书</source>
        <translation>Issue papers</translation>
    </message>
    <message>
        <source>部门已经作出以下行为，在此编号、打印并交给申请人。</source>
        <translation>The department has acted; number, print and hand these over here.</translation>
    </message>
    <message>
        <source>将出具</source>
        <translation>Will be issued</translation>
    </message>
    <message>
        <source>移交部门</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>打印材料交接单，一式两份；部门在交接单上签收。</source>
        <translation>Prints the hand-over slip in two copies; the department signs it.</translation>
    </message>
    <message>
        <source>接收部门</source>
        <translation>Receiving department</translation>
    </message>
    <message>
        <source>移交人姓名</source>
        <translation>Handed over by</translation>
    </message>
    <message>
        <source>登记部门签收</source>
        <translation>Record signature</translation>
    </message>
    <message>
        <source>按交接单上的签名登记。</source>
        <translation>As signed on the slip.</translation>
    </message>
    <message>
        <source>签收人姓名</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>不予许可</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>须说明理由；决定书载明申请行政复议和提起行政诉讼的权利。不能撤销。</source>
        <translation>Reasons are required; the decision names the rights of reconsideration and litigation. Cannot be undone.</translation>
    </message>
    <message>
        <source>其他理由</source>
        <translation>Other reasons</translation>
    </message>
    <message>
        <source>请说明理由。</source>
        <translation>State the reasons.</translation>
    </message>
    <message>
        <source>{name}（不计入时限）</source>
        <translation>{name} (not counted)</translation>
    </message>
    <message>
        <source>所需时间</source>
        <translation>Time needed</translation>
    </message>
    <message>
        <source>个工作日</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>启动特别程序</source>
        <translation>Start special procedure</translation>
    </message>
    <message>
        <source>所需时间应当书面告知申请人（行政许可法第四十五条）；须经批准，打印特别程序告知书。</source>
        <translation>The applicant is told in writing how long it takes (Administrative Licensing Law, art. 45); needs approval, the notice is printed.</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>首席代表或者机关负责人</source>
        <translation>chief representative or head of the authority</translation>
    </message>
    <message>
        <source>请填写工作日数。</source>
        <translation>Enter the number of working days.</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>结束特别程序</source>
        <translation>End special procedure</translation>
    </message>
    <message>
        <source>自次日起恢复计时。</source>
        <translation>The clock goes on from the next day.</translation>
    </message>
    <message>
        <source>机关负责人</source>
        <translation>head of the authority</translation>
    </message>
    <message>
        <source>本级政府负责人</source>
        <translation>head of the local government</translation>
    </message>
    <message>
        <source>{count} 个工作日，由{who}批准</source>
        <translation>{count} working days, approved by the {who}</translation>
    </message>
    <message>
        <source>延长办理期限</source>
        <translation>Extend the time limit</translation>
    </message>
    <message>
        <source>只能延长一次，期限届满前办理；须将理由告知申请人（行政许可法第四十二条）。</source>
        <translation>Once only, before the limit ends; the applicant is told why (Administrative Licensing Law, art. 42).</translation>
    </message>
    <message>
        <source>延长</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>补核</source>
        <translation>Check anew</translation>
    </message>
</context>
<context>
    <name>GuidePane</name>
    <message>
        <source>办事指南</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>to be verified</translation>
    </message>
</context>
<context>
    <name>HandOverForm</name>
    <message>
        <source>{number} · 空白证照 {blank}</source>
        <translation>{number} · blank {blank}</translation>
    </message>
    <message>
        <source>身份核对</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>已核对身份：人、证一致，证件有效</source>
        <translation>Identity checked: the person matches a valid ID</translation>
    </message>
    <message>
        <source>交付后打印领取登记暨送达回证，请领取人签名。</source>
        <translation>Then print the record of collection and service for the recipient to sign.</translation>
    </message>
    <message>
        <source>交付证照</source>
        <translation>Hand over certificate</translation>
    </message>
    <message>
        <source>送达：{name}</source>
        <translation>Serve: {name}</translation>
    </message>
    <message>
        <source>请收件人在送达回证上签名、写明时间。</source>
        <translation>Have the recipient sign and date the proof of service.</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Record service</translation>
    </message>
    <message>
        <source>请核对领取人身份后勾选“已核对身份”。</source>
        <translation>Check the recipient&apos;s identity, then tick “Identity checked”.</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>代理人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>其他人</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>领取人</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>与申请人的关系</source>
        <translation>Relation to the applicant</translation>
    </message>
    <message>
        <source>证件类型</source>
        <translation>Kind of ID</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>直接送达</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>窗口领取</source>
        <translation>Collected at the window</translation>
    </message>
    <message>
        <source>邮寄送达</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>留置送达</source>
        <translation>Left at the address</translation>
    </message>
    <message>
        <source>请填写或选择。</source>
        <translation>Fill in or choose.</translation>
    </message>
</context>
<context>
    <name>HeadView</name>
    <message>
        <source>办件编号 {number}</source>
        <translation>Case number {number}</translation>
    </message>
    <message>
        <source>收件 {received}</source>
        <translation>Received {received}</translation>
    </message>
    <message>
        <source>刷新 F5</source>
        <translation>Refresh F5</translation>
    </message>
    <message>
        <source>刷新办件</source>
        <translation>Refresh the case</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>全部期限 Alt+T</source>
        <translation>All limits Alt+T</translation>
    </message>
    <message>
        <source>全部期限与推算过程</source>
        <translation>All time limits, day by day</translation>
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
    <name>IntakePresenter</name>
    <message>
        <source>申请人列入名单，不适用告知承诺，请改选一般程序。</source>
        <translation>The applicant is listed: notice and commitment is excluded; choose the ordinary procedure.</translation>
    </message>
    <message>
        <source>办理方式</source>
        <translation>Procedure</translation>
    </message>
</context>
<context>
    <name>IntakeScreen</name>
    <message>
        <source>收件</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>先选事项，再填申请人</source>
        <translation>First the item, then the applicant</translation>
    </message>
    <message>
        <source>收件号 {number}</source>
        <translation>Receipt number {number}</translation>
    </message>
    <message>
        <source>草稿未能保存</source>
        <translation>Draft not saved</translation>
    </message>
    <message>
        <source>草稿已存 {time}</source>
        <translation>Draft saved {time}</translation>
    </message>
</context>
<context>
    <name>IntakeStep</name>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>表单</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>出单</source>
        <translation>Papers</translation>
    </message>
</context>
<context>
    <name>IntakeView</name>
    <message>
        <source>显示或隐藏办事指南</source>
        <translation>Show or hide the guide</translation>
    </message>
    <message>
        <source>查找或更换事项</source>
        <translation>Find or change the item</translation>
    </message>
    <message>
        <source>步骤、页面、指南之间移动</source>
        <translation>Between steps, page and guide</translation>
    </message>
    <message>
        <source>打印当前文书</source>
        <translation>Print the current document</translation>
    </message>
    <message>
        <source>核对页：更改该部分并返回</source>
        <translation>Check: change it and return</translation>
    </message>
    <message>
        <source>材料：合格、缺、不符、免交、容缺</source>
        <translation>Verdicts, qualified to deferred</translation>
    </message>
    <message>
        <source>材料：附件、查看、原因</source>
        <translation>Materials: attach, view, reason</translation>
    </message>
    <message>
        <source>指南 Ctrl+G</source>
        <translation>Guide Ctrl+G</translation>
    </message>
    <message>
        <source>返回 (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>确认收件并打印回执</source>
        <translation>Receive and print receipt</translation>
    </message>
    <message>
        <source>完成，返回核对</source>
        <translation>Done, back to the check</translation>
    </message>
    <message>
        <source>下一步：{step}</source>
        <translation>Next: {step}</translation>
    </message>
    <message>
        <source>申请人：打开重复的办件</source>
        <translation>Open the duplicate case</translation>
    </message>
    <message>
        <source>沿用已有申请人信息；材料页：沿用以前的材料</source>
        <translation>Take over applicant or material</translation>
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
    <name>ItemPage</name>
    <message>
        <source>申请人要办什么？</source>
        <translation>What does the applicant want to do?</translation>
    </message>
    <message>
        <source>输入事项名称、拼音首字母或申请人的说法，如“开饭店”“lnz”；↑↓ 选择，Enter 确定</source>
        <translation>Item name, pinyin initials or everyday words, like “开饭店” or “lnz”; ↑↓ choose, Enter takes</translation>
    </message>
    <message>
        <source>查找事项</source>
        <translation>Find an item</translation>
    </message>
    <message>
        <source>事项名称、首字母或日常说法</source>
        <translation>Name, initials or everyday words</translation>
    </message>
    <message>
        <source>F3 更换事项</source>
        <translation>F3 Change item</translation>
    </message>
    <message>
        <source>更换事项</source>
        <translation>Change the item</translation>
    </message>
</context>
<context>
    <name>ItemPart</name>
    <message>
        <source>本机目录共 {count} 项，离线可查</source>
        <translation>Items on this PC: {count}; works offline</translation>
    </message>
    <message>
        <source>没有找到。换个说法，或问清申请人要办成什么事。</source>
        <translation>Not found. Try other words, or ask the applicant what is to be achieved.</translation>
    </message>
    <message>
        <source>找到 {count} 项</source>
        <translation>Found: {count}</translation>
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
        <translation> (to be verified)</translation>
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
    <name>JointCases</name>
    <message>
        <source>一件事：{name}</source>
        <translation>Joint application: {name}</translation>
    </message>
    <message>
        <source>共 {count} 件，一张回执</source>
        <translation>Cases: {count}, one receipt</translation>
    </message>
</context>
<context>
    <name>JointHandOver</name>
    <message>
        <source>一次交付全部结果；每件各出具一份领取登记暨送达回证。</source>
        <translation>All results at once; each case gets its own record of collection and service.</translation>
    </message>
    <message>
        <source>按“一口出”应当等全部办结后一并交付；申请人要求先行领取的，写明理由。</source>
        <translation>“One exit”: everything is handed over together once all is completed; if the applicant asks earlier, state the reason.</translation>
    </message>
    <message>
        <source>还有事项没有办结：请写明先行交付的理由，或者等全部办结。</source>
        <translation>Some items are not completed: state the reason for the early hand-over, or wait.</translation>
    </message>
    <message>
        <source>先行交付的理由</source>
        <translation>Reason for early hand-over</translation>
    </message>
    <message>
        <source>先行交付</source>
        <translation>Hand over early</translation>
    </message>
    <message>
        <source>一并交付</source>
        <translation>Hand over together</translation>
    </message>
    <message>
        <source>先行交付 {count} 件</source>
        <translation>Hand over {count} early</translation>
    </message>
    <message>
        <source>一并交付 {count} 件</source>
        <translation>Hand over all {count}</translation>
    </message>
    <message>
        <source>可以交付</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>尚未办结</source>
        <translation>Not completed</translation>
    </message>
    <message>
        <source>已经了结</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>JointLine</name>
    <message>
        <source>本件：{words}</source>
        <translation>This case: {words}</translation>
    </message>
</context>
<context>
    <name>JointOutcome</name>
    <message>
        <source>全部受理（{count} 件）</source>
        <translation>Accept all ({count})</translation>
    </message>
    <message>
        <source>只受理本件</source>
        <translation>Accept this one</translation>
    </message>
</context>
<context>
    <name>JointWords</name>
    <message>
        <source>不在本机</source>
        <translation>Not on this PC</translation>
    </message>
    <message>
        <source>一件事：{name}（第 {place} 件，共 {count} 件）</source>
        <translation>Joint application: {name} ({place} of {count})</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>“{name}”已在这项材料的附件中。</source>
        <translation>“{name}” is already attached to this material.</translation>
    </message>
</context>
<context>
    <name>KnownPane</name>
    <message>
        <source>该申请人的办件与核查</source>
        <translation>Cases and checks of this applicant</translation>
    </message>
</context>
<context>
    <name>KnownPart</name>
    <message>
        <source>在本机的办件（共 {count} 件）</source>
        <translation>Cases on this PC ({count})</translation>
    </message>
    <message>
        <source>{what}：申请人列入名单，不适用告知承诺和容缺受理</source>
        <translation>{what}: applicant is listed; no commitment, no deferred materials</translation>
    </message>
    <message>
        <source>请先与申请人核实是否重复申请；确需再办的可以继续。</source>
        <translation>Ask the applicant whether this is a duplicate; go on if it is really needed again.</translation>
    </message>
    <message>
        <source>F4 打开该办件</source>
        <translation>F4 Open that case</translation>
    </message>
    <message>
        <source>近期已有同一事项的办件 {number}：{status}，{day} 收件</source>
        <translation>Same item lately, case {number}: {status}, received {day}</translation>
    </message>
    <message>
        <source>同一事项已有在办的办件 {number}：{status}，{day} 收件</source>
        <translation>Same item under way, case {number}: {status}, received {day}</translation>
    </message>
    <message>
        <source>请对照证件原件核对，可能是同一人的信息录错。</source>
        <translation>Check against the original ID; perhaps one person, entered wrongly. </translation>
    </message>
    <message>
        <source>另有 {count} 个相似的申请人。</source>
        <translation>Further similar applicants: {count}.</translation>
    </message>
    <message>
        <source>该证件号码在办件 {number} 中的姓名是“{name}”，与现在填写的不同</source>
        <translation>In case {number} this ID number has another name: “{name}”</translation>
    </message>
    <message>
        <source>办件 {number} 有同名且出生日期或者电话相同的申请人，证件号码是 {masked}</source>
        <translation>Case {number}: same name and same birth date or phone, ID number {masked}</translation>
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
    <name>LightsLine</name>
    <message>
        <source>期限监督</source>
        <translation>Deadline supervision</translation>
    </message>
    <message>
        <source>{light} {count} 件</source>
        <translation>{light}: {count}</translation>
    </message>
</context>
<context>
    <name>LineDetail</name>
    <message>
        <source>去处理</source>
        <translation>Handle it</translation>
    </message>
    <message>
        <source>打开办件</source>
        <translation>Open case</translation>
    </message>
</context>
<context>
    <name>LockView</name>
    <message>
        <source>屏幕已锁定</source>
        <translation>Screen locked</translation>
    </message>
    <message>
        <source>正在办理的内容原样保留，解锁后接着办。</source>
        <translation>Your work is kept as it is; go on after unlocking.</translation>
    </message>
    <message>
        <source>解锁 Enter</source>
        <translation>Unlock Enter</translation>
    </message>
    <message>
        <source>切换人员 F4</source>
        <translation>Other clerk F4</translation>
    </message>
    <message>
        <source>正在核对密码</source>
        <translation>Checking the password</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>切换人员</source>
        <translation>Other clerk</translation>
    </message>
    <message>
        <source>请输入密码</source>
        <translation>Enter the password</translation>
    </message>
</context>
<context>
    <name>LookPresenter</name>
    <message>
        <source>这项材料没有附件。</source>
        <translation>This material has no attachment.</translation>
    </message>
</context>
<context>
    <name>LookUpWords</name>
    <message>
        <source>信用核查</source>
        <translation>Credit check</translation>
    </message>
    <message>
        <source>负面清单核查</source>
        <translation>Negative list check</translation>
    </message>
    <message>
        <source>未列入</source>
        <translation>not listed</translation>
    </message>
    <message>
        <source>列入名单</source>
        <translation>listed</translation>
    </message>
    <message>
        <source>待核验</source>
        <translation>not checked</translation>
    </message>
    <message>
        <source>名单日期 {day}</source>
        <translation>list of {day}</translation>
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
    <name>MaterialRows</name>
    <message>
        <source>{count} 项缺少或不符，应出具一次性告知</source>
        <translation>{count} missing or defective: one-time notice due</translation>
    </message>
    <message>
        <source>{count} 项容缺，其余齐全，可以容缺受理</source>
        <translation>{count} deferred, the rest complete: may be accepted</translation>
    </message>
    <message>
        <source>材料齐全，可以受理</source>
        <translation>Complete: may be accepted</translation>
    </message>
    <message>
        <source>{day} 前补交</source>
        <translation>due by {day}</translation>
    </message>
    <message>
        <source>要求来源待核</source>
        <translation>source to be verified</translation>
    </message>
    <message>
        <source>同类任交一种</source>
        <translation>any one of its kind</translation>
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
        <translation>orig. or copy</translation>
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
    <name>MaterialsPage</name>
    <message>
        <source>材料核验</source>
        <translation>Check of materials</translation>
    </message>
    <message>
        <source>关闭 (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>关闭附件预览</source>
        <translation>Close the attachment</translation>
    </message>
    <message>
        <source>选择扫描件</source>
        <translation>Choose a scan</translation>
    </message>
    <message>
        <source>扫描件 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</source>
        <translation>Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</translation>
    </message>
</context>
<context>
    <name>MaterialsPart</name>
    <message>
        <source>正在打开附件…</source>
        <translation>Opening the attachment…</translation>
    </message>
    <message>
        <source>{open}。可以先收件并打印回执，核验完才能受理。</source>
        <translation>{open}. The receipt may be printed first; acceptance waits for all verdicts.</translation>
    </message>
    <message>
        <source>已附文件，还没有核验结论。</source>
        <translation>File attached, verdict open.</translation>
    </message>
    <message>
        <source>该文件格式不能预览，已完整保存。</source>
        <translation>This kind of file has no preview; it is saved whole.</translation>
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
    <name>OutboxPresenter</name>
    <message>
        <source>网络检测：一切正常（{at}）</source>
        <translation>Network check: all well ({at})</translation>
    </message>
    <message>
        <source>检测结果已复制</source>
        <translation>Result copied</translation>
    </message>
    <message>
        <source>诊断信息已复制，不含个人信息</source>
        <translation>Diagnostics copied, no personal data</translation>
    </message>
</context>
<context>
    <name>OutboxRows</name>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>办件编号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>办理时间</source>
        <translation>Done at</translation>
    </message>
    <message>
        <source>已等</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>下次重试</source>
        <translation>Next try</translation>
    </message>
    <message>
        <source>上传失败</source>
        <translation>Upload failed</translation>
    </message>
    <message>
        <source>上传未完</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>待上传</source>
        <translation>To upload</translation>
    </message>
    <message>
        <source>号码须更换</source>
        <translation>New number</translation>
    </message>
    <message>
        <source>已暂停发送</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>排在本办件前 {n} 步之后</source>
        <translation>After {n} earlier steps of the case</translation>
    </message>
    <message>
        <source>办件信息先发，附件随后</source>
        <translation>Attachments follow the case</translation>
    </message>
    <message>
        <source>等待发送</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>等人处理</source>
        <translation>To handle</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>附件：{name}</source>
        <translation>Attachment: {name}</translation>
    </message>
</context>
<context>
    <name>OutboxView</name>
    <message>
        <source>立即重试</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>暂停或继续发送</source>
        <translation>Pause or resume sending</translation>
    </message>
    <message>
        <source>网络检测</source>
        <translation>Network check</translation>
    </message>
    <message>
        <source>选择显示哪些</source>
        <translation>Choose what is shown</translation>
    </message>
    <message>
        <source>打开办件，或去处理</source>
        <translation>Open the case, or handle it</translation>
    </message>
    <message>
        <source>复制诊断信息</source>
        <translation>Copy diagnostics</translation>
    </message>
    <message>
        <source>在列表和筛选之间移动</source>
        <translation>Between list and filter</translation>
    </message>
    <message>
        <source>关闭网络检测</source>
        <translation>Close the network check</translation>
    </message>
    <message>
        <source>平台还没有确认的记录和附件；平台确认之前，一项也不会从这里消失</source>
        <translation>Records and attachments not yet confirmed by the platform; until then none leaves this list</translation>
    </message>
    <message>
        <source>发件箱</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>复制诊断</source>
        <translation>Copy diagnostics</translation>
    </message>
    <message>
        <source>复制诊断信息，不含个人信息 (Ctrl+D)</source>
        <translation>Copy diagnostics, no personal data (Ctrl+D)</translation>
    </message>
    <message>
        <source>未送达的记录和附件</source>
        <translation>Records and attachments not yet confirmed</translation>
    </message>
    <message>
        <source>正在读取</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>没有未送达的记录和附件</source>
        <translation>Everything is confirmed</translation>
    </message>
    <message>
        <source>没有待发的记录</source>
        <translation>No record is waiting</translation>
    </message>
    <message>
        <source>没有上传失败的附件</source>
        <translation>No attachment has failed</translation>
    </message>
    <message>
        <source>没有需处理的记录</source>
        <translation>No record to be handled</translation>
    </message>
    <message>
        <source>没有待上传的附件</source>
        <translation>No attachment is waiting</translation>
    </message>
    <message>
        <source>新办的件会先出现在这里，平台确认后离开</source>
        <translation>New work appears here first and leaves once the platform has confirmed it</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>收件号</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>查询码</source>
        <translation>Query code</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>F9 打印</source>
        <translation>F9 Print</translation>
    </message>
    <message>
        <source>打开办件</source>
        <translation>Open case</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>出单</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>下一位</source>
        <translation>Next applicant</translation>
    </message>
</context>
<context>
    <name>OutcomePart</name>
    <message>
        <source>正在生成文书…</source>
        <translation>Making the document…</translation>
    </message>
</context>
<context>
    <name>OutcomeWords</name>
    <message>
        <source>已收件</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>待申请人补正</source>
        <translation>Correction requested</translation>
    </message>
    <message>
        <source>不受理（依法不需要许可）</source>
        <translation>Licence not needed</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Acceptance declined</translation>
    </message>
    <message>
        <source>已受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>准予</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>不予许可</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已制证</source>
        <translation>Certificate produced</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>已归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>出具一次性告知</source>
        <translation>Issue one-time notice</translation>
    </message>
    <message>
        <source>不予受理…</source>
        <translation>Decline acceptance…</translation>
    </message>
    <message>
        <source>当场决定：准予</source>
        <translation>Decide on the spot: grant</translation>
    </message>
    <message>
        <source>不受理（依法不需要许可）…</source>
        <translation>Licence not needed…</translation>
    </message>
    <message>
        <source>即办件：窗口有权当场作出决定。</source>
        <translation>Instant item: the window may decide on the spot.</translation>
    </message>
    <message>
        <source>请把告知书交申请人签收；补齐后从办件中接收补正材料。</source>
        <translation>Let the applicant sign for the notice; receive the supplement from the case later.</translation>
    </message>
    <message>
        <source>已准予，可以制证。</source>
        <translation>Granted; the certificate can be produced.</translation>
    </message>
    <message>
        <source>本次收件已办完，请把文书交申请人签收。</source>
        <translation>This intake is done; let the applicant sign for the documents.</translation>
    </message>
    <message>
        <source>打开办件继续核验</source>
        <translation>Open case to go on checking</translation>
    </message>
    <message>
        <source>打开办件制证</source>
        <translation>Open case for the certificate</translation>
    </message>
    <message>
        <source>打开办件</source>
        <translation>Open case</translation>
    </message>
    <message>
        <source>审查中</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>特别程序</source>
        <translation>Special procedure</translation>
    </message>
    <message>
        <source>终止办理</source>
        <translation>Terminated</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已退件</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>已转{department}审查，承诺 {day} 前作出决定。</source>
        <translation>With {department} for review; decision promised by {day}.</translation>
    </message>
    <message>
        <source>已转{department}审查，预计 {day} 前作出决定（日历待发布）。</source>
        <translation>With {department} for review; decision expected by {day} (holidays not yet published).</translation>
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
        <source>文书预览</source>
        <translation>Document preview</translation>
    </message>
    <message>
        <source>整页</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
</context>
<context>
    <name>PapersView</name>
    <message>
        <source>文书</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>还没有出具文书</source>
        <translation>No document issued yet</translation>
    </message>
    <message>
        <source>查看 Enter</source>
        <translation>View Enter</translation>
    </message>
    <message>
        <source>打印 P</source>
        <translation>Print P</translation>
    </message>
    <message>
        <source>登记送达 S</source>
        <translation>Record service S</translation>
    </message>
    <message>
        <source>证照</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>还没有制证；准予后在“下一步”中制证。</source>
        <translation>No certificate yet; once granted, it is produced under “Next step”.</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>出具时间</source>
        <translation>Issued at</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Service</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>大写锁定似乎已打开（Caps Lock）</source>
        <translation>Caps Lock seems to be on</translation>
    </message>
</context>
<context>
    <name>PlatformAnswer</name>
    <message>
        <source>已采用，但号码须更换</source>
        <translation>Taken over, but the number must be replaced</translation>
    </message>
    <message>
        <source>已收到，没有采用，等人处理</source>
        <translation>Received but not applied; waits for a person</translation>
    </message>
    <message>
        <source>已收到，不予采用</source>
        <translation>Received and refused</translation>
    </message>
    <message>
        <source>与平台的新进展不符，没有采用</source>
        <translation>Not applied: the case had moved on</translation>
    </message>
    <message>
        <source>您办理时看到的是第 {base} 步，现在已到第 {now} 步。</source>
        <translation>You worked from step {base}; the case is now at step {now}.</translation>
    </message>
    <message>
        <source>办件编号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>现在的状态</source>
        <translation>State now</translation>
    </message>
    <message>
        <source>最近变动</source>
        <translation>Last change</translation>
    </message>
</context>
<context>
    <name>Previews</name>
    <message>
        <source>正在生成预览……</source>
        <translation>Making the preview…</translation>
    </message>
    <message>
        <source>请先登记上一张证照的出纸结果，再制下一张。</source>
        <translation>First record the printing result of the last certificate, then produce the next.</translation>
    </message>
</context>
<context>
    <name>PrintFlow</name>
    <message>
        <source>已登记出纸：{kind} {number}。</source>
        <translation>Recorded as printed: {kind} {number}.</translation>
    </message>
    <message>
        <source>废张 {blank} 已登记，证照编号 {number} 保留，可以重新制证。</source>
        <translation>Spoiled blank {blank} recorded; number {number} is kept, the certificate can be produced again.</translation>
    </message>
    <message>
        <source>已登记未出纸，证照编号 {number} 和空白证照 {blank} 留待重新制证。</source>
        <translation>Recorded as not printed; number {number} and blank {blank} are kept for the next try.</translation>
    </message>
</context>
<context>
    <name>PrintStrip</name>
    <message>
        <source>卡纸</source>
        <translation>Paper jam</translation>
    </message>
    <message>
        <source>污损</source>
        <translation>Soiled</translation>
    </message>
    <message>
        <source>错位</source>
        <translation>Misplaced</translation>
    </message>
    <message>
        <source>写明作废原因</source>
        <translation>State why it is spoiled</translation>
    </message>
    <message>
        <source>作废原因</source>
        <translation>Reason for spoiling</translation>
    </message>
    <message>
        <source>记下原因 Enter</source>
        <translation>Record reason Enter</translation>
    </message>
    <message>
        <source>（后面还有 {count} 张待答复）</source>
        <translation>(after this, still open: {count})</translation>
    </message>
    <message>
        <source>1 已出纸</source>
        <translation>1 Printed</translation>
    </message>
    <message>
        <source>2 废张</source>
        <translation>2 Spoiled</translation>
    </message>
    <message>
        <source>3 未出</source>
        <translation>3 Not printed</translation>
    </message>
    <message>
        <source>4 其他</source>
        <translation>4 Other</translation>
    </message>
    <message>
        <source>返回 Esc</source>
        <translation>Back Esc</translation>
    </message>
    <message>
        <source>（按 F7，再按数字键答复）</source>
        <translation>(F7, then a number key)</translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message>
        <source>就绪</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>正在打印其他任务</source>
        <translation>Busy with another job</translation>
    </message>
    <message>
        <source>缺纸，装纸后会继续</source>
        <translation>Out of paper; goes on once filled</translation>
    </message>
    <message>
        <source>需要处理（卡纸、开盖或缺墨）</source>
        <translation>Needs attention (jam, open cover or no ink)</translation>
    </message>
    <message>
        <source>已暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>不接收任务</source>
        <translation>Takes no jobs</translation>
    </message>
    <message>
        <source>找不到</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>没有应答</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>正在排队</source>
        <translation>Queued</translation>
    </message>
    <message>
        <source>正在打印</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>打印机缺纸，请装入空白证照</source>
        <translation>Out of paper; put in the blanks</translation>
    </message>
    <message>
        <source>打印机需要处理：卡纸、开盖或缺墨</source>
        <translation>The printer needs attention: jam, open cover or no ink</translation>
    </message>
    <message>
        <source>打印机报告任务失败</source>
        <translation>The printer reports a failed job</translation>
    </message>
    <message>
        <source>任务已被取消</source>
        <translation>The job was cancelled</translation>
    </message>
    <message>
        <source>打印机报告已完成</source>
        <translation>The printer reports the job done</translation>
    </message>
    <message>
        <source>{kind} {number} · 空白证照 {blank}</source>
        <translation>{kind} {number} · blank {blank}</translation>
    </message>
    <message>
        <source>正在送往打印机……</source>
        <translation>Sending to the printer…</translation>
    </message>
    <message>
        <source>这张为什么作废？空白证照记为废张，证照编号保留给本办件。</source>
        <translation>Why is it spoiled? The blank is written off; the certificate number stays with this case.</translation>
    </message>
    <message>
        <source>不能确定打印机是否收到，请到打印机旁看过后如实选择。</source>
        <translation>It is unknown whether the printer got it. Look at the printer, then choose what you see.</translation>
    </message>
    <message>
        <source>上次没有登记结果，请核对是否出纸后如实选择。</source>
        <translation>The last result was not recorded. See whether it was printed, then choose.</translation>
    </message>
    <message>
        <source>请核对出来的证照后选择。</source>
        <translation>Check the printed certificate, then choose.</translation>
    </message>
</context>
<context>
    <name>ProbeCard</name>
    <message>
        <source>正在检测，最多三秒……</source>
        <translation>Checking, three seconds at most…</translation>
    </message>
    <message>
        <source>检测没有完成，请再试一次。</source>
        <translation>The check did not finish; please try again.</translation>
    </message>
    <message>
        <source>网络检测</source>
        <translation>Network check</translation>
    </message>
    <message>
        <source>复制检测结果</source>
        <translation>Copy result</translation>
    </message>
    <message>
        <source>关闭网络检测</source>
        <translation>Close the network check</translation>
    </message>
    <message>
        <source>关闭网络检测 (Esc)</source>
        <translation>Close the network check (Esc)</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>不通</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>没有检测</source>
        <translation>Not checked</translation>
    </message>
</context>
<context>
    <name>ProbeSteps</name>
    <message>
        <source>网络检测 {at}</source>
        <translation>Network check {at}</translation>
    </message>
    <message>
        <source>前一步不通，没有检测</source>
        <translation>Not checked: the step before failed</translation>
    </message>
    <message>
        <source>平台地址</source>
        <translation>Platform address</translation>
    </message>
    <message>
        <source>设置正确</source>
        <translation>Set correctly</translation>
    </message>
    <message>
        <source>域名解析</source>
        <translation>Network name</translation>
    </message>
    <message>
        <source>找得到平台的网络名称</source>
        <translation>The platform&apos;s name is found</translation>
    </message>
    <message>
        <source>网络连接</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>连得上平台</source>
        <translation>The platform can be reached</translation>
    </message>
    <message>
        <source>安全证书</source>
        <translation>Security certificate</translation>
    </message>
    <message>
        <source>证书可信，传输加密</source>
        <translation>Trusted; traffic is encrypted</translation>
    </message>
    <message>
        <source>平台应答</source>
        <translation>Platform answers</translation>
    </message>
    <message>
        <source>应答的确实是平台，不是登录页面</source>
        <translation>It is the platform, not a log-in page</translation>
    </message>
    <message>
        <source>本机时钟</source>
        <translation>Clock of this PC</translation>
    </message>
    <message>
        <source>登记凭证</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>平台认得本机</source>
        <translation>The platform knows this PC</translation>
    </message>
    <message>
        <source>平台服务</source>
        <translation>Platform service</translation>
    </message>
    <message>
        <source>与平台相差 {n} 秒</source>
        <translation>{n} s off the platform</translation>
    </message>
    <message>
        <source>服务正常，全程用时 {n} 毫秒</source>
        <translation>In service; {n} ms in all</translation>
    </message>
</context>
<context>
    <name>QuarantinePresenter</name>
    <message>
        <source>已关闭。记录、平台的答复和您写的原因都已保留。</source>
        <translation>Closed. The record, the platform&apos;s answer and your reason are kept.</translation>
    </message>
</context>
<context>
    <name>QuarantineScreen</name>
    <message>
        <source>已了解并关闭（须写原因）</source>
        <translation>Understood, close (reason)</translation>
    </message>
    <message>
        <source>打开办件</source>
        <translation>Open case</translation>
    </message>
    <message>
        <source>下一项 / 上一项</source>
        <translation>Next / previous</translation>
    </message>
    <message>
        <source>返回，记录不变</source>
        <translation>Back, record unchanged</translation>
    </message>
    <message>
        <source>发出的内容和平台的答复</source>
        <translation>What was sent, and the platform&apos;s answer</translation>
    </message>
    <message>
        <source>上一项</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一项</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>已了解并关闭…</source>
        <translation>Understood, close…</translation>
    </message>
    <message>
        <source>需处理</source>
        <translation>To be handled</translation>
    </message>
    <message>
        <source>第 {n} 项，共 {total} 项</source>
        <translation>{n} of {total}</translation>
    </message>
    <message>
        <source>{age}前办理</source>
        <translation>done {age} ago</translation>
    </message>
    <message>
        <source>没有需处理的记录</source>
        <translation>No record to be handled</translation>
    </message>
    <message>
        <source>平台没有采用的记录会出现在这里，由您决定怎么办</source>
        <translation>Records the platform did not apply appear here; you decide what to do</translation>
    </message>
    <message>
        <source>正在读取</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>要重新办理这一步，请打开办件，从办件中办理；然后写明原因关闭本条。记录和答复永久保留。</source>
        <translation>To take the step again, open the case and do it there; then close this with a reason. Record and answer are kept for good.</translation>
    </message>
    <message>
        <source>要继续办理，请按发出的内容重新收件；然后写明原因关闭本条。记录和答复永久保留。</source>
        <translation>To go on, take the application in again from what was sent; then close this with a reason. Record and answer are kept for good.</translation>
    </message>
    <message>
        <source>关闭这条需处理记录？</source>
        <translation>Close this record?</translation>
    </message>
    <message>
        <source>关闭表示您已看过平台的答复并作了处理。记录、答复和您写的原因永久保留，不能改动。</source>
        <translation>Closing says that you have read the platform&apos;s answer and dealt with it. Record, answer and reason are kept for good and cannot be changed.</translation>
    </message>
    <message>
        <source>已了解并关闭</source>
        <translation>Understood, close</translation>
    </message>
    <message>
        <source>已从办件中重新办理</source>
        <translation>Done again from the case</translation>
    </message>
    <message>
        <source>与平台核对一致，无需再办</source>
        <translation>Agrees with the platform, nothing to do</translation>
    </message>
    <message>
        <source>已收回并作废相关纸张</source>
        <translation>Papers taken back and voided</translation>
    </message>
    <message>
        <source>已通知申请人再来窗口</source>
        <translation>Applicant asked to come again</translation>
    </message>
    <message>
        <source>已报首席代表处理</source>
        <translation>Passed to the chief representative</translation>
    </message>
</context>
<context>
    <name>QuestionPanel</name>
    <message>
        <source>取消 (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>QueueCards</name>
    <message>
        <source>{title} {count} 件</source>
        <translation>{title}: {count}</translation>
    </message>
    <message>
        <source>工作清单</source>
        <translation>Work lists</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>哪里不符：{name}</source>
        <translation>Defect: {name}</translation>
    </message>
    <message>
        <source>免交依据：{name}</source>
        <translation>Ground for exemption: {name}</translation>
    </message>
    <message>
        <source>容缺补交期限：{name}</source>
        <translation>Deferred until: {name}</translation>
    </message>
    <message>
        <source>记下结论</source>
        <translation>Record verdict</translation>
    </message>
    <message>
        <source>常见情形（数字键选择）</source>
        <translation>Common cases (number keys choose)</translation>
    </message>
    <message>
        <source>具体说明（印在一次性告知书上）</source>
        <translation>Details (printed on the one-time notice)</translation>
    </message>
    <message>
        <source>最迟补交日期</source>
        <translation>Supply by</translation>
    </message>
    <message>
        <source>不得晚于承诺办结日 {day}；到期未补交的，终止办理。</source>
        <translation>Not after the promised day {day}; if not supplied by then, the case is terminated.</translation>
    </message>
    <message>
        <source>所选情形和说明逐字印在告知书上，请让申请人看得懂。</source>
        <translation>Printed word for word on the notice: write so that the applicant understands.</translation>
    </message>
    <message>
        <source>请选择一种情形，或写明哪里不符。</source>
        <translation>Choose a case, or state the defect.</translation>
    </message>
    <message>
        <source>请选择免交依据。</source>
        <translation>Choose the ground for exemption.</translation>
    </message>
    <message>
        <source>请填写今天至 {day} 之间的日期。</source>
        <translation>Enter a day from today to {day}.</translation>
    </message>
    <message>
        <source>怎样核验的：方式、编号、时间（记入依据）</source>
        <translation>How it was verified: way, number, time (recorded)</translation>
    </message>
    <message>
        <source>例如：省数据共享平台查询，回执号 0123，9:41</source>
        <translation>e.g. query on the data sharing platform, receipt 0123, 9:41</translation>
    </message>
    <message>
        <source>依据和核验情况印在收件回执上；没有核验过的不能免交。</source>
        <translation>Ground and verification are printed on the receipt; no exemption without verification.</translation>
    </message>
    <message>
        <source>请写明怎样核验的，没有核验过的请收取材料。</source>
        <translation>State how it was verified; if it was not, take the material in.</translation>
    </message>
</context>
<context>
    <name>RefusalForms</name>
    <message>
        <source>其他（写明理由）</source>
        <translation>Other (state the reason)</translation>
    </message>
    <message>
        <source>不填则用该理由通常的主管机关；必须告知申请人向谁申请</source>
        <translation>Empty: the usual authority for the reason; the applicant must be told where to apply</translation>
    </message>
    <message>
        <source>只用于不属于本机关职权范围的申请；材料不齐应当一次性告知。不能撤销。</source>
        <translation>Only for what is outside this authority&apos;s powers; incomplete materials need the one-time notice. Cannot be undone.</translation>
    </message>
    <message>
        <source>理由（数字键选择）</source>
        <translation>Reason (number keys choose)</translation>
    </message>
    <message>
        <source>具体理由</source>
        <translation>Reason in detail</translation>
    </message>
    <message>
        <source>有权办理的机关</source>
        <translation>Competent authority</translation>
    </message>
    <message>
        <source>作出不予受理决定</source>
        <translation>Decline acceptance</translation>
    </message>
    <message>
        <source>为什么不需要取得许可</source>
        <translation>Why no licence is needed</translation>
    </message>
    <message>
        <source>依法不需要取得行政许可的，即时告知不受理。不能撤销。</source>
        <translation>Where the law asks for no licence, say so at once. Cannot be undone.</translation>
    </message>
    <message>
        <source>出具不受理告知</source>
        <translation>Issue the notice</translation>
    </message>
    <message>
        <source>请选择理由；选“其他”的请写明。</source>
        <translation>Choose a reason; with “Other”, state it.</translation>
    </message>
    <message>
        <source>请写明有权办理的机关，申请人要知道向谁申请。</source>
        <translation>Name the competent authority: the applicant must know where to apply.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>请写明理由。</source>
        <translation>Please state the reason.</translation>
    </message>
</context>
<context>
    <name>ReusePart</name>
    <message>
        <source>沿用以前的材料：{name}</source>
        <translation>Take over an earlier material: {name}</translation>
    </message>
    <message>
        <source>沿用该材料</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>{count} 项材料可以沿用该申请人以前办件的：{names}</source>
        <translation>Materials that can be taken over from earlier cases ({count}): {names}</translation>
    </message>
    <message>
        <source>F7 沿用</source>
        <translation>F7 Take over</translation>
    </message>
    <message>
        <source>来自办件 {number}，{day} 核验合格，{kept}，{until}。</source>
        <translation>From case {number}, qualified {day}; {kept}; {until}.</translation>
    </message>
    <message>
        <source>纸质件在该办件档案中</source>
        <translation>paper in the file of that case</translation>
    </message>
    <message>
        <source>附件 {count} 个</source>
        <translation>attachments: {count}</translation>
    </message>
    <message>
        <source>没有登记有效期，请核对是否仍然有效</source>
        <translation>no validity on record, check that it is still valid</translation>
    </message>
    <message>
        <source>可沿用至 {day}</source>
        <translation>usable until {day}</translation>
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
    <name>SecondPerson</name>
    <message>
        <source>须由{who}批准：本人在此输入账号和密码（离线也可以，须曾在本机登录）。</source>
        <translation>To be approved by the {who}, with own account and password (also offline, after an earlier sign-in on this PC).</translation>
    </message>
    <message>
        <source>批准人账号</source>
        <translation>Approver&apos;s account</translation>
    </message>
</context>
<context>
    <name>SectionStrip</name>
    <message>
        <source>材料</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>申请信息</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>文书证照</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>办理经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Numbers</translation>
    </message>
</context>
<context>
    <name>SendingCard</name>
    <message>
        <source>网络检测</source>
        <translation>Network check</translation>
    </message>
    <message>
        <source>网络检测 (Ctrl+T)</source>
        <translation>Network check (Ctrl+T)</translation>
    </message>
    <message>
        <source>立即重试</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>立即重试 (F5)</source>
        <translation>Try now (F5)</translation>
    </message>
    <message>
        <source>继续发送</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>暂停 1 小时</source>
        <translation>Pause 1 h</translation>
    </message>
    <message>
        <source>继续发送 (Ctrl+Shift+P)</source>
        <translation>Resume sending (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>暂停 1 小时 (Ctrl+Shift+P)</source>
        <translation>Pause for 1 hour (Ctrl+Shift+P)</translation>
    </message>
</context>
<context>
    <name>SendingWords</name>
    <message>
        <source>发送程序出错，稍后自动重新开始</source>
        <translation>Sending has failed; it starts again by itself</translation>
    </message>
    <message>
        <source>正在查看网络</source>
        <translation>Looking at the network</translation>
    </message>
    <message>
        <source>记录都保存在本机，可以继续办理。</source>
        <translation>Every record is saved on this PC; you can go on.</translation>
    </message>
    <message>
        <source>已暂停发送，{at} 自动继续</source>
        <translation>Sending paused; resumes by itself at {at}</translation>
    </message>
    <message>
        <source>正在发送，平台已确认 {done}/{total}</source>
        <translation>Sending; confirmed {done}/{total}</translation>
    </message>
    <message>
        <source>网络正常，还有 {n} 项待发</source>
        <translation>Online, {n} waiting</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>离线：{why}</source>
        <translation>Offline: {why}</translation>
    </message>
    <message>
        <source>已全部送达</source>
        <translation>All confirmed</translation>
    </message>
    <message>
        <source>已全部送达（{at} 经平台确认）</source>
        <translation>All confirmed by the platform ({at})</translation>
    </message>
    <message>
        <source>有 {n} 项平台没有采用，需要人处理。</source>
        <translation>Not applied by the platform: {n}; a person must handle them.</translation>
    </message>
    <message>
        <source>每条记录、每份附件都有平台的回执。</source>
        <translation>The platform has confirmed every record and every attachment.</translation>
    </message>
    <message>
        <source>待发记录 {n}</source>
        <translation>Records waiting: {n}</translation>
    </message>
    <message>
        <source>附件 {n}</source>
        <translation>attachments: {n}</translation>
    </message>
    <message>
        <source>需处理 {n}</source>
        <translation>to be handled: {n}</translation>
    </message>
    <message>
        <source>附件 {n}（还差 {size}）</source>
        <translation>attachments: {n} ({size} to go)</translation>
    </message>
    <message>
        <source>最早的已等 {age}</source>
        <translation>oldest has waited {age}</translation>
    </message>
    <message>
        <source>{clock} 后自动重试（已连续失败 {n} 次）</source>
        <translation>next try in {clock} (failures in a row: {n})</translation>
    </message>
</context>
<context>
    <name>SentWords</name>
    <message>
        <source>申请人身份</source>
        <translation>Applicant&apos;s identity</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>告知补正的材料</source>
        <translation>Materials of the notice</translation>
    </message>
    <message>
        <source>发出的内容：{step}</source>
        <translation>What was sent: {step}</translation>
    </message>
    <message>
        <source>本程序读不懂这条记录的内容</source>
        <translation>This program cannot read the record&apos;s content</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>办件编号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>办理时间</source>
        <translation>Done at</translation>
    </message>
    <message>
        <source>办理人</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>姓名或名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>表单</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>附件 {n} 份</source>
        <translation>attachments: {n}</translation>
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
    <name>SignInPresenter</name>
    <message>
        <source>已离线登录：平台没有应答，密码由本机核对。</source>
        <translation>Signed in offline: the platform did not answer, this PC checked the password.</translation>
    </message>
    <message>
        <source>办理的内容保存在本机，联网后自动发送。</source>
        <translation>Your work is saved on this PC and sent once online.</translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>综合窗口</source>
        <translation>Service Window</translation>
    </message>
    <message>
        <source>登记码</source>
        <translation>Enrolment code</translation>
    </message>
    <message>
        <source>正在核对</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>连不上平台也能登录：在本机登录过的人员由本机核对密码，办理的内容联网后自动发送。</source>
        <translation>You can sign in without the platform: this PC checks the password of those who have signed in here, and work is sent once online.</translation>
    </message>
    <message>
        <source>下一项；在密码栏登录</source>
        <translation>Next field; in the password: sign in</translation>
    </message>
    <message>
        <source>登记本机</source>
        <translation>Enrol this PC</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>登记并登录 Ctrl+Enter</source>
        <translation>Enrol and sign in Ctrl+Enter</translation>
    </message>
    <message>
        <source>登录 Ctrl+Enter</source>
        <translation>Sign in Ctrl+Enter</translation>
    </message>
    <message>
        <source>第一次使用：用管理员发放的登记码把本机登记到大厅窗口。需要联网，只做一次。</source>
        <translation>First use: enrol this PC at a window of the hall with the administrator&apos;s code. Needs the network, only once.</translation>
    </message>
    <message>
        <source>本机数据已加密，要由在本机登录过的人员输入密码打开。</source>
        <translation>The data on this PC is encrypted; the password of somebody who has signed in here opens it.</translation>
    </message>
    <message>
        <source>正在打开本机数据……</source>
        <translation>Opening the data on this PC…</translation>
    </message>
    <message>
        <source>正在向平台登记并核对密码，网络慢时需要等一会儿……</source>
        <translation>Enrolling and checking the password; a slow network takes a while…</translation>
    </message>
    <message>
        <source>正在核对密码；平台没有应答时，改由本机核对……</source>
        <translation>Checking the password; without an answer, this PC checks it…</translation>
    </message>
    <message>
        <source>练习账号 {account}，密码 {password}</source>
        <translation>Practice account {account}, password {password}</translation>
    </message>
    <message>
        <source>练习登记码 {code}，账号 {account}，密码 {password}</source>
        <translation>Practice code {code}, account {account}, password {password}</translation>
    </message>
    <message>
        <source>请输入登记码</source>
        <translation>Enter the enrolment code</translation>
    </message>
    <message>
        <source>请输入密码</source>
        <translation>Enter the password</translation>
    </message>
    <message>
        <source>在账号栏选择在本机登录过的人员</source>
        <translation>Choose who has signed in here</translation>
    </message>
    <message>
        <source>请输入账号</source>
        <translation>Enter the account</translation>
    </message>
</context>
<context>
    <name>StaleNotice</name>
    <message>
        <source>办件有新进展。您填写的内容还在，刷新后请对照新进展再办理。</source>
        <translation>The case has moved on. What you filled in is kept; refresh and compare before you go on.</translation>
    </message>
    <message>
        <source>刷新 F5</source>
        <translation>Refresh F5</translation>
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
    <name>Unfinished</name>
    <message>
        <source>证照已送打印，还没有登记结果：已出纸、废张还是未出？</source>
        <translation>Sent to the printer, result open: printed, spoiled or not printed?</translation>
    </message>
    <message>
        <source>申请人未填</source>
        <translation>no applicant yet</translation>
    </message>
    <message>
        <source>收件停在“{step}”，{at} 保存</source>
        <translation>Intake left at “{step}”, saved {at}</translation>
    </message>
</context>
<context>
    <name>UnfinishedPanel</name>
    <message>
        <source>未完成的工作</source>
        <translation>Unfinished work</translation>
    </message>
    <message>
        <source>显示另外 {count} 件</source>
        <translation>Show {count} more</translation>
    </message>
    <message>
        <source>去确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>搁置</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>今天先不看；内容仍保存着，下次启动再提示</source>
        <translation>Not today; it stays saved and is shown at the next start</translation>
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
    <name>WorkbenchPresenter</name>
    <message>
        <source>“{queue}”里没有办件</source>
        <translation>No case in “{queue}”</translation>
    </message>
    <message>
        <source>按 F2 开始收件，或按 F3 查找办件。</source>
        <translation>Press F2 for an intake, or F3 to find a case.</translation>
    </message>
    <message>
        <source>{queue} {count} 件</source>
        <translation>{queue}: {count}</translation>
    </message>
</context>
<context>
    <name>WorkbenchView</name>
    <message>
        <source>收件 F2</source>
        <translation>Intake F2</translation>
    </message>
    <message>
        <source>开始收件</source>
        <translation>Begin an intake</translation>
    </message>
    <message>
        <source>查找办件</source>
        <translation>Find a case</translation>
    </message>
    <message>
        <source>F3 查找：姓名、首字母、办件编号、证件号或手机号后几位</source>
        <translation>F3 Find: name, initials, case number, last digits of ID or phone</translation>
    </message>
    <message>
        <source>办件清单</source>
        <translation>List of cases</translation>
    </message>
    <message>
        <source>选择工作清单</source>
        <translation>Choose a work list</translation>
    </message>
    <message>
        <source>打开选中的办件</source>
        <translation>Open the chosen case</translation>
    </message>
    <message>
        <source>刷新</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>结束查找</source>
        <translation>End the search</translation>
    </message>
    <message>
        <source>办件编号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>最近办理</source>
        <translation>Last step</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>在收件、查找、未完成、清单、期限监督之间移动</source>
        <translation>Between the parts of the page</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>扫描到 {code}，本机没有这个办件。</source>
        <translation>Scanned {code}; this PC has no such case.</translation>
    </message>
    <message>
        <source>没有任何内容受影响。</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>请核对条码，或等待同步完成后再扫。</source>
        <translation>Check the barcode, or scan again after synchronising.</translation>
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
<context>
    <name>places</name>
    <message>
        <source>工作台</source>
        <translation>Workbench</translation>
    </message>
    <message>
        <source>收件</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>证照</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>发件箱</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>需处理</source>
        <translation>To be handled</translation>
    </message>
    <message>
        <source>收件（新办件）</source>
        <translation>Intake (new case)</translation>
    </message>
    <message>
        <source>证照打印与领取</source>
        <translation>Printing and handing over certificates</translation>
    </message>
    <message>
        <source>今日窗口</source>
        <translation>Window today</translation>
    </message>
    <message>
        <source>数据交换</source>
        <translation>Data exchange</translation>
    </message>
    <message>
        <source>今日窗口（叫号、来访、登记簿、日报）</source>
        <translation>Window today (queue, visits, registers, report)</translation>
    </message>
    <message>
        <source>数据交换（填报表、上报、比对）</source>
        <translation>Data exchange (forms, reporting, comparing)</translation>
    </message>
    <message>
        <source>退出登录（交接班、切换人员）</source>
        <translation>Sign out (change of shift, other clerk)</translation>
    </message>
    <message>
        <source>登记出纸结果（已出纸、废张、未出）</source>
        <translation>Record printing result (printed, spoiled, not printed)</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>正在启动…</source>
        <translation>Starting…</translation>
    </message>
</context>
</TS>
