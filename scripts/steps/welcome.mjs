import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../launcher/paths.mjs';

/** What a person reads when everything runs. */
export function welcome(url, { demoTown, ownDatabase }) {
  return [
    '',
    '快招 Kuaizhao is running.',
    '',
    `  ${url}/              the pages: pick a role and try it 首页`,
    `  ${url}/live/         the town live 实时页面`,
    `  ${url}/docs          the API 接口文档`,
    `  ${url}/reports/live  the figures 实时指标`,
    `  ${url}/health/ready  health 健康检查`,
    '',
    ...(ownDatabase ? demoLogins() : []),
    demoTown
      ? 'The demo town plays a recorded day in a loop: open the live page and watch offers, acceptances and assignments arrive.'
      : 'Open the first address and pick a role; offers, acceptances and assignments appear on the live page as they happen.',
    'SMS codes appear in this window 验证码显示在本窗口.',
    'Logs are in .data/logs. Ctrl-C stops everything and keeps the data; "npm run reset" clears it.',
    '',
  ].join('\n');
}

function demoLogins() {
  const path = inRoot('seeds', 'demo-logins.json');
  if (!existsSync(path)) return [];
  const { logins } = JSON.parse(readFileSync(path, 'utf8'));
  const width = Math.max(...logins.map(({ role }) => role.length));
  return ['Demo logins 演示账号', ...logins.map(({ role, zh, how }) => `  ${role.padEnd(width)}  ${zh}  ${how}`), ''];
}
