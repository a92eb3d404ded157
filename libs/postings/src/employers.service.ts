import { Injectable } from '@nestjs/common';
import type { EmployerView } from '@app/contracts';
import { parseCreditCode } from '@app/core';
import { Db, type Sql } from '@app/database';
import { Hints, invalidFields, notFound, Problem } from '@app/platform';
import { isStorable } from './storable';
import { PostingFacts } from './posting-facts';
import type { EmployerRegistrationDto } from './postings.dto';
import { presentTown } from './reference-tables';
import { findEmployer } from './sql/find-employer.sql';
import { registerEmployer } from './sql/register-employer.sql';

/** Who may publish: an account that has registered its organisation. */
@Injectable()
export class EmployersService {
  constructor(
    private readonly db: Db,
    private readonly facts: PostingFacts,
    private readonly hints: Hints,
  ) {}

  async register(accountId: string, body: EmployerRegistrationDto): Promise<EmployerView> {
    const { reference } = await this.facts.now();
    const code = parseCreditCode(body.creditCode);
    const town = presentTown(reference, body.townCode);
    const errors = [
      ...(code.ok ? [] : [{ field: 'creditCode', code: code.reason }]),
      ...(isStorable(body.name) ? [] : [{ field: 'name', code: 'INVALID' }]),
      ...(town ? [] : [{ field: 'townCode', code: 'TOWN_UNKNOWN' }]),
    ];
    if (errors.length > 0 || !code.ok || !town) throw invalidFields(errors);
    const employer = { id: accountId, creditCode: code.value.normalised, name: body.name, townCode: town.code };
    const registered = await registerEmployer(this.db, employer);
    if (!registered.ok) throw new Problem(409, registered.reason);
    this.hints.wakeProjector();
    return registered.value;
  }

  async me(accountId: string): Promise<EmployerView> {
    const employer = await findEmployer(this.db, accountId);
    if (!employer) throw notRegistered();
    return employer;
  }

  /** What stops this account from acting as an employer; null when nothing does. */
  async barrier(sql: Sql, accountId: string): Promise<Problem | null> {
    const employer = await findEmployer(sql, accountId);
    if (!employer) return notRegistered();
    return employer.status === 'active' ? null : new Problem(403, 'FORBIDDEN');
  }

  /** Why a posting was not found: first because of who asks, then because it is not there or not his. */
  async whyNothing(sql: Sql, accountId: string): Promise<Problem> {
    return (await this.barrier(sql, accountId)) ?? notFound();
  }
}

const notRegistered = (): Problem => new Problem(409, 'NOT_REGISTERED');
