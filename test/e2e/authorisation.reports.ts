/** Who may see figures and reference lists. */
export const REPORT_ROUTES = {
  'GET /reports/live': 'everybody',
  'GET /reports/live/events': 'everybody',
  'GET /reports/acceptance': ['bureau', 'admin'],
  'GET /reports/fairness': ['bureau', 'admin'],
  'GET /reports/monitoring': ['clerk', 'bureau', 'admin'],
  'GET /reports/monitoring/why': ['clerk', 'bureau', 'admin'],
  'GET /reference/towns': 'everybody',
  'GET /reference/occupations': 'everybody',
  'GET /reference/certificates': 'everybody',
  'GET /reference/markets': 'everybody',
} as const;
