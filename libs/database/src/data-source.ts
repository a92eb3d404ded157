import { DataSource, type DataSourceOptions } from 'typeorm';
import { Platform1764000000001 } from './migrations/0001-platform';
import { Postings1764000000002 } from './migrations/0002-postings';
import { Profiles1764000000003 } from './migrations/0003-profiles';
import { Matching1764000000004 } from './migrations/0004-matching';
import { Reporting1764000000005 } from './migrations/0005-reporting';
import { CancelAssignments1764000000006 } from './migrations/0006-cancel-assignments';
import { TotpOnce1764000000007 } from './migrations/0007-totp-once';
import { LeanClock1764000000008 } from './migrations/0008-lean-clock';
import { LiveOffers1764000000009 } from './migrations/0009-live-offers';
import { Inboxes1764000000010 } from './migrations/0010-inboxes';
import { MatchingFacts1764000000011 } from './migrations/0011-matching-facts';
import { DecisionRecords1764000000012 } from './migrations/0012-decision-records';
import { Acceptance1764000000013 } from './migrations/0013-acceptance';
import { Feed1764000000014 } from './migrations/0014-feed';
import { Standby1764000000015 } from './migrations/0015-standby';
import { Crews1764000000016 } from './migrations/0016-crews';
import { CheckIn1764000000017 } from './migrations/0017-check-in';
import { Law1764000000020 } from './migrations/0020-law';
import { Settlement1764000000021 } from './migrations/0021-settlement';
import { Effects1764000000022 } from './migrations/0022-effects';
import { Notifications1764000000023 } from './migrations/0023-notifications';
import { Station1764000000024 } from './migrations/0024-station';
import { Reconfirm1764000000025 } from './migrations/0025-reconfirm';
import { Replacement1764000000026 } from './migrations/0026-replacement';
import { Monitoring1764000000027 } from './migrations/0027-monitoring';
import { Ledger1764000000029 } from './migrations/0029-ledger';
import { Appeals1764000000032 } from './migrations/0032-appeals';

/**
 * Every statement of the hot path is prepared and goes by an index. Planning anew for every call took a quarter of the
 * database's time; a plan that is kept must not be one for the empty tables of the first minute, so scans of whole tables
 * count as a last resort; and compiling a statement costs more than any of them takes.
 */
const SESSION = '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off';

/** In the order in which they are run. */
const MIGRATIONS = [
  Platform1764000000001,
  Postings1764000000002,
  Profiles1764000000003,
  Matching1764000000004,
  Reporting1764000000005,
  CancelAssignments1764000000006,
  TotpOnce1764000000007,
  LeanClock1764000000008,
  LiveOffers1764000000009,
  Inboxes1764000000010,
  MatchingFacts1764000000011,
  DecisionRecords1764000000012,
  Acceptance1764000000013,
  Feed1764000000014,
  Standby1764000000015,
  Crews1764000000016,
  CheckIn1764000000017,
  Law1764000000020,
  Settlement1764000000021,
  Effects1764000000022,
  Notifications1764000000023,
  Station1764000000024,
  Reconfirm1764000000025,
  Replacement1764000000026,
  Monitoring1764000000027,
  Ledger1764000000029,
  Appeals1764000000032,
];

/** The one set of options: the apps, the command line and the tests use the same. `url` is a postgres:// address. */
export function dataSourceOptions(url: string, poolSize = 20): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    synchronize: false,
    migrationsTableName: 'schema_migration',
    migrations: MIGRATIONS,
    // 0.3 ignored undefined in a where and touched every row; 1.x can be told to refuse.
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    // An error of an idle connection is the pool's to mend; the next caller gets its own typed answer.
    poolErrorHandler: () => undefined,
    extra: {
      connectionTimeoutMillis: 1500,
      statement_timeout: 5000,
      // A frozen server does not end its statements: a second later the driver does, or callers would wait for ever.
      query_timeout: 6000,
      lock_timeout: 2000,
      idle_in_transaction_session_timeout: 10_000,
      application_name: 'kuaizhao',
      // Statements are sent without waiting for the answers to those before them; see Tx.
      pipeline: true,
      options: SESSION,
    },
  };
}

/** A DataSource that is not yet connected. */
export const createDataSource = (url: string, poolSize?: number): DataSource =>
  new DataSource(dataSourceOptions(url, poolSize));
