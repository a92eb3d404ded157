import { DEFAULT_POLICY } from '@app/core';
import type { Db } from '@app/database';
import { insertRow } from './insert-row';

/** Rows of the reference tables that tests stand on: few, with the real codes, so that nothing here has to be translated. */
export const TOWNS = [
  {
    code9: '442000001',
    name: '石岐街道',
    shortName: '石岐',
    lat: 22.5168,
    lng: 113.3852,
    tileCol: 2,
    tileRow: 3,
    shard: 2,
  },
  {
    code9: '442000002',
    name: '东区街道',
    shortName: '东区',
    lat: 22.507,
    lng: 113.403,
    tileCol: 3,
    tileRow: 3,
    shard: 2,
  },
  {
    code9: '442000005',
    name: '南区街道',
    shortName: '南区',
    lat: 22.483,
    lng: 113.355,
    tileCol: 2,
    tileRow: 4,
    shard: 2,
  },
  {
    code9: '442000118',
    name: '小榄镇',
    shortName: '小榄',
    lat: 22.6722,
    lng: 113.2508,
    tileCol: 1,
    tileRow: 1,
    shard: 1,
  },
  {
    code9: '442000105',
    name: '古镇镇',
    shortName: '古镇',
    lat: 22.611,
    lng: 113.188,
    tileCol: 0,
    tileRow: 1,
    shard: 1,
  },
] as const;

const SHARDS = [
  { id: 1, name: '北部' },
  { id: 2, name: '南部' },
];

const OCCUPATIONS = [
  { id: 'cleaner', name: '保洁员', category: '保洁环卫', minor_16_17: 'ok' },
  { id: 'waiter', name: '餐厅服务员', category: '餐饮住宿', minor_16_17: 'ok' },
  { id: 'kitchen_helper', name: '厨工(帮厨、洗碗)', category: '餐饮住宿', minor_16_17: 'ok' },
  { id: 'loader', name: '装卸搬运工', category: '仓储物流', minor_16_17: 'deny' },
  { id: 'forklift', name: '叉车司机', category: '仓储物流', minor_16_17: 'deny' },
];
const CERTIFICATES = [
  { id: 'health', name: '健康证(从业人员健康合格证明)' },
  { id: 'forklift_n1', name: '特种设备作业人员证 N1(叉车司机)' },
];
const NEEDED = [
  { occupationId: 'waiter', certificateId: 'health', mandatory: true },
  { occupationId: 'kitchen_helper', certificateId: 'health', mandatory: true },
  { occupationId: 'forklift', certificateId: 'forklift_n1', mandatory: true },
];
const ADJACENT = [
  { occupationId: 'waiter', adjacentId: 'kitchen_helper', weight: 0.6 },
  { occupationId: 'kitchen_helper', adjacentId: 'waiter', weight: 0.6 },
  { occupationId: 'kitchen_helper', adjacentId: 'cleaner', weight: 0.6 },
  { occupationId: 'forklift', adjacentId: 'loader', weight: 0.4 },
];
const MINIMUM_WAGES = [
  { validFrom: '2021-12-01', monthlyFen: 190_000, hourlyFen: 1810, confirmed: true },
  { validFrom: '2025-03-01', monthlyFen: 208_000, hourlyFen: 1980, confirmed: false },
];

/** Fills the reference tables and puts the default policy into force, long before any time that a test may set. */
export async function addReferenceData(db: Db): Promise<void> {
  await db.query('SELECT platform.make_clock_virtual()');
  for (const shard of SHARDS) await insertRow(db, 'platform.shard', shard);
  for (const [n, town] of TOWNS.entries()) await insertRow(db, 'platform.town', { ...townDefaults(town), n, ...town });
  for (const [n, occupation] of OCCUPATIONS.entries())
    await insertRow(db, 'platform.occupation', { ...OCCUPATION_DEFAULTS, n, ...occupation });
  for (const [n, kind] of CERTIFICATES.entries()) await insertRow(db, 'platform.certificate_kind', { n, ...kind });
  for (const need of NEEDED) await insertRow(db, 'platform.occupation_certificate', need);
  for (const pair of ADJACENT) await insertRow(db, 'platform.occupation_adjacency', pair);
  for (const wage of MINIMUM_WAGES) await insertRow(db, 'platform.minimum_wage', wage);
  await insertRow(db, 'matching.policy', {
    ...{ version: DEFAULT_POLICY.version, validFrom: '2020-01-01', author: 'test' },
    body: DEFAULT_POLICY,
  });
}

const townDefaults = ({ code9, name }: { code9: string; name: string }) => ({
  code12: `${code9}000`,
  type: name.endsWith('镇') ? '镇' : '街道',
  pointConfidence: 'approx',
});

const OCCUPATION_DEFAULTS = {
  codeConfidence: 'unconfirmed',
  outdoorTypical: false,
  physicalLoad: 2,
  aliases: [],
  typicalTowns: [],
};
