/** Who may call the routes of the counter at a station. */
export const STATION_ROUTES = {
  'POST /station/workers': ['clerk'],
  'POST /station/workers/code': ['clerk'],
  'POST /station/workers/find': ['clerk'],
  'GET /station/waiting': ['clerk'],
  'POST /station/waiting': ['clerk'],
  'DELETE /station/waiting/:workerId': ['clerk'],
  'POST /station/consents': ['clerk'],
  'POST /station/consents/code': ['clerk'],
  'GET /station/waiting/:workerId/offers': ['clerk'],
  'POST /station/waiting/:workerId/offers/:offerId/accept': ['clerk'],
  'POST /station/waiting/:workerId/offers/:offerId/decline': ['clerk'],
  'GET /station/waiting/:workerId/feed': ['clerk'],
  'POST /station/waiting/:workerId/feed/:postingId/claim': ['clerk'],
  'GET /assignments/:id/slip': ['clerk', 'worker'],
} as const;
