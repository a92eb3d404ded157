import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '@app/platform';

/** What a sandbox has shown. */
export interface ShownNote {
  readonly channel: 'inbox' | 'wechat';
  readonly text: string;
  readonly at: string;
}

const PER_ACCOUNT = 20;
const ACCOUNTS = 50_000;

/** The screens of the demo: what inbox and WeChat would have shown an account. Outside demo mode nothing is shown or kept. */
@Injectable()
export class SandboxNotes {
  /** In the order of the last message, so that the account silent for longest is forgotten first. */
  private readonly kept = new Map<string, ShownNote[]>();

  constructor(@Inject(ENV) private readonly env: Pick<Env, 'demo'>) {}

  show(accountId: string, note: ShownNote): void {
    if (!this.env.demo) return;
    const notes = [...this.shownTo(accountId), note].slice(-PER_ACCOUNT);
    this.kept.delete(accountId);
    this.kept.set(accountId, notes);
    if (this.kept.size > ACCOUNTS) this.kept.delete(this.kept.keys().next().value!);
  }

  shownTo(accountId: string): readonly ShownNote[] {
    return this.kept.get(accountId) ?? [];
  }
}
