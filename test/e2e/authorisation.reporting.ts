/** Who may call the routes of the figures. */
export const REPORTING_ROUTES = {
  'GET /reports/live': 'everybody',
  'GET /reports/live/events': 'everybody',
  'GET /reports/acceptance': ['bureau', 'admin'],
  'GET /reports/fairness': ['bureau', 'admin'],
  'GET /reports/monitoring': ['clerk', 'bureau', 'admin'],
  'GET /reports/monitoring/why': ['clerk', 'bureau', 'admin'],
} as const;
