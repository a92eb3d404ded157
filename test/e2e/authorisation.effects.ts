/** Who may cancel or tell a no-show, and who sees what it counts for. */
export const EFFECT_ROUTES = {
  'POST /assignments/:id/cancel': ['worker', 'employer'],
  'POST /assignments/:id/no-show': ['employer'],
  'GET /assignments/:id/cancel-preview': ['worker', 'employer'],
  'GET /postings/:id/cancel-preview': ['employer'],
  'POST /effects/:id/appeal': ['worker', 'employer'],
  'GET /appeals': ['clerk', 'bureau'],
  'POST /appeals/:id/decide': ['clerk', 'bureau'],
  'GET /score': ['worker', 'employer'],
} as const;
