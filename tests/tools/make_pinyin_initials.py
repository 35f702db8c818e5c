"""Write resources/reference/pinyin_initials.txt from the `pypinyin` package (MIT), a development tool."""

from pathlib import Path

from pypinyin import pinyin_dict

TARGET = Path(__file__).parents[2] / "resources" / "reference" / "pinyin_initials.txt"
RUNS = ((0x3007, 0x3008), (0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00), (0x20000, 0x2A6E0))

MARKED = str.maketrans("āáǎàēéěèōóǒòńňǹḿ", "aaaaeeeeoooonnnm")

SURNAMES = """单 s,曾 z,仇 q,查 z,解 x,区 o,任 r,盖 g,尉 w,乐 y,朴 p,覃 q,纪 j,燕 y,宁 n,冼 x,华 h,翟 z,牟 m,
缪 m,繁 p,种 c,员 y,祭 z,郗 x,逄 p,秘 b,谌 c,折 s,黑 h,隗 w,佴 n,句 g,洗 x,召 s,能 n,不 f,訾 z,
乜 n,那 n,都 d,褚 c,卜 b,石 s,柏 b,薄 b,车 c,晁 c,长 c,重 c,揣 c,丁 d,干 g,葛 g,过 g,哈 h,郝 h,
嵇 j,贾 j,阚 k,乐正 yz,令狐 lh,万俟 mq,尉迟 yc,长孙 zs,单于 cy,澹台 tt,皇甫 hf,司马 sm,上官 sg,
欧阳 oy,夏侯 xh,诸葛 zg,东方 df,赫连 hl,公孙 gs,慕容 mr,宇文 yw,鲜于 xy,呼延 hy,轩辕 xy,端木 dm,
独孤 dg,南宫 ng,西门 xm,百里 bl,东郭 dg,濮阳 py,淳于 cy,太史 ts,申屠 st,完颜 wy,拓跋 tb,颛孙 zs,
亓官 qg"""

PHRASES = """银行 yh,行业 hy,行长 hz,商行 sh,同行 th,重庆 cq,重新 cx,重建 cj,重复 cf,重组 cz,会计 kj,长沙 cs,
长春 cc,成长 cz,校长 xz,院长 yz,市长 sz,家长 jz,调查 dc,调动 dd,调取 dq,调解 tj,调整 tz,大厦 ds,
厦门 xm,蚌埠 bb,六安 la,音乐 yy,乐器 yq,娱乐 yl,供给 gj,给付 jf,补给 bj,给水 js,便宜 py,传记 zj,
提供 tg,参差 cc,出差 cc,差遣 cq,派遣 pq,着陆 zl,着装 zz,朝阳 cy,朝向 cx,仇视 cs,单位 dw,查验 cy,
曾经 cj,解除 jc,区域 qy,系统 xt,系数 xs,数据 sj,降解 jj,投降 tx,降低 jd,率先 sx,效率 xl,税率 sl,
汇率 hl,费率 fl,畜牧 xm,畜禽 cq,牲畜 sc,种植 zz,种子 zz,弹药 dy,弹性 tx,强制 qz,勉强 mq,暴露 bl,
曝光 bg,校验 jy,校对 jd,学校 xx,处理 cl,处罚 cf,处方 cf,办事处 bsc,藏族 zz,西藏 xz,收藏 sc,
储藏 cc,冷藏 lc,模具 mj,模式 ms,模型 mx,角色 js,主角 zj,空调 kt,盛装 sz,沉淀 cd,石料 sl,埋藏 mc,
省级 sj,反省 fx,宿舍 ss,屏障 pz,厂房 cf,车辆 cl,车间 cj,尽快 jk,堡垒 bl,核心 hx,颈部 jb,发行 fx,
发放 ff,理发 lf,美发 mf,分红 fh,成分 cf,行政 xz,执行 zx,运行 yx,旅行社 lxs,行驶 xs,兴办 xb,
兴建 xj,高兴 gx,应急 yj,应当 yd,供应 gy,更正 gz,变更 bg,更新 gx,为期 wq,因为 yw,相关 xg,相片 xp,
中标 zb,重量 zl,重大 zd,严重 yz,载客 zk,载重 zz,记载 jz,装载 zz,下载 xz,转让 zr,转移 zy,参保 cb,
参加 cj,人参 rs,奔赴 bf,扫描 sm,打扫 ds,剥离 bl,臭氧 cy,恶臭 ec,称号 ch,名称 mc,对称 dc,度假 dj,
放假 fj,假肢 jz"""


def letter(pinyin: str) -> str:
    """Return the first letter of the first reading, without a tone mark."""
    return pinyin[0].translate(MARKED)


def run(first: int, end: int) -> str:
    """Return one letter for every code point of a run."""
    readings = pinyin_dict.pinyin_dict
    letters = (
        letter(readings[code].split(",")[0]) if code in readings else "-" for code in range(first, end)
    )
    return "".join(found if found.isascii() and found.isalpha() else "-" for found in letters).rstrip("-")


def pairs(kind: str, table: str) -> list[str]:
    """Return lines of a table of words."""
    words = [entry.split() for entry in table.replace("\n", "").split(",")]
    return [f"{kind} {word} {letters}" for word, letters in sorted(words)]


if __name__ == "__main__":
    head = [
        "# Pinyin initials by code point, from pypinyin 0.55.0 (MIT); surnames and phrases added by hand."
    ]
    runs = [f"run {first:04X} {run(first, end)}" for first, end in RUNS]
    lines = [*head, *runs, *pairs("surname", SURNAMES), *pairs("phrase", PHRASES)]
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")
