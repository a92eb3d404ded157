/** Who may cancel or tell a no-show, and who sees what it counts for. */
export const EFFECT_ROUTES = {
  'POST /assignments/:id/cancel': ['worker', 'employer'],
  'POST /assignments/:id/no-show': ['employer'],
  'GET /assignments/:id/cancel-preview': ['worker', 'employer'],
  'GET /postings/:id/cancel-preview': ['employer'],
  'GET /score': ['worker', 'employer'],
} as const;
