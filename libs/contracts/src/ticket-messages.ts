import type { Text } from './text';

/** Texts about tickets. */
export const TICKET_MESSAGES: Readonly<Record<string, Text>> = {
  TICKET_TAKEN: {
    'zh-CN': '该工单已由其他工作人员受理',
    en: 'Somebody else of the staff has this ticket',
  },
  TICKET_NOT_TAKEN: {
    'zh-CN': '请先受理该工单',
    en: 'Take the ticket first',
  },
  TICKET_CLOSED: {
    'zh-CN': '工单已办结;如问题未解决,请提交新的工单',
    en: 'The ticket is closed: open a new one if it is not solved',
  },
  TICKET_NEEDS_ASSIGNMENT: {
    'zh-CN': '代为登记时请选择是哪一个班次',
    en: 'Say which assignment it is about when you open a ticket for somebody',
  },
  TICKET_NOTE_HIDDEN: {
    'zh-CN': '只有工作人员可以写内部备注',
    en: 'Only the staff writes notes that are not shown',
  },
};
