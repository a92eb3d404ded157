import { Injectable } from '@nestjs/common';
import type { NewTicket, NewTicketNote, TicketDetail, TicketsQuery, TicketView } from '@app/contracts';
import type { TicketStatus } from '@app/core';
import { Db, type Tx } from '@app/database';
import { appendEvents, found, Hints, invalidFields, once, Problem, type Caller } from '@app/platform';
import { lockAssignment } from '../sql/assignments.sql';
import * as sql from '../sql/tickets.sql';

/** Tickets 工单: opened by a person, by a clerk for a person, or from overdue pay; worked on by the staff of the market. */
@Injectable()
export class TicketsService {
  constructor(
    private readonly db: Db,
    private readonly hints: Hints,
  ) {}

  list(caller: Caller, query: TicketsQuery): Promise<TicketView[]> {
    return sql.ticketList(this.db, caller, query);
  }

  async view(caller: Caller, id: string): Promise<TicketDetail> {
    return found(await sql.ticketDetail(this.db, caller, id));
  }

  /** Once per key: whoever presses twice on a bad line has one ticket. */
  async open(caller: Caller, ticket: NewTicket, key?: string): Promise<TicketDetail> {
    const request = { actorId: caller.accountId, key, route: 'ticket', body: ticket };
    const answer = await once(this.db, request, async (tx) => {
      const id = await openIn(tx, caller, ticket);
      return { status: 201, body: found(await sql.ticketDetail(tx, caller, id)) };
    });
    this.hints.wakeProjector();
    return answer.body;
  }

  /** Whoever takes it first is its owner, also while it waits; a repeat shows it. */
  take(caller: Caller, id: string): Promise<TicketDetail> {
    return this.act(caller, async (tx) => {
      const ticket = await lock(tx, caller, id);
      if (ticket.status === 'closed') throw new Problem(409, 'TICKET_CLOSED');
      if (ticket.ownerId !== null && ticket.ownerId !== caller.accountId) throw new Problem(409, 'TICKET_TAKEN');
      if (ticket.status !== 'taken') await step(tx, ticket, 'taken', caller);
      return id;
    });
  }

  /** An answer of somebody outside the staff is needed first. */
  wait(caller: Caller, id: string, note: NewTicketNote): Promise<TicketDetail> {
    return this.act(caller, async (tx) => {
      const ticket = await lockOwn(tx, caller, id);
      if (ticket.status !== 'waiting') await step(tx, ticket, 'waiting', caller);
      await sql.noteTicket(tx, id, caller, note);
      return id;
    });
  }

  /** The opener's own word about a ticket that waits brings it back to its owner. */
  note(caller: Caller, id: string, note: NewTicketNote): Promise<TicketDetail> {
    return this.act(caller, async (tx) => {
      const ticket = await lock(tx, caller, id);
      if (ticket.status === 'closed') throw new Problem(409, 'TICKET_CLOSED');
      if (!note.visible && !isStaff(caller)) throw invalidFields([{ field: 'visible', code: 'TICKET_NOTE_HIDDEN' }]);
      await sql.noteTicket(tx, id, caller, note);
      if (ticket.status === 'waiting' && !isStaff(caller)) await sql.stepTicket(tx, id, 'taken', ticket.ownerId!, null);
      return id;
    });
  }

  close(caller: Caller, id: string, result: string): Promise<TicketDetail> {
    return this.act(caller, async (tx) => {
      const ticket = await lockOwn(tx, caller, id);
      await step(tx, ticket, 'closed', caller, result);
      return id;
    });
  }

  private async act(caller: Caller, work: (tx: Tx) => Promise<string>): Promise<TicketDetail> {
    const detail = await this.db.transaction(async (tx) => sql.ticketDetail(tx, caller, await work(tx)));
    this.hints.wakeProjector();
    return found(detail);
  }
}

const isStaff = ({ role }: Caller): boolean => role === 'clerk' || role === 'bureau';

const lock = async (tx: Tx, caller: Caller, id: string) => found(await sql.lockTicket(tx, caller, id));

/** A ticket that the caller has taken; the bureau may also act on that of a clerk. */
async function lockOwn(tx: Tx, caller: Caller, id: string): Promise<sql.LockedTicket> {
  const ticket = await lock(tx, caller, id);
  if (ticket.status === 'closed') throw new Problem(409, 'TICKET_CLOSED');
  if (ticket.ownerId === null) throw new Problem(409, 'TICKET_NOT_TAKEN');
  if (ticket.ownerId !== caller.accountId && caller.role !== 'bureau') throw new Problem(409, 'TICKET_TAKEN');
  return ticket;
}

async function openIn(tx: Tx, caller: Caller, ticket: NewTicket): Promise<string> {
  const by = await openingOf(tx, caller, ticket.assignmentId);
  const id = await sql.openTicket(tx, ticket, by);
  const scope = scopeOf({ ...by, assignmentId: ticket.assignmentId ?? null }, caller);
  const onBehalfOf = by.writtenBy === null ? {} : { onBehalfOf: by.openerId };
  appendEvents(tx, [{ type: 'ticket.opened', ...scope, ...onBehalfOf, data: { ticketId: id, kind: ticket.kind } }]);
  return id;
}

async function openingOf(tx: Tx, caller: Caller, assignmentId: string | undefined): Promise<sql.Opening> {
  if (assignmentId === undefined) {
    if (caller.role === 'clerk') throw invalidFields([{ field: 'assignmentId', code: 'TICKET_NEEDS_ASSIGNMENT' }]);
    return { ...openerOf(caller), townCode: null, marketId: null };
  }
  const { workerId, townCode, marketId } = found(await lockAssignment(tx, assignmentId, caller));
  if (caller.role !== 'clerk') return { ...openerOf(caller), townCode, marketId };
  return { openerId: workerId, openerSide: 'worker', writtenBy: caller.accountId, townCode, marketId };
}

const openerOf = ({ accountId, role }: Caller) =>
  ({ openerId: accountId, openerSide: role === 'employer' ? 'employer' : 'worker', writtenBy: null }) as const;

async function step(tx: Tx, ticket: sql.LockedTicket, to: TicketStatus, caller: Caller, result: string | null = null) {
  await sql.stepTicket(tx, ticket.id, to, to === 'taken' ? caller.accountId : ticket.ownerId!, result);
  const data = { ticketId: ticket.id, kind: ticket.kind };
  if (to === 'taken') appendEvents(tx, [{ type: 'ticket.taken', ...scopeOf(ticket, caller), data }]);
  if (to === 'closed') {
    const inTime = ticket.now <= ticket.dueAt;
    appendEvents(tx, [{ type: 'ticket.closed', ...scopeOf(ticket, caller), data: { ...data, inTime } }]);
  }
}

type Whose = Pick<sql.LockedTicket, 'openerId' | 'openerSide' | 'townCode' | 'marketId' | 'assignmentId'>;

const scopeOf = ({ openerId, openerSide, townCode, marketId, assignmentId }: Whose, caller: Caller) => ({
  ...(townCode !== null && { townCode }),
  ...(marketId !== null && { marketId }),
  ...(assignmentId !== null && { assignmentId }),
  ...(openerSide === 'worker' ? { workerId: openerId } : { employerId: openerId }),
  actorId: caller.accountId,
});
