import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Problem } from '../http/problem';
import { POLICY, type Caller, type Policy } from './roles';
import { Tokens } from './tokens';

/** Deny by default: a route whose policy does not name the caller's role is closed. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: Tokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const policy = this.reflector.getAllAndOverride<Policy | undefined>(POLICY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (policy === 'public') return true;
    const request = context.switchToHttp().getRequest<{ headers: { authorization?: string }; caller?: Caller }>();
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    const caller = scheme?.toLowerCase() === 'bearer' ? await this.tokens.verify(token) : null;
    if (!caller) throw new Problem(401, 'UNAUTHENTICATED', [], { 'www-authenticate': 'Bearer' });
    if (!policy?.includes(caller.role)) throw new Problem(403, 'FORBIDDEN');
    request.caller = caller;
    return true;
  }
}
