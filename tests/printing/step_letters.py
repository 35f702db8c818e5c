"""Mandatory contents of the letters of the review, the further ends and the check afterwards."""

ORGAN_AND_DATE = ["青山市行政审批局", "2026年11月23日", "加盖行政许可专用章"]
SIGNED = ["收件人（签名）", "收到时间"]
APPLICATION = ["张三", "食品经营许可（新办）", "99010020260001233"]
REACH = ["赵六", "0999-1234567", "监督投诉电话：0999-12345"]
REMEDIES = ["六十日内向青山市人民政府申请行政复议", "六个月内依法向青山市人民法院提起行政诉讼"]

STEP_LETTERS = {
    # art. 32(3): field, before, after; the applicant's own confirmation
    "spot_correction": [
        *APPLICATION,
        "由申请人当场更正如下",
        "经营场所面积8558",
        "更正前的内容存档保留",
        "申请人（代理人）签名",
        "经办人：赵六",
    ],
    "termination_notice": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        *SIGNED,
        *REACH,
        *REMEDIES,
        "补正期限（2026年12月14日）届满前",
        "终止办理的理由",
        "自2026年12月15日起终止办理",
        "可以重新提出申请",
    ],
    # case number, list with copies, from and to, two signatures with times
    "transfer_slip": [
        *APPLICATION,
        "移交窗口综合窗口3号",
        "移交部门青山市市场监督管理局",
        "移交人赵六",
        "移交时间2026年11月23日10时05分",
        "营业执照或者其他主体资格证明复印件—免交",
        "移交人（签名）",
        "接收人（签名）",
        "接收时间",
    ],
    # art. 45: kind, basis, the time needed, in writing
    "special_procedure_notice": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        *SIGNED,
        *REACH,
        "进行检验，所需时间为7个工作日",
        "自2026年11月24日起",
        "不计算在本机关作出行政许可决定的期限内",
    ],
    # art. 42: old limit, new limit, reason, level of the approver
    "extension_notice": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        *SIGNED,
        *REACH,
        "原办理期限为5个工作日，至2026年11月30日届满",
        "经本行政机关负责人批准",
        "延长10个工作日，至2026年12月14日届满",
        "只延长一次",
    ],
    # art. 47: the right, five days, no cost
    "hearing_right_notice": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        *SIGNED,
        *REACH,
        "享有要求听证的权利",
        "五个工作日内（最迟2026年11月30日）",
        "不承担行政机关组织听证的费用",
        "二十个工作日内组织听证",
    ],
    # art. 48: time, place, chair who has not reviewed, right to object to the chair, public
    "hearing_notice": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        *SIGNED,
        *REACH,
        "听证时间2026年12月10日",
        "听证地点青山市政务服务中心三楼听证室",
        "主持人钱七",
        "不是审查该行政许可申请的工作人员",
        "有权申请回避",
        "听证公开举行",
    ],
    "hearing_record": [
        *APPLICATION,
        "听证时间2026年12月10日",
        "主持人钱七",
        "记录人赵六",
        "进行申辩和质证",
        "依据听证笔录作出行政许可决定",
        "申请人（签名）",
        "利害关系人（签名）",
        "主持人（签名）",
    ],
    # art. 36: whose interest, the right to be heard, until when
    "third_party_notice": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        *SIGNED,
        *REACH,
        "李四：",
        "直接关系你（单位）的重大利益",
        "有权进行陈述和申辩",
        "2026年11月30日前",
    ],
    # written, before the decision, materials against the receipt, void from the beginning
    "withdrawal_application": [
        *APPLICATION,
        "青山市行政审批局",
        "在作出行政许可决定之前自愿撤回",
        "凭收件回执退还申请材料",
        "自始不发生效力",
        "申请撤回日期：2026年11月24日",
        "申请人（签名或者盖章）",
    ],
    "withdrawal_permission": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        *SIGNED,
        *REACH,
        "于2026年11月24日书面申请撤回",
        "尚未作出决定，准予撤回",
        "食品经营许可申请书1",
    ],
    "return_notice": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        *SIGNED,
        *REACH,
        *REMEDIES,
        "经核对属于重复提交",
        "退件的理由",
        "凭收件回执退还",
    ],
    "post_check_result": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        *SIGNED,
        *REACH,
        *REMEDIES,
        "2026年12月10日，孙某、周某对承诺内容进行了核查",
        "核查情况：现场有固定场所",
        "责令限期整改",
        "2026年12月24日前完成整改",
    ],
    "result_proof": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        *SIGNED,
        *REACH,
        "符合最低生活保障条件",
        "保障对象张三",
        "《中华人民共和国食品安全法》第三十五条",
        "有效期限：五年",
    ],
}
