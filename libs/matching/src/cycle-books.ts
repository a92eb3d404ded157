import { Injectable } from '@nestjs/common';
import { AcceptanceBook } from './acceptance-book';
import { PolicyBook } from './policy-book';
import { ReferenceBook } from './reference';

/** The books by which everything is judged. */
@Injectable()
export class CycleBooks {
  constructor(
    readonly policies: PolicyBook,
    readonly references: ReferenceBook,
    readonly acceptance: AcceptanceBook,
  ) {}
}
