"""A form with every kind of field, for the gallery and the tests."""

from typing import Any

from ui.gallery.specimen import LONG_NAME


def demo_schema() -> dict[str, Any]:
    """Return a schema with every kind of field."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "required": ["operator", "kind", "scope", "area", "opened_on"],
        "properties": {
            "operator": {
                "type": "object",
                "required": ["name", "code", "phone"],
                "properties": {
                    "name": {"type": "string", "title": "经营者名称", "maxLength": 100},
                    "code": {"type": "string", "title": "统一社会信用代码", "maxLength": 18},
                    "phone": {"type": "string", "title": "联系电话"},
                    "address": {"type": "string", "title": "经营场所", "maxLength": 200},
                },
            },
            "kind": {"type": "string", "title": "主体业态", "enum": ["食品销售", "餐饮服务", "单位食堂"]},
            "scope": {
                "type": "array",
                "title": "经营项目",
                "uniqueItems": True,
                "items": {"enum": ["bulk", "hot", "cold", "raw", "drinks"]},
            },
            "region": {"type": "string", "title": "所属街道", "enum": [f"第{n}街道" for n in range(1, 9)]},
            "area": {"type": "number", "title": "经营面积"},
            "staff": {"type": "integer", "title": "从业人数", "default": 1},
            "opened_on": {"type": "string", "format": "date", "title": "拟开业日期"},
            "online": {"type": "boolean", "title": "是否网络经营"},
            "site": {"type": "string", "title": "网店名称", "maxLength": 60},
            "remark": {"type": "string", "title": "说明", "maxLength": 500},
            "managers": {
                "type": "array",
                "title": "食品安全管理人员",
                "maxItems": 50,
                "items": {
                    "type": "object",
                    "properties": {
                        "name": {"type": "string", "title": "姓名", "maxLength": 50},
                        "duty": {"type": "string", "title": "职务", "enum": ["总监", "安全员"]},
                        "years": {"type": "integer", "title": "从业年限"},
                    },
                },
            },
        },
    }


def demo_layout() -> dict[str, Any]:
    """Return the layout for `demo_schema`."""
    labels = {
        "bulk": "散装食品销售",
        "hot": "热食类制售",
        "cold": "冷食类制售",
        "raw": "生食类制售",
        "drinks": "自制饮品制售",
    }
    return {
        "groups": [
            {
                "title": "经营主体",
                "help": "按营业执照填写",
                "fields": [
                    {"name": "operator/name", "span": 2},
                    {"name": "operator/code", "widget": "id_number", "span": 1},
                    {"name": "operator/phone", "widget": "phone", "span": 1, "placeholder": "11 位手机号"},
                    {"name": "operator/address", "widget": "address"},
                ],
            },
            {
                "title": "经营情况",
                "fields": [
                    {"name": "kind", "span": 2},
                    {"name": "region", "span": 2},
                    {"name": "scope", "labels": labels},
                    {"name": "area", "unit": "平方米"},
                    {"name": "staff", "unit": "人", "default_from": "事项设置"},
                    {"name": "opened_on"},
                    {"name": "online"},
                    {"name": "site", "span": 2, "show_if": {"field": "online", "equals": True}},
                    {"name": "remark", "rows": 2, "require_if": {"field": "scope", "contains": "raw"}},
                    {
                        "name": "managers",
                        "rows": 2,
                        "columns": [
                            {"name": "name", "width": 2},
                            {"name": "duty", "width": 2},
                            {"name": "years", "width": 1, "total": True},
                        ],
                    },
                ],
            },
        ]
    }


DEMO_VALUES: dict[str, Any] = {
    "operator": {"name": LONG_NAME, "code": "99990000MA00000000", "phone": "13800000000"},
    "kind": "餐饮服务",
    "scope": ["hot", "raw"],
    "area": 86.5,
    "online": True,
    "managers": [
        {"name": "张三", "duty": "总监", "years": 8},
        {"name": "李四", "duty": "安全员", "years": 3},
    ],
}
