/** Who may call the routes of the plan and the reference lists, by the requirements and not by the code. */
export const PLAN_ROUTES = {
  'GET /plan/tasks': 'everybody',
  'GET /plan/measures': 'everybody',
  'GET /plan/states': ['unit', 'bureau', 'admin'],
  'GET /plan/lagging': ['unit', 'bureau', 'admin'],
  'GET /plan/reminders': ['unit', 'bureau', 'admin'],
  'GET /plan/measures/:rowNo/progress': ['unit', 'bureau', 'admin'],
  'POST /plan/measures/:rowNo/progress': ['unit', 'bureau'],
  'PUT /plan/measures/:rowNo/due': ['bureau'],
  'GET /reference/towns': 'everybody',
  'GET /reference/occupations': 'everybody',
  'GET /reference/certificates': 'everybody',
  'GET /reference/markets': 'everybody',
} as const;
