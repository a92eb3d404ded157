import { minuteOfShanghaiDay, shanghaiDay } from '@app/core';
import type { Slip } from './http/station';
import type { Text } from './text';

const two = (n: number): string => String(n).padStart(2, '0');
/** 2026-11-24 10:30 by the clock on the wall in Zhongshan. */
const wallTime = (instant: string): string => {
  const ms = Date.parse(instant);
  const minute = minuteOfShanghaiDay(ms);
  return `${shanghaiDay(ms)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};
const yuan = (fen: number): string => (fen / 100).toFixed(2);

const SETTLED: Readonly<Record<string, Text>> = {
  same_day: { 'zh-CN': '当日结', en: 'paid the same day' },
  weekly: { 'zh-CN': '周结', en: 'paid by the week' },
  monthly: { 'zh-CN': '月结', en: 'paid by the month' },
  on_completion: { 'zh-CN': '完工结', en: 'paid on completion' },
};

type Facts = Omit<Slip, 'lines'>;

/** The slip as it is printed, line by line; whoever can read only one of the languages has all of it. */
export function slipLines(facts: Facts): Text[] {
  const { title, role, worker, employerName, townName, address, certificates } = facts;
  const work = role ? `${title} · ${role}` : title;
  return [
    both('求职者', 'Worker', worker),
    both('工作', 'Work', work),
    both('用工单位', 'Employer', employerName),
    both('地址', 'Address', `${townName} ${address}`),
    both('时间', 'Time', `${wallTime(facts.startsAt)} – ${wallTime(facts.endsAt)}`),
    payLine(facts),
    bringLine(certificates),
    stationLine(facts),
    both('编号', 'Number', facts.assignmentId),
  ];
}

const both = (zh: string, en: string, value: string): Text => ({ 'zh-CN': `${zh}:${value}`, en: `${en}: ${value}` });

function payLine({ payKind, payFen, settlement }: Facts): Text {
  const settled = SETTLED[settlement] ?? { 'zh-CN': settlement, en: settlement };
  const per =
    payKind === 'hourly' ? { 'zh-CN': '元/小时', en: 'yuan an hour' } : { 'zh-CN': '元/班', en: 'yuan a shift' };
  return {
    'zh-CN': `报酬:${yuan(payFen)} ${per['zh-CN']},${settled['zh-CN']};不收任何费用`,
    en: `Pay: ${yuan(payFen)} ${per.en}, ${settled.en}; nobody may ask you for a fee`,
  };
}

/** The ID card, and what the law asks for at this work. */
function bringLine(certificates: readonly string[]): Text {
  const names = certificates.join('、');
  return {
    'zh-CN': `请带:身份证${names && `、${names}`}、本单`,
    en: `Bring: your ID card${names && `, ${names}`}, this slip`,
  };
}

function stationLine({ station }: Facts): Text {
  if (station?.phone) return both('有事请打电话', 'Call', `${station.name} ${station.phone}`);
  return {
    'zh-CN': `有事请找:${station?.name ?? '就近的就业服务站'}`,
    en: `Ask at: ${station?.name ?? 'the nearest service station'}`,
  };
}
