const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** A non-capturing group of alternatives, longest first, so that no word is cut short by its own beginning. */
export const oneOf = (list: readonly string[]): string =>
  `(?:${[...list].sort((a, b) => b.length - a.length).join('|')})`;

/** Money or pledges a recruiter may not ask of a worker: 劳动合同法 articles 9 and 84. */
export const FEES = oneOf(
  words(`押金 压金 抵押金 保证金 风险金 服装费 工服费 工装费 工衣费 制服费 体检费 中介费 介绍费 培训费 报名费 入职费 建档费
    会员费`),
);

/** Papers a recruiter may not keep: 劳动合同法 article 9. */
export const PAPERS = oneOf(words('身份证 证件 毕业证 学历证 资格证 银行卡 社保卡 驾驶证 户口本 健康证'));
export const SEIZES = oneOf(words('扣押 扣留 扣下 抵押 暂扣 收缴 没收 扣 押'));

/** The commonest frauds in gig postings. */
export const FRAUDS = oneOf(words('刷单 刷信誉 传销 培训贷 招转培 赌博'));

/** The 56 ethnic groups as they are written in postings. */
const ETHNIC_NAMES =
  words(`汉 蒙古 蒙 回 藏 维吾尔 维 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水
    东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京
    塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺`);
export const ETHNIC_GROUPS = `(?:${oneOf(ETHNIC_NAMES)}族|少数民族|少民|回民|彝民|藏民|维吾尔人|藏人)`;

export const BELIEVERS = oneOf(
  words(`有宗教信仰 无宗教信仰 没有宗教信仰 宗教信仰 宗教人士 信教 信佛 信基督 信徒 教徒 基督徒 佛教徒 穆斯林 伊斯兰`),
);

export const REGIONS = oneOf(
  words(`北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西
    甘肃 青海 台湾 内蒙古 内蒙 广西 西藏 宁夏 新疆 香港 澳门 东北 西北 西南 两广 两湖 云贵川 潮汕 客家 外地 外省 外来 外市 本地 本市 本省
    本镇 本村 当地 中山 广州 深圳 珠海 汕头 佛山 韶关 湛江 肇庆 江门 茂名 惠州 梅州 汕尾 河源 阳江 清远 东莞 潮州 揭阳 云浮 凉山`),
);

export const CARRIER_WORDS = oneOf(
  words('乙肝 乙型肝炎 大三阳 小三阳 两对半 HBV HIV 艾滋病 艾滋 病原携带者 病毒携带者'),
);

/** Trades that follow a sex in postings of the kind 女服务员, 男普工. */
export const SEXED_TRADES = oneOf(
  words(`服务员 普工 保安 司机 收银 工人 临时工 小工 保洁 营业员 店员 导购 主播 技师 促销 礼仪 迎宾 前台 文员 包装工 护工 护理员 师傅
    厨师 学徒 操作工 质检 缝纫工 装卸 装配工 搬运 打包 分拣 骑手 销售 客服 助理 教练 暑假工 寒假工 兼职 日结 短工 零工 杂工 洗碗工
    清洁工 阿姨 车工 焊工 打磨工 仓管`),
);

/** Who hires, as postings call it. */
export const EMPLOYERS = oneOf(words('公司 我方 单位 雇主 店里 本店 门店 工厂 厂里 企业 老板 平台 商家'));
