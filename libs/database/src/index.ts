export * from './data-source';
export * from './db';
export * from './offer-messages.sql';
