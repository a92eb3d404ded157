import type { Text } from './text';

/** Texts about the plan: its ledger, indicators, directories and sessions. */
export const PLAN_MESSAGES: Readonly<Record<string, Text>> = {
  FOREIGN_ROW: {
    'zh-CN': '这一行不属于您的单位,只能填报本单位负责的行',
    en: 'This row belongs to other units: report on the rows of your own',
  },
  UNIT_NOT_OF_ROW: {
    'zh-CN': '该单位不是这一行的责任单位,请从责任单位中选择',
    en: 'This unit does not answer for the row: choose one of its units',
  },
  UNIT_MISSING: {
    'zh-CN': '请注明代哪个责任单位填报',
    en: 'Name the unit for which you report',
  },
};
