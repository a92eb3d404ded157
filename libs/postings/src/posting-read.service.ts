import { Injectable } from '@nestjs/common';
import type { PostingView } from '@app/contracts';
import { Db } from '@app/database';
import { EmployersService } from './employers.service';
import { viewOf } from './posting-row';
import { findPosting } from './sql/find-posting.sql';
import { listPostings } from './sql/list-postings.sql';

/** What an employer sees of his own postings. */
@Injectable()
export class PostingReadService {
  constructor(
    private readonly db: Db,
    private readonly employers: EmployersService,
  ) {}

  async mine(employerId: string, limit: number): Promise<PostingView[]> {
    const rows = await listPostings(this.db, employerId, limit);
    if (rows.length === 0) await this.employers.me(employerId);
    return rows.map(viewOf);
  }

  async one(employerId: string, postingId: string): Promise<PostingView> {
    const row = await findPosting(this.db, employerId, postingId);
    if (!row) throw await this.employers.whyNothing(this.db, employerId);
    return viewOf(row);
  }
}
