const ROLES = ['worker', 'employer', 'clerk', 'bureau', 'admin', 'unit'] as const;

/** Who may read and set how he is told. The hook of the SMS provider is open to its secret alone (sms-inbound.spec.ts). */
export const NOTIFICATION_ROUTES = {
  'GET /notifications': ROLES,
  'POST /notifications/read': ROLES,
  'GET /notifications/preferences': ROLES,
  'PUT /notifications/preferences': ROLES,
  'POST /notifications/wechat-consents': ['worker', 'employer'],
  'GET /demo/notifications/:accountId': 'everybody',
  'POST /sms/inbound': 'provider',
} as const;
