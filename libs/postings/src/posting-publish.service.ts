import { Injectable } from '@nestjs/common';
import type { PostingView } from '@app/contracts';
import { urgencyOf } from '@app/core';
import { Db, type Sql } from '@app/database';
import { Hints, once } from '@app/platform';
import { checkDraft } from './draft-check';
import type { DraftFacts } from './draft-facts';
import { countingRefusals, DraftRefused } from './draft-refused';
import { EmployersService } from './employers.service';
import { PostingFacts } from './posting-facts';
import { viewOf, type PostingRow } from './posting-row';
import type { PostingDraftDto } from './postings.dto';
import { publishPosting } from './sql/publish-posting.sql';

export interface PublishCommand {
  readonly employerId: string;
  readonly draft: PostingDraftDto;
  /** Optional here: without a key a repeat is another posting. */
  readonly idempotencyKey: string | undefined;
}

/** From a draft to an open posting in one statement. */
@Injectable()
export class PostingPublishService {
  constructor(
    private readonly db: Db,
    private readonly facts: PostingFacts,
    private readonly employers: EmployersService,
    private readonly hints: Hints,
  ) {}

  async publish(command: PublishCommand): Promise<PostingView> {
    const facts = await this.facts.now();
    const scope = { employerId: command.employerId };
    const publication = await countingRefusals(this.db, this.hints, scope, () => this.publishOnce(command, facts));
    this.hints.wakeCycle(publication.shard);
    this.hints.wakeProjector();
    return publication.view;
  }

  private async publishOnce(command: PublishCommand, facts: DraftFacts): Promise<Publication> {
    const { employerId, draft, idempotencyKey: key } = command;
    if (key === undefined) return this.write(this.db, command, facts);
    const request = { actorId: employerId, key, route: 'publish posting', body: draft };
    const answer = await once(this.db, request, async (tx) => ({
      status: 201,
      body: await this.write(tx, command, facts),
    }));
    return answer.body;
  }

  private async write(sql: Sql, { employerId, draft }: PublishCommand, facts: DraftFacts): Promise<Publication> {
    const checked = checkDraft(draft, facts);
    // Asked only now: who may publish is a part of the one statement that publishes.
    if (!checked.ok) throw (await this.employers.barrier(sql, employerId)) ?? new DraftRefused(checked);
    const urgency = urgencyOf(facts.now, checked.terms.startsAt, facts.limits);
    const row = await publishPosting(sql, employerId, { ...checked.terms, urgency });
    if (!row) throw await this.employers.whyNothing(sql, employerId);
    return publicationOf(row);
  }
}

interface Publication {
  readonly shard: number;
  readonly view: PostingView;
}
const publicationOf = (row: PostingRow): Publication => ({ shard: row.shard, view: viewOf(row) });
