import { Injectable } from '@nestjs/common';
import { PolicyBook } from './policy-book';
import { ReferenceBook } from './reference';

/** The two books by which everything is judged. */
@Injectable()
export class CycleBooks {
  constructor(
    readonly policies: PolicyBook,
    readonly references: ReferenceBook,
  ) {}
}
