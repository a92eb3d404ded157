import { existsSync, readFileSync } from 'node:fs';
import { until } from './cleanup';
import type { Server } from './server';

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}
const TOP = 40;
const WRITE_LIMIT_MS = 30_000;

/** Runs some load under the profiler of the server and lists the functions that took most time by themselves. */
export async function profiled(server: Server, path: string, load: () => Promise<unknown>): Promise<string> {
  server.ask({ ask: 'profile' });
  await load();
  server.ask({ ask: 'save', path });
  if (!(await until(WRITE_LIMIT_MS, 200, () => isWritten(path)))) throw new Error('the server wrote no CPU profile');
  return selfTimes(JSON.parse(readFileSync(path, 'utf8')) as Profile);
}

function isWritten(path: string): boolean {
  try {
    return existsSync(path) && Boolean(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return false;
  }
}

function selfTimes({ nodes, samples, timeDeltas }: Profile): string {
  const nameOf = new Map(nodes.map(({ id, callFrame }) => [id, describe(callFrame)]));
  const spent = new Map<string, number>();
  let total = 0;
  samples.forEach((id, i) => {
    const name = nameOf.get(id) ?? '?';
    const us = Math.max(0, timeDeltas[i] ?? 0);
    spent.set(name, (spent.get(name) ?? 0) + us);
    total += us;
  });
  const rows = [...spent].sort((a, b) => b[1] - a[1]).slice(0, TOP);
  return rows.map(([name, us]) => `${((100 * us) / total).toFixed(1).padStart(5)} %  ${name}`).join('\n');
}

function describe({ functionName, url, lineNumber }: Profile['nodes'][number]['callFrame']): string {
  const file =
    url
      .replace(/^file:\/\//, '')
      .split(/\/(?=node_modules\/|dist\/)/)
      .at(-1) ?? '';
  return `${functionName || '(anonymous)'}${file ? ` ${file}:${lineNumber + 1}` : ''}`;
}
