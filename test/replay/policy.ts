import type { MatchingPolicy } from '@app/core';
import type { Session } from './session';

/** Puts the policy into force through the API and gives the way back to the one before. */
export async function usePolicy(admin: Session, policy: MatchingPolicy): Promise<() => Promise<void>> {
  const before = await admin.call<MatchingPolicy>('GET', '/policies/current');
  await admin.call('POST', '/policies', { body: { body: policy } });
  return async () => {
    await admin.call('POST', '/policies', { body: { body: before } });
  };
}
