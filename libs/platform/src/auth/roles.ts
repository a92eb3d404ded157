import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';

export const ROLES = ['worker', 'employer', 'clerk', 'bureau', 'admin', 'unit'] as const;
export type Role = (typeof ROLES)[number];

/** Who calls, as proven by the access token. */
export interface Caller {
  readonly accountId: string;
  readonly role: Role;
  readonly sessionId: string;
}

export const POLICY = 'kz:policy';
/** Roles that may call; 'public' is everybody. A route or socket event without a policy fails the boot. */
export type Policy = 'public' | readonly Role[];

/** Lets these roles call the route or socket event. */
export const Allow = (...roles: Role[]) => SetMetadata(POLICY, roles);
/** Lets everybody call it, logged in or not. */
export const Public = () => SetMetadata(POLICY, 'public' satisfies Policy);

/** The caller of a route that is not public. */
export const CallerOf = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<{ caller?: Caller }>();
  if (!caller) throw new Error('A route with a caller must not be public.');
  return caller;
});
