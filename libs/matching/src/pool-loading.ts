import { Problem } from '@app/platform';

/** What needs the pool is answered when it is there. */
export const poolLoading = (): Problem => new Problem(503, 'UNAVAILABLE', [], { 'retry-after': '2' });
