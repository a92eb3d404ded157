import { Injectable } from '@nestjs/common';
import { messageOf, type Language, type PostingCheck } from '@app/contracts';
import { Db } from '@app/database';
import { Cached } from './cached';
import { checkDraft } from './draft-check';
import { PostingFacts } from './posting-facts';
import type { PostingDraftDto } from './postings.dto';
import { wageBands } from './sql/wage-band.sql';

/** Guidance may be this old; it is asked for with every key that an employer presses. */
const BANDS_MS = 300_000;

/** The check of a publication without the publication, for a form that answers while it is filled in. */
@Injectable()
export class PostingCheckService {
  private readonly bands: Cached<Awaited<ReturnType<typeof wageBands>>>;

  constructor(
    db: Db,
    private readonly facts: PostingFacts,
  ) {
    this.bands = new Cached(() => wageBands(db), BANDS_MS);
  }

  async check(draft: PostingDraftDto, language: Language): Promise<PostingCheck> {
    const [facts, bands] = await Promise.all([this.facts.now(), this.bands.get()]);
    const checked = checkDraft(draft, facts);
    const errors = checked.ok ? [] : checked.errors;
    return {
      errors: errors.map(({ field, code }) => ({ field, code, message: messageOf(code, language) })),
      warnings: checked.ok ? [...checked.terms.warnings] : [],
      wages: bands.get(draft.occupationId) ?? null,
    };
  }
}
