import type { Text } from './text';

/** Texts about ratings. */
export const RATING_MESSAGES: Readonly<Record<string, Text>> = {
  RATING_NOT_YET: {
    'zh-CN': '班次完成后才能评价',
    en: 'You can rate when the work is completed',
  },
  RATING_OVER: {
    'zh-CN': '完工已超过 72 小时,不能再评价;有问题请提交工单',
    en: 'More than 72 hours have passed since the work: open a ticket if something was wrong',
  },
  RATING_GIVEN: {
    'zh-CN': '您已经评价过,评价不能修改',
    en: 'You have rated already, and a rating stays as it was given',
  },
  RATING_TAG_UNKNOWN: { 'zh-CN': '没有这个评价标签,请从列表中选择', en: 'There is no such tag: choose from the list' },
  RATING_TAG_TWICE: { 'zh-CN': '同一标签只能选一次', en: 'Choose each tag once' },
};
