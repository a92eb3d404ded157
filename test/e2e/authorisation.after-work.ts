import type { Role } from '@app/platform';

/** Hours, pay, tickets and ratings, by the requirements and not by the code. */
export const AFTER_WORK_ROUTES: Readonly<Record<string, readonly Role[]>> = {
  'POST /assignments/:id/check-out': ['worker'],
  'POST /assignments/:id/complete': ['employer'],
  'POST /assignments/:id/hours/agree': ['worker', 'employer'],
  'POST /assignments/:id/hours/dispute': ['worker', 'employer'],
  'POST /assignments/:id/hours/decide': ['clerk', 'bureau'],
  'POST /assignments/:id/rating': ['worker', 'employer'],
  'GET /assignments/:id/rating': ['worker', 'employer'],
  'GET /ratings': ['worker', 'employer'],
  'POST /tickets': ['worker', 'employer', 'clerk'],
  'GET /tickets': ['worker', 'employer', 'clerk', 'bureau'],
  'GET /tickets/:id': ['worker', 'employer', 'clerk', 'bureau'],
  'POST /tickets/:id/take': ['clerk', 'bureau'],
  'POST /tickets/:id/wait': ['clerk', 'bureau'],
  'POST /tickets/:id/notes': ['worker', 'employer', 'clerk', 'bureau'],
  'POST /tickets/:id/close': ['clerk', 'bureau'],
  'POST /assignments/:id/paid': ['employer'],
  'GET /settlements': ['worker', 'employer', 'clerk', 'bureau'],
  'GET /settlements/:id': ['worker', 'employer', 'clerk', 'bureau'],
  'PUT /settlements/:id/items': ['employer'],
  'POST /settlements/:id/confirm': ['worker'],
  'POST /settlements/:id/deny': ['worker'],
};
