import { Injectable } from '@nestjs/common';
import type { NewEvent, PostingView } from '@app/contracts';
import { urgencyOf } from '@app/core';
import { Db, type Tx } from '@app/database';
import { addToOutbox, appendEvents, Hints, invalidFields, Problem } from '@app/platform';
import { checkDraft, type CheckedTerms } from './draft-check';
import type { DraftFacts } from './draft-facts';
import { countingRefusals, DraftRefused } from './draft-refused';
import { EmployersService } from './employers.service';
import { breaksAgreement, changedFields, mergedDraft, statusAfterEdit, type ChangedField } from './posting-change';
import { changedEntries, scopeOf } from './posting-effects';
import { PostingFacts } from './posting-facts';
import { viewOf, type PostingRow } from './posting-row';
import type { PostingChangeDto } from './postings.dto';
import { addSlots } from './sql/add-slots.sql';
import { changeTerms } from './sql/change-terms.sql';
import { findPosting } from './sql/find-posting.sql';
import { lockPosting } from './sql/lock-posting.sql';
import { replaceRoles } from './sql/roles.sql';
import { voidSlots } from './sql/void-slots.sql';

export interface EditCommand {
  readonly employerId: string;
  readonly postingId: string;
  readonly change: PostingChangeDto;
}

/** Changes of a published posting, each a new version. */
@Injectable()
export class PostingEditService {
  constructor(
    private readonly db: Db,
    private readonly facts: PostingFacts,
    private readonly employers: EmployersService,
    private readonly hints: Hints,
  ) {}

  async edit(command: EditCommand): Promise<PostingView> {
    const facts = await this.facts.now();
    const { employerId, postingId } = command;
    const { before, after } = await countingRefusals(this.db, this.hints, { employerId, postingId }, () =>
      this.db.transaction((tx) => this.editIn(tx, command, facts)),
    );
    for (const shard of new Set([before.shard, after.shard])) this.hints.wakeCycle(shard);
    this.hints.wakeProjector();
    return viewOf(after);
  }

  private async editIn(tx: Tx, { employerId, postingId, change }: EditCommand, facts: DraftFacts) {
    const before = await lockPosting(tx, employerId, postingId);
    if (!before) throw await this.employers.whyNothing(tx, employerId);
    requireEditable(before, change.version, facts.now);
    const terms = checkedTerms(before, change, facts);
    const fields = changedFields(before, terms);
    if (fields.length === 0) return { before, after: before };
    await this.writeEdit(tx, before, terms, { fields, facts });
    const after = await findPosting(tx, employerId, postingId);
    return { before, after: after! };
  }

  private async writeEdit(tx: Tx, before: PostingRow, terms: CheckedTerms, edit: Edit): Promise<void> {
    const status = statusAfterEdit(before, terms.slots);
    await (edit.fields.includes('roles') ? regroup(tx, before, terms) : resize(tx, before, terms.slots));
    await changeTerms(tx, before.id, status, { ...terms, urgency: urgencyAfter(before, terms, edit.facts) });
    appendEvents(tx, eventsOf(before, terms, edit.fields));
    void addToOutbox(tx, changedEntries(before.id, [before.shard, terms.shard]));
  }
}

interface Edit {
  readonly fields: readonly ChangedField[];
  readonly facts: DraftFacts;
}

function requireEditable({ status, starts_at, version }: PostingRow, seen: number, now: number): void {
  const editable = status === 'open' || status === 'paused' || status === 'filled';
  if (!editable || starts_at.getTime() <= now) throw new Problem(409, 'WRONG_STATUS');
  if (version !== seen) throw new Problem(409, 'VERSION_CONFLICT');
}

function checkedTerms(before: PostingRow, change: PostingChangeDto, facts: DraftFacts): CheckedTerms {
  const checked = checkDraft(mergedDraft(before, change, facts.reference), facts, before.filled);
  if (!checked.ok) throw new DraftRefused(checked);
  if (breaksAgreement(before, checked.terms)) throw new Problem(409, 'WRONG_STATUS');
  if (before.filled > 0 && changedFields(before, checked.terms).includes('roles'))
    throw new Problem(409, 'ROLES_TAKEN');
  return { ...checked.terms, sourceCrs: change.place?.crs ?? before.source_crs };
}

/** Slots of other roles are other slots: the numbers of the old ones are not used again as long as there are enough. */
async function regroup(tx: Tx, before: PostingRow, terms: CheckedTerms): Promise<void> {
  if (!(await replaceRoles(tx, before, terms))) throw invalidFields([{ field: 'slots', code: 'SLOTS_OUT_OF_RANGE' }]);
}

async function resize(tx: Tx, before: PostingRow, slots: number): Promise<void> {
  const more = slots - before.slots;
  if (more > 0 && !(await addSlots(tx, before.id, more)))
    throw invalidFields([{ field: 'slots', code: 'SLOTS_OUT_OF_RANGE' }]);
  if (more < 0 && !(await voidSlots(tx, before.id, -more)))
    throw invalidFields([{ field: 'slots', code: 'SLOTS_BELOW_FILLED' }]);
}

/** The class goes by the time between publication and start; a new start is, for those who search, a new publication. */
function urgencyAfter(before: PostingRow, { startsAt }: CheckedTerms, { now, limits }: DraftFacts) {
  return startsAt === before.starts_at.getTime() ? before.urgency : urgencyOf(now, startsAt, limits);
}

function eventsOf(before: PostingRow, terms: CheckedTerms, fields: readonly ChangedField[]): NewEvent[] {
  const { townCode, marketId, occupationId, slots } = terms;
  const scope = { ...scopeOf(before), townCode, marketId, occupationId };
  const data = { version: before.version + 1, slotsBefore: before.slots, slots, fields: [...fields] };
  const edited: NewEvent = { type: 'posting.edited', ...scope, data };
  const status = statusAfterEdit(before, slots);
  if (status === before.status) return [edited];
  if (status === 'filled') return [edited, { type: 'posting.filled', ...scope, data: { slots } }];
  return [edited, { type: 'posting.reopened', ...scope, data: {} }];
}
