/** Who may call the routes of a shift, from the booking to the pay. */
export const SHIFT_ROUTES = {
  'GET /assignments/:id/agreement': ['worker', 'employer'],
  'GET /assignments': ['worker', 'employer'],
  'POST /assignments/:id/check-in': ['employer', 'clerk'],
  'POST /assignments/:id/check-in/code': ['worker'],
  'POST /assignments/:id/check-in/position': ['worker'],
  'GET /postings/:id/check-in-code': ['employer'],
  'POST /assignments/:id/reconfirm': ['worker'],
  'POST /assignments/:id/en-route': ['worker'],
  'GET /standbys': ['worker'],
  'DELETE /standbys/:id': ['worker'],
  'POST /standbys/:id/set-out': ['worker'],
} as const;
