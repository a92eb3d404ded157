import type { StaffAccount } from '@app/profiles';

/** Public by design: they exist on a demo database only, which refuses NODE_ENV=production. */
export const DEMO_STAFF: readonly StaffAccount[] = [
  { login: 'admin', role: 'admin', password: 'demo-admin-2026', totpSecret: 'KRSXG5DFMFSG22LOKRSXG5DFMFSG22LO' },
  { login: 'bureau', role: 'bureau', password: 'demo-bureau-2026', totpSecret: 'KRSXG5DCOVZGKYLVKRSXG5DCOVZGKYLV' },
  {
    login: 'clerk',
    role: 'clerk',
    password: 'demo-clerk-2026',
    totpSecret: 'KRSXG5DDNRSXE2Z2KRSXG5DDNRSXE2Z2',
    marketId: 'sample-gangkou',
  },
  {
    login: 'unit',
    role: 'unit',
    password: 'demo-unit-2026',
    totpSecret: 'KRSXG5DVNZUXI2LTKRSXG5DVNZUXI2LT',
    unit: '市财政局',
  },
];
