import type { Sql } from '@app/database';
import { OWNER_PATIENCE_MS, ShardOwners } from './shard-owners';

interface Row {
  readonly id: number;
  owner: string | null;
  fence: string;
  cycles: string;
}

/** platform.shard, as far as owners read and write it. */
class Shards implements Sql {
  readonly rows: Row[];

  constructor(ids: readonly number[]) {
    this.rows = ids.map((id) => ({ id, owner: null, fence: '0', cycles: '0' }));
  }

  query<T>(statement: { name: string } | string, [id, owner, seen]: readonly unknown[] = []): Promise<T[]> {
    const name = typeof statement === 'string' ? statement : statement.name;
    if (name === 'shard-owners') return Promise.resolve(this.rows.map((row) => ({ ...row }) as T));
    if (name === 'shard-leave') {
      for (const row of this.rows) if (row.owner === id) row.owner = null;
      return Promise.resolve([]);
    }
    const row = this.of(id as number);
    if (seen !== undefined && row.fence !== seen) return Promise.resolve([]);
    Object.assign(row, { owner, fence: String(Number(row.fence) + 1) });
    return Promise.resolve([{ fence: row.fence } as T]);
  }

  of(id: number): Row {
    return this.rows.find((row) => row.id === id)!;
  }

  work(id: number): void {
    this.of(id).cycles = String(Number(this.of(id).cycles) + 1);
  }
}

let shards: Shards;
let nowMs: number;
beforeEach(() => {
  shards = new Shards([1, 2]);
  nowMs = 0;
});
const anOwner = () => new ShardOwners(shards, () => nowMs);
const shardsOf = (owners: ShardOwners) => shards.rows.filter(({ id }) => owners.has(id)).map(({ id }) => id);
const later = async (owners: ShardOwners, ms: number, due: readonly number[]) => {
  nowMs += ms;
  await owners.settle(due);
};

describe('the owners of shards', () => {
  it('share them: a process that comes later takes the half of the one that had all', async () => {
    const [first, second] = [anOwner(), anOwner()];
    await first.settle([]);
    expect(shardsOf(first)).toEqual([1, 2]);
    for (let i = 0; i < 3; i++) for (const owners of [second, first]) await owners.settle([]);
    expect([shardsOf(first), shardsOf(second)]).toEqual([[1], [2]]);
    expect(shards.rows.map(({ fence }) => fence)).toEqual(['1', '2']);
  });

  it('have one each when two processes want a free one at the same moment', async () => {
    const [first, second] = [anOwner(), anOwner()];
    for (let i = 0; i < 3; i++) await Promise.all([first.settle([]), second.settle([])]);
    expect([shardsOf(first).length, shardsOf(second).length]).toEqual([1, 1]);
    expect([...shardsOf(first), ...shardsOf(second)].sort()).toEqual([1, 2]);
  });

  it('leave a third process without one, ready to step in', async () => {
    const all = [anOwner(), anOwner(), anOwner()];
    for (let i = 0; i < 3; i++) for (const owners of all) await owners.settle([]);
    expect(all.map((owners) => shardsOf(owners).length)).toEqual([1, 1, 0]);
  });

  it('lose a shard that has work when nothing is written for a while, and hear of it', async () => {
    const [first, second] = [anOwner(), anOwner()];
    for (let i = 0; i < 2; i++) for (const owners of [first, second]) await owners.settle([1]);
    await later(second, OWNER_PATIENCE_MS - 1, [1]);
    expect(shardsOf(second)).toEqual([2]);
    await later(second, 1, [1]);
    expect(shardsOf(second)).toEqual([1, 2]);
    await first.settle([1]);
    expect(shardsOf(first)).not.toContain(1);
  });

  it.each<[string, () => void, readonly number[]]>([
    ['writes a cycle now and then', () => shards.work(1), [1]],
    ['has no work', () => undefined, []],
  ])('keep a shard while its owner %s', async (_, happens, due) => {
    const [first, second] = [anOwner(), anOwner()];
    for (let i = 0; i < 2; i++) for (const owners of [first, second]) await owners.settle(due);
    for (let i = 0; i < 10; i++) {
      happens();
      await later(second, OWNER_PATIENCE_MS - 1, due);
    }
    expect([shardsOf(first), shardsOf(second)]).toEqual([[1], [2]]);
  });

  it('give each other more time when both are slow, until one of them gets its cycle written', async () => {
    shards = new Shards([1]);
    const slow = [anOwner(), anOwner()];
    await slow[0]!.settle([1]);
    const CYCLE_MS = 3 * OWNER_PATIENCE_MS;
    const STEP_MS = 100;
    let [running, begun, written] = [slow[0]!, nowMs, 0];
    for (let step = 0; step < 500; step++) {
      nowMs += STEP_MS;
      for (const owners of slow) await owners.settle([1]);
      const owner = slow.find((owners) => owners.has(1))!;
      if (owner !== running) [running, begun] = [owner, nowMs];
      if (nowMs - begun < CYCLE_MS) continue;
      shards.work(1);
      [begun, written] = [nowMs, written + 1];
    }
    expect(written).toBeGreaterThan(2);
  });

  it('leave what they have when they stop, and the next one has it at once', async () => {
    const [first, second] = [anOwner(), anOwner()];
    await first.settle([]);
    await first.leave();
    await second.settle([]);
    expect(shardsOf(second)).toEqual([1, 2]);
  });
});
