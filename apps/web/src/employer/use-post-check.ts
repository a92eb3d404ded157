import type { Schemas } from '@app/client';
import { onScopeDispose, shallowReactive, watch } from 'vue';
import { api } from '../common/api';
import type { AskProblem } from '../common/problem';
import { ask, problemOf } from '../common/problem';
import { language } from '../common/texts';
import type { Draft, PostForm } from './post-form';
import { openFields } from './post-form';

type Check = Schemas['PostingCheckDto'];
const PAUSE_MS = 350;

export interface LiveCheck {
  readonly errors: Check['errors'];
  readonly warnings: Check['warnings'];
  readonly wages: Check['wages'];
  readonly problem: AskProblem | null;
}

/** Asks the server what publishing would say whenever the person pauses; an answer that was overtaken is dropped. */
export function usePostCheck(form: PostForm, draft: () => Draft): LiveCheck {
  const check = shallowReactive<LiveCheck>({ errors: [], warnings: [], wages: null, problem: null });
  let timer = 0;
  let latest = 0;
  const look = async (): Promise<void> => {
    const mine = ++latest;
    const found = await ask(api.POST('/postings/check', { body: draft() })).then(
      (answer) => ({ ...answer, problem: null }),
      (error: unknown) => failed(error),
    );
    if (mine !== latest) return;
    const open = openFields(form);
    Object.assign(check, { ...found, errors: found.errors.filter(({ field }) => !open.includes(field)) });
  };
  watch(
    [form, language],
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void look(), PAUSE_MS);
    },
    { immediate: true },
  );
  onScopeDispose(() => clearTimeout(timer));
  return check;
}

/** A field of the wrong shape is an error like the others; a server that can't be reached is not. */
function failed(error: unknown): LiveCheck {
  const problem = problemOf(error);
  const errors = problem.body.errors ?? [];
  return { errors, warnings: [], wages: null, problem: errors.length > 0 ? null : problem };
}
