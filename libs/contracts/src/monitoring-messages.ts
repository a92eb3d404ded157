import type { Text } from './text';

/** Texts about the monitoring figures. */
export const MONITORING_MESSAGES: Readonly<Record<string, Text>> = {
  DISTINCT_PEOPLE_NOTE: {
    'zh-CN':
      '人数在每个范围和时段内去重:一人在三个镇街务工,全市计一人、三个镇街各计一人,所以各镇街之和、各日之和不一定等于合计',
    en: 'People are counted once in each scope and period: who works in three towns is one in the city and one in each town, so rows and days need not add up to the whole',
  },
  PERIOD_ORDER: { 'zh-CN': '起始日期不能晚于截止日期', en: 'The first day must not come after the last' },
  PERIOD_UNKNOWN: {
    'zh-CN': '时段应为所选粒度的第一天(按小时为日期加小时,如 2026-11-24T13)',
    en: 'Name the period by its first day (by hour: day and hour, such as 2026-11-24T13)',
  },
  FIGURE_UNKNOWN: { 'zh-CN': '没有这个监测指标,请核对编码', en: 'No such figure: check its code' },
  KEY_UNKNOWN: { 'zh-CN': '该范围内没有这个编码', en: 'No such key in this scope' },
  TOO_MANY_CELLS: {
    'zh-CN': '一次最多查询 20000 个单元格,请缩短日期、放大时段或选择部分指标',
    en: 'At most 20,000 cells at once: fewer days, longer periods or fewer figures',
  },
};
