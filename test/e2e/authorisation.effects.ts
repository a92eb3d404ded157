/** Who may cancel, and who sees what it counts for. */
export const EFFECT_ROUTES = {
  'POST /assignments/:id/cancel': ['worker', 'employer'],
  'GET /assignments/:id/cancel-preview': ['worker', 'employer'],
  'GET /postings/:id/cancel-preview': ['employer'],
  'GET /score': ['worker', 'employer'],
} as const;
