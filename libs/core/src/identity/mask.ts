/** The compound surnames still in common use; other two-character surnames are masked after the first character. */
const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 上官 司马 诸葛 司徒 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 轩辕 端木 呼延 澹台 ' +
    '淳于 赫连 申屠 公羊 钟离 闻人 万俟 濮阳 太史 太叔 单于 公冶 宗政 鲜于 闾丘 亓官 司空 司寇 拓跋 百里 东郭 南门 ' +
    '西门 第五 左丘 梁丘 公西 漆雕 乐正 巫马 公良 夹谷 段干 东门 完颜 纳兰'
  ).split(' '),
);

/** The surname and one star, whatever the length of the rest: 王*, 欧阳*. */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  const compound = characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join(''));
  return `${characters.slice(0, compound ? 2 : 1).join('')}*`;
}

/** 138****0000; a text of another length is hidden whole, because its ends may be all there is. */
export function maskPhone(phone: string): string {
  return phone.length === 11 ? `${phone.slice(0, 3)}****${phone.slice(7)}` : '*'.repeat(11);
}

/** 4420**********0000: province and city stay, birth date and area are hidden; another length is hidden whole. */
export function maskIdCard(idCard: string): string {
  return idCard.length === 18 ? `${idCard.slice(0, 4)}${'*'.repeat(10)}${idCard.slice(14)}` : '*'.repeat(18);
}
